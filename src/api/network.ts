// The agencies people can find, and what each says of itself.
import * as z from 'zod'
import { DayField, Id, text } from '../domain/entry.ts'
import { populations } from '../domain/population.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

const ages = ['adult', 'child', 'both'] as const

const listing = {
  street: text(200).nullable(),
  city: text(80).nullable(),
  zip: z
    .string()
    .regex(/^[0-9]{5}$/, 'five digits')
    .nullable(),
  phone: text(40).nullable(),
  languages: z.array(text(60)).max(30),
  populations: z.array(z.enum(populations)).max(populations.length),
}

export const findAgencies = query({
  name: 'network.find',
  says: 'Agencies that can be found by anybody: by city or ZIP code, language, and group served.',
  does: 'door.enter',
  input: z.object({
    organization: Id,
    place: text(80).nullable(),
    language: text(60).nullable(),
    population: z.enum(populations).nullable(),
  }),
  output: z.object({
    agencies: z.array(z.object({ id: Id, name: z.string(), ...listing, hidesPlace: z.boolean(), listedOn: DayField })),
    languages: z.array(z.string()),
  }),
  sensitive: false,
  about: of,
})

export const readDirectory = query({
  name: 'network.directory',
  says: 'Every agency as it says of itself: place, languages, groups served, how many it walks with and can. One’s own place is always told.',
  does: 'house.read',
  input: z.object({ organization: Id }),
  output: z.object({
    agencies: z.array(
      z.object({
        ...{ id: Id, name: z.string(), npi: z.string().nullable(), providerType: z.string().nullable() },
        ...listing,
        hidesPlace: z.boolean(),
        serves: z.enum(ages),
        capacity: z.int().nullable(),
        hasStreetTeam: z.boolean(),
        /** Open episodes here. */
        load: z.int(),
        /** Null where it never said anything. */
        listedOn: DayField.nullable(),
      }),
    ),
  }),
  sensitive: false,
  about: of,
})

export const exportDirectory = query({
  name: 'network.export',
  says: 'The network directory as CSV, one agency a row, as a plan gives it out; a place kept private is left out for everybody.',
  does: 'house.read',
  input: z.object({ organization: Id }),
  output: z.object({ name: z.string(), content: z.base64() }),
  sensitive: false,
  about: of,
})

export const listAgency = handled({
  name: 'network.list',
  says: 'Says what people who look for an agency are shown of this one; it may keep its place to itself.',
  does: 'house.write',
  input: z.object({
    organization: Id,
    ...listing,
    hidesPlace: z.boolean(),
    serves: z.enum(ages).default('both'),
    /** The most members it can walk with; null says nothing. */
    capacity: z.int().min(0).max(100_000).nullable().default(null),
    hasStreetTeam: z.boolean().default(false),
  }),
  output: z.object({}),
  refuses: ['agency-only'],
  about: of,
})
