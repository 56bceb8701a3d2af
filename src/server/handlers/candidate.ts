// The plan's worklist of whom its own data point to. Reading a run puts it beside the list; loading makes the list what was read; settling says
// what was done, and whoever is referred goes on as a request in the plan's inbox, like anybody somebody asked for.
import { join } from 'node:path'
import type * as z from 'zod'
import type { loadCandidates, readCandidateRun, receiveCandidates, settleCandidate } from '../../api/candidate.ts'
import { done, refused } from '../../base/result.ts'
import { type CandidateState, checkSettle, Found } from '../../domain/candidate.ts'
import type { Label } from '../../domain/label.ts'
import { blankReferral, type Referral } from '../../domain/referral.ts'
import { compareStatement, foundBound, keepPeople, loadStatements, noteBound, reportOf } from '../candidate/keep.ts'
import { type CandidateSource, openRun, openSent, runsFolder, UnreadableCandidates } from '../candidate/source.ts'
import type { Row, Trips } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadColumns, loadOf } from './candidate-list.ts'
import { keepAsked } from './referral-in.ts'

export async function receiveSent(work: HandlerWork, input: z.infer<(typeof receiveCandidates)['input']>) {
  const { attached } = work.checked.call
  if (attached?.sha256 !== input.sha256 || attached.source.size !== input.bytes) return refused('file-missing')
  return readIn(work, { load: input.load, name: input.name }, openSent(attached.source, attached.sha256))
}

export async function readRun(work: HandlerWork, input: z.infer<(typeof readCandidateRun)['input']>) {
  const { populationFolder } = work.house
  const source =
    populationFolder === undefined
      ? undefined
      : await openRun(join(runsFolder(populationFolder, input.organization), input.run))
  if (source === undefined) return refused('run-unknown')
  try {
    return await readIn(work, { load: input.load, name: input.run }, source)
  } finally {
    await source.letGo()
  }
}

/** What was read before and not loaded is set aside: only what was looked at last can be loaded. */
async function readIn(
  work: HandlerWork,
  as: { readonly load: string; readonly name: string },
  source: CandidateSource,
) {
  const { trips, at } = work
  const { organizationId } = at
  await trips.go([
    { text: 'delete from candidate_row where organization_id = $1', values: [organizationId] },
    {
      text: `update candidate_load set state = 'aside' where organization_id = $1 and state = 'waiting'`,
      values: [organizationId],
    },
  ])
  const read = await tryReading(work, as.load, source)
  if (read === undefined) return refused('candidates-unreadable')
  const [[counts] = []] = await trips.go([compareStatement(organizationId, as.load)])
  const { fresh, changed, same, gone, back } = { ...counts }
  await trips.go([
    {
      text: `insert into candidate_load (organization_id, id, name, sha256, state, people, fresh, changed, same, gone, back, left_out, report, received_at, received_by)
        values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      values: [
        organizationId,
        as.load,
        as.name,
        source.sha256,
        ...[read.people, fresh, changed, same, gone, back, read.leftOut],
        read.report === null ? null : JSON.stringify(read.report),
        at.now,
        work.checked.seated.actor,
      ],
    },
  ])
  const row = await rowOf(trips, organizationId, as.load)
  return done({ output: { load: row && loadOf(row) }, statements: [] })
}

async function tryReading(work: HandlerWork, load: string, source: CandidateSource) {
  try {
    const read = await keepPeople(work, load, source)
    return { ...read, report: await reportOf(source) }
  } catch (error) {
    if (error instanceof UnreadableCandidates) return undefined
    throw error
  }
}

/** Asked again, it changes nothing and answers the same. */
export async function load(work: HandlerWork, input: z.infer<(typeof loadCandidates)['input']>) {
  const { organization } = input
  const row = await rowOf(work.trips, organization, input.load)
  if (!row) return refused('load-unknown')
  if (row.state === 'aside') return refused('load-old')
  if (row.state === 'waiting') await work.trips.go(loadStatements(organization, input.load, work.at.now))
  const loaded = await rowOf(work.trips, organization, input.load)
  return done({ output: { load: loaded && loadOf(loaded) }, statements: [] })
}

async function rowOf(trips: Trips, organization: string, id: string): Promise<Row | undefined> {
  const [rows = []] = await trips.go([
    {
      text: `select ${loadColumns} from candidate_load where organization_id = $1 and id = $2`,
      values: [organization, id],
    },
  ])
  return rows[0]
}

export async function settleFound(work: HandlerWork, input: z.infer<(typeof settleCandidate)['input']>) {
  const { at, house, trips } = work
  const { organization, candidate } = input
  const [[row] = []] = await trips.go([
    {
      text: 'select cin, name, born_on, language, state, labels, found_sealed from candidate where organization_id = $1 and id = $2',
      values: [organization, candidate],
    },
  ])
  const checked = checkSettle(at.today, row?.state as CandidateState | undefined, input)
  if (!checked.ok) return checked
  const referral = input.as === 'referred' ? input.referral : null
  const asked =
    row === undefined || referral === null
      ? []
      : (
          await keepAsked(
            work,
            { organization, referral, secret: null },
            {
              ...{ state: 'received', kind: 'other', asked: requestOf(work, row, input.note), number: undefined },
              ...{ labels: row.labels as Label[], isFound: true },
            },
          )
        ).value.statements
  const settled = {
    text: `update candidate set state = $3, settled_at = $4, settled_by = $5, note_sealed = $6, again_on = $7, referral_id = $8
      where organization_id = $1 and id = $2`,
    values: [
      organization,
      candidate,
      input.as,
      at.now,
      at.staffId,
      input.note === null ? null : house.keys.seal(input.note, noteBound(organization, candidate)),
      input.as === 'not-now' ? input.againOn : null,
      referral,
    ],
  }
  return done({ output: {}, statements: [...asked, settled] })
}

/** A request like any other, from the plan itself; who was spoken with knows of it. */
function requestOf(work: HandlerWork, row: Row, note: string | null): Referral {
  const bound = foundBound(work.at.organizationId, String(row.cin))
  const found = Found.array().parse(
    JSON.parse(work.house.keys.open(row.found_sealed as Buffer, bound).toString('utf8')),
  )
  const text = (value: unknown) => (value === null ? null : String(value))
  return {
    ...blankReferral,
    name: text(row.name),
    language: text(row.language),
    bornOn: text(row.born_on),
    cin: text(row.cin),
    populations: [...new Set(found.map(({ population }) => population))],
    comment: note,
    referrer: {
      name: null,
      contact: null,
      organization: null,
      relation: 'Found in the plan’s own data',
      personKnows: row.state === 'reached' ? true : null,
    },
  }
}
