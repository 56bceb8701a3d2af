// The plan's worklist read: page by page from its index, what was found opened for the answer alone, and the counts that name nobody.
import type * as z from 'zod'
import type { listCandidates, readCandidateStanding } from '../../api/candidate.ts'
import { isId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { visibleLabels } from '../../domain/access.ts'
import { type CandidateShow, candidateShows } from '../../domain/candidate.ts'
import { foundBound, noteBound } from '../candidate/keep.ts'
import { runsFolder, runsIn } from '../candidate/source.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'

/** Everybody stands in one list alone. Who is gone does not wait any more, whatever was done; who was referred goes on in the inbox. */
const showOf = (today: string) => `case when c.state = 'referred' then 'referred' when c.gone_at is not null then 'gone'
  when c.state = 'not-now' and c.again_on <= ${today} then 'open' else c.state end`

export const loadColumns =
  'id as load, name, state, people, fresh, changed, same, gone, back, left_out, received_at, loaded_at, report'

export function loadOf(row: Row) {
  const { report: _report, ...load } = entryOf(row)
  return load
}

export async function answerCandidates(work: QueryWork, input: z.infer<(typeof listCandidates)['input']>) {
  const { house, checked, trips } = work
  const [place = null, after = null] = input.after === undefined ? [] : input.after.split(' ')
  if (input.after !== undefined && !(/^\d{1,9}$/.test(place ?? '') && after !== null && isId(after)))
    throw new Problem('bad-input', [{ path: 'after', says: 'Give what the page before said.' }])
  const visible = visibleLabels(house.grants, checked.seated.seat.role, 'plan', checked.today)
  const [rows = []] = await trips.go([pageOf(input, { place, after, visible, today: checked.today })])
  const page = rows.slice(0, input.most)
  const candidates = page.map((row) => {
    const { foundSealed, noteSealed, memberId, memberState, place: _place, ...open } = entryOf(row)
    const text = (sealed: unknown, bound: string) => house.keys.open(sealed as Buffer, bound).toString('utf8')
    return {
      ...open,
      found: JSON.parse(text(foundSealed, foundBound(input.organization, String(row.cin)))),
      note: noteSealed === null ? null : text(noteSealed, noteBound(input.organization, String(row.candidate))),
      member: memberId === null ? null : { id: memberId, state: memberState },
    }
  })
  const last = page.at(-1)
  const next = rows.length > input.most && last ? `${last.place} ${last.candidate}` : null
  const members = page.flatMap((row) => (row.member_id === null ? [] : [String(row.member_id)]))
  return { output: { candidates, next }, members }
}

interface Page {
  readonly place: string | null
  readonly after: string | null
  readonly visible: readonly string[]
  readonly today: string
}

function pageOf(input: z.infer<(typeof listCandidates)['input']>, { place, after, visible, today }: Page): Statement {
  const values: unknown[] = [input.organization, visible, today, input.show]
  const value = (given: unknown) => `$${values.push(given)}`
  const conditions = [`c.organization_id = $1 and c.labels <@ $2::text[] and ${showOf('$3::date')} = $4`]
  if (place !== null) conditions.push(`(c.place, c.id) > (${value(place)}::int, ${value(after)}::uuid)`)
  if (input.population !== undefined) conditions.push(`c.populations @> array[${value(input.population)}]`)
  if (input.language !== undefined) conditions.push(`c.language = ${value(input.language)}`)
  if (input.county !== undefined) conditions.push(`c.county = ${value(input.county)}`)
  const text = `select p.*, m.member_id, m.state as member_state from (
      select c.id as candidate, c.cin, c.name, c.born_on, c.county, c.language, c.urgency, c.urgency_on, c.urgency_uses, c.place, c.found_sealed,
        c.state, c.settled_at, c.settled_by, c.note_sealed, c.again_on, c.gone_at
      from candidate c where ${conditions.join(' and ')} order by c.place, c.id limit ${value(input.most + 1)}) p
    left join lateral (select k.member_id, k.state from member_card k
      where k.cin = p.cin and k.plan_id = $1 and not k.is_merged and k.labels <@ $2::text[] limit 1) m on true
    order by p.place, p.candidate`
  return { text, values }
}

/** Counts alone: nobody leaves, so nobody stands in the access log for it. */
export async function answerCandidateStanding(
  work: QueryWork,
  input: z.infer<(typeof readCandidateStanding)['input']>,
) {
  const { organization } = input
  const { populationFolder } = work.house
  const counted = (column: string, from = '') => ({
    text: `select ${column} as value, count(*)::int as people from candidate c ${from}
      where c.organization_id = $1 and ${showOf('$2::date')} = 'open' and ${column} is not null group by 1 order by 2 desc, 1 limit 300`,
    values: [organization, work.checked.today],
  })
  const [loads = [], reports = [], shows = [], populations = [], languages = [], counties = []] = await work.trips.go([
    {
      text: `select ${loadColumns} from candidate_load where organization_id = $1 order by received_at desc, id desc limit 20`,
      values: [organization],
    },
    {
      text: `select name, report from candidate_load where organization_id = $1 and state = 'loaded' and report is not null order by loaded_at desc limit 1`,
      values: [organization],
    },
    {
      text: `select ${showOf('$2::date')} as show, count(*)::int as people from candidate c where c.organization_id = $1 group by 1`,
      values: [organization, work.checked.today],
    },
    counted('p.p', 'cross join lateral unnest(c.populations) as p (p)'),
    counted('c.language'),
    counted('c.county'),
  ])
  const [report] = reports
  const peopleOf = (show: CandidateShow) => Number(shows.find((row) => row.show === show)?.people ?? 0)
  const folder = populationFolder === undefined ? null : runsFolder(populationFolder, organization)
  const output = {
    folder: folder === null ? null : `${organization}/runs`,
    runs: folder === null ? [] : (await runsIn(folder)).slice(0, 50),
    loads: loads.map(loadOf),
    shows: candidateShows.map((show) => ({ show, people: peopleOf(show) })),
    ...{ populations, languages, counties },
    report: report === undefined ? null : { name: report.name, ...(report.report as object) },
  }
  return { output, members: [] }
}
