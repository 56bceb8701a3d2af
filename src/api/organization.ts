// The organization itself: what plans know it by, and how it wants its own work to go.
import * as z from 'zod'
import { organizationKinds } from '../domain/access.ts'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { referrerKinds } from '../domain/recipient.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

const Value = z.union([z.int(), text(60)])

export const readOrganization = query({
  name: 'organization.read',
  says: 'The organization’s own data and its settings as they stand.',
  does: 'house.write',
  input: z.object({ organization: Id }),
  output: z.object({
    kind: z.enum(organizationKinds),
    name: z.string(),
    npi: z.string().nullable(),
    tin: z.string().nullable(),
    providerType: z.string().nullable(),
    phone: z.string().nullable(),
    settings: z.record(z.string(), Value),
    /** What was set, from when and by whom, newest first. */
    history: z.array(z.object({ name: z.string(), value: Value, fromAt: InstantField, setBy: Id.nullable() })),
  }),
  sensitive: false,
  about: of,
})

export const enterOrganization = handled({
  name: 'organization.enter',
  says: 'Enters an organization that the house serves from now on; its administrator is entered next, by the operator.',
  does: 'house.write',
  input: z.object({
    organization: Id,
    kind: z.enum(organizationKinds),
    name: text(200),
    planCode: text(20).nullable(),
    npi: text(10).nullable(),
    /** What an organization that refers is: the operator says it, never the organization itself (CON-1). */
    recipientKind: z.enum(referrerKinds).nullable().default(null),
    /** Whether it treats substance use, so that whatever it refers is labeled so (CON-2). */
    isSudProgram: z.boolean().default(false),
    from: DayField,
  }),
  output: z.object({}),
  refuses: [
    'organization-known',
    'plan-code-needed',
    'plan-code-used',
    'npi-wrong',
    'npi-used',
    'agency-only',
    'referrer-only',
  ],
  about: of,
})

export const correctOrganization = handled({
  name: 'organization.correct',
  says: 'Corrects what the organization is known by: name, phone, and for an agency NPI, TIN and provider type.',
  does: 'house.write',
  input: z.object({
    organization: Id,
    name: text(200),
    npi: text(10).nullable(),
    tin: z
      .string()
      .regex(/^[0-9]{9}$/, 'nine digits')
      .nullable(),
    providerType: text(120).nullable(),
    phone: text(40).nullable(),
  }),
  output: z.object({}),
  refuses: ['npi-wrong', 'npi-used', 'agency-only'],
  about: of,
})

export const setOrganization = handled({
  name: 'organization.setting',
  says: 'Sets one of the declared settings of the organization.',
  does: 'house.write',
  input: z.object({ organization: Id, name: text(60), value: Value }),
  output: z.object({}),
  refuses: ['setting-unknown', 'setting-value'],
  about: of,
})
