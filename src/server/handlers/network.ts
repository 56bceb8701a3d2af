// The agencies people can find. Who keeps its place to itself is found by its area and phone: the place leaves the database for nobody.
import type * as z from 'zod'
import type { findAgencies, listAgency, readDirectory } from '../../api/network.ts'
import { done, refused } from '../../base/result.ts'
import { type DirectoryRow, writeDirectory } from '../../exchange/network-directory/write.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { kindOf } from './staff.ts'

const MOST = 200

export async function answerFind(work: QueryWork, input: z.infer<(typeof findAgencies)['input']>) {
  const [rows = [], languages = []] = await work.trips.go([
    {
      text: `select o.id, o.name, case when l.hides_place then null else l.street end as street, l.city,
          case when l.hides_place then null else l.zip end as zip, coalesce(l.phone, o.phone) as phone, l.languages, l.populations,
          l.hides_place, l.listed_on
        from agency_listing l join organization o on o.id = l.organization_id
        where o.kind = 'agency' and (o.ended_on is null or o.ended_on >= $5)
          and ($1::text is null or (l.zip = $1 and not l.hides_place) or lower(l.city) like lower($1) || '%')
          and ($2::text is null or $2 = any (l.languages)) and ($3::text is null or $3 = any (l.populations))
        order by o.name limit $4`,
      values: [
        input.place === null ? null : escapeLike(input.place),
        input.language,
        input.population,
        MOST,
        work.checked.today,
      ],
    },
    { text: 'select distinct unnest(languages) as language from agency_listing order by 1' },
  ])
  return {
    output: { agencies: rows.map(entryOf), languages: languages.map(({ language }) => String(language)) },
    members: [],
  }
}

export async function answerDirectory(work: QueryWork, { organization }: z.infer<(typeof readDirectory)['input']>) {
  const agencies = await directoryOf(work, organization)
  return { output: { agencies }, members: [] }
}

export async function answerExport(work: QueryWork) {
  // What is given out is the same whoever takes it: an agency's private place does not come by its own hand into a file.
  const rows = (await directoryOf(work, null)) as unknown as readonly DirectoryRow[]
  const content = Buffer.from(writeDirectory(rows)).toString('base64')
  return { output: { name: `network-directory-${work.checked.today}.csv`, content }, members: [] }
}

/** Every agency that works now; its private place only for `own`. */
async function directoryOf({ trips, checked }: QueryWork, own: string | null) {
  const [rows = []] = await trips.go([
    {
      text: `select o.id, o.name, o.npi, o.provider_type, case when l.hides_place and o.id is distinct from $2 then null else l.street end as street, l.city,
          case when l.hides_place and o.id is distinct from $2 then null else l.zip end as zip, coalesce(l.phone, o.phone) as phone,
          coalesce(l.languages, '{}') as languages, coalesce(l.populations, '{}') as populations, coalesce(l.hides_place, false) as hides_place,
          coalesce(l.serves, 'both') as serves, l.capacity, coalesce(l.has_street_team, false) as has_street_team,
          coalesce(n.load, 0) as load, l.listed_on
        from organization o left join agency_listing l on l.organization_id = o.id left join agency_load() n on n.agency_id = o.id
        where o.kind = 'agency' and (o.ended_on is null or o.ended_on >= $1) order by o.name limit 2000`,
      values: [checked.today, own],
    },
  ])
  return rows.map(entryOf)
}

function escapeLike(text: string): string {
  return text.trim().replace(/[\\%_]/g, '\\$&')
}

export async function listHere(work: HandlerWork, input: z.infer<(typeof listAgency)['input']>) {
  if ((await kindOf(work)) !== 'agency') return refused('agency-only')
  const { organization, street, city, zip, phone, hidesPlace, languages, populations } = input
  const given = [input.serves, input.capacity, input.hasStreetTeam]
  return done({
    output: {},
    statements: [
      {
        text: `insert into agency_listing (organization_id, street, city, zip, phone, hides_place, languages, populations, listed_on, serves, capacity,
            has_street_team)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
          on conflict (organization_id) do update set street = excluded.street, city = excluded.city, zip = excluded.zip,
            phone = excluded.phone, hides_place = excluded.hides_place, languages = excluded.languages,
            populations = excluded.populations, listed_on = excluded.listed_on, serves = excluded.serves, capacity = excluded.capacity,
            has_street_team = excluded.has_street_team`,
        values: [organization, street, city, zip, phone, hidesPlace, languages, populations, work.at.today, ...given],
      },
    ],
  })
}
