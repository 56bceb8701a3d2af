// The closed-loop referral triple a return file carries: status, its day, and why the loop closed (exchange.md section 2).
// `declined` and `services-received` stand in the state's FAQ; the other words are unconfirmed.

export const closedLoopStatuses = ['accepted', 'declined', 'pending', 'outreach-initiated', 'loop-closed'] as const

export const closedLoopClosures = [
  'services-received',
  'provider-declined',
  'unable-to-reach',
  'no-longer-eligible',
  'no-longer-needs-or-declines',
  'other',
] as const
