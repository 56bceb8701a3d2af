// Referrals by file. Receiving keeps the bytes and reads every row; settling sends each good one as the request the form would have sent, in one
// transaction. Of the rows only verdicts are written down: whom they ask for lies sealed in the file, and at the plan.
import type * as z from 'zod'
import { layouts } from '../../../content/layouts/all.ts'
import { substanceWords } from '../../../content/substance-word.ts'
import type { FileReading, FileWarning } from '../../api/file.ts'
import type { receiveReferrals, settleReferrals } from '../../api/referral-file.ts'
import { done, refused } from '../../base/result.ts'
import { referralLabels } from '../../domain/referral-label.ts'
import { type ReferralFile, type ReferralFileRow, readReferralFile } from '../../exchange/referral-file/read.ts'
import type { Row, Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'
import { keepFile, knownFile } from '../intake/keep-file.ts'
import { openReferrals } from '../intake/open-referrals.ts'
import { storeStream } from '../intake/stored-file.ts'
import { aside } from './file-in.ts'
import { readSummary } from './file-list.ts'
import { asideWords } from './file-take.ts'
import { keepAsked } from './referral-in.ts'
import { sent } from './referral-mine.ts'

/** Who asks whom: a plan that takes in a list asks itself. */
interface Asking {
  readonly organization: string
  readonly plan: string
}

export async function receiveAsking(work: HandlerWork, input: z.infer<(typeof receiveReferrals)['input']>) {
  const { trips } = work
  const { attached } = work.checked.call
  if (attached?.sha256 !== input.sha256 || attached.source.size !== input.bytes) return refused('file-missing')
  const { organization, file, plan } = input
  const incoming = { ...input, kind: 'referral' as const, size: attached.source.size }
  const [houses = [], known = []] = await trips.go([housesOf(input), knownFile(incoming, plan)])
  if (!mayAsk(houses, input)) return refused('plan-unknown')
  const [before] = known
  if (before) {
    const output = { file: await readSummary(trips, organization, String(before.id)), isKnown: true }
    return done({ output, statements: [] })
  }
  const read = await readReferralFile(attached.source, { layouts, today: work.at.today })
  const counted = read.ok ? await countRows(work, input, read.value) : { refusal: read.says }
  await trips.go(keepFile(work, incoming, counted))
  await storeStream(trips, { organizationId: organization, fileId: file }, attached.source, work.house.keys)
  const output = { file: await readSummary(trips, organization, file), isKnown: false }
  return done({ output, statements: [] })
}

export async function settleAsking(work: HandlerWork, input: z.infer<(typeof settleReferrals)['input']>) {
  const { trips } = work
  const { organization, file } = input
  const [rows = []] = await trips.go([
    {
      text: `select partner_id, state, bytes, recorded_at from exchange_file where organization_id = $1 and id = $2 and kind = 'referral'`,
      values: [organization, file],
    },
  ])
  const [row] = rows
  if (!row) return refused('file-unknown')
  if (row.state === 'refused') return refused('file-refused')
  if (row.state !== 'waiting') return refused('file-taken')
  if (input.as === 'set-aside') await trips.go([aside(input, asideWords)])
  else
    await trips.go(
      await askAll(work, { organization, plan: String(row.partner_id) }, await openReferrals(work, input, row), file),
    )
  return done({ output: { file: await readSummary(trips, organization, file) }, statements: [] })
}

function housesOf({ organization, plan }: Asking): Statement {
  return {
    text: 'select id, kind, name, is_sud_program, ended_on from organization where id = any($1::uuid[])',
    values: [[organization, plan]],
  }
}

/** A plan asks itself alone; anybody else a plan. */
function mayAsk(houses: readonly Row[], { organization, plan }: Asking): boolean {
  const own = houses.find((row) => row.id === organization)
  const asked = houses.find((row) => row.id === plan)
  if (asked?.kind !== 'plan' || asked.ended_on !== null) return false
  return own?.kind === 'referrer' || organization === plan
}

async function countRows(work: HandlerWork, asking: Asking, { facts, rows }: ReferralFile) {
  const known = await knownRows(work, asking, rows)
  const good = rows.filter(({ faults }) => faults.length === 0)
  const fresh = freshOf(asking, good, known).length
  const meanings = {
    ...(fresh === 0 ? {} : { new: fresh }),
    ...(good.length === fresh ? {} : { unchanged: good.length - fresh }),
  }
  const counts = { rows: rows.length, accepted: good.length, refused: rows.length - good.length, meanings }
  const reading: FileReading = {
    program: 'ecm',
    sheet: facts.sheet,
    covers: 'some',
    mendedColumns: [...facts.mendedColumns],
    missingColumns: [...facts.missingColumns],
    warnings: warningsOf(rows),
    last: null,
    newSinceLast: null,
    goneSinceLast: null,
  }
  return { facts, counts, reading, refusal: null }
}

function warningsOf(rows: readonly ReferralFileRow[]): FileWarning[] {
  const counts = new Map<string, FileWarning>()
  for (const { warnings } of rows)
    for (const { column, reason } of warnings) {
      const key = `${reason} ${column}`
      counts.set(key, { column, reason, rows: (counts.get(key)?.rows ?? 0) + 1 })
    }
  return [...counts.values()]
}

/** The same words from the same organization to the same plan are one request, in whichever file they stand. */
function requestId({ organization, plan }: Asking, { asked, madeOn }: ReferralFileRow): string {
  return idOf(JSON.stringify(['referral', organization, plan, madeOn, asked]))
}

/** The good rows that ask for somebody anew: not one that was sent, nor a second one of this file. */
function freshOf(asking: Asking, rows: readonly ReferralFileRow[], known: ReadonlySet<string>) {
  const seen = new Set(known)
  return rows.flatMap((row) => {
    const id = requestId(asking, row)
    if (row.faults.length > 0 || seen.has(id)) return []
    seen.add(id)
    return [{ id, row }]
  })
}

/** Which of the rows lie at the plan already. The scope is the organization's again afterwards. */
async function knownRows({ trips }: HandlerWork, asking: Asking, rows: readonly ReferralFileRow[]) {
  const { organization, plan } = asking
  const ids = rows.filter(({ faults }) => faults.length === 0).map((row) => requestId(asking, row))
  const [, known = []] = await trips.go([
    rescope([organization], plan),
    { text: 'select id from referral where organization_id = $1 and id = any($2::uuid[])', values: [plan, ids] },
    rescope([organization], organization),
  ])
  return new Set(known.map(({ id }) => String(id)))
}

async function askAll(
  work: HandlerWork,
  asking: Asking,
  { rows }: ReferralFile,
  file: string,
): Promise<readonly Statement[]> {
  const { organization, plan } = asking
  const known = await knownRows(work, asking, rows)
  const fresh = freshOf(asking, rows, known)
  const [houses = []] = await work.trips.go([housesOf(asking)])
  const own = houses.find((row) => row.id === organization)
  const asks: Statement[] = []
  for (const { id, row } of fresh) asks.push(...(await askOne(work, asking, own, { id, row })))
  const sentRows = new Map(fresh.map(({ id, row }) => [row.row, id]))
  return [
    rescope([organization], plan),
    ...asks,
    rescope([organization], organization),
    verdicts({ organization, file }, rows, sentRows, work),
    {
      text: `update exchange_file set state = 'taken', settled_at = $3, done_rows = $4, meanings = $5 where organization_id = $1 and id = $2`,
      values: [organization, file, work.at.now, rows.at(-1)?.row ?? 0, JSON.stringify(meant(rows, fresh.length))],
    },
  ]
}

function meant(rows: readonly ReferralFileRow[], fresh: number): Readonly<Record<string, number>> {
  const same = rows.filter(({ faults }) => faults.length === 0).length - fresh
  return { ...(fresh === 0 ? {} : { new: fresh }), ...(same === 0 ? {} : { unchanged: same }) }
}

/** In the sender's own name, whatever the row says; of a list that came to the plan the row's own words say who asks. */
async function askOne(
  work: HandlerWork,
  { organization, plan }: Asking,
  own: Row | undefined,
  { id, row }: { readonly id: string; readonly row: ReferralFileRow },
): Promise<readonly Statement[]> {
  const { asked } = row
  if (organization !== plan) return (await sent(work, { plan, referral: id, asked, own })).statements
  const labels = referralLabels(asked, substanceWords.words, false)
  const kept = await keepAsked(
    work,
    { organization: plan, referral: id, secret: null },
    { state: 'received', kind: asked.kind, asked, number: undefined, labels },
  )
  return kept.value.statements
}

/** A row that stays back goes back to whoever wrote it: nothing of it can be mended here, and nothing of it waits. */
function verdicts(
  { organization, file }: { readonly organization: string; readonly file: string },
  rows: readonly ReferralFileRow[],
  sentRows: ReadonlyMap<number, string>,
  { at, checked }: HandlerWork,
): Statement {
  const values = rows.map(({ row, faults, warnings }) => {
    const isGood = faults.length === 0
    return {
      row,
      verdict: isGood ? 'accepted' : 'refused',
      meaning: isGood ? (sentRows.has(row) ? 'new' : 'unchanged') : null,
      about_id: sentRows.get(row) ?? null,
      faults,
      warnings,
      settled_at: isGood ? null : at.now,
      settled_by: isGood ? null : checked.seated.actor,
      settled_how: isGood ? null : 'sent-back',
    }
  })
  return {
    text: `insert into exchange_row (organization_id, file_id, row, verdict, meaning, about_id, faults, warnings, settled_at, settled_by, settled_how)
      select $1, $2, r.row, r.verdict, r.meaning, r.about_id, r.faults, r.warnings, r.settled_at, r.settled_by, r.settled_how
      from json_to_recordset($3::json) as r (row int, verdict text, meaning text, about_id uuid, faults jsonb, warnings jsonb,
        settled_at timestamptz, settled_by text, settled_how text)`,
    values: [organization, file, JSON.stringify(values)],
  }
}
