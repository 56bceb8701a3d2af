// What the finished forms of an episode suggest for the plan: of each form its latest answers, each suggestion with its reason. Suggested,
// never written by itself; what one takes inherits the labels of the answers (CON-2).
import { forms } from '../../../../content/forms/all.ts'
import { planSuggestionList } from '../../../../content/plan-suggestion.ts'
import { type Assessment, knownOf } from '../../../domain/assessment.ts'
import { type PlanSuggestion, planSuggestions } from '../../../domain/care-plan-suggestion.ts'
import type { Chart } from '../../../domain/chart.ts'
import { needs } from '../../../domain/form.ts'
import type { Label } from '../../../domain/label.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { dayWords } from '../../text/day-words.ts'
import { formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'

export interface Suggested extends PlanSuggestion {
  readonly assessmentId: string
  readonly labels: readonly Label[]
  /** Which answers say so, in one line. */
  readonly why: string
}

type Answered = Pick<Chart, 'assessment' | 'member'>

/** The suggestions of an episode, without what the plan names as a problem already. */
export function suggestedFor(
  chart: Answered,
  episodeId: string,
  problems: readonly { readonly what: string }[],
): readonly Suggested[] {
  const found = latestOf(chart.assessment, episodeId).flatMap((one) => needsOf(chart, one))
  const wanted = found.map(({ need }) => need)
  return planSuggestions(planSuggestionList, wanted, problems).flatMap((suggestion) => {
    const from = found.find(({ need }) => need === suggestion.need)
    return from === undefined ? [] : [{ ...suggestion, ...from }]
  })
}

function needsOf(chart: Answered, one: Assessment) {
  const form = forms.find(({ id, version }) => id === one.formId && version === one.formVersion)
  if (form === undefined) return []
  return needs(form, one.answers, knownOf(chart.member[0], one.at)).map(({ id, says }) => ({
    need: id,
    assessmentId: one.id,
    labels: one.labels,
    why: text('suggested.why', '{form}, {day}: {says}', {
      form: formWords(form, 'title', form.title),
      day: dayWords(dayOfInstant(one.at), 'dated'),
      says: formWords(form, `need.${id}`, says),
    }),
  }))
}

/** The newest finished answers to each form, the newest form first. */
function latestOf(assessments: readonly Assessment[], episodeId: string): readonly Assessment[] {
  const finished = assessments
    .filter((one) => one.episodeId === episodeId && one.finishedAt !== null)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return [...new Map(finished.toReversed().map((one) => [one.formId, one])).values()].toReversed()
}
