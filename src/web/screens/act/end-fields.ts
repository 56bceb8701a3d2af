// What the form of an ending holds, and what it lacks for the way the reason asks for.

import { type EndReason, isLighter, needsText } from '../../../domain/end-reason.ts'
import type { EndWay } from '../../../domain/end-standing.ts'
import type { EpisodeStop } from '../../../domain/end-step.ts'
import type { FieldFault } from '../../parts/error-summary.tsx'
import { text } from '../../text/text.ts'
import { type Settlings, settleFaults } from './end-settle.ts'

export interface EndFields extends Pick<EpisodeStop, 'on' | 'saidBy' | 'saidTo'> {
  readonly reason: EndReason | undefined
  readonly words: string
  readonly stepDown: string
  readonly supervisor: string
  /** What becomes of open referrals, by their ids. */
  readonly settled: Settlings
}

export interface EndPart {
  readonly id: string
  readonly form: EndFields
  readonly set: (fields: Partial<EndFields>) => void
  readonly errorOf: (field: string) => string | undefined
}

/** What of the chart the form depends on: the open referrals, and whether “not reached” was tried enough. */
export interface EndGiven {
  readonly open: readonly string[]
  readonly isTriedEnough: boolean
}

/** What keeps the form from being sent. */
export function endFaults(
  form: EndFields,
  way: EndWay | undefined,
  id: string,
  { open, isTriedEnough }: EndGiven,
): readonly FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, words: string) => faults.push({ fieldId: `${id}-${field}`, words })
  const { reason } = form
  if (reason === undefined || way === undefined) {
    fault('reason', text('end.reasonMissing', 'Choose why it ends.'))
    return faults
  }
  if (form.words.trim() === '' && (way === 'recommend' || needsText(reason))) {
    fault('words', text('end.wordsMissing', 'Say why in a few words.'))
  }
  if (way !== 'recommend') {
    if (form.on === '') fault('day', text('leave.dayMissing', 'Choose their last day.'))
    return [...faults, ...settleFaults(form.settled, open, id, way === 'end')]
  }
  if (isLighter(reason) && form.stepDown.trim() === '') {
    fault('after', text('refused.stepDownMissing', 'Say what comes after ECM, and who sees to it.'))
  }
  if (reason === 'not-reached' && form.supervisor === '') {
    fault('supervisor', text('refused.supervisorMissing', '“Not reached” needs a supervisor’s name.'))
  }
  if (reason === 'not-reached' && !isTriedEnough) {
    fault('reason', text('end.triesMissing', 'Not tried enough yet. Log what was tried, or try again.'))
  }
  return [...faults, ...settleFaults(form.settled, open, id, false)]
}
