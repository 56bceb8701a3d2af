// What a fact is: one thing a rule may ask about a person. Its question is for that person, in words of the sixth grade; in
// population data a fact is a column of the same name, with no value where nothing is known.
import type { Label } from '../label.ts'

/** `chart`: the member's record settles it, by a reader. `told`: only someone's word or a plan's data can. */
export type FactOrigin = 'chart' | 'told'

interface FactShape {
  readonly label: string
  readonly question: string
  readonly sensitivity: Label | null
  readonly origin: FactOrigin
}

export type BooleanFact = FactShape & { readonly type: 'boolean' }
export type NumberFact = FactShape & { readonly type: 'number'; readonly unit: string }
export type DayFact = FactShape & { readonly type: 'day' }
export type ChoiceFact<C extends string = string> = FactShape & {
  readonly type: 'choice'
  readonly choices: Readonly<Record<C, string>>
}
export type ListFact<C extends string = string> = FactShape & {
  readonly type: 'list'
  readonly choices: Readonly<Record<C, string>>
}
export type Fact = BooleanFact | NumberFact | DayFact | ChoiceFact | ListFact

interface More {
  readonly label?: Label
  readonly origin?: FactOrigin
}

export function yesNo(label: string, question: string, more: More = {}): BooleanFact {
  return { type: 'boolean', ...shape(label, question, more) }
}

export function count(label: string, unit: string, question: string, more: More = {}): NumberFact {
  return { type: 'number', unit, ...shape(label, question, more) }
}

export function onDay(label: string, question: string, more: More = {}): DayFact {
  return { type: 'day', ...shape(label, question, more) }
}

/** Exactly one of the choices, each with its words. */
export function choice<const C extends string>(
  label: string,
  question: string,
  choices: Readonly<Record<C, string>>,
  more: More = {},
): ChoiceFact<C> {
  return { type: 'choice', choices, ...shape(label, question, more) }
}

/** Any of the choices. A list that is known is known whole: what it leaves out is no. */
export function listOf<const C extends string>(
  label: string,
  question: string,
  choices: Readonly<Record<C, string>>,
  more: More = {},
): ListFact<C> {
  return { type: 'list', choices, ...shape(label, question, more) }
}

function shape(label: string, question: string, more: More): FactShape {
  return { label, question, sensitivity: more.label ?? null, origin: more.origin ?? 'told' }
}
