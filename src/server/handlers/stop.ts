// Who stopped ECM at the plan's desk: the chart closes for who led them, so the agency hears it here, by name and day and no more. And the plan's
// notice of a stop, which asks nobody for a decision.
import type * as z from 'zod'
import { stopNoticeReason } from '../../../content/notice/reason.ts'
import type { listStops, noticeStop } from '../../api/ending.ts'
import { all, one } from '../../api/operation.ts'
import { addDays } from '../../base/day.ts'
import { done, refused } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Label } from '../../domain/label.ts'
import type { Notice } from '../../domain/notice.ts'
import { keepNotices, type Walking } from '../../domain/notice-step.ts'
import { isStopped } from '../../domain/stop-taken-back.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { writeNotices } from './notice.ts'

/** How long it stands in Today. */
const daysShown = 7

export async function answerStops(work: QueryWork, { organization }: z.infer<(typeof listStops)['input']>) {
  const { house, checked, trips } = work
  const { seat } = checked.seated
  const since = addDays(checked.today, -daysShown)
  const [ended = []] = await trips.go([
    {
      text: `select c.member_id from member_card c where c.agency_id = $1 and c.state = 'ended' and c.state_on >= $2 and not c.is_merged
        order by c.state_on desc, c.member_id limit 500`,
      values: [organization, since],
    },
  ])
  const members = ended.map((row) => String(row.member_id))
  const [, rows = []] = await trips.go([
    rescope(members, organization),
    {
      text: `select t.member_id as member, c.name, c.name_used as "nameUsed", e.ended_on as "on", t.kind = 'stop-to-check' as "isToCheck",
          t.labels || c.labels as labels
        from task t join member_card c on c.member_id = t.member_id join episode e on e.member_id = t.member_id and e.id = t.source_id
        where t.member_id = any($1::uuid[]) and t.kind in ('stop-told', 'stop-to-check') and t.done_at is null and t.struck_at is null
          and e.state = 'ended' and ($2 or t.for_staff = $3) order by e.ended_on desc, t.id`,
      values: [members, seat.role === 'supervisor', seat.staffId],
    },
  ])
  const visible = visibleLabels(house.grants, seat.role, 'caseload', checked.today)
  const stops = rows
    .filter((row) => isVisible(row as unknown as { labels: Label[] }, visible))
    .map(({ labels: _labels, ...stop }) => stop)
  return { output: { stops }, members: stops.map((one) => String(one.member)) }
}

/** The letter to the member, with a copy for the agency; signed for to end at once, it leaves no days to take the stop back. */
export async function noticeOfStop(work: HandlerWork, { member, episode }: z.infer<(typeof noticeStop)['input']>) {
  const { today, organizationId } = work.at
  const { loaded, owners } = await loadFor(work, member, {
    episode: one('episode', episode),
    notices: all('notice', { sourceId: episode }),
    episodes: all('episode'),
    assignments: all('assignment'),
  })
  const stopped = loaded.episode as Episode | undefined
  if (stopped === undefined || stopped.struckAt !== null || stopped.planId !== organizationId)
    return refused('episode-unknown')
  const { benefitEndsOn, agencyId, endedOn, labels } = stopped
  if (!isStopped(stopped) || benefitEndsOn === null || endedOn === null) return refused('not-stopped')
  if (benefitEndsOn < today) return refused('benefit-over')
  const isMade = (loaded.notices as readonly Notice[]).some((one) => one.struckAt === null && one.datedOn >= endedOn)
  if (isMade) return refused('notice-made')
  const told = {
    ...{ sourceId: episode, kind: 'stop' as const, why: stopNoticeReason.says, rule: stopNoticeReason.by, words: null },
    ...{ choice: null, startOn: null, endOn: benefitEndsOn > today ? addDays(benefitEndsOn, -1) : null, after: null },
    ...{ effectiveOn: benefitEndsOn, keeps: false, hearingBy: null },
  }
  const copied = { organizationId: agencyId, name: null }
  const notices = (await writeNotices(work, member, { told, copied })).map((each) => ({ ...each, labels: [...labels] }))
  const changes = keepNotices(work.at, notices, loaded as unknown as Walking)
  return done({ output: { notices: notices.map(({ id }) => id) }, statements: [], changes, owners })
}
