// What a referrer's words say of the rules' facts. A ticked group is what a stranger's "yes" at the door would be: evidence, and no more than
// somebody's word; what was not ticked is not known, never "no".
import { ageOn, type Day } from '../base/day.ts'
import { type DoorQuestion, factsSaid } from './door-question.ts'
import type { Facts } from './facts.ts'
import type { PopulationOfFocus } from './population.ts'
import type { Referral } from './referral.ts'
import { decide, type Rule, rulesOn, type Trace } from './rule.ts'

/** The question a ticked group answers with yes; a group none fits says nothing of a fact. */
export type Ticks = { readonly [P in PopulationOfFocus]?: string }

export function factsAsked(questions: readonly DoorQuestion[], ticks: Ticks, asked: Referral, today: Day): Facts {
  const said = asked.populations.flatMap((population) => {
    const question = ticks[population]
    return question === undefined ? [] : [[question, 'yes'] as const]
  })
  const { bornOn } = asked
  const age = bornOn === null || bornOn > today ? {} : { 'member.age': ageOn(bornOn, today) }
  return { ...factsSaid(questions, said, today), ...age }
}

/** What the rules are asked with. */
export interface WordContent {
  readonly rules: readonly Rule[]
  readonly questions: readonly DoorQuestion[]
  readonly ticks: Ticks
}

/** What the words support of each ticked group, and what is missing; on the server for who answers, on the screen for who asks. */
export function supportsOf({ rules, questions, ticks }: WordContent, asked: Referral, today: Day) {
  const facts = factsAsked(questions, ticks, asked, today)
  return (
    rulesOn(rules, today)
      .flatMap((rule) =>
        rule.kind === 'focus' && rule.population !== undefined ? [{ ...rule, population: rule.population }] : [],
      )
      .filter(({ population }) => asked.populations.includes(population))
      .map((rule) => {
        const { answer, trace, missing } = decide(rule, facts, today)
        const { id, title, source, unconfirmed = null, population } = rule
        return { rule: id, title, source, unconfirmed, population, answer, met: saidMet(trace), missing }
      })
      // An adult's rule says no to a child; what stays is what the words may still come to.
      .filter(({ answer }) => answer !== 'no')
  )
}

/** The limbs that are met, in the rule's own words, each once. */
export function saidMet(trace: Trace): readonly string[] {
  const own = trace.answer === 'yes' && trace.says !== undefined ? [trace.says] : []
  // What stands under a "not" is met the other way round.
  return trace.by === 'not' ? own : [...new Set([...own, ...trace.parts.flatMap(saidMet)])]
}
