// What may have been missed for a member. Apart from how it is found, since every device loads the names and few ask for the list.

export const missedCauses = [
  'not-tried',
  'phone-only',
  'no-contact-after-stay',
  'no-contact-this-month',
  'no-assessment',
  'plan-unsigned',
] as const
export type MissedCause = (typeof missedCauses)[number]
