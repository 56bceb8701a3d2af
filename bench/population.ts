// A plan made up whole: as many members and claim lines as asked, the same each time, with people among them whose answers are known.
// Chance is a hash of the row's number, so that DuckDB makes it in parallel and PostgreSQL can be given the same rows.
import { mkdir } from 'node:fs/promises'
import { openEngine } from '../src/identify/engine.ts'

/** The day the plan is asked about; claims run through the month before. */
export const populationDay = '2026-11-24'

/** Members from the first on whose claims are planted, and what must come of each. */
export const planted: readonly Planted[] = [
  { is: 'avoidable-use adult yes', lines: days('2026-06', 5).map((on) => emergency(on)) },
  { is: 'avoidable-use adult no', lines: days('2026-06', 4).map((on) => emergency(on)) },
  { is: 'homeless adult yes', lines: [office('2026-09-01', ['F20.0', 'Z59.00'])] },
  {
    is: 'smh-sud adult yes',
    lines: [office('2026-09-01', ['F20.0', 'Z59.41']), ...days('2026-07', 2).map((on) => emergency(on, ['F20.0']))],
  },
  { is: 'excluded dsnp', medicare: 'dsnp', lines: days('2026-06', 5).map((on) => emergency(on)) },
  { is: 'avoidable-use child yes', born: '2015-05-05', lines: days('2026-02', 3).map((on) => emergency(on)) },
]

interface Planted {
  readonly is: string
  readonly born?: string
  readonly medicare?: string
  readonly lines: readonly string[]
}

/** Writes members, claims and the optional files as Parquet. */
export async function makePopulation(folder: string, members: number, lines: number, spillInto: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const engine = await openEngine({ memory: '4GB', threads: 2, spillInto })
  try {
    const out = (name: string, select: string) =>
      engine.run(`copy (${select}) to '${folder}/${name}.parquet' (format parquet)`)
    await out('members', memberRows(members))
    await out('claim_lines', `${lineRows(members, lines)} union all ${plantedRows(members)}`)
    await others(members, out)
  } finally {
    engine.close()
  }
}

/** The CIN of the n-th planted member. */
export function plantedCin(n: number): string {
  return `9${String(n).padStart(7, '0')}A`
}

const cin = (n: string) => `'9' || lpad(cast(${n} as varchar), 7, '0') || 'A'`
/** A whole number below `below`, of a row and what it is for. */
const chance = (row: string, what: number, below: number) => `cast(hash(${row} * 64 + ${what}) % ${below} as integer)`
const oneOf = (row: string, what: number, words: readonly string[]) =>
  `[${words.map((word) => `'${word}'`).join(', ')}][1 + ${chance(row, what, words.length)}]`

function memberRows(members: number): string {
  const born = planted.map(({ born = '1980-01-01' }, n) => `when ${n} then date '${born}'`).join(' ')
  const medicare = planted.map(({ medicare = 'none' }, n) => `when ${n} then '${medicare}'`).join(' ')
  const known = (sql: string, or: string) => `case i ${sql} else ${or} end`
  return `select ${cin('i')} as cin, ${oneOf('i', 1, ['Ana', 'Minh', 'Aram', 'Ji-woo', 'Olga', 'Tala', 'Sokha', 'Omar', 'Rosa', 'Deon'])} as first_name,
    'Example' || ${chance('i', 2, 100_000)} as last_name,
    ${known(born, `date '1930-01-01' + ${chance('i', 3, 35_000)}`)} as birth_date, ${oneOf('i', 4, ['F', 'M'])} as sex,
    [${oneOf('i', 5, ['black', 'hispanic-latino', 'hispanic-latino', 'asian', 'white', 'pacific-islander', 'american-indian-alaska-native'])}] as race_ethnicity,
    'Los Angeles' as county, '9' || lpad(cast(${chance('i', 6, 9_999)} as varchar), 4, '0') as zip,
    case when ${chance('i', 7, 200)} = 0 then '4K' when ${chance('i', 7, 200)} = 1 then '4M' else 'M1' end as aid_code, 'EX' as plan,
    date '2024-01-01' as coverage_start, case when i >= ${planted.length} and ${chance('i', 8, 50)} = 0 then date '2026-09-30' end as coverage_end,
    ${known(medicare, `case when ${chance('i', 9, 20)} = 0 then 'dsnp' when ${chance('i', 9, 20)} = 1 then 'ffs' else 'none' end`)} as medicare,
    i >= ${planted.length} and ${chance('i', 10, 100)} = 0 as share_of_cost, ${oneOf('i', 11, ['English', 'Spanish', 'Spanish', 'Armenian', 'Korean', 'Mandarin', 'Vietnamese'])} as language_spoken,
    case when i >= ${planted.length} and ${chance('i', 12, 150)} = 0 then 'nursing-facility' else 'community' end as residence,
    case when ${chance('i', 13, 300)} = 0 and i >= ${planted.length} then 'General Delivery' else cast(i as varchar) || ' Example Street' end as address,
    i >= ${planted.length} and ${chance('i', 14, 80)} = 0 as regional_center
    from range(${members}) t(i)`
}

/** A tenth of the members has half of the lines, as in a plan; the planted ones have none of these. */
function lineRows(members: number, lines: number): string {
  const kind = chance('j', 20, 100)
  const who = `${planted.length} + cast(floor(${members - planted.length - 1} * pow(${chance('j', 21, 1_000_000)} / 1000000.0, 2.2)) as bigint)`
  // As often as a plan sees them: high blood pressure on many claims, homelessness on few.
  const often = {
    I10: 8,
    'E11.9': 6,
    'J45.909': 4,
    'F32.9': 4,
    'F17.210': 4,
    'F10.20': 2,
    'F20.0': 2,
    'I50.9': 2,
    'Z59.00': 1,
    'Z59.41': 1,
  }
  const common = Object.entries(often).flatMap(([code, times]) => Array.from({ length: times }, () => code))
  const code = `case when hash(j * 64 + 30 + k) % 100 < 12 then [${common.map((one) => `'${one}'`).join(', ')}][1 + cast(hash(j * 64 + 40 + k) % ${common.length} as integer)]
    else chr(65 + cast(hash(j * 64 + 50 + k) % 26 as integer)) || lpad(cast(hash(j * 64 + 54 + k) % 100 as varchar), 2, '0') || '.' || cast(hash(j * 64 + 58 + k) % 10 as varchar) end`
  return `select 'C' || lpad(cast(j as varchar), 10, '0') as claim_id, 1 as line, ${cin('who')} as cin,
    case when h < 40 then 'professional' when h < 50 then 'institutional' else 'pharmacy' end as form,
    case when h between 40 and 46 then '131' when h = 47 then '111' when h = 48 and ${chance('j', 22, 10)} = 0 then '211' when h between 48 and 49 then '721' end as bill_type,
    case when h between 40 and 41 then '0450' when h between 42 and 49 then '0300' end as revenue_code,
    case when h between 47 and 48 then ['1', '1', '2', '3', '9'][1 + ${chance('j', 23, 5)}] end as admit_type,
    case when h < 40 then case when ${chance('j', 24, 60)} = 0 then '23' else '11' end end as place_of_service,
    from_date, from_date + case when h between 47 and 48 then ${chance('j', 25, 9)} else 0 end as thru_date, '99213' as "procedure",
    cast([] as varchar[]) as modifiers,
    case when h >= 50 then cast([] as varchar[]) else list_transform(range(1 + ${chance('j', 26, 3)}), lambda k: ${code}) end as diagnoses,
    '1234567893' as provider_npi, date '2026-11-10' as paid_date
    from (select j, ${kind} as h, ${who} as who, date '2025-08-01' + ${chance('j', 27, 456)} as from_date from range(${lines}) t(j)) l`
}

function plantedRows(members: number): string {
  const rows = planted.flatMap(({ lines }, n) => lines.map((line, k) => `('P${n}-${k}', ${cin(String(n))}, ${line})`))
  // Somebody who is nobody's member, so that the check of it is seen to work.
  const stranger = `('X1', ${cin(String(members + 5))}, ${office('2026-09-01', ['I10'])})`
  return `select claim_id, 1, cin, form, bill_type, revenue_code, null, place_of_service, from_date, from_date, '99213', cast([] as varchar[]), diagnoses, '1234567893', date '2026-11-10'
    from (values ${[...rows, stranger].join(', ')}) v (claim_id, cin, form, bill_type, revenue_code, place_of_service, from_date, diagnoses)`
}

async function others(members: number, out: (name: string, select: string) => Promise<void>) {
  const some = (what: number, oneIn: number, columns: string) =>
    `select ${cin('i')} as cin, ${columns} from range(${planted.length}, ${members}) t(i) where ${chance('i', what, oneIn)} = 0`
  await out(
    'justice',
    some(70, 200, `date '2025-09-01' + ${chance('i', 71, 440)} as released_on, 'jail' as facility_kind`),
  )
  await out('pregnancy', some(72, 100, `date '2025-10-01' + ${chance('i', 73, 650)} as due_or_end_date`))
  await out('ccs', some(74, 300, '1 as one'))
  await out(
    'programs',
    some(
      75,
      100,
      `${oneOf('i', 76, ['hospice', 'pace', 'ihss', 'mssp'])} as program, date '2025-01-01' as start, cast(null as date) as "end", 'plan' as source`,
    ),
  )
  await out(
    'ecm_history',
    some(
      77,
      60,
      `date '2026-01-01' as started_on, cast(null as date) as ended_on, date '2026-10-01' as last_service_on`,
    ),
  )
  await out('mds', some(78, 400, `true as section_q, date '2026-09-01' as date`))
}

function days(month: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${month}-${String(2 + n * 3).padStart(2, '0')}`)
}

function emergency(on: string, diagnoses: readonly string[] = ['R05']): string {
  return `'institutional', '131', '0450', null, date '${on}', ${listOf(diagnoses)}`
}

function office(on: string, diagnoses: readonly string[]): string {
  return `'professional', null, null, '11', date '${on}', ${listOf(diagnoses)}`
}

function listOf(words: readonly string[]): string {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`
}
