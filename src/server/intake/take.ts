// Taking a member file over: block by block, each its own transaction under the locks of its members. A crash loses nothing and doubles
// nothing: a block that stands is known by its outcomes, and the file goes on where it was.
import { addDays } from '../../base/day.ts'
import { firstAttemptDays } from '../../domain/intake/clock.ts'
import type { Meaning } from '../../domain/intake/decide.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { ReadRow, RefusedRow } from '../../exchange/member-information-file/read.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { begin, rescope } from '../database/scope.ts'
import { lockHeads, writeBlock } from '../gate/block.ts'
import type { House } from '../gate/gate.ts'
import { claimCins, decideBlock, groupByCin, type IntakeRow, type IntakeStep, loadKnown } from './block.ts'
import { headerOf } from './file-column.ts'
import { askAboutGone } from './gone.ts'
import { contentOf, markOf, standing } from './mark.ts'
import { intakeAt, openStored, type StoredFile } from './open-stored.ts'

const blockMembers = 100
const blocksAtOnce = 2

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
  const under = new UnderWay(house, file, say)
  try {
    await beginAll(file, under)
  } finally {
    await under.end()
  }
  await askAboutGone(house, file)
  await finish(house, file)
}

async function beginAll(file: StoredFile, under: UnderWay): Promise<void> {
  let waiting: IntakeRow[] = []
  let cins = new Set<string>()
  for await (const { row, verdict } of file.read.rows()) {
    if (verdict.kind === 'refused') continue
    waiting.push({ row, accepted: verdict })
    cins.add(verdict.value.member.cin)
    if (cins.size === blockMembers) {
      await under.begin(waiting, cins)
      waiting = []
      cins = new Set()
    }
  }
  if (waiting.length > 0) await under.begin(waiting, cins)
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((cin) => other.has(cin))
}

/** Blocks on their way to the database: while one is written the next is read. A member's rows stay in the order of the file. */
class UnderWay {
  readonly #house: House
  readonly #file: StoredFile
  readonly #say: (done: number) => void
  readonly #blocks = new Map<Promise<void>, ReadonlySet<string>>()

  constructor(house: House, file: StoredFile, say: (done: number) => void) {
    this.#house = house
    this.#file = file
    this.#say = say
  }

  async begin(rows: readonly IntakeRow[], cins: ReadonlySet<string>): Promise<void> {
    while (this.#blocks.size >= blocksAtOnce || [...this.#blocks.values()].some((one) => overlap(one, cins)))
      await Promise.race(this.#blocks.keys())
    const block = takeBlock(this.#house, this.#file, rows).then((done) => {
      this.#blocks.delete(block)
      this.#say(done)
    })
    // Heard where it is waited for; until then it must not end the process.
    block.catch(() => {})
    this.#blocks.set(block, cins)
  }

  /** Waits for all; throws what the first one that failed threw. */
  async end(): Promise<void> {
    const ended = await Promise.allSettled(this.#blocks.keys())
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }
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

// A block need not be on the disk when its commit answers: what a crash may take with it is done again, and the last commit of the file, or
// any command on top of a block, waits for all before it.
const notWaiting: Statement = { text: 'set local synchronous_commit = off', plain: true }

async function takeBlock(house: House, file: StoredFile, rows: readonly IntakeRow[]): Promise<number> {
  return house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId), notWaiting])
    const groups = groupByCin(rows)
    const { from } = intakeAt(file, house.now())
    const standingNow = await standing(trips, groups, from, file.lastFileId)
    const rest = rows.filter((row) => !standingNow.has(row.accepted.value.member.cin))
    const decided = rest.length === 0 ? { rows: [], statements: [] } : await takeRest(house, trips, file, rest)
    const stood = [...standingNow].flatMap(([cin, { memberId, mark }]) =>
      (groups.get(cin) ?? []).map((row) => rowOf(file, row, { cin, memberId, mark, meaning: 'unchanged' })),
    )
    const done = Math.max(...rows.map((row) => row.row))
    await trips.commit([
      ...decided.statements,
      insertRows(file, [...stood, ...decided.rows]),
      {
        text: 'update exchange_file set done_rows = greatest(done_rows, $3) where organization_id = $1 and id = $2',
        values: [file.organizationId, file.fileId, done],
      },
    ])
    return done
  })
}

async function takeRest(house: House, trips: Trips, file: StoredFile, rows: readonly IntakeRow[]) {
  const { list, statements, heads, given } = await decideLocked(house, trips, file, rows)
  const out = list.flatMap((one) => {
    const seq = (heads.get(one.memberId)?.seq ?? 0) + (one.changes.length > 0 ? 1 : 0)
    const mine = one.rows.map(({ row }) => row)
    const mark = one.isSettled() ? markOf(contentOf(mine, { ...given.from }), seq) : null
    return one.rows.map(({ row, meaning }) => rowOf(file, row, { cin: one.cin, memberId: one.memberId, mark, meaning }))
  })
  return { rows: out, statements }
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
  const matched = await claimCins(trips, [...groups.keys()], Date.parse(now))
  // Whom this transaction has just registered nobody else can know: there is no head to lock and nothing to load.
  const standingIds = [...matched.values()].filter((one) => !one.isNew).map((one) => one.memberId)
  await trips.go([rescope(standingIds, file.organizationId)])
  const heads = standingIds.length === 0 ? new Map() : await lockHeads(trips, standingIds)
  const known = await loadKnown(trips, standingIds)
  const given = intakeAt(file, now, step)
  const mayBeTaken = step === 'take' && standingIds.length > 0
  const finished = mayBeTaken ? await alreadyTaken(trips, file, rows) : new Set<number>()
  const list = decideBlock(groups, matched, known, given).filter((one) => !finished.has(one.rows[0]?.row.row ?? 0))
  const portions = list.map(({ memberId, commandId, changes, rows: mine }) => ({
    memberId,
    commandId,
    changes,
    // The row itself lies sealed with its file, which has the digest of its bytes.
    input: JSON.stringify({ file: file.fileId, rows: mine.map(({ row }) => row.row) }),
  }))
  const line = { at: now, by: null, actor: file.actor, operation: 'file.take' }
  return { list, heads, given, statements: writeBlock(heads, portions, line, house.keys) }
}

/** Rows of a block that stands already: their members' locks are ours, so whoever took it has committed. */
async function alreadyTaken(trips: Trips, file: StoredFile, rows: readonly IntakeRow[]): Promise<ReadonlySet<number>> {
  const [taken = []] = await trips.go([
    {
      text: 'select row from exchange_row where organization_id = $1 and file_id = $2 and row between $3 and $4',
      values: [file.organizationId, file.fileId, rows[0]?.row, rows.at(-1)?.row],
    },
  ])
  return new Set(taken.map(({ row }) => Number(row)))
}

interface Meant {
  readonly cin: string
  readonly memberId: string
  readonly mark: string | null
  readonly meaning: Meaning
}

function rowOf(file: StoredFile, row: IntakeRow, { cin, memberId, mark, meaning }: Meant) {
  return {
    row: row.row,
    verdict: meaning === 'review' ? 'review' : 'accepted',
    meaning,
    about_id: memberId,
    cin,
    mark,
    warnings: row.accepted.warnings,
    also_sent: row.accepted.alsoSent,
    ...(meaning === 'review' ? inReview(file, row) : { faults: [], cells: null, due_on: null }),
  }
}

function insertRows(file: StoredFile, rows: readonly ReturnType<typeof rowOf>[]): Statement {
  return {
    text: `insert into exchange_row (organization_id, file_id, row, verdict, meaning, about_id, cin, mark, warnings, also_sent, faults, cells, due_on)
      select $1, $2, r.row, r.verdict, r.meaning, r.about_id, r.cin, r.mark, r.warnings, r.also_sent, r.faults, r.cells, r.due_on
      from json_to_recordset($3::json) as r (row int, verdict text, meaning text, about_id uuid, cin text, mark text, warnings jsonb,
        also_sent jsonb, faults jsonb, cells text[], due_on date)
      on conflict do nothing`,
    values: [file.organizationId, file.fileId, JSON.stringify(rows)],
  }
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
        text: `update exchange_file set state = 'taken', settled_at = $3, meanings = (
            select coalesce(jsonb_object_agg(meaning, n), '{}') from (
              select meaning, count(*) as n from exchange_row
              where organization_id = $1 and file_id = $2 and meaning is not null group by meaning) m)
          where organization_id = $1 and id = $2`,
        values: [file.organizationId, file.fileId, house.now()],
      },
    ])
  })
}
