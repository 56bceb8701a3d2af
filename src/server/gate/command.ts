// A command through the gate, in two trips. Trip one begins, sets the scope, locks the head and only then, in later statements, loads.
// Trip two writes rows, card, outcome and journal line, moves the head and commits. Repeating an id gives the first outcome.
import { hash } from 'node:crypto'
import { leadingRoles } from '../../../content/access.ts'
import type { DecidedCommand, Loads, Operation, Subject } from '../../api/operation.ts'
import { derivedId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { At, Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import { type Consent, withoutSensitive } from '../../domain/consent.ts'
import { refreshCard } from '../database/card-table.ts'
import { entryOf, loadAll, loadOne, storeChange } from '../database/entry-table.ts'
import type { Row, Statement, Trips } from '../database/executor.ts'
import { beginsChart, newCard } from '../database/new-card.ts'
import { namedMustBeHere } from '../database/reference.ts'
import { begin } from '../database/scope.ts'
import { together } from '../database/together.ts'
import type { Answer, Asked, Checked, House } from './gate.ts'
import { passMember, passOrganization } from './gate.ts'
import { type Head, noChain, writeLine, writeRefusal } from './journal.ts'
import { runMerged, type UnionWork } from './merged.ts'
import { type Caller, type Seated, sessionOf } from './seat.ts'
import { aliasesOf, tiesColumn, tiesOf } from './ties.ts'

/** What a handler is given: the transaction is open, the subject's head is locked, the seat may do it. */
export interface HandlerWork {
  readonly house: House
  readonly trips: Trips
  readonly checked: Checked
  readonly at: At
  /** The subject's head as it was locked. */
  readonly head: Head
  /** All of the person, where they have several ids; their heads are locked too. */
  readonly merged?: UnionWork
}

/** A handler answers what was decided: a refusal, or an output and the statements still to be written with the commit. */
export type CommandHandler = (work: HandlerWork, input: never) => Promise<Result<Handled, string>>

export interface Handled {
  readonly output: unknown
  readonly statements: readonly Statement[]
  /** What changes of the subject's own chart; stored with its cards and the journal's line. */
  readonly changes?: readonly Change[]
  /** Under which id each entry lies, where the person has several. */
  readonly owners?: ReadonlyMap<string, string>
  /** What can only be written when the changes are. */
  readonly afterChanges?: readonly Statement[]
  /** Other members' heads, locked by the handler, whose journals get this line too. */
  readonly also?: readonly Head[]
  /** Told in this answer alone, over the output, and kept nowhere: a repetition hears the output without it. */
  readonly once?: object
  /** What goes on by itself after the commit; it must be able to go on after a crash too. */
  readonly after?: () => Promise<void>
}

/** Believes the caller from the session's row, or refuses. */
export type Believe = (row?: Row) => Promise<Seated>

export async function runCommand(house: House, caller: Caller, asked: Asked, believe: Believe): Promise<Answer> {
  const { call } = asked
  const bytes = call.bytes ?? JSON.stringify(call.input)
  const digest = hash('sha256', `${call.operation.name}\n${bytes}`, 'buffer')
  const sent = { commandId: String(call.id), bytes, digest }
  try {
    return await house.database.with((trips) => runLocked(house, { caller, asked, believe, sent }, trips))
  } catch (error) {
    throw problemOf(error)
  }
}

/** What a caller's ids may break in the database: one that another command wrote already, or one of a person or organization not here. */
function problemOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown }
  // Two entered the same outside value at once: asked again, the second finds it registered.
  if (code === '23505') return new Problem(String(constraint).startsWith('registry_') ? 'try-again' : 'id-used')
  if (code === '23503')
    return new Problem('bad-input', [{ path: '', says: 'It names a person or organization that is not here.' }])
  return error
}

export interface Sent {
  readonly commandId: string
  readonly bytes: string
  readonly digest: Buffer
}

interface Coming {
  readonly caller: Caller
  readonly asked: Asked
  readonly believe: Believe
  readonly sent: Sent
}

/** Trip one and what follows from it. The session is read in the same flight; nothing is decided until it is believed. */
async function runLocked(house: House, { caller, asked, believe, sent }: Coming, trips: Trips): Promise<Answer> {
  const { subject } = asked
  const loads = loadsOf(asked)
  const answers = await trips.go([
    begin([subject.id], subject.kind === 'member' ? null : organizationOf(subject)),
    lockHead(subject),
    readKnown(caller, asked, sent.commandId),
    ...Object.values(loads).map((load) =>
      load.take === 'one' ? loadOne(load.noun, subject.id, load.id) : loadAll(load.noun, subject.id, load.where),
    ),
    ...(isDecided(asked.call.operation) ? [] : [{ text: 'savepoint handled', plain: true }]),
  ])
  const [headRows = [], [known] = [], ...loaded] = answers.slice(1)
  const checked: Checked = { ...asked, seated: await believe(known?.id ? known : undefined) }
  // First: ending an episode ends one's own relation, and its repetition must still hear that it was done.
  const earlier = repeated(known, sent.digest)
  if (earlier) {
    await trips.rollback()
    return earlier
  }
  if (subject.kind === 'member' && aliasesOf(known).length > 0) return runMerged(house, { checked, sent, loads }, trips)
  if (subject.kind === 'member') passMember(house, checked, headRows[0] ? tiesOf(known) : undefined)
  else passOrganization(house, checked)
  if (known?.digest) throw new Problem('id-used')
  const head: Head = { subjectId: subject.id, seq: Number(headRows[0]?.seq), chain: headRows[0]?.chain as Buffer }
  const at = atOf(house, checked, sent.commandId)
  const operation = checked.call.operation
  return isDecided(operation)
    ? finishDecided(house, checked, operation, { head, sent, trips, at, loaded: gather(loads, loaded) })
    : finishHandled(house, checked, { head, sent, trips, at })
}

/** What must be known whatever is decided, in one statement after the lock: the id's earlier outcome, the ties, the caller's session. */
function readKnown(caller: Caller, { subject, now }: Asked, commandId: string): Statement {
  const values: unknown[] = [subject.id, commandId]
  const value = (given: unknown) => `$${values.push(given)}`
  const columns = ['o.digest', 'o.outcome', 'o.answer']
  if (subject.kind === 'member') columns.push(tiesColumn('$1', value(now), caller.kind === 'member'))
  let session = ''
  if (caller.kind !== 'house') {
    session = `left join (${sessionOf(caller, value)}) s on true`
    columns.push('s.*')
  }
  return {
    text: `select ${columns.join(', ')} from (select) one left join outcome o on o.subject_id = $1 and o.command_id = $2 ${session}`,
    values,
  }
}

export function isDecided(operation: Operation): operation is DecidedCommand {
  return operation.kind === 'command' && 'decide' in operation
}

/** Locks the head. An organization's begins when it is first asked for, a newcomer's with the operation that enters them; a member's stands already. */
function lockHead(subject: Subject): Statement {
  return subject.kind === 'member'
    ? { text: 'select seq, chain from head where subject_id = $1 for update', values: [subject.id] }
    : beginHead(subject)
}

function organizationOf(subject: Subject): string {
  return subject.kind === 'newcomer' ? subject.organizationId : subject.id
}

function loadsOf(asked: Asked): Loads {
  const { operation } = asked.call
  if (operation.kind !== 'command' || !('loads' in operation)) return {}
  return (operation.loads as (input: unknown) => Loads)(asked.input)
}

function gather(loads: Loads, answers: readonly (readonly Row[])[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(loads).map(([name, load], i) => {
      const entries = (answers[i] ?? []).map(entryOf)
      return [name, load.take === 'one' ? entries[0] : entries]
    }),
  )
}

/** Begins the head, or changes nothing of the one that is there; locked either way. */
function beginHead(subject: Subject): Statement {
  return {
    text: `insert into head (subject_id, kind, seq, chain) values ($1, $2, 0, $3)
      on conflict (subject_id) do update set seq = head.seq returning seq, chain`,
    values: [subject.id, subject.kind === 'newcomer' ? 'member' : subject.kind, noChain],
  }
}

export function atOf(house: House, checked: Checked, commandId: string): At {
  const { seat } = checked.seated
  return {
    today: checked.today,
    now: checked.now,
    staffId: seat.staffId,
    organizationId: seat.organizationId,
    isHouse: seat.role === 'job' || seat.role === 'operator',
    mayLead: leadingRoles.includes(seat.role),
    content: house.content,
    id: (n) => derivedId(commandId, n),
  }
}

/** What somebody names at the door, and a representative only if they are shown it. */
const namedAtDoor: readonly string[] = ['carePlan', 'consent', 'appointment', 'medication'] satisfies Noun[]

/**
 * Of what a decision takes, only what a representative sees of what they name: what is hidden from them, as by its label (CON-9), is not there
 * to be agreed to or taken back. What follows of it (steps that close, who led) is the house's own, and stays whole.
 */
export function inSightOf(
  { seated, call: { operation }, input }: Checked,
  loaded: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (seated.seat.role !== 'representative' || operation.kind !== 'command' || !('loads' in operation)) return loaded
  const loads = (operation.loads as (input: unknown) => Loads)(input)
  return Object.fromEntries(
    Object.entries(loaded).map(([name, found]) => {
      if (!namedAtDoor.includes(loads[name]?.noun ?? '')) return [name, found]
      const shown = [found].flat().filter((entry) => isShown(entry as Shown | undefined))
      return [name, Array.isArray(found) ? shown : shown[0]]
    }),
  )
}

type Shown = Pick<Consent, 'labels'> & Partial<Pick<Consent, 'given' | 'refused'>>

/** No label, and of a permission something that is not sensitive. */
function isShown(entry: Shown | undefined): boolean {
  if (entry === undefined || entry.labels.length > 0) return false
  const { given, refused } = entry
  return given === undefined || refused === undefined || withoutSensitive({ given, refused }) !== undefined
}

/** The first outcome, for whoever sends the very same bytes under the same id again. */
export function repeated(row: Row | undefined, digest: Buffer): Answer | undefined {
  return row?.digest && (row.digest as Buffer).equals(digest) ? (row.answer as Answer) : undefined
}

interface Work {
  readonly head: Head
  readonly sent: Sent
  readonly trips: Trips
  readonly at: At
}

async function finishDecided(
  house: House,
  checked: Checked,
  operation: DecidedCommand,
  work: Work & { readonly loaded: Record<string, unknown> },
): Promise<Answer> {
  const decide = operation.decide as (at: At, loaded: unknown, input: unknown) => Result<readonly Change[], string>
  const result = decide(work.at, inSightOf(checked, work.loaded), checked.input)
  if (!result.ok) return refuse(checked, work, result.reason)
  const seq = work.head.seq + 1
  const answer: Answer = { outcome: 'done', seq }
  await work.trips.commit(writeChanges(checked, work.head, result.value, line(house, checked, work, answer)))
  wakeFor(house, result.value)
  return answer
}

/**
 * The statements that store a decision's changes, bring the member's card after them, and, where it is given, write the journal's line. What only
 * adds goes in one statement with the line; what the card must read again goes before it, each on its own.
 */
export function writeChanges(
  checked: Checked,
  head: Head,
  changes: readonly Change[],
  line?: Statement,
): readonly Statement[] {
  const stamp = { memberId: head.subjectId, at: checked.now, by: checked.seated.seat.staffId, seq: head.seq + 1 }
  const stored = changes.map((change) => storeChange(change, stamp))
  const ends = line ? [line] : []
  const named = namedMustBeHere(changes, ownOf(checked))
  if (beginsChart(changes)) return [...named, together([...stored, ...newCard(changes, stamp.seq), ...ends])]
  const { quick, again } = refreshCard(head.subjectId, changes)
  if (again.length > 0) return [...named, ...stored, ...quick, ...again, ...ends]
  return changes.every((change) => change.kind === 'add')
    ? [...named, together([...stored, ...quick, ...ends])]
    : [...named, ...stored, ...quick, ...ends]
}

/** Whom a believed session shows to be here. */
function ownOf({ seated: { seat } }: Checked): ReadonlySet<unknown> {
  return new Set(seat.id === null ? [] : [seat.organizationId, seat.staffId])
}

async function finishHandled(house: House, checked: Checked, work: Work): Promise<Answer> {
  const handler = house.handlers.command[checked.call.operation.name]
  if (!handler) throw new Error(`${checked.call.operation.name} has no handler`)
  const result = await handler(
    { house, trips: work.trips, checked, at: work.at, head: work.head },
    checked.input as never,
  )
  if (!result.ok) return refuse(checked, work, result.reason)
  const { output, statements, changes = [], afterChanges = [], also = [], once, after } = result.value
  const answer: Answer = { outcome: 'done', seq: work.head.seq + 1, value: output }
  const last = line(house, checked, work, answer)
  const others = also.map((head) => line(house, checked, { ...work, head }, answer))
  await work.trips.commit([
    ...statements,
    ...writeChanges(checked, work.head, changes, last),
    ...afterChanges,
    ...others,
  ])
  if (after) house.background(after)
  wakeFor(house, changes)
  return once === undefined ? answer : { ...answer, value: { ...(output as object), ...once } }
}

/** What was written to be sent goes at once. */
export function wakeFor(house: House, changes: readonly Change[]): void {
  if (changes.some((change) => change.kind === 'add' && change.noun === 'sending')) house.wakeSender()
}

export async function refuse(checked: Checked, work: Work, reason: string): Promise<Answer> {
  const answer: Answer = { outcome: 'refused', reason }
  // A handler may have written, or looked elsewhere, before it came to its no: of that nothing stays, nor its scope.
  const undo = isDecided(checked.call.operation) ? [] : [{ text: 'rollback to savepoint handled', plain: true }]
  await work.trips.commit([
    ...undo,
    writeRefusal(work.head.subjectId, work.sent.commandId, work.sent.digest, answer, checked.now),
  ])
  return answer
}

export function line(house: House, checked: Checked, work: Work, answer: Answer): Statement {
  const written = {
    commandId: work.sent.commandId,
    at: checked.now,
    actor: checked.seated.actor,
    operation: checked.call.operation.name,
    input: keptInput(checked, work.sent.bytes),
  }
  return writeLine(work.head, written, house.keys, { digest: work.sent.digest, answer })
}

function keptInput(checked: Checked, bytes: string): string {
  const { operation } = checked.call
  const keeps = 'keeps' in operation ? (operation.keeps as ((input: unknown) => unknown) | undefined) : undefined
  return keeps ? JSON.stringify(keeps(checked.input)) : bytes
}
