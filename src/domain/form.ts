// A form is versioned plain data: what it asks, when, of whom, how it scores, and what it raises. It is never edited once published: a new
// version is added, and each response keeps the version it was given on (SCR-1). Nothing in a form holds anything back.
import type { Day } from '../base/day.ts'
import type { Concern, ConcernLevel } from './concern.ts'
import { type Answer, type Answers, type AnswerView, type FormCondition, holds } from './form-condition.ts'
import type { Label } from './label.ts'

export interface Option {
  readonly value: string
  readonly says: string
  readonly points?: number
  readonly loinc?: string
}

interface Asked {
  readonly id: string
  readonly asks: string
  readonly hint?: string
  readonly loinc?: string
  /** Sensitivity beyond the form's own (CON-2); what derives from the answer inherits it. */
  readonly labels?: readonly Label[]
  readonly shownWhen?: FormCondition
  /** Marked on the screen; nothing waits for it. */
  readonly isRequired?: true
}

export type Question = Asked &
  (
    | { readonly kind: 'choice' | 'several'; readonly options: readonly Option[] }
    | { readonly kind: 'yes-no' | 'text' | 'day' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly unit?: string }
    | {
        readonly kind: 'scale'
        readonly least: number
        readonly most: number
        readonly ends: readonly [string, string]
      }
  )

export interface FormSection {
  readonly id: string
  readonly title: string
  readonly says?: string
  readonly shownWhen?: FormCondition
  readonly questions: readonly Question[]
}

interface Scored {
  readonly id: string
  readonly title: string
  /** All of them that are shown must be answered before there is a score (SCR-2). */
  readonly items: readonly string[]
  readonly loinc?: string
  readonly source: string
  readonly isUnconfirmed?: true
}

export interface Band {
  readonly id: string
  readonly says: string
  readonly from: number
  readonly to: number
}

/** A cut-off: the first that is in force and holds decides. A clinician decides what it means. */
export interface Cut {
  readonly atLeast: number
  readonly when?: FormCondition
  readonly from: Day
  readonly to?: Day
  readonly source: string
  readonly isUnconfirmed?: true
}

export interface Level {
  readonly id: string
  readonly says: string
  readonly isPositive: boolean
  /** The first that holds is the level; the last holds always. */
  readonly when: FormCondition
}

export type Scoring = Scored &
  (
    | {
        readonly kind: 'sum'
        readonly bands: readonly Band[]
        readonly cuts?: readonly Cut[]
        /** Items whose points count from the other end: `from` less the points. */
        readonly reversed?: readonly { readonly item: string; readonly from: number }[]
        /** When it holds, these count as zero and need no answer. */
        readonly zero?: { readonly when: FormCondition; readonly items: readonly string[] }
      }
    | { readonly kind: 'level'; readonly levels: readonly Level[] }
  )

/** A safety step that an answer begins, whether or not the form is finished (SCR-4). */
export interface Raising {
  readonly concern: Concern
  readonly level: ConcernLevel
  readonly when: FormCondition
  readonly source: string
  readonly isUnconfirmed?: true
}

export interface Form {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly kind: 'screener' | 'assessment'
  readonly asksOf: 'adult' | 'child' | 'family' | 'anyone'
  readonly from: Day
  readonly to?: Day
  readonly source: string
  readonly license: string
  /** Shown with the form (SCR-3). */
  readonly attribution: string
  /** What no public document was checked for; shown with the form. */
  readonly unconfirmed: readonly string[]
  readonly loinc?: string
  readonly labels: readonly Label[]
  readonly sections: readonly FormSection[]
  readonly scores: readonly Scoring[]
  readonly raises: readonly Raising[]
  /** Another form to offer next. */
  readonly next?: readonly { readonly form: string; readonly when: FormCondition }[]
  /** What a care plan may take up; suggested, never automatic. */
  readonly needs?: readonly { readonly id: string; readonly says: string; readonly when: FormCondition }[]
  readonly examples: readonly FormExample[]
}

/** Answers, and what must come of them. */
export interface FormExample {
  readonly name: string
  readonly known?: Answers
  readonly answers: Answers
  /** Points or level by score; null where there is none yet. */
  readonly scores?: Readonly<Record<string, number | string | null>>
  readonly positive?: Readonly<Record<string, boolean>>
  readonly raises?: readonly `${Concern} ${ConcernLevel}`[]
  readonly needs?: readonly string[]
  readonly hides?: readonly string[]
  readonly shows?: readonly string[]
}

/** What is known beside the answers, under names that no question has: `member.age`, `member.sex`. */
export type Known = Answers

/** What of a form is relevant with these answers: its sections with the questions to ask. */
export function shown(form: Form, answers: Answers, known: Known = {}): readonly FormSection[] {
  const view = plainView(form, answers, known)
  const isShown = ({ shownWhen }: { readonly shownWhen?: FormCondition }) => !shownWhen || holds(shownWhen, view)
  return form.sections
    .filter(isShown)
    .map((section) => ({ ...section, questions: section.questions.filter(isShown) }))
    .filter((section) => section.questions.length > 0)
}

export interface Raised {
  readonly concern: Concern
  readonly level: ConcernLevel
  readonly source: string
}

/** The safety steps these answers begin, each concern once at its gravest; a form need not be finished for it. */
export function raises(form: Form, answers: Answers, known: Known = {}): readonly Raised[] {
  const view = viewOf(form, answers, known)
  const found = new Map<Concern, Raised>()
  // Listed from the gravest on.
  for (const { concern, level, when, source } of form.raises)
    if (!found.has(concern) && holds(when, view)) found.set(concern, { concern, level, source })
  return [...found.values()]
}

/** What a care plan may take up from these answers. */
export function needs(
  form: Form,
  answers: Answers,
  known: Known = {},
): readonly { readonly id: string; readonly says: string }[] {
  const view = viewOf(form, answers, known)
  return (form.needs ?? []).filter(({ when }) => holds(when, view)).map(({ id, says }) => ({ id, says }))
}

/** The forms to offer next. */
export function nextForms(form: Form, answers: Answers, known: Known = {}): readonly string[] {
  const view = viewOf(form, answers, known)
  return (form.next ?? []).filter(({ when }) => holds(when, view)).map((next) => next.form)
}

/** The sensitivity of a response: the form's own, and that of each question answered (CON-2). */
export function labelsOf(form: Form, answers: Answers): readonly Label[] {
  const asked = questionsOf(form).filter(({ id }) => answers[id] !== undefined)
  return [...new Set([...form.labels, ...asked.flatMap((question) => question.labels ?? [])])]
}

export function questionsOf(form: Form): readonly Question[] {
  return form.sections.flatMap((section) => section.questions)
}

/** Whether the answer is one the question can have. */
export function isAnswerTo(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'choice':
      return question.options.some(({ value }) => value === answer)
    case 'several':
      return typeof answer === 'object' && answer.every((one) => question.options.some(({ value }) => value === one))
    case 'yes-no':
      return answer === 'yes' || answer === 'no'
    case 'text':
      return typeof answer === 'string' && answer !== ''
    case 'day':
      return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)
    case 'number':
    case 'scale':
      return typeof answer === 'number' && answer >= question.least && answer <= question.most
  }
}

/** What conditions see: answers with what is known, points, and complete sums. */
export function viewOf(form: Form, answers: Answers, known: Known): AnswerView {
  return { ...plainView(form, answers, known), score: (id) => sumOf(form, id, answers, known) }
}

/** The same without scores: what a question or a cut-off hangs on, so that no score hangs on itself. */
function plainView(form: Form, answers: Answers, known: Known): AnswerView {
  const all = { ...known, ...answers }
  const questions = new Map(questionsOf(form).map((question) => [question.id, question]))
  return { answer: (id) => all[id], points: (id) => pointsOf(questions.get(id), all[id]), score: () => undefined }
}

function pointsOf(question: Question | undefined, answer: Answer | undefined): number | undefined {
  if (typeof answer === 'number') return answer
  if (question?.kind === 'yes-no') return answer === 'yes' ? 1 : answer === 'no' ? 0 : undefined
  if (question?.kind === 'choice') return question.options.find(({ value }) => value === answer)?.points
  return undefined
}

/** The sum of a score whose relevant items are all answered; undefined before that. */
function sumOf(form: Form, id: string, answers: Answers, known: Known): number | undefined {
  const scoring = form.scores.find((one) => one.id === id)
  if (scoring?.kind !== 'sum') return undefined
  const counted = countOf(form, scoring, answers, known)
  return counted.missing.length > 0 ? undefined : counted.points
}

/** The points of a sum so far, and the items that are still missing. */
export function countOf(
  form: Form,
  scoring: Extract<Scoring, { kind: 'sum' }>,
  answers: Answers,
  known: Known,
): { readonly points: number; readonly missing: readonly string[] } {
  const view = plainView(form, answers, known)
  const { zero, reversed = [] } = scoring
  const skipped = zero && holds(zero.when, view) ? zero.items : []
  const items = askedItems(form, scoring.items, answers, known).filter((item) => !skipped.includes(item))
  const missing = items.filter((item) => view.points(item) === undefined)
  const points = items.reduce((sum, item) => {
    const from = reversed.find((one) => one.item === item)?.from
    const own = view.points(item) ?? 0
    return sum + (from === undefined ? own : from - own)
  }, 0)
  return { points, missing }
}

/** The items of a score that are asked with these answers. */
export function askedItems(form: Form, items: readonly string[], answers: Answers, known: Known): readonly string[] {
  const asked = shown(form, answers, known).flatMap((section) => section.questions)
  return items.filter((item) => asked.some((question) => question.id === item))
}
