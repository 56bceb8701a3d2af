// What several due rules share: how days are counted, and in which states of an episode they ask.

export const after = { unit: 'calendar-days', direction: 'after' } as const
export const before = { unit: 'calendar-days', direction: 'before' } as const

export const inForce = { from: '2022-01-01' } as const
export const toReach = ['referred', 'authorized', 'assigned', 'outreach'] as const
export const inCare = ['engaged', 'active', 'paused'] as const
export const noDays = { kind: 'ours', ...inForce } as const
