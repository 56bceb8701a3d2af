// The words of a recommended end: where it stands, what may be done until when.
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import type { End } from './end-of-chart.ts'

/** Where it stands, in one sentence. */
export function endStandingWords({ standing, endsOn }: Pick<End, 'standing' | 'endsOn'>): string {
  switch (standing) {
    case 'waits-for-plan':
      return text('end.planAsked', 'The plan has not decided yet. Care goes on.')
    case 'notice-waits':
      return text('end.noticeWaits', 'The plan decided that care ends. Its notice has not gone yet. Care goes on.')
    case 'notice-runs':
      return text('end.noticeUntil', 'The plan’s notice runs until {day}. Care goes on until then.', {
        day: endsOn === null ? '…' : dayWords(endsOn, 'dated'),
      })
    case 'appeal-runs':
      return text('end.appealRuns', 'An appeal is running. Care goes on until it is decided.')
    case 'hearing-runs':
      return text('end.hearingRuns', 'A state hearing is running. Care goes on until the judge decides.')
    case 'may-end':
      return text('end.mayEnd', 'The plan’s notice has run out. For this reason the episode can end now.')
    case 'goes-on':
      return text('end.goesOn', 'The plan said that care goes on.')
  }
}

/** Until when the member can appeal, and until when that keeps care going; undefined without a notice. */
export function appealWords({ appealBy, keepBy }: Pick<End, 'appealBy' | 'keepBy'>): string | undefined {
  if (appealBy === null || keepBy === null) return undefined
  return text(
    'end.appealDays',
    'The member can appeal until {by}. An appeal by {keep} keeps care going meanwhile, as long as the authorization runs.',
    { by: dayWords(appealBy, 'dated'), keep: dayWords(keepBy, 'dated') },
  )
}
