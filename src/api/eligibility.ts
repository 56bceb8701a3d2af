// Who can get ECM, for one member: every population with its trace and what is missing, and the answers people give.
import * as z from 'zod'
import { DayField, Id } from '../domain/entry.ts'
import { factIds } from '../domain/facts.ts'
import { overlapOutcomes } from '../domain/overlap.ts'
import { populations } from '../domain/population.ts'
import { programKeys } from '../domain/program-key.ts'
import { decideToldFacts, FactsTold } from '../domain/told-fact.ts'
import { command, member, query } from './operation.ts'

const AnswerField = z.enum(['yes', 'no', 'unknown'])
const FactField = z.enum(factIds)
const EvidenceField = z.object({
  by: z.enum(['record', 'member', 'referrer', 'staff', 'data']),
  on: DayField,
  ref: z.string().optional(),
})

const TraceField = z
  .object({
    answer: AnswerField,
    limb: z.string().optional(),
    says: z.string().optional(),
    by: z.enum(['all', 'any', 'not', 'fact']),
    comparison: z.looseObject({ fact: FactField }).optional(),
    value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]).optional(),
    evidence: z.array(EvidenceField).optional(),
    get parts(): z.ZodArray<typeof TraceField> {
      return z.array(TraceField)
    },
  })
  .meta({ id: 'Trace' })

const DecidedField = z.object({
  rule: z.string(),
  on: DayField,
  answer: AnswerField,
  title: z.string(),
  source: z.string(),
  population: z.enum(populations).optional(),
  group: z.enum(['adult', 'child']).optional(),
  unconfirmed: z.string().optional(),
  note: z.string().optional(),
  trace: TraceField,
  limbs: z.record(z.string(), AnswerField),
  missing: z.array(FactField),
  open: z.array(FactField),
})

export const readEligibility = query({
  name: 'eligibility.read',
  says: 'Whether a member appears to meet the criteria for ECM: every population with its trace and what is missing.',
  does: 'eligibility.read',
  input: z.object({ member: Id, asOf: DayField.optional() }),
  output: z.object({
    member: Id,
    name: z.string(),
    answer: AnswerField,
    basics: z.array(DecidedField),
    populations: z.array(DecidedField),
    overlaps: z.array(DecidedField.extend({ outcome: z.enum(overlapOutcomes), program: z.enum(programKeys) })),
    /** The fact to ask for next, if any can still change an answer. */
    next: FactField.nullable(),
  }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const answerEligibility = command({
  name: 'eligibility.answer',
  says: 'Keeps what a member, referrer or worker said that decides who can get ECM, with whose word it is and the day.',
  does: 'eligibility.write',
  offline: true,
  input: FactsTold,
  about: (input) => member(input.member),
  refuses: ['in-the-future'],
  loads: () => ({}),
  decide: decideToldFacts,
})
