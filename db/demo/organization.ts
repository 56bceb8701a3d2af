// The demo's organizations and the people who work there: two plans, four agencies, a hospital that refers, 26 staff in every role.
// Their ids never change, so that a test or a bookmark finds them again.
import type { Role } from '../../src/domain/access.ts'

export type OrganizationName = 'example' | 'sunrise' | 'eastside' | 'harbor' | 'sangabriel' | 'valley' | 'lakeside'

export interface DemoOrganization {
  readonly key: OrganizationName
  readonly id: string
  readonly kind: 'plan' | 'agency' | 'referrer'
  readonly name: string
  readonly planCode: string | null
  readonly npi: string | null
  readonly tin: string | null
  readonly providerType: string | null
  readonly phone: string
}

/** A fixed id: the kind of thing and its number, in the form of a UUIDv7. */
export function fixedId(kind: 'organization' | 'staff' | 'seat' | 'handover', number: number): string {
  const kinds = { organization: '0001', staff: '0002', seat: '0003', handover: '0004' }
  return `018b0000-0000-7000-8000-${kinds[kind]}${String(number).padStart(8, '0')}`
}

const none = { planCode: null, npi: null, tin: null, providerType: null }

export const organizations: readonly DemoOrganization[] = [
  { key: 'example', kind: 'plan', name: 'Example Health Plan', phone: '2135550110', ...none, planCode: '304' },
  {
    key: 'sunrise',
    kind: 'plan',
    name: 'Sunrise Community Health Plan',
    phone: '2135550111',
    ...none,
    planCode: '390',
  },
  {
    key: 'eastside',
    kind: 'agency',
    name: 'Eastside Care Alliance',
    phone: '3235550120',
    ...none,
    npi: '1234567893',
    tin: '001234567',
    providerType: 'Community-based organization',
  },
  {
    key: 'harbor',
    kind: 'agency',
    name: 'Harbor Street Medicine',
    phone: '3105550130',
    ...none,
    npi: '1555501000',
    tin: '001234568',
    providerType: 'Street medicine',
  },
  {
    key: 'sangabriel',
    kind: 'agency',
    name: 'San Gabriel Family Care',
    phone: '6265550140',
    ...none,
    npi: '1555501018',
    tin: '001234569',
    providerType: 'Federally qualified health center',
  },
  {
    key: 'valley',
    kind: 'agency',
    name: 'Valley Bridge Health Partners',
    phone: '8185550150',
    ...none,
    npi: '1555501026',
    tin: '001234570',
    providerType: 'Community-based organization',
  },
  { key: 'lakeside', kind: 'referrer', name: 'Lakeside General Hospital', phone: '2135550160', ...none },
].map((one, i) => ({ ...one, id: fixedId('organization', i + 1) }) as DemoOrganization)

/** The organization of a key. */
export function organizationOf(key: OrganizationName): DemoOrganization {
  const found = organizations.find((one) => one.key === key)
  if (!found) throw new Error(`the demo has no organization ${key}`)
  return found
}

export interface DemoStaff {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly languages: readonly string[]
  readonly isLicensed: boolean
  readonly npi: string | null
  readonly phone: string
  readonly startedOn: string
  readonly seats: readonly (readonly [OrganizationName, Role])[]
}

type Given = Pick<DemoStaff, 'name' | 'languages' | 'seats'> & {
  readonly license?: string
  readonly startedOn?: string
}

const people: readonly Given[] = [
  { name: 'Maria López', languages: ['English', 'Spanish'], seats: [['eastside', 'care-manager']] },
  { name: 'Narine Petrosyan', languages: ['English', 'Armenian', 'Russian'], seats: [['eastside', 'care-manager']] },
  { name: 'Samuel Okafor', languages: ['English'], seats: [['eastside', 'care-manager']] },
  { name: 'Thúy Nguyễn', languages: ['English', 'Vietnamese'], seats: [['eastside', 'care-manager']] },
  { name: 'Joaquín Herrera', languages: ['English', 'Spanish'], seats: [['eastside', 'community-health-worker']] },
  { name: 'Dolores Whitfield', languages: ['English', 'Spanish'], seats: [['eastside', 'supervisor']] },
  {
    name: 'Grace Abernathy',
    languages: ['English'],
    license: '1555502016',
    seats: [
      ['eastside', 'clinical-consultant'],
      ['harbor', 'clinical-consultant'],
    ],
  },
  {
    name: 'Minh Trần',
    languages: ['English', 'Vietnamese'],
    seats: [
      ['eastside', 'intake'],
      ['eastside', 'biller'],
    ],
  },
  { name: 'Ruth Feldman', languages: ['English'], seats: [['eastside', 'administrator']] },
  { name: 'Peter Kalani', languages: ['English'], seats: [['eastside', 'privacy-officer']] },
  { name: 'Tomás Villanueva', languages: ['English', 'Spanish'], seats: [['harbor', 'care-manager']] },
  { name: 'Aaliyah Brooks', languages: ['English'], seats: [['harbor', 'care-manager']] },
  { name: 'Devon Carter', languages: ['English'], seats: [['harbor', 'community-health-worker']] },
  {
    name: 'Sunita Rao',
    languages: ['English'],
    license: '1555502024',
    seats: [
      ['harbor', 'supervisor'],
      ['harbor', 'intake'],
    ],
  },
  { name: 'Mei-Ling Zhao', languages: ['English', 'Mandarin', 'Cantonese'], seats: [['sangabriel', 'care-manager']] },
  { name: 'Bopha Sok', languages: ['English', 'Khmer'], seats: [['sangabriel', 'care-manager']] },
  {
    name: 'Eduardo Castellanos',
    languages: ['English', 'Spanish'],
    seats: [
      ['sangabriel', 'supervisor'],
      ['sangabriel', 'intake'],
    ],
  },
  { name: 'Farid Haddad', languages: ['English', 'Arabic', 'Farsi'], seats: [['valley', 'care-manager']] },
  {
    name: 'Anahit Grigoryan',
    languages: ['English', 'Armenian'],
    seats: [
      ['valley', 'supervisor'],
      ['valley', 'intake'],
      ['valley', 'biller'],
    ],
  },
  { name: 'Linda Okoye', languages: ['English'], license: '1555502032', seats: [['example', 'authorizer']] },
  {
    name: 'Robert Nakashima',
    languages: ['English'],
    seats: [
      ['example', 'network'],
      ['example', 'oversight'],
    ],
  },
  { name: 'Yesenia Duarte', languages: ['English', 'Spanish'], seats: [['example', 'member-services']] },
  { name: 'Hamid Rahimi', languages: ['English', 'Farsi'], seats: [['example', 'community-supports']] },
  {
    name: 'Carol Whitaker',
    languages: ['English'],
    seats: [
      ['sunrise', 'authorizer'],
      ['sunrise', 'oversight'],
    ],
  },
  { name: 'Olga Sokolova', languages: ['English', 'Russian'], seats: [['lakeside', 'referrer']] },
  // Proposes what a licensed second person then looks at.
  { name: 'Marcus Bell', languages: ['English'], seats: [['example', 'authorizer']] },
]

export const staff: readonly DemoStaff[] = people.map((person, i) => ({
  id: fixedId('staff', i + 1),
  name: person.name,
  email: `${asciiOf(person.name).replaceAll(' ', '.')}@${mailDomain(person.seats[0]?.[0])}.example.org`,
  languages: person.languages,
  isLicensed: person.license !== undefined,
  npi: person.license ?? null,
  phone: `21355501${String(20 + i)}`,
  startedOn: person.startedOn ?? '2023-02-01',
  seats: person.seats,
}))

function mailDomain(key: OrganizationName | undefined): string {
  return key === undefined || key === 'example' ? 'plan' : key
}

/** The person of the demo with this name. */
export function staffOf(name: string): DemoStaff {
  const found = staff.find((one) => one.name === name)
  if (!found) throw new Error(`the demo has nobody of the name ${name}`)
  return found
}

/** Lower case without accents, for e-mail addresses: `Thúy Nguyễn` → `thuy nguyen`. */
export function asciiOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
}
