// A condition over a form's answers, as data: when a question is shown, which level holds, what is raised. An answer that is not there
// meets nothing, so that silence never opens or closes anything by itself.

export type Answer = string | number | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

export type FormCondition =
  /** The choice is this one, or one of these; of several chosen, any. */
  | { readonly answer: string; readonly is: string | readonly string[] }
  /** The points of a choice, or the number itself. */
  | { readonly answer: string; readonly atLeast: number }
  | { readonly answer: string; readonly atMost: number }
  /** The points of a score of the same form, once it is complete. */
  | { readonly score: string; readonly atLeast: number }
  | { readonly all: readonly FormCondition[] }
  | { readonly any: readonly FormCondition[] }
  | { readonly not: FormCondition }

/** What a condition may look at. */
export interface AnswerView {
  readonly answer: (id: string) => Answer | undefined
  readonly points: (id: string) => number | undefined
  readonly score: (id: string) => number | undefined
}

/** Whether the condition holds. */
export function holds(condition: FormCondition, view: AnswerView): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, view))
  if ('any' in condition) return condition.any.some((one) => holds(one, view))
  if ('not' in condition) return !holds(condition.not, view)
  if ('score' in condition) return (view.score(condition.score) ?? Number.NEGATIVE_INFINITY) >= condition.atLeast
  if ('atLeast' in condition) return (view.points(condition.answer) ?? Number.NEGATIVE_INFINITY) >= condition.atLeast
  if ('atMost' in condition) return (view.points(condition.answer) ?? Number.POSITIVE_INFINITY) <= condition.atMost
  const given = view.answer(condition.answer)
  if (given === undefined) return false
  const chosen = typeof given === 'object' ? given : [String(given)]
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is
  return chosen.some((one) => wanted.includes(one))
}

/** The questions and scores a condition names. */
export function namesIn(condition: FormCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn)
  if ('any' in condition) return condition.any.flatMap(namesIn)
  if ('not' in condition) return namesIn(condition.not)
  return ['score' in condition ? condition.score : condition.answer]
}
