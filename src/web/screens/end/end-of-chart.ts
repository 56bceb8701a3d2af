// A recommended end as the list of the house tells it, read from a chart that is here.
import type * as z from 'zod'
import type { listEnds } from '../../../api/ending.ts'
import { standing } from '../../../domain/chart.ts'
import { settingFor } from '../../../domain/due-task.ts'
import { appealDays, endStanding, openRecommendation } from '../../../domain/end-standing.ts'
import { endTries } from '../../../domain/end-tries.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDueRules } from '../due-rules.ts'
import { useHouse } from '../house-names.ts'
import { personOf } from '../person.ts'

export type End = z.output<(typeof listEnds)['output']>['ends'][number]

/** What stands recommended for this member. */
export function useEndOf({ chart, member }: HeldChart): End | undefined {
  const { settings } = useDueRules()
  const { staff } = useHouse()
  const today = device.clock.today()
  const episode = currentEpisode(chart)
  if (episode === undefined || episode.state === 'ended') return undefined
  const said = openRecommendation(contentHere(), chart.endRecommendation, episode.id, today)
  const person = personOf(chart, today)
  if (said === undefined || person === undefined) return undefined
  const days = appealDays(contentHere(), said)
  const notice = standing(chart.notice).find((one) => one.sourceId === said.id)
  const open = standing(chart.appeal).find((one) => one.noticeId === notice?.id && one.outcome === null)
  const least = settingFor(settings, 'triesLeast', episode, said.recommendedOn)
  const tries = endTries(episode.id, chart.outreachAttempt, chart.contact, least)
  const { reason, why, stepDown, recommendedOn, decidedWords, noticeOn, endsOn, appealOn } = said
  return {
    ...{ member, name: person.name, nameUsed: null, language: person.language, recommendation: said.id },
    ...{ agency: said.ownerId, reason, why, stepDown, recommendedOn, startedOn: episode.startedOn },
    supervisor: staff.find((one) => one.id === said.supervisorId)?.name ?? null,
    standing: endStanding(contentHere(), said, today),
    ...{ decidedWords, noticeOn, endsOn, appealOn, appealBy: days?.appealBy ?? null, keepBy: days?.keepBy ?? null },
    ...{ notice: notice?.id ?? null, appeal: open?.id ?? null },
    tries: reason === 'not-reached' ? { ...tries, missed: [...tries.missed] } : null,
  }
}
