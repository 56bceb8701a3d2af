// In which order a plan looks for the agency (program.md 7; guide p. 112–114). The third and fourth yield to a better suited one, and
// better information moves the member at once, with no burden to prove the tie.
import type { AssignmentStep } from '../../src/domain/assignment-order.ts'
import { guide } from './part.ts'

const step = { from: '2022-01-01', source: `${guide}, p. 112–114` } as const

export const assignmentOrder: readonly AssignmentStep[] = [
  { key: 'known-or-preferred', says: 'A provider the member knows and trusts, or asks for', yields: false, ...step },
  {
    key: 'existing-program',
    says: 'A contracted program the member is in; of several, the member picks',
    yields: false,
    ...step,
  },
  { key: 'primary-care', says: 'The primary care provider, if contracted', yields: true, ...step },
  { key: 'behavioral-health', says: 'The behavioral health provider, if contracted', yields: true, ...step },
  { key: 'right-skills', says: 'A provider with the right skills for the population', yields: false, ...step },
]
