// Medicines that say more than their name (CON-2): those for substance use and for HIV bring their label to whatever lists them. By ingredient
// and the brand names people say; ours, to be looked over by a pharmacist (unconfirmed).
import type { Label } from './label.ts'

/** Methadone for opioid use comes only from a treatment program, which Part 2 binds; the others also come from any doctor. */
const words: readonly (readonly [Label, readonly string[]])[] = [
  ['sud-part-2', ['methadone', 'methadose', 'dolophine']],
  [
    'sud-other',
    [
      'buprenorphine',
      'suboxone',
      'subutex',
      'zubsolv',
      'sublocade',
      'brixadi',
      'naltrexone',
      'vivitrol',
      'acamprosate',
      'campral',
      'disulfiram',
      'antabuse',
      'lofexidine',
    ],
  ],
  [
    'hiv',
    [
      'bictegravir',
      'biktarvy',
      'dolutegravir',
      'tivicay',
      'triumeq',
      'dovato',
      'emtricitabine',
      'tenofovir',
      'truvada',
      'descovy',
      'lamivudine',
      'epivir',
      'abacavir',
      'efavirenz',
      'atripla',
      'rilpivirine',
      'cabotegravir',
      'cabenuva',
      'darunavir',
      'prezista',
      'symtuza',
      'genvoya',
      'raltegravir',
      'isentress',
      'zidovudine',
    ],
  ],
]

/** The labels that these words bring. */
export function medicineLabels(...texts: readonly (string | null)[]): readonly Label[] {
  const said = texts
    .map((text) => text ?? '')
    .join(' ')
    .toLowerCase()
  return words.flatMap(([label, names]) => (names.some((name) => said.includes(name)) ? [label] : []))
}
