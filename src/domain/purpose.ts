// What something is shared for: a closed list, since permits branch on it (CON-1).

export const purposes = [
  'treatment',
  'payment',
  'operations',
  'coordination',
  'community-referral',
  'family',
  'legal',
  'report',
  'emergency',
] as const
export type Purpose = (typeof purposes)[number]
