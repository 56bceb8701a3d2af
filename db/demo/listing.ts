// What the demo's agencies say of themselves to people who look for one. The streets are invented; one agency keeps its place to itself.
import type { PopulationOfFocus } from '../../src/domain/population.ts'
import { type OrganizationName, organizationOf } from './organization.ts'

interface Listing {
  readonly key: OrganizationName
  readonly street: string
  readonly city: string
  readonly zip: string
  readonly hidesPlace: boolean
  readonly languages: readonly string[]
  readonly populations: readonly PopulationOfFocus[]
  /** The most members it says it can walk with. */
  readonly capacity: number
}

const listings: readonly Listing[] = [
  {
    key: 'eastside',
    street: '100 Invented Avenue',
    city: 'Los Angeles',
    zip: '90033',
    hidesPlace: false,
    languages: ['English', 'Spanish', 'Armenian', 'Russian', 'Vietnamese'],
    populations: ['homeless', 'avoidable-use', 'smh-sud', 'incarceration', 'ltc-risk'],
    capacity: 250,
  },
  {
    key: 'harbor',
    street: '200 Invented Street',
    city: 'San Pedro',
    zip: '90731',
    hidesPlace: true,
    languages: ['English', 'Spanish'],
    populations: ['homeless', 'smh-sud', 'incarceration'],
    capacity: 130,
  },
  {
    key: 'sangabriel',
    street: '300 Invented Road',
    city: 'San Gabriel',
    zip: '91776',
    hidesPlace: false,
    languages: ['English', 'Spanish', 'Mandarin', 'Cantonese', 'Khmer'],
    populations: ['avoidable-use', 'ccs', 'child-welfare', 'birth-equity'],
    capacity: 150,
  },
  {
    key: 'valley',
    street: '400 Invented Boulevard',
    city: 'Van Nuys',
    zip: '91405',
    hidesPlace: false,
    languages: ['English', 'Arabic', 'Armenian', 'Farsi'],
    populations: ['ltc-risk', 'nf-transition', 'smh-sud', 'avoidable-use'],
    capacity: 50,
  },
]

/** As rows of the table agency_listing. */
export const listingRows = listings.map(({ key, street, city, zip, hidesPlace, languages, populations, capacity }) => ({
  organization_id: organizationOf(key).id,
  street,
  city,
  zip,
  phone: organizationOf(key).phone,
  hides_place: hidesPlace,
  languages,
  populations,
  capacity,
  listed_on: '2026-01-15',
}))
