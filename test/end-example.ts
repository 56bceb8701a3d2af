// A recommended end for tests: what an agency asked of the plan, and the days of a notice that went.
import type { EndRecommendation } from '../src/domain/end-recommendation.ts'
import { agency, idOf, me, now } from './entry-example.ts'

const undecided = {
  ...{ decision: null, decidedHow: null, decidedAt: null, decidedWords: null, noticeOn: null, endsOn: null },
  ...{ appealOn: null, appealOutcome: null, appealDecidedOn: null, isHeard: false },
} as const

export function recommendation(given: Partial<EndRecommendation> = {}): EndRecommendation {
  return {
    ...{ recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [], ownerId: agency },
    ...{ id: idOf('end'), episodeId: idOf('episode'), reason: 'goals-met', why: 'All goals reached' },
    ...{ stepDown: 'Her doctor sees to it', supervisorId: null, recommendedOn: '2026-11-01' },
    ...undecided,
    ...given,
  }
}

/** The notice went on the tenth, and takes effect ten days later. */
export const noticed = {
  decision: 'ends',
  decidedHow: 'letter',
  noticeOn: '2026-11-10',
  endsOn: '2026-11-20',
} as const
