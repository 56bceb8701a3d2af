// The network directory as a plan gives it out: one agency a row. Who keeps its place to itself stands with its city alone.
import type { PopulationOfFocus } from '../../domain/population.ts'
import { csvBytes, harmlessCsvText } from '../../formats/csv/write.ts'

export interface DirectoryRow {
  readonly name: string
  readonly npi: string | null
  readonly providerType: string | null
  readonly street: string | null
  readonly city: string | null
  readonly zip: string | null
  readonly phone: string | null
  readonly languages: readonly string[]
  readonly populations: readonly PopulationOfFocus[]
  readonly serves: 'adult' | 'child' | 'both'
  readonly capacity: number | null
  readonly load: number
  readonly listedOn: string | null
}

const headers = [
  'Agency',
  'NPI',
  'Provider type',
  'Street',
  'City',
  'ZIP',
  'Phone',
  'Languages',
  'Populations of Focus',
  'Ages',
  'Capacity',
  'Members now',
  'As of',
] as const

const ages = { adult: 'Adults', child: 'Children and youth', both: 'All ages' } as const

export function writeDirectory(rows: readonly DirectoryRow[]): Uint8Array {
  const cells = rows.map((one) => [
    ...[
      one.name,
      one.npi ?? '',
      one.providerType ?? '',
      one.street ?? '',
      one.city ?? '',
      one.zip ?? '',
      one.phone ?? '',
    ],
    ...[one.languages.join('; '), one.populations.join('; '), ages[one.serves]],
    ...[one.capacity === null ? '' : String(one.capacity), String(one.load), one.listedOn ?? ''],
  ])
  return csvBytes(harmlessCsvText([[...headers], ...cells]))
}
