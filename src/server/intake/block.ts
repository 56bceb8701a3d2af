// A block of a member file: up to 500 members with their rows, matched to charts by CIN, loaded in one trip and decided one by one. The
// preview stops here; the taking writes what was decided.
import { hash, randomBytes } from 'node:crypto'
import { formatId, idFrom } from '../../base/id.ts'
import type { At, Change } from '../../domain/change.ts'
import { decideIntake, type IntakeFrom, type Meaning } from '../../domain/intake/decide.ts'
import { type Known, knownAfter, nothingKnown, touchedNouns } from '../../domain/intake/known.ts'
import type { AcceptedRow } from '../../exchange/member-information-file/read.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { openForNew } from '../database/scope.ts'

export interface IntakeRow {
  readonly row: number
  readonly accepted: AcceptedRow
}

export interface IntakeAt {
  readonly at: Omit<At, 'id'>
  readonly from: Omit<IntakeFrom, 'base'>
  readonly fileId: string
  /** A mended row is another command than the one it was in when the file was taken. */
  readonly step: IntakeStep
}
export type IntakeStep = 'take' | 'mend'

export interface Matched {
  readonly memberId: string
  readonly isNew: boolean
}

export interface Decided extends Matched {
  readonly cin: string
  readonly commandId: string
  readonly changes: readonly Change[]
  /** Whether the same rows would change nothing more. */
  readonly isSettled: () => boolean
  readonly rows: readonly { readonly row: IntakeRow; readonly meaning: Meaning }[]
}

/** Rows with the same CIN belong to one member; blocks hold whole members. */
export function groupByCin(rows: readonly IntakeRow[]): ReadonlyMap<string, readonly IntakeRow[]> {
  return Map.groupBy(rows, (row) => row.accepted.value.member.cin)
}

/** The members of these CINs: known ones from the registry, the others with fresh ids. Registers nothing. */
export async function matchCins(
  trips: Trips,
  cins: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, Matched>> {
  const [rows = []] = await trips.go([inRegistry(cins)])
  const known = new Map(rows.map((row) => [String(row.cin), String(row.member_id)]))
  return new Map(
    cins.map((cin) => {
      const memberId = known.get(cin)
      return [cin, memberId === undefined ? { memberId: newId(nowMs), isNew: true } : { memberId, isNew: false }]
    }),
  )
}

/** As `matchCins`, registering those that are not known. Who comes second waits for the first, and finds the member known. */
export async function claimCins(
  trips: Trips,
  cins: readonly string[],
  nowMs: number,
): Promise<ReadonlyMap<string, Matched>> {
  const sorted = [...cins].sort()
  const made = newIds(nowMs, sorted.length)
  const claim = {
    text: 'insert into registry_cin (cin, member_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing returning cin',
    values: [sorted, made.ids],
  }
  const [, claimed = [], rows = []] = await trips.go([openForNew(made.from, made.to), claim, inRegistry(sorted)])
  const fresh = new Set(claimed.map((row) => String(row.cin)))
  return new Map(
    rows.map((row) => [String(row.cin), { memberId: String(row.member_id), isNew: fresh.has(String(row.cin)) }]),
  )
}

function inRegistry(cins: readonly string[]): Statement {
  return { text: 'select cin, member_id from registry_cin where cin = any($1::text[])', values: [cins] }
}

function newId(nowMs: number): string {
  return idFrom(nowMs, randomBytes(10))
}

const tailBytes = 4

/** Ids under one prefix of the millisecond and 42 random bits, and the range that holds all ids under it: nobody else has one there. */
function newIds(nowMs: number, count: number) {
  const prefix = newId(nowMs).slice(0, -2 * tailBytes)
  const ids = new Set<string>()
  // As many tails at once as are missing: two that are alike are rare, and then one more is made.
  while (ids.size < count) {
    const tails = randomBytes(tailBytes * (count - ids.size)).toString('hex')
    for (let at = 0; at < tails.length; at += 2 * tailBytes) ids.add(prefix + tails.slice(at, at + 2 * tailBytes))
  }
  return { ids: [...ids], from: `${prefix}00000000`, to: `${prefix}ffffffff` }
}

/** What is known of these members; the scope must hold them. Heads must be locked before, when something will be written. */
export async function loadKnown(trips: Trips, memberIds: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  if (memberIds.length === 0) return new Map()
  const seqs = memberIds.map(() => -1)
  const answers = await trips.go(touchedNouns.map((noun) => loadSince(noun, memberIds, seqs)))
  const known = new Map<string, Record<string, unknown[]>>()
  touchedNouns.forEach((noun, i) => {
    for (const row of answers[i] ?? []) {
      const { memberId, ...entry } = entryOf(row)
      const chart = known.get(String(memberId)) ?? Object.fromEntries(touchedNouns.map((name) => [name, []]))
      chart[noun]?.push(entry)
      known.set(String(memberId), chart)
    }
  })
  return known as unknown as ReadonlyMap<string, Known>
}

/** Decides every row of a block, a member's rows one after the other. */
export function decideBlock(
  groups: ReadonlyMap<string, readonly IntakeRow[]>,
  matched: ReadonlyMap<string, Matched>,
  known: ReadonlyMap<string, Known>,
  given: IntakeAt,
): readonly Decided[] {
  return [...groups].map(([cin, rows]) => {
    const { memberId, isNew } = matched.get(cin) ?? { memberId: '', isNew: true }
    let now = known.get(memberId) ?? nothingKnown
    const changes: Change[] = []
    // A row is decided twice; its ids are the same both times.
    const based = rows.map((row) => ({ row, base: idOf(`${given.fileId}:${row.row}`) }))
    const decide = ({ row, base }: (typeof based)[number]) => {
      const at: At = { ...given.at, id: () => base }
      return decideIntake(at, now, memberId, row.accepted.value, { ...given.from, base })
    }
    const decided = based.map((one) => {
      const { row } = one
      const intake = decide(one)
      now = knownAfter(now, intake.changes, given.at.now)
      changes.push(...intake.changes)
      return { row, meaning: intake.meaning }
    })
    const isSettled = () => based.every((one) => decide(one).meaning === 'unchanged')
    return { memberId, isNew, cin, commandId: commandIdOf(given, rows), changes, isSettled, rows: decided }
  })
}

/** The id of the command that takes a member's rows; the same each time the file is taken. */
export function commandIdOf(
  { fileId, step }: Pick<IntakeAt, 'fileId' | 'step'>,
  rows: readonly { readonly row: number }[],
): string {
  return idOf(`${fileId}:${step}:${rows[0]?.row}`)
}

/** An id that is the same each time the same text is given: a file taken again after a crash makes the same entries. */
export function idOf(text: string): string {
  const bytes = hash('sha256', text, 'buffer').subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return formatId(bytes)
}
