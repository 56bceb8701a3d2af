// The one gate. Every call goes seat → right → input → subject → relation → lock, load, decide, write → hide. A read is logged before its
// answer leaves, a refusal too. There is no second door, and what no sentence in content allows is refused.
import type * as z from 'zod'
import type { Operation, Subject } from '../../api/operation.ts'
import { isId } from '../../base/id.ts'
import { type Fault, Problem, type ProblemCode } from '../../base/problem.ts'
import {
  type Grant,
  leaveTo,
  may,
  mayEver,
  type Relation,
  relationFor,
  relationOfMember,
  relationTo,
  type Seat,
  scopesOf,
  type Ties,
  visibleLabels,
} from '../../domain/access.ts'
import type { Content } from '../../domain/content.ts'
import type { Label } from '../../domain/label.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { SendingChannel } from '../../domain/sending.ts'
import type { AttachedFile } from '../attached-file.ts'
import type { Database, Row } from '../database/executor.ts'
import type { Keys } from '../key.ts'
import type { AccessLog } from './access-log.ts'
import type { Accounts } from './accounts.ts'
import { runCommand } from './command.ts'
import { runQuery } from './query.ts'
import {
  type Caller,
  doorActor,
  readSession,
  type Seated,
  seatedBy,
  seatedHouse,
  seatedMember,
  touchSession,
} from './seat.ts'

/** A call as it came in: the operation's name is known, nothing else is believed. */
export interface Call {
  readonly operation: Operation
  readonly input: unknown
  /** The command's own id, made by its writer; queries have none. */
  readonly id?: string
  readonly version?: number
  /** The file that came with it. */
  readonly attached?: AttachedFile
  /** The exact text the digest is made of; the input's JSON when it came another way. */
  readonly bytes?: string
}

export type Answer =
  | { readonly outcome: 'done'; readonly seq?: number; readonly value?: unknown }
  | { readonly outcome: 'refused'; readonly reason: string }

/** What the gate stands on; made once a process. */
export interface House {
  readonly database: Database
  readonly log: AccessLog
  readonly keys: Keys
  /** The keyed hash of a short secret: who reads it in a table cannot try words against it. */
  readonly digest: (secret: string) => Buffer
  readonly grants: readonly Grant[]
  readonly content: Content
  readonly handlers: Handlers
  /** The ways in of the people who work here; who keeps them, and how, the gate does not know. */
  readonly accounts: Accounts
  readonly now: () => string
  readonly idleMinutes: number
  /** Runs what goes on after an answer; closing the house waits for it. */
  readonly background: (work: () => Promise<void>) => void
  /** Where the operator keeps plans’ population data; undefined: nowhere. */
  readonly populationFolder: string | undefined
  /** By what members can be sent something from here. */
  readonly channels: readonly SendingChannel[]
  /** Says that something waits to be sent; it goes after the answer, and again by itself should that fail. */
  readonly wakeSender: () => void
}

export interface Handlers {
  readonly command: Readonly<Record<string, CommandHandler>>
  readonly query: Readonly<Record<string, QueryHandler>>
}
export type { CommandHandler, HandlerWork } from './command.ts'
export type { QueryHandler, QueryWork } from './query.ts'

import type { CommandHandler } from './command.ts'
import type { QueryHandler } from './query.ts'

/** Everything a checked call knows. */
export interface Checked {
  readonly call: Call
  readonly seated: Seated
  readonly input: unknown
  readonly subject: Subject
  readonly now: string
  readonly today: string
}

export interface Gate {
  /** Believes the caller and the right before a call's file is let in; throws a Problem. The call itself asks again. */
  admit(caller: Caller, operation: Operation): Promise<void>
  /** Answers one call. Throws a Problem for failures of the gate, which are never outcomes of a command. */
  call(caller: Caller, call: Call): Promise<Answer>
}

/** A call whose input is right and whose subject is known; who calls is not believed yet. */
export type Asked = Omit<Checked, 'seated'>

export function openGate(house: House): Gate {
  return {
    admit: async (caller, operation) => {
      const now = house.now()
      const today = dayOfInstant(now)
      const call = { operation, input: null }
      const seated = await believeCaller(house, caller, call, { now, today, row: undefined })
      try {
        refuseWithoutRight(house, seated, operation, today)
      } catch (error) {
        if (error instanceof Problem) await logRefusal(house, call, seated, error.code)
        throw error
      }
    },
    call: async (caller, call) => {
      const now = house.now()
      const today = dayOfInstant(now)
      let seated: Seated | undefined
      const asked = ask(call, now, today)
      try {
        // Read inside a command's own first trip; here only where there is none: for a query, and to refuse bad input to the right person.
        const believe = async (row?: Row) => {
          seated = await believeCaller(house, caller, call, { now, today, row })
          refuseWithoutRight(house, seated, call.operation, today)
          return seated
        }
        if ('refusal' in asked) {
          await believe()
          throw asked.refusal
        }
        const answer = await (call.operation.kind === 'query'
          ? runQuery(house, { ...asked, seated: await believe() }, call.operation)
          : runCommand(house, caller, asked, believe))
        if (seated && (caller.kind === 'member' || (caller.kind === 'person' && !caller.isBackground)))
          await stayAwake(house, seated, now)
        return answer
      } catch (error) {
        if (error instanceof Problem && seated)
          await logRefusal(
            house,
            call,
            { ...seated, subject: 'refusal' in asked ? undefined : asked.subject },
            error.code,
          )
        throw error
      }
    },
  }
}

interface Moment {
  readonly now: string
  readonly today: string
  /** The session's row when a trip has read it already. */
  readonly row: Row | undefined
}

async function believeCaller(house: House, caller: Caller, call: Call, { now, today, row }: Moment): Promise<Seated> {
  if (caller.kind === 'house') return seatedHouse(caller)
  const read = row ?? (await house.database.ask(readSession(caller)))[0]
  try {
    return caller.kind === 'member' ? seatedMember(read, now) : seatedBy(read, now, today, house.idleMinutes)
  } catch (error) {
    // Known by the session, though not believed. A token nobody was given names nobody, and would only fill the log.
    if (!(error instanceof Problem && read)) throw error
    const actor = caller.kind === 'member' ? doorActor(read) : `staff:${read.staff_id}`
    await logRefusal(house, call, { actor }, error.code)
    throw error
  }
}

function refuseWithoutRight(house: House, seated: Seated, operation: Operation, today: string): void {
  if (!mayEver(house.grants, seated.seat.role, operation.does, today)) throw new Problem('not-allowed')
}

/** Parses the input, all faults at once, and finds whose record it is about; what is wrong is told only to who may call. */
function ask(call: Call, now: string, today: string): Asked | { readonly refusal: Problem } {
  if (call.version !== undefined && call.version !== call.operation.version)
    return { refusal: new Problem('version-unknown') }
  const parsed = call.operation.input.safeParse(call.input)
  if (!parsed.success) return { refusal: new Problem('bad-input', faultsOf(parsed.error)) }
  if (call.operation.kind === 'command' && !(call.id && isId(call.id)))
    return { refusal: new Problem('bad-input', [{ path: 'id', says: 'Give the command an id of its own (a UUID).' }]) }
  const about = call.operation.about as (input: unknown) => Subject
  return { call, input: parsed.data, subject: about(parsed.data), now, today }
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), says: issue.message }))
}

/** Lets a call about a member pass, or refuses it; says how the seat stands to the member. */
export function passMember(
  house: House,
  checked: Checked,
  ties: Ties | undefined,
): { readonly relation: Relation; readonly visible: readonly Label[] } {
  const { seat } = checked.seated
  const relations = ties ? relationsHere(checked, ties) : []
  const { does } = checked.call.operation
  const leaveBy = (one: Relation) => leaveTo(house.grants, seat.role, does, one, checked.today)
  const relation = relations.find((one) => leaveBy(one) === 'yes') ?? relations[0] ?? 'none'
  if (relation === 'none') throw new Problem('not-found')
  const leave = leaveBy(relation)
  // The organization may have said that a reason opens nothing: then there is no asking for one, and no giving of one.
  const isShut = checked.seated.settings.otherCharts === 'never' && (leave === 'after-reason' || does === 'chart.open')
  if (isShut) throw new Problem('not-allowed')
  if (leave !== 'yes') throw new Problem(leave === 'no' ? 'not-allowed' : 'reason-needed')
  return { relation, visible: visibleLabels(house.grants, seat.role, relation, checked.today) }
}

/** One for everybody but a representative, who stands in as many as they decide things: the first that lets them is the one they come by. */
function relationsHere({ seated: { seat }, subject, today, now }: Checked, ties: Ties): readonly Relation[] {
  if (seat.role === 'representative') return scopesOf(ties, seat, subject.id, today).map(relationFor)
  return [seat.role === 'member' ? relationOfMember(seat, subject.id) : relationTo(ties, seat, today, now)]
}

/** Lets a call about an organization pass: only one's own. */
export function passOrganization(house: House, checked: Checked): void {
  const { seat } = checked.seated
  const { subject } = checked
  const organizationId = subject.kind === 'newcomer' ? subject.organizationId : subject.id
  if (organizationId !== seat.organizationId) throw new Problem('not-found')
  if (!may(house.grants, seat.role, checked.call.operation.does, 'own', checked.today)) throw new Problem('not-allowed')
}

/** Who was refused, as far as it is known, and about whom. */
interface RefusedCall {
  readonly actor: string
  readonly seat?: Seat
  readonly subject?: Subject | undefined
}

async function logRefusal(house: House, call: Call, who: RefusedCall, reason: ProblemCode): Promise<void> {
  await house.log.write({
    actor: who.actor,
    seatId: who.seat?.id ?? null,
    organizationId: who.seat?.organizationId ?? null,
    operation: call.operation.name,
    members: who.subject && who.subject.kind !== 'organization' ? [who.subject.id] : [],
    outcome: 'refused',
    reason,
  })
}

async function stayAwake(house: House, seated: Seated, now: string): Promise<void> {
  if (seated.sessionId === null || seated.lastSeenAt === null) return
  if (Date.parse(now) - Date.parse(seated.lastSeenAt) > 60_000) await house.database.ask(touchSession(seated, now))
}
