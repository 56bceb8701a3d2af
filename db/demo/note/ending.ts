// How care ends, and what is written at the end: a last contact where there was one, and the words kept with the reason.
import type { EndReason } from '../../../src/domain/end-reason.ts'
import { type Moment, moments } from './moment.ts'

export interface Ending {
  readonly reason: EndReason
  /** In how many of a hundred endings of its kind. */
  readonly weight: number
  readonly text: string | null
  readonly last: Moment | undefined
}

function ending(reason: EndReason, weight: number, text: string | null, last?: string): Ending {
  return { reason, weight, text, last: last === undefined ? undefined : moments(last)[0] }
}

/** Endings of care that had begun. */
export const endingsOfCare: readonly Ending[] = [
  ending(
    'goals-met',
    34,
    'All three goals reached; the member knows whom to call.',
    'visit home coordination 60 | Last visit. Went over the three goals: all done. {name} keeps the folder and my number. {He} made cake.',
  ),
  ending(
    'lower-level',
    12,
    null,
    "call coordination 30 | {name} and I agreed that less is enough now. {clinic}'s own nurse takes over the calls.",
  ),
  ending(
    'no-longer-wishes',
    10,
    'Wishes to stop; no reason needed.',
    'call coordination 20 | {name} would like to stop. Thanked {him}, told {him} {he} can come back any day. Nothing else changes.',
  ),
  ending('lost-medi-cal', 9, null, 'call coordination 25 | Medi-Cal ended last month. Gave {name} the county number.'),
  ending('changed-plan', 8, null, 'call coordination 20 | {name} changed the plan. Handed over to the new agency.'),
  ending('left-county', 7, 'Moved near family.', 'call coordination 20 | {name} moves to Fresno, to {his} {kin}.'),
  ending('left-country', 2, null),
  ending('not-reauthorized', 4, null, 'call coordination 20 | Told {name} what the plan decided and how to appeal.'),
  ending('incarcerated', 3, null),
  ending('deceased', 4, null),
  ending('duplicate-program', 3, 'Chose the waiver program after a talk about both.'),
  ending('unsafe', 1, 'Visits could not go on safely; the plan was told.'),
  ending('other', 3, 'Joined a religious community that has its own nurse.'),
]

/** Endings of outreach, before care began. */
export const endingsOfOutreach: readonly Ending[] = [
  ending('not-reached', 46, null),
  ending('declined', 30, null),
  ending('duplicate-program', 8, null),
  ending('changed-plan', 4, null),
  ending('wrong-information', 4, 'The address and all numbers belong to somebody else.'),
  ending('no-capacity', 4, null),
  ending('unsafe', 2, null),
  ending('left-country', 2, null),
]

export const pauseReasons = [
  'In county jail; release expected next month',
  'Long stay in a skilled nursing facility after surgery',
  'In hospital, more than four weeks',
  'Away with family out of state until the new year',
]
