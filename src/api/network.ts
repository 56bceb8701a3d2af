// The agencies people can find, and what each says of itself.
import * as z from 'zod'
import { DayField, Id, text } from '../domain/entry.ts'
import { populations } from '../domain/population.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

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

export const listAgency = handled({
  name: 'network.list',
  says: 'Says what people who look for an agency are shown of this one; it may keep its place to itself.',
  does: 'house.write',
  input: z.object({
    organization: Id,
    ...listing,
    hidesPlace: z.boolean(),
    serves: z.enum(['adult', 'child', 'both']).default('both'),
    /** The most members it can walk with; null says nothing. */
    capacity: z.int().min(0).max(100_000).nullable().default(null),
    hasStreetTeam: z.boolean().default(false),
  }),
  output: z.object({}),
  refuses: ['agency-only'],
  about: of,
})
