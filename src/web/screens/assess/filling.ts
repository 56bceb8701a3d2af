// A response being filled: its form, what is relevant now, and saving as one goes. A form finished, or not here, cannot be filled.

import { forms } from '../../../../content/forms/all.ts'
import { answerAssessment } from '../../../api/assessment.ts'
import { type Assessment, knownOf } from '../../../domain/assessment.ts'
import { type Form, type FormSection, type Known, shown } from '../../../domain/form.ts'
import type { Answer } from '../../../domain/form-condition.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { type Saving, useSaving } from '../act/saving.ts'

export interface Filling {
  readonly held: HeldChart
  readonly assessment: Assessment
  readonly form: Form
  readonly known: Known
  readonly sections: readonly FormSection[]
  readonly saving: Saving
  answer(question: string, answer: Answer | null): void
}

/** The response of this member with its form; undefined until it is here. */
export function useFilling(memberId: string, assessmentId: string): Filling | undefined {
  const held = useDevice((given) => given.charts.of(memberId))
  const saving = useSaving()
  const assessment = held?.chart.assessment.find((one) => one.id === assessmentId)
  const form = forms.find((one) => one.id === assessment?.formId && one.version === assessment.formVersion)
  if (!held || !assessment || !form) return undefined
  const known = knownOf(held.chart.member[0], assessment.at)
  return {
    held,
    assessment,
    form,
    known,
    sections: shown(form, assessment.answers, known),
    saving,
    answer: (question, answer) =>
      void saving.save(answerAssessment, {
        member: memberId,
        assessment: assessmentId,
        revision: assessment.revision,
        answers: { [question]: typeof answer === 'object' && answer !== null ? [...answer] : answer } as Record<
          string,
          string | number | string[] | null
        >,
      }),
  }
}
