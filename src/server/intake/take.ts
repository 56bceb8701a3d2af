// Taking a member file over: block by block, each its own transaction under the locks of its members. A crash loses nothing and doubles
// nothing: a block that stands is known by its outcomes, and the file goes on where it was.
import { addDays } from '../../base/day.ts'
import { firstAttemptDays } from '../../domain/intake/clock.ts'
import { meanings } from '../../domain/intake/decide.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { ReadRow, RefusedRow } from '../../exchange/member-information-file/read.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { begin, rescope } from '../database/scope.ts'
import { lockHeads, writeBlock } from '../gate/block.ts'
import type { House } from '../gate/gate.ts'
import {
  commandIdOf,
  type Decided,
  decideBlock,
  groupByCin,
  type IntakeAt,
  type IntakeRow,
  type IntakeStep,
  loadKnown,
  matchCins,
} from './block.ts'
import { headerOf } from './file-column.ts'
import { askAboutGone } from './gone.ts'
import { intakeAt, openStored, type StoredFile } from './open-stored.ts'

const blockMembers = 50

/** Takes the file to its end; resumes one that was begun. `say` hears the rows done so far. */
export async function takeRows(
  house: House,
  key: { readonly organizationId: string; readonly fileId: string },
  say: (done: number) => void = () => {},
): Promise<void> {
  if (underWay.has(key.fileId)) return
  underWay.add(key.fileId)
  try {
    await takeAll(house, key, say)
  } finally {
    underWay.delete(key.fileId)
  }
}

/** What this process is taking: asked twice, it is taken once. Two processes at one file do no harm, only work. */
const underWay = new Set<string>()

async function takeAll(
  house: House,
  key: { readonly organizationId: string; readonly fileId: string },
  say: (done: number) => void,
): Promise<void> {
  const file = await openStored(house, key)
  let waiting: IntakeRow[] = []
  let cins = new Set<string>()
  for await (const { row, verdict } of file.read.rows()) {
    if (verdict.kind === 'refused') continue
    waiting.push({ row, accepted: verdict })
    cins.add(verdict.value.member.cin)
    if (cins.size === blockMembers) {
      say(await takeBlock(house, file, waiting))
      waiting = []
      cins = new Set()
    }
  }
  if (waiting.length > 0) say(await takeBlock(house, file, waiting))
  await askAboutGone(house, file)
  await finish(house, file)
}

/** The rows that were refused, as the file's worklist. `dueFrom`: by when, from the day the person was assigned. */
export function refusedRows(
  file: { readonly organizationId: string; readonly fileId: string },
  rows: readonly (ReadRow & { readonly verdict: RefusedRow })[],
  dueFrom: (assignedOn: string | null) => string,
): readonly Statement[] {
  if (rows.length === 0) return []
  const values = rows.map(({ row, verdict }) => ({
    row,
    faults: verdict.faults,
    cells: verdict.cells,
    cin: verdict.cin,
    due_on: dueFrom(verdict.assignedOn),
  }))
  return [
    {
      text: `insert into exchange_row (organization_id, file_id, row, verdict, faults, cells, cin, due_on)
        select $1, $2, r.row, 'refused', r.faults, r.cells, r.cin, r.due_on
        from json_to_recordset($3::json) as r (row int, faults jsonb, cells text[], cin text, due_on date)
        on conflict do nothing`,
      values: [file.organizationId, file.fileId, JSON.stringify(values)],
    },
  ]
}

async function takeBlock(house: House, file: StoredFile, rows: readonly IntakeRow[]): Promise<number> {
  return house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId)])
    const decided = await decideLocked(house, trips, file, rows)
    const done = Math.max(...rows.map((row) => row.row))
    await trips.commit([
      ...decided.statements,
      ...rowStatements(file, decided.list),
      {
        text: 'update exchange_file set done_rows = greatest(done_rows, $3) where organization_id = $1 and id = $2',
        values: [file.organizationId, file.fileId, done],
      },
    ])
    return done
  })
}

/** Matches, locks, loads, decides: the statements to write and what each row meant. */
export async function decideLocked(
  house: House,
  trips: Trips,
  file: StoredFile,
  rows: readonly IntakeRow[],
  step: IntakeStep = 'take',
) {
  const groups = groupByCin(rows)
  const now = house.now()
  await registerNew(trips, await matchCins(trips, [...groups.keys()], Date.parse(now)))
  // Registered by whoever came first: matched again, every CIN has its one member.
  const matched = await matchCins(trips, [...groups.keys()], Date.parse(now))
  const memberIds = [...matched.values()].map((one) => one.memberId)
  await trips.go([rescope(memberIds, file.organizationId)])
  const heads = await lockHeads(trips, memberIds)
  const known = await loadKnown(trips, memberIds, file.organizationId)
  const given = intakeAt(file, now, step)
  const finished = await alreadyTaken(trips, memberIds, given, groups)
  const list = decideBlock(groups, matched, known, given).filter((one) => !finished.has(one.memberId))
  const portions = list.map(({ memberId, commandId, changes }) => ({
    memberId,
    commandId,
    changes,
    input: JSON.stringify({ file: file.fileId, changes }),
  }))
  const line = { at: now, by: null, actor: file.actor, operation: 'file.take' }
  return { list, statements: writeBlock(heads, portions, line, house.keys) }
}

async function registerNew(
  trips: Trips,
  matched: ReadonlyMap<string, { readonly memberId: string; readonly isNew: boolean }>,
): Promise<void> {
  const fresh = [...matched].filter(([, one]) => one.isNew).sort(([a], [b]) => (a < b ? -1 : 1))
  if (fresh.length === 0) return
  await trips.go([
    {
      text: 'insert into registry_cin (cin, member_id) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing',
      values: [fresh.map(([cin]) => cin), fresh.map(([, one]) => one.memberId)],
    },
  ])
}

async function alreadyTaken(
  trips: Trips,
  memberIds: readonly string[],
  given: IntakeAt,
  groups: ReadonlyMap<string, readonly IntakeRow[]>,
): Promise<ReadonlySet<string>> {
  const commandIds = [...groups.values()].map((rows) => commandIdOf(given, rows))
  const [rows = []] = await trips.go([
    {
      text: 'select subject_id from outcome where subject_id = any($1::uuid[]) and command_id = any($2::uuid[])',
      values: [memberIds, commandIds],
    },
  ])
  return new Set(rows.map((row) => String(row.subject_id)))
}

function rowStatements(file: StoredFile, decided: readonly Decided[]): readonly Statement[] {
  const rows = decided.flatMap((one) =>
    one.rows.map(({ row, meaning }) => ({
      row: row.row,
      verdict: meaning === 'review' ? 'review' : 'accepted',
      meaning,
      about_id: one.memberId,
      cin: one.cin,
      warnings: row.accepted.warnings,
      also_sent: row.accepted.alsoSent,
      ...(meaning === 'review' ? inReview(file, row) : { faults: [], cells: null, due_on: null }),
    })),
  )
  const counts = Object.fromEntries(
    meanings
      .map((meaning) => [meaning, rows.filter((row) => row.meaning === meaning).length])
      .filter(([, count]) => count !== 0),
  )
  return [
    {
      text: `insert into exchange_row (organization_id, file_id, row, verdict, meaning, about_id, cin, warnings, also_sent, faults, cells, due_on)
        select $1, $2, r.row, r.verdict, r.meaning, r.about_id, r.cin, r.warnings, r.also_sent, r.faults, r.cells, r.due_on
        from json_to_recordset($3::json) as r (row int, verdict text, meaning text, about_id uuid, cin text, warnings jsonb, also_sent jsonb,
          faults jsonb, cells text[], due_on date)
        on conflict (organization_id, file_id, row) do update set verdict = excluded.verdict, meaning = excluded.meaning,
          about_id = excluded.about_id, cin = excluded.cin`,
      values: [file.organizationId, file.fileId, JSON.stringify(rows)],
    },
    {
      text: `update exchange_file f set meanings = (select coalesce(jsonb_object_agg(key, n), '{}') from (
          select key, sum(value::int) as n from (select * from jsonb_each_text(f.meanings) union all select * from jsonb_each_text($3::jsonb)) e group by key) t)
        where organization_id = $1 and id = $2 and state = 'taking'`,
      values: [file.organizationId, file.fileId, JSON.stringify(counts)],
    },
  ]
}

/** A row whose CIN is another person's waits for somebody to look, like one that was refused. It names nobody's chart. */
function inReview(file: StoredFile, { accepted }: IntakeRow) {
  const fault = { column: headerOf(file.read.facts.layout, 'member.cin'), reason: 'cin-of-another' as const }
  const from = accepted.value.assignment.on ?? file.read.facts.producedOn ?? dayOfInstant(file.recordedAt)
  return { about_id: null, faults: [fault], cells: accepted.cells, due_on: addDays(from, firstAttemptDays) }
}

async function finish(house: House, file: StoredFile): Promise<void> {
  await house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId)])
    await trips.commit([
      {
        text: `update exchange_file set state = 'taken', settled_at = $3 where organization_id = $1 and id = $2`,
        values: [file.organizationId, file.fileId, house.now()],
      },
    ])
  })
}
