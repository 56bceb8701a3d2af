// The kinds and levels of a safety concern: closed lists that forms, records and screens share (SCR-4, the crisis flow by level).

export const concerns = ['suicide', 'partner-violence', 'abuse-or-neglect', 'overdose', 'other-danger'] as const
export type Concern = (typeof concerns)[number]

/** From the gravest on; `not-assessed` says that somebody must look now. */
export const concernLevels = ['high', 'moderate', 'not-assessed', 'low'] as const
export type ConcernLevel = (typeof concernLevels)[number]
