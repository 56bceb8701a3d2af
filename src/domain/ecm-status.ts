// Where a member stands in ECM, as a return file says it (exchange.md section 2; the words are ours). Not the episode's state:
// this is what the plan is told.

export const ecmStatuses = [
  'assigned',
  'outreach',
  'enrolled',
  'declined',
  'unreachable',
  'discontinued',
  'transferred',
] as const

export type EcmStatus = (typeof ecmStatuses)[number]
