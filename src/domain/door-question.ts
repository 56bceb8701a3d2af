// "Could I get this help?": a few plain questions over the same rules. A question is coarser than a fact: its answer sets what a stranger
// can say of several facts at once. Only what can still change the answer is asked; the plan decides, so "yes" means worth asking.
import type { Day } from '../base/day.ts'
import { type Answer, allOf, answerOf, anyOf, type Condition } from './condition.ts'
import type { FactId, Facts } from './facts.ts'
import type { PopulationOfFocus } from './population.ts'
import { settlements } from './settle.ts'

export interface DoorQuestion {
  readonly id: string
  /** What each answer says of the facts; a day may be `today`. */
  readonly answers: Readonly<Record<string, Facts>>
}

/** What a rule must say to be asked here. */
export interface DoorRule {
  readonly kind: string
  readonly population?: PopulationOfFocus
  readonly when: Condition
}

/** Question and answer in the order given; an answer the question does not have means it was passed over. */
export type Said = readonly (readonly [question: string, answer: string])[]

export interface Verdict {
  readonly answer: Answer
  /** Medi-Cal with a plan, and no program that stands in the way. */
  readonly basics: Answer
  readonly fits: readonly PopulationOfFocus[]
  readonly open: readonly PopulationOfFocus[]
}

export function factsSaid(questions: readonly DoorQuestion[], said: Said, today: Day): Facts {
  const sets = said.map(([id, answer]) => {
    const question = questions.find((one) => one.id === id)
    return question && Object.hasOwn(question.answers, answer) ? question.answers[answer] : {}
  })
  const entries = sets.flatMap((set) => Object.entries(set ?? {}))
  // What was said to be so stays so: a later "no" is about less than the earlier "yes".
  const facts = new Map<string, unknown>()
  for (const [fact, value] of entries) if (facts.get(fact) !== true) facts.set(fact, value === 'today' ? today : value)
  return Object.fromEntries(facts) as Facts
}

export function verdictOf(rules: readonly DoorRule[], facts: Facts, today: Day): Verdict {
  const decided = rules.map((rule) => ({ ...rule, answer: answerOf(rule.when, facts, today) }))
  const focus = decided.filter(({ kind }) => kind === 'focus')
  const basics = allOf(decided.filter(({ kind }) => kind === 'basic').map(({ answer }) => answer))
  const of = (answer: Answer) => [
    ...new Set(focus.filter((rule) => rule.answer === answer).flatMap(({ population }) => population ?? [])),
  ]
  const fits = of('yes')
  return {
    answer: allOf([basics, anyOf(focus.map(({ answer }) => answer))]),
    basics,
    fits,
    open: of('unknown').filter((population) => !fits.includes(population)),
  }
}

/** The first question, in their order, whose answer could still change the verdict; none when nothing could. */
export function nextQuestion(
  questions: readonly DoorQuestion[],
  rules: readonly DoorRule[],
  said: Said,
  today: Day,
): DoorQuestion | undefined {
  const facts = factsSaid(questions, said, today)
  const verdict = verdictOf(rules, facts, today)
  if (verdict.answer !== 'unknown') return undefined
  const asked = new Set(said.map(([id]) => id))
  const left = questions.filter(({ id }) => !asked.has(id))
  const open = openFacts(rules, facts, today, verdict)
  return left.find((question) =>
    Object.values(question.answers).some((sets) => Object.keys(sets).some((fact) => open.has(fact as FactId))),
  )
}

function openFacts(rules: readonly DoorRule[], facts: Facts, today: Day, verdict: Verdict): ReadonlySet<FactId> {
  const matter = rules.filter(
    ({ kind, when }) =>
      (kind === 'basic' || (kind === 'focus' && verdict.fits.length === 0)) &&
      answerOf(when, facts, today) === 'unknown',
  )
  return new Set(matter.flatMap(({ when }) => settlements(when, facts, today).open))
}

/** `age.adult~homeless.no`, as a form carries it; what is broken is left out. */
export function readSaid(text: string): Said {
  return text
    .slice(0, 2000)
    .split('~')
    .flatMap((part) => {
      const match = /^([a-zA-Z0-9]{1,30})\.([a-zA-Z0-9-]{1,30})$/.exec(part)
      return match ? [[match[1] ?? '', match[2] ?? ''] as const] : []
    })
}

export function writeSaid(said: Said): string {
  return said.map(([id, answer]) => `${id}.${answer}`).join('~')
}
