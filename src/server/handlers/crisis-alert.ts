// An alert is raised at a member's word, climbs by the house's clock, and is shown to whoever it waits for. Who is on call is asked of the list
// as it stands at that moment: without those who have no seat any more, and without whom the member barred (CON-11).
import type * as z from 'zod'
import type { climbAlert, listAlerts, raiseAlert } from '../../api/crisis-alert.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import type { Block } from '../../domain/block.ts'
import { type Change, set } from '../../domain/change.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { alertState, type CrisisAlert, climbed, newAlert, type Pace } from '../../domain/crisis-alert.ts'
import { coverageOf } from '../../domain/due-marks.ts'
import type { Episode } from '../../domain/episode.ts'
import { ownEpisode } from '../../domain/message.ts'
import { isCalled, OnCall, onCallRoles } from '../../domain/on-call.ts'
import { readSettings } from '../../domain/organization-setting.ts'
import { openConcerns, type SafetyConcern } from '../../domain/safety-concern.ts'
import { raised } from '../../domain/safety-step.ts'
import { entryOf } from '../database/entry-table.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

export async function raise(work: HandlerWork, input: z.infer<(typeof raiseAlert)['input']>) {
  const { alertId, changes, owners } = await raisedAlert(work, input.member, {
    id: input.id,
    how: input.how,
    messageId: null,
  })
  return done({ output: { alert: alertId }, statements: [], changes, owners })
}

interface About {
  readonly id: string
  readonly how: CrisisAlert['how']
  readonly messageId: string | null
}

interface Around {
  readonly episodes: readonly Episode[]
  readonly concerns: readonly SafetyConcern[]
  readonly alerts: readonly CrisisAlert[]
  readonly coverages: readonly Coverage[]
  readonly blocks: readonly Block[]
}

/** The alert with its safety concern: the gravest that is open, else a new one. While people are being asked, a second call is the same one. */
export async function raisedAlert(work: HandlerWork, member: string, { id, how, messageId }: About) {
  const { at } = work
  const { loaded, owners } = await loadFor(work, member, {
    ...{ episodes: all('episode'), concerns: all('safetyConcern'), alerts: all('crisisAlert') },
    ...{ coverages: all('coverage'), blocks: all('block') },
  })
  const { episodes, concerns, alerts, coverages, blocks } = loaded as unknown as Around
  const isAsking = (alert: CrisisAlert) =>
    alert.struckAt === null && alert.ownerId === at.organizationId && alertState(alert) === 'asked'
  const open = alerts.find(isAsking)
  if (open) return { alertId: open.id, changes: [], owners }
  const episode = ownEpisode(at, episodes)
  const { ladder, pace } = await ladderOf(work, at.organizationId, blocks)
  const concern = episode && episode.state !== 'ended' ? concernFor(work, concerns, episode, id) : undefined
  const alert = newAlert(at, {
    ...{ id, how, messageId, ladder, pace },
    episodeId: episode?.id ?? null,
    concernId: concern?.id ?? null,
    planId:
      coverageOf({ coverage: coverages.filter((one) => one.struckAt === null) })?.planId ?? episode?.planId ?? null,
  })
  return { alertId: id, changes: [...(concern?.changes ?? []), alert] as readonly Change[], owners }
}

function concernFor({ at }: HandlerWork, concerns: readonly SafetyConcern[], { id, labels }: Episode, alertId: string) {
  const [standing] = openConcerns(concerns.filter((one) => one.episodeId === id))
  if (standing) return { id: standing.id, changes: [] }
  const found = { concern: 'other-danger', level: 'not-assessed', source: 'The member: “I am not safe”' } as const
  const changes = raised(at, concerns, { found: [found], sourceId: alertId, episodeId: id, labels })
  const [opened] = changes
  return opened?.kind === 'add' ? { id: opened.entry.id, changes } : undefined
}

/** Who is called now, in the list's order, and how fast the agency lets it climb. */
async function ladderOf({ trips, at }: HandlerWork, organizationId: string, blocks: readonly Block[]) {
  const [people = [], organizations = []] = await trips.go([
    { text: 'select person from on_call_here($1, $2, $3)', values: [organizationId, onCallRoles, at.today] },
    { text: 'select settings from organization where id = $1', values: [organizationId] },
  ])
  const barred = blocks.filter((one) => one.struckAt === null && one.endedAt === null).map((one) => one.staffId)
  const ladder = people
    .map((row) => OnCall.parse(row.person))
    .filter((one) => isCalled(one, at.now) && !barred.includes(one.staffId))
    .map((one) => one.staffId)
  const { alertRungMinutes, alertDeskMinutes } = readSettings(organizations[0]?.settings)
  const pace: Pace = { rungMinutes: alertRungMinutes, deskMinutes: alertDeskMinutes }
  return { ladder, pace }
}

export async function climb(work: HandlerWork, input: z.infer<(typeof climbAlert)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, {
    alert: one('crisisAlert', input.alert),
    blocks: all('block'),
  })
  const { alert, blocks } = loaded as { readonly alert: CrisisAlert | undefined; readonly blocks: readonly Block[] }
  if (!alert || alert.struckAt !== null) return done({ output: { state: 'gone' }, statements: [] })
  const { ladder, pace } = await ladderOf(work, alert.ownerId, blocks)
  const fields = climbed(alert, ladder, pace, work.at.now)
  const changes = fields ? [set('crisisAlert', alert.id, fields)] : []
  return done({ output: { state: alertState({ ...alert, ...fields }) }, statements: [], changes, owners })
}

/** Far more than an agency has open at once: none may lie behind those that ask somebody else. */
const alertsMost = 500

export async function answerAlerts({ trips, checked }: QueryWork, input: z.infer<(typeof listAlerts)['input']>) {
  const { seat } = checked.seated
  const [open = []] = await trips.go([
    { text: 'select member_id, id from open_alert($1, $2)', values: [input.organization, alertsMost] },
  ])
  if (open.length === 0) return { output: { alerts: [] }, members: [] }
  const members = [...new Set(open.map((row) => String(row.member_id)))]
  // Of who barred the reader there is no card here, and so no alert: somebody else is asked.
  const [, rows = []] = await trips.go([
    rescope(members, seat.organizationId),
    {
      text: `select a.id, a.member_id as member, c.name, c.name_used, a.at, a.how, a.desk_at is not null as is_at_desk, o.name as agency, c.safety, c.phones,
          c.spoken_language, a.asked
        from crisis_alert a join member_card c on c.member_id = a.member_id join organization o on o.id = a.owner_id
        where a.member_id = any($1::uuid[]) and a.id = any($2::uuid[]) order by a.at, a.id`,
      values: [members, open.map((row) => row.id)],
    },
  ])
  const alerts = rows
    .map((row) => entryOf(row) as unknown as Shown)
    .filter(({ asked, isAtDesk }) => asked.includes(String(seat.staffId)) || (isAtDesk && DESKS.includes(seat.role)))
    .map(({ asked: _asked, ...alert }) => alert)
  return { output: { alerts }, members: alerts.map((alert) => alert.member) }
}

interface Shown {
  readonly member: string
  readonly asked: readonly string[]
  readonly isAtDesk: boolean
}

/** Where an alert lies that nobody took in time. */
const DESKS: readonly string[] = ['supervisor', 'member-services']
