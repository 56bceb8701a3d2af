// What someone said that a rule may ask: a member's, referrer's or worker's word, kept with who said it and the day. A person's word is
// evidence and is marked as such; of several words about one fact the latest counts.
import * as z from 'zod'
import { isDay } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, type Nothing } from './change.ts'
import { DayField, entryFields, Id, text } from './entry.ts'
import { type FactId, factIds, facts, isFactId } from './facts.ts'

export const sayers = ['member', 'referrer', 'staff'] as const

export const ToldFact = z.object({
  ...entryFields,
  fact: text(80),
  value: text(2000),
  saidBy: z.enum(sayers),
  sayerName: text(120).nullable(),
  saidOn: DayField,
})
export type ToldFact = z.infer<typeof ToldFact>

export type FactValue = boolean | number | string | readonly string[]

const Value = z.union([z.int().min(0).max(100_000), z.boolean(), text(80), z.array(text(60)).max(60)])

export const FactsTold = z.object({
  member: Id,
  saidBy: z.enum(sayers),
  sayerName: text(120).nullable(),
  saidOn: DayField,
  answers: z
    .array(
      z
        .object({ id: Id, fact: z.enum(factIds), value: Value })
        .refine(({ fact, value }) => fits(fact, value), 'a value of the fact’s type'),
    )
    .min(1)
    .max(factIds.length),
})
export type FactsTold = z.infer<typeof FactsTold>

export function decideToldFacts(
  at: At,
  _loaded: Nothing,
  { answers, saidBy, sayerName, saidOn }: FactsTold,
): Result<readonly Change[], 'in-the-future'> {
  if (saidOn > at.today) return refused('in-the-future')
  return done(
    answers.map(({ id, fact, value }) => {
      const { sensitivity } = facts[fact]
      const labels = sensitivity === null ? [] : [sensitivity]
      return add('toldFact', { id, labels, fact, value: JSON.stringify(value), saidBy, sayerName, saidOn })
    }),
  )
}

/** The value as it was said; undefined when the catalog no longer has such a fact or such a value. */
export function valueTold({ fact, value }: Pick<ToldFact, 'fact' | 'value'>): FactValue | undefined {
  if (!isFactId(fact)) return undefined
  const said: unknown = JSON.parse(value)
  return fits(fact, said) ? said : undefined
}

function fits(fact: FactId, value: unknown): value is FactValue {
  const definition = facts[fact]
  if (definition.type === 'boolean') return typeof value === 'boolean'
  if (definition.type === 'number') return Number.isInteger(value)
  if (definition.type === 'day') return typeof value === 'string' && isDay(value)
  const isChoice = (one: unknown) => typeof one === 'string' && Object.hasOwn(definition.choices, one)
  return definition.type === 'choice' ? isChoice(value) : Array.isArray(value) && value.every(isChoice)
}
