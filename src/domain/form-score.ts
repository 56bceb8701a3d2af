// What a form's answers come to. An incomplete form gives no score, never zero (SCR-2); a score says its band, whether it reaches the
// cut-off in force, and from where that is. A clinician decides what it means.
import type { Day } from '../base/day.ts'
import { askedItems, type Cut, countOf, type Form, type Known, type Scoring, viewOf } from './form.ts'
import { type Answers, holds } from './form-condition.ts'

export interface DoneScore {
  readonly kind: 'done'
  readonly id: string
  /** Null where the score is a level. */
  readonly points: number | null
  /** The band or the level. */
  readonly band: string
  readonly says: string
  /** Whether it reaches the cut-off; null where there is none. */
  readonly isPositive: boolean | null
}

export type Score =
  | DoneScore
  | { readonly kind: 'incomplete'; readonly id: string; readonly missing: readonly string[] }

/** Every score of the form with these answers, by the cut-offs in force on the day. */
export function score(form: Form, answers: Answers, known: Known, on: Day): readonly Score[] {
  return form.scores.map((scoring) =>
    scoring.kind === 'sum' ? sum(form, scoring, { answers, known, on }) : level(form, scoring, answers, known),
  )
}

/** The scores that are there. */
export function doneScores(form: Form, answers: Answers, known: Known, on: Day): readonly DoneScore[] {
  return score(form, answers, known, on).filter((one) => one.kind === 'done')
}

function sum(
  form: Form,
  scoring: Extract<Scoring, { kind: 'sum' }>,
  { answers, known, on }: { readonly answers: Answers; readonly known: Known; readonly on: Day },
): Score {
  const { points, missing } = countOf(form, scoring, answers, known)
  if (missing.length > 0) return { kind: 'incomplete', id: scoring.id, missing }
  const band = scoring.bands.find(({ from, to }) => from <= points && points <= to)
  if (!band) throw new RangeError(`${form.id} ${scoring.id}: no band for ${points}`)
  const view = viewOf(form, answers, known)
  const cut = scoring.cuts?.find((one) => isInForce(one, on) && (!one.when || holds(one.when, view)))
  return {
    kind: 'done',
    id: scoring.id,
    points,
    band: band.id,
    says: band.says,
    isPositive: cut ? points >= cut.atLeast : null,
  }
}

function level(form: Form, scoring: Extract<Scoring, { kind: 'level' }>, answers: Answers, known: Known): Score {
  const missing = askedItems(form, scoring.items, answers, known).filter((item) => answers[item] === undefined)
  if (missing.length > 0) return { kind: 'incomplete', id: scoring.id, missing }
  const view = viewOf(form, answers, known)
  const found = scoring.levels.find(({ when }) => holds(when, view))
  if (!found) throw new RangeError(`${form.id} ${scoring.id}: no level holds`)
  return { kind: 'done', id: scoring.id, points: null, band: found.id, says: found.says, isPositive: found.isPositive }
}

function isInForce({ from, to }: Cut, on: Day): boolean {
  return from <= on && (to === undefined || on <= to)
}
