// What a notice says of why, and by which rule. The decider's own words come after it: a reason without them explains nothing.
import type { NoticeContent } from '../../src/domain/notice.ts'

const guide = 'DHCS ECM Policy Guide, January 2026'

export const noticeReasons: NoticeContent['reasons'] = {
  'criteria-not-met': {
    says: 'From what we know, you do not meet all parts of any group that ECM is for.',
    by: `${guide}, pages 10–51 (Populations of Focus)`,
  },
  'not-member': { says: 'You are not a member of this plan now.', by: `${guide}, page 10` },
  'share-of-cost': {
    says: 'You have a share of cost for Medi-Cal that keeps you out of managed care.',
    by: `${guide}, page 10`,
  },
  'other-program': {
    says: 'You are in another program that gives the same kind of care, and the two cannot be used together.',
    by: `${guide}, pages 63–85`,
  },
  'chose-other': {
    says: 'You are in a program that cannot be used together with ECM, and you told us that you want to keep that program.',
    by: `${guide}, pages 63–66`,
  },
  'open-elsewhere': { says: 'You have ECM already, from another agency.', by: `${guide}, pages 109–110` },
  'no-longer-needed': {
    says: 'You have reached your goals, or a lighter kind of care fits you now.',
    by: `${guide}, pages 115–116`,
  },
  shorter: { says: 'ECM is approved for a shorter time than was asked.', by: `${guide}, page 103` },
  other: { says: 'The reason is this:', by: `${guide}, pages 103–104` },
}

const ending = `${guide}, pages 115–116 (when ECM ends)`

/** By which rule the member’s own word ends it. */
export const stopNoticeReason = { says: 'You asked for it.', by: ending }

/** Why care ends: the state's grounds (END-1) that are somebody's judgment, and ours. */
export const endNoticeReasons: NoticeContent['endReasons'] = {
  'goals-met': { says: 'You have reached the goals of your care plan.', by: ending },
  'lower-level': { says: 'A lighter kind of care fits you now.', by: ending },
  'not-reached': {
    says: 'Your care team tried several times and in several ways, and could not reach you.',
    by: ending,
  },
  unsafe: { says: 'Your care team could not go on safely with the visits.', by: ending },
  'no-capacity': { says: 'Your care team can no longer give you this care.', by: ending },
  other: { says: 'The reason is this:', by: ending },
}
