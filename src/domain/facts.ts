// The catalog of facts: everything a rule may ask about a person, and nothing else compiles. From it come the questions of a form,
// the columns of population data, the readers of a member's record and the manual.
import type { Day } from '../base/day.ts'
import { type BooleanFact, type ChoiceFact, type Fact, type ListFact, yesNo } from './fact/fact.ts'
import { healthFacts } from './fact/health.ts'
import { housingFacts } from './fact/housing.ts'
import { lifeFacts } from './fact/life.ts'
import { personFacts } from './fact/person.ts'
import { supportFacts } from './fact/support.ts'
import { type ProgramKey, programKeys, programNames } from './program-key.ts'

/** Programs a member's record itself can tell. */
const programsOfRecord: readonly ProgramKey[] = ['d-snp']

const programFacts = Object.fromEntries(
  programKeys.map((key) => [
    `program.${key}`,
    yesNo(programNames[key], `Are you in this program: ${programNames[key]}?`, {
      origin: programsOfRecord.includes(key) ? 'chart' : 'told',
    }),
  ]),
) as { readonly [K in ProgramKey as `program.${K}`]: BooleanFact }

export const facts = {
  ...personFacts,
  ...housingFacts,
  ...healthFacts,
  ...lifeFacts,
  ...supportFacts,
  ...programFacts,
} as const satisfies Readonly<Record<string, Fact>>

type Catalog = typeof facts
export type FactId = keyof Catalog
export type FactType = Fact['type']

/** The facts of a type: `FactOf<'number'>` is every fact that counts something. */
export type FactOf<T extends FactType> = { [F in FactId]: Catalog[F]['type'] extends T ? F : never }[FactId]

/** What a choice or list fact may hold. */
export type ChoiceOf<F extends FactId> = Catalog[F] extends ChoiceFact<infer C> | ListFact<infer C> ? C : never

/** The value of a fact, by its type. */
export type ValueOf<F extends FactId> = Catalog[F]['type'] extends 'boolean'
  ? boolean
  : Catalog[F]['type'] extends 'number'
    ? number
    : Catalog[F]['type'] extends 'day'
      ? Day
      : Catalog[F]['type'] extends 'choice'
        ? ChoiceOf<F>
        : readonly ChoiceOf<F>[]

/** What is known about a person. A fact that is absent is unknown, never "no". */
export type Facts = { readonly [F in FactId]?: ValueOf<F> }

export const factIds = Object.keys(facts) as readonly FactId[]

/** Whether the text names a fact of the catalog. */
export function isFactId(text: string): text is FactId {
  return Object.hasOwn(facts, text)
}

/** The question for the person, with the id under which translations stand. */
export function questionOf(id: FactId): { readonly id: `fact.${FactId}`; readonly english: string } {
  return { id: `fact.${id}`, english: facts[id].question }
}

/** The fact's column in population data: `use.unplannedStay.6m` is `use_unplanned_stay_6m`. */
export function columnOf(id: FactId): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[.-]/g, '_')
}
