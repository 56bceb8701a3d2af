// What being in another program means for ECM, said beside the program as it is ticked: both, the member's choice, or no ECM (program.md 3).
// For whoever asks, never on a screen that was handed over: nobody reads there alone that they could lose something.
import { overlaps } from '../../../../content/rules/overlap.ts'
import type { Day } from '../../../base/day.ts'
import type { Question } from '../../../domain/form.ts'
import type { OverlapOutcome } from '../../../domain/overlap.ts'
import { text } from '../../text/text.ts'

/** Words for a ticked answer; undefined where it is no program, or none that a rule of that day speaks of. */
export function overlapWords({ id }: Pick<Question, 'id'>, value: string, on: Day): string | undefined {
  if (id !== 'programs') return undefined
  const found = overlaps.find(
    ({ program, from, to }) => program === value && from <= on && (to === undefined || on <= to),
  )
  if (found === undefined) return undefined
  return [outcomeWords(found.outcome), found.note, found.source].filter((part) => part !== undefined).join(' ')
}

function outcomeWords(outcome: OverlapOutcome): string {
  switch (outcome) {
    case 'allow':
      return text('overlap.allow', 'Allowed: both together, nothing done or paid twice.')
    case 'choose':
      return text('overlap.choose', 'Choose: the member picks this or ECM. Explain both.')
    case 'block':
      return text('overlap.block', 'Block: no ECM while in it. Ask the plan before you say so.')
  }
}
