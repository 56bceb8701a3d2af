// Reading a run's candidates in: each person sealed and put beside the list, in blocks, and then counted against it. The list itself is changed
// by `candidate.load` alone, in a few statements over all.
import { hash } from 'node:crypto'
import { identifications } from '../../../content/identification.ts'
import { idFrom } from '../../base/id.ts'
import { type CandidateRow, type FoundPerson, foundPerson } from '../../domain/candidate.ts'
import { rulesOn } from '../../domain/rule.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import type { Keys } from '../key.ts'
import { type CandidateSource, type Rows, UnreadableCandidates } from './source.ts'

const blockOf = 1000
/** Far more than a plan's list; a limit on everything. */
const peopleMost = 1_000_000

export interface Read {
  readonly people: number
  readonly leftOut: number
}

/** Puts every person of the source beside the list. @throws UnreadableCandidates */
export async function keepPeople(work: HandlerWork, load: string, source: CandidateSource): Promise<Read> {
  const settings = rulesOn(identifications, work.at.today).at(-1)
  if (!settings) throw new Error('no settings are in force')
  const seen = new Set<string>()
  let block: FoundPerson[] = []
  let leftOut = 0
  const put = async () => {
    await work.trips.go([besideStatement(work.house.keys, work.at, load, block, seen.size - block.length)])
    block = []
  }
  for await (const rows of byPerson(source.rows)) {
    const person = foundPerson(settings, rows)
    if (person === undefined || !/^9\d{7}[A-Z]$/.test(person.cin) || seen.has(person.cin)) {
      leftOut += rows.length
      continue
    }
    seen.add(person.cin)
    block.push(person)
    if (block.length === blockOf) await put()
    if (seen.size > peopleMost) throw new UnreadableCandidates()
  }
  if (block.length > 0) await put()
  if (seen.size === 0 && leftOut > 0) throw new UnreadableCandidates()
  return { people: seen.size, leftOut }
}

async function* byPerson(rows: AsyncIterable<CandidateRow>): AsyncIterable<readonly CandidateRow[]> {
  let own: CandidateRow[] = []
  for await (const row of rows) {
    if (own[0] !== undefined && own[0].cin !== row.cin) {
      yield own
      own = []
    }
    own.push(row)
  }
  if (own.length > 0) yield own
}

/** What the sealed findings of a person belong to. */
export function foundBound(organization: string, cin: string): string {
  return `candidate:${organization}:${cin}`
}

/** What a note on somebody belongs to. */
export function noteBound(organization: string, candidate: string): string {
  return `candidate-note:${organization}:${candidate}`
}

/** Puts people beside the list, each under the place it has in the run. */
export function besideStatement(
  keys: Keys,
  { organizationId: organization, now }: Pick<HandlerWork['at'], 'organizationId' | 'now'>,
  load: string,
  people: readonly FoundPerson[],
  first: number,
): Statement {
  const nowMs = Date.parse(now)
  const rows = people.map((person, i) => {
    const { found, ...open } = person
    const digest = hash('sha256', JSON.stringify(person), 'base64')
    const sealed = keys.seal(JSON.stringify(found), foundBound(organization, person.cin))
    const populations = [...new Set(found.map(({ population }) => population))]
    // The load and the place make the id, so that a repetition of the command makes the same.
    const id = idFrom(nowMs, hash('sha256', `${load}:${first + i}`, 'buffer').subarray(0, 10))
    return { ...open, id, populations, place: first + i, digest, sealed: sealed.toString('base64') }
  })
  return {
    text: `insert into candidate_row (organization_id, load_id, cin, id, name, born_on, county, language, populations, labels, urgency, urgency_on, urgency_uses,
        place, digest, found_sealed)
      select $1, $2, r.cin, r.id, r.name, r."bornOn", r.county, r.language, r.populations, r.labels, r.urgency, r."urgencyOn", r."urgencyUses",
        r.place, r.digest, decode(r.sealed, 'base64')
      from jsonb_to_recordset($3::jsonb) as r (cin text, id uuid, name text, "bornOn" date, county text, language text, populations text[], labels text[],
        urgency text, "urgencyOn" date, "urgencyUses" int, place int, digest text, sealed text)`,
    values: [organization, load, JSON.stringify(rows)],
  }
}

/** The run's counts as the report shows them; null for a file that came alone. */
export async function reportOf({ summary, excluded }: CandidateSource) {
  if (summary === undefined) return null
  const lines: unknown[] = []
  for await (const row of summary) {
    const number = (name: string) => Number(row[name]) || 0
    lines.push({
      by: row.by ?? '',
      value: row.value ?? '',
      members: number('members'),
      meets: number('appears_to_meet'),
      notSettled: number('not_settled'),
      served: number('served'),
      meetsAndServed: number('meets_and_served'),
    })
  }
  return { lines: lines.slice(0, 2000), excluded: excluded === undefined ? [] : await countedBy(excluded) }
}

async function countedBy(rows: Rows) {
  const counts = new Map<string, number>()
  for await (const { why = '' } of rows) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([value, people]) => ({ value, people })).toSorted((a, b) => b.people - a.people)
}

/** How the people read stand to the list: who is new, changed, the same, gone, and back. */
export function compareStatement(organization: string, load: string): Statement {
  return {
    text: `select
        (count(*) filter (where c.id is null))::int as fresh,
        (count(*) filter (where c.gone_at is null and c.digest <> r.digest))::int as changed,
        (count(*) filter (where c.gone_at is null and c.digest = r.digest))::int as same,
        (count(*) filter (where c.gone_at is not null))::int as back,
        (select count(*)::int from candidate g where g.organization_id = $1 and g.gone_at is null and not exists (
          select from candidate_row n where n.organization_id = $1 and n.load_id = $2 and n.cin = g.cin)) as gone
      from candidate_row r left join candidate c on c.organization_id = r.organization_id and c.cin = r.cin
      where r.organization_id = $1 and r.load_id = $2`,
    values: [organization, load],
  }
}

/** The statements that make the list what was read: nothing that was done with anybody is touched. */
export function loadStatements(organization: string, load: string, now: string): readonly Statement[] {
  return [
    {
      text: `insert into candidate (organization_id, id, cin, name, born_on, county, language, populations, labels, urgency, urgency_on, urgency_uses,
          place, digest, found_sealed, load_id)
        select organization_id, id, cin, name, born_on, county, language, populations, labels, urgency, urgency_on, urgency_uses,
          place, digest, found_sealed, load_id from candidate_row where organization_id = $1 and load_id = $2
        on conflict (organization_id, cin) do update set name = excluded.name, born_on = excluded.born_on, county = excluded.county, language = excluded.language,
          populations = excluded.populations, labels = excluded.labels, urgency = excluded.urgency, urgency_on = excluded.urgency_on,
          urgency_uses = excluded.urgency_uses, place = excluded.place, digest = excluded.digest, found_sealed = excluded.found_sealed, gone_at = null
        where candidate.digest <> excluded.digest or candidate.place <> excluded.place or candidate.gone_at is not null`,
      values: [organization, load],
    },
    {
      text: `update candidate c set gone_at = $3 where c.organization_id = $1 and c.gone_at is null and not exists (
          select from candidate_row r where r.organization_id = $1 and r.load_id = $2 and r.cin = c.cin)`,
      values: [organization, load, now],
    },
    { text: 'delete from candidate_row where organization_id = $1', values: [organization] },
    {
      text: `update candidate_load set state = 'loaded', loaded_at = $3 where organization_id = $1 and id = $2`,
      values: [organization, load, now],
    },
  ]
}
