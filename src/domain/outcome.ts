// What came of an outreach attempt: the member was reached or not, and with what result. The list is ours (exchange.md
// section 2); reached is derived from it, so the two can never contradict each other.

export const notReachedOutcomes = [
  'no-answer',
  'voicemail',
  'third-party-message',
  'wrong-number',
  'disconnected',
  'busy',
] as const

export const reachedOutcomes = [
  'declined',
  'well-managed',
  'duplicate-program',
  'unsafe',
  'left-plan',
  'enrolled',
  'not-eligible',
  'continuing',
] as const

export const outcomes = [...notReachedOutcomes, ...reachedOutcomes] as const

export type NotReachedOutcome = (typeof notReachedOutcomes)[number]
export type ReachedOutcome = (typeof reachedOutcomes)[number]
export type Outcome = NotReachedOutcome | ReachedOutcome

/** Whether the member was reached. */
export function isReached(outcome: Outcome): outcome is ReachedOutcome {
  return (reachedOutcomes as readonly string[]).includes(outcome)
}
