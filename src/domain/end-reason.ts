// Why an episode ended (exchange.md section 5). We store our key and the text; numbers and short codes of plans and reports are
// dated maps in layouts, because unlike reasons share a number there (EXC-21) and none ever falls through to `other` (EXC-22).

export const endReasons = [
  'goals-met',
  'lower-level',
  'no-longer-wishes',
  'not-reached',
  'incarcerated',
  'declined',
  'duplicate-program',
  'lost-medi-cal',
  'changed-plan',
  'left-county',
  'left-country',
  'unsafe',
  'not-reauthorized',
  'deceased',
  'other',
  'no-capacity',
  'wrong-information',
] as const

export type EndReason = (typeof endReasons)[number]

/** Whether the reason leads to a lighter kind of care, which is then to be named. */
export function isLighter(reason: EndReason): boolean {
  return reason === 'goals-met' || reason === 'lower-level'
}

/** Whether the reason says nothing without its text. */
export function needsText(reason: EndReason): boolean {
  return reason === 'other'
}
