// A notice that another house sent: the agency heard of it from the plan's file, letter or call, and keeps what it says, so that the appeal
// against it and its days are those of every other notice.
import type { Day } from '../base/day.ts'
import type { At } from './change.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import { letterDay, type Notice } from './notice.ts'
import { noticeDays } from './notice-days.ts'
import type { NoticeMade } from './notice-step.ts'

const template = 'told'

/** Whether the notice is not ours but heard of. */
export function isTold(notice: Pick<Notice, 'template'>): boolean {
  return notice.template === template
}

/** The plan's notice that ECM ends, as the agency heard of it. */
export function toldNotice(
  at: At,
  { id, labels }: Pick<EndRecommendation, 'id' | 'labels'>,
  { words, noticeOn, endsOn }: { readonly words: string | null; readonly noticeOn: Day; readonly endsOn: Day },
): NoticeMade {
  return {
    ...{ id: at.id(21), ownerId: at.organizationId, labels: [...labels], sourceId: id, kind: 'end' },
    ...{ template, version: '1', language: 'en', wanted: null, taglines: [] },
    title: 'The plan’s Notice of Action: Enhanced Care Management (ECM) ends',
    body: [`ECM ends on ${letterDay(endsOn)}.`, ...(words === null ? [] : [words])],
    ...{ addressee: 'member', toName: 'The member', address: null },
    ...{ datedOn: noticeOn, effectiveOn: endsOn, ...noticeDays(at.content, noticeOn, endsOn) },
    ...{ way: 'mail', sentOn: noticeOn, returnedOn: null },
  }
}
