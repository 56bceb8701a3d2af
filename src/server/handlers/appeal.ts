// Open appeals and grievances of a plan, found across members by a function of the database and read under the policies; what one of them is
// decided from, and the letter that tells how it went.
import type * as z from 'zod'
import type { listAppeals, listNotices, readAppeal, settleAppeal } from '../../api/appeal.ts'
import { all, one } from '../../api/operation.ts'
import { addDays, laterOf } from '../../base/day.ts'
import { done } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import { type Appeal, outcomesOf } from '../../domain/appeal.ts'
import { bar, decideAppealSettled, type ResolutionTold, type Settling } from '../../domain/appeal-step.ts'
import { inOrder } from '../../domain/authorization-clock.ts'
import { standing } from '../../domain/chart.ts'
import { type Hearing, hearingDue, hearingOutcomesOf } from '../../domain/hearing.ts'
import { keepHearingBy } from '../../domain/hearing-step.ts'
import type { Label } from '../../domain/label.ts'
import { isOfEnding, type Notice } from '../../domain/notice.ts'
import { keepNotices, type Walking } from '../../domain/notice-step.ts'
import { isOurs } from '../../domain/owner.ts'
import { instantOf } from '../../domain/program-time.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import { atOf } from '../gate/command.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { type Loading, loadFor } from '../gate/union.ts'
import { readingOf } from './authorization.ts'
import { writeNotices } from './notice.ts'

export async function answerAppeals(
  { trips, checked, house }: QueryWork,
  input: z.infer<(typeof listAppeals)['input']>,
) {
  const { seat } = checked.seated
  const [from, to] = [instantOf(input.from, '00:00'), instantOf(addDays(laterOf(input.from, input.to), 1), '00:00')]
  const [waiting = [], asked = [], counts = []] = await trips.go([
    { text: 'select member_id, id from open_appeal($1, $2)', values: [input.organization, input.most] },
    { text: 'select member_id, id from open_hearing($1, $2)', values: [input.organization, input.most] },
    { text: 'select kind, settled, met from settled_appeal_count($1, $2, $3)', values: [input.organization, from, to] },
  ])
  const members = [...new Set([...waiting, ...asked].map((row) => String(row.member_id)))]
  const seqs = members.map(() => -1)
  const [, cards = [], rows = [], hearingRows = []] = await trips.go([
    rescope(members, seat.organizationId),
    {
      text: 'select member_id, name, name_used, labels from member_card where member_id = any($1::uuid[])',
      values: [members],
    },
    loadSince('appeal', members, seqs),
    loadSince('hearing', members, seqs),
  ])
  const visible = visibleLabels(house.grants, seat.role, 'plan', checked.today)
  const see = (entry: object) => isVisible(entry as { readonly labels: readonly Label[] }, visible)
  const shown = <E>(found: readonly Row[], listed: readonly Row[]) =>
    found.flatMap((row) => {
      const { memberId, ...entry } = entryOf(row)
      const card = cards.find((one) => one.member_id === memberId)
      if (!listed.some((one) => one.id === row.id) || !card || !see(card) || !see(entry)) return []
      const nameUsed = card.name_used === null ? null : String(card.name_used)
      return [{ ...(entry as unknown as E), member: String(memberId), name: String(card.name), nameUsed }]
    })
  const hearings = shown<Hearing>(hearingRows, asked).toSorted((one, other) =>
    hearingDue(one) < hearingDue(other) ? -1 : 1,
  )
  return { output: { open: inOrder(shown<Appeal>(rows, waiting)), hearings, counts }, members }
}

/** What an appeal or a grievance is settled from. */
async function readSettling(
  work: Loading & Pick<HandlerWork, 'at' | 'checked'>,
  member: string,
  appeal: string,
): Promise<{ readonly given: Settling; readonly walking: Walking; readonly owners: ReadonlyMap<string, string> }> {
  const [people = []] = await work.trips.go([
    { text: 'select is_licensed from staff where id = $1', values: [work.at.staffId] },
  ])
  const { loaded, owners } = await loadFor(work, member, {
    appeal: one('appeal', appeal),
    notices: all('notice'),
    decisions: all('authorizationDecision'),
    authorizations: all('authorization'),
    recommendations: all('endRecommendation'),
    tasks: all('task'),
    episodes: all('episode'),
    assignments: all('assignment'),
  })
  const found = loaded as unknown as Omit<Settling, 'isLicensed' | 'needsLicensed'> & Walking
  const given = {
    ...found,
    isLicensed: people[0]?.is_licensed === true,
    needsLicensed: work.checked.seated.settings.denialReview === 'clinical',
  }
  return { given, walking: found, owners }
}

export async function settle(work: HandlerWork, input: z.infer<(typeof settleAppeal)['input']>) {
  const { given, walking, owners } = await readSettling(work, input.member, input.appeal)
  const decided = decideAppealSettled(work.at, given, input)
  if (!decided.ok) return decided
  const { changes, tells } = decided.value
  const notices = tells === null ? [] : await letterOf(work, input.member, tells)
  const kept = keepNotices(work.at, notices, walking)
  return done({
    output: { notices: notices.map(({ id }) => id) },
    statements: [],
    changes: [...changes, ...kept],
    owners,
  })
}

/** How it went, to the member alone. */
export function letterOf(work: HandlerWork, member: string, tells: ResolutionTold) {
  const nothing = { why: '', rule: '', choice: null, startOn: null, endOn: null, after: null }
  return writeNotices(work, member, { told: { ...nothing, ...tells }, copied: null })
}

export async function answerAppeal(work: QueryWork, input: z.infer<(typeof readAppeal)['input']>) {
  const at = atOf(work.house, work.checked, input.appeal)
  const reading = { ...readingOf(work), at }
  const { given } = await readSettling(reading, input.member, input.appeal)
  const see = seeing(work)
  const appeal = isOurs(at, given.appeal) && see(given.appeal) ? given.appeal : null
  const notice = given.notices.find((one) => one.id === appeal?.noticeId && see(one)) ?? null
  const { loaded } = await loadFor(reading, input.member, { hearings: all('hearing', { appealId: input.appeal }) })
  const hearings = standing(loaded.hearings as readonly Hearing[]).filter((one) => appeal !== null && see(one))
  const ofIt = [appeal, ...hearings].map((one) => one?.id)
  const letters = standing(given.notices).filter(
    (one) => one.ownerId === at.organizationId && ofIt.includes(one.sourceId) && see(one),
  )
  const output = {
    appeal,
    ...(await personOf(work, input.member)),
    notice,
    letters,
    hearings,
    keepHearingBy: appeal?.keepsService ? keepHearingBy(at, appeal, given.notices) : null,
    hearingOutcomes: [...hearingOutcomesOf(notice !== null && isOfEnding(notice))],
    outcomes: appeal === null ? [] : [...outcomesOf(appeal, notice !== null && isOfEnding(notice))],
    bar: appeal === null ? null : (bar(at, given) ?? null),
    barIfLost: appeal === null ? null : (bar(at, given, true) ?? null),
  }
  return { output, members: [input.member] }
}

/** What went to this member from this house, and what they said against it. */
export async function answerNoticesOf(work: QueryWork, input: z.infer<(typeof listNotices)['input']>) {
  const organizationId = work.checked.seated.seat.organizationId
  const { loaded } = await loadFor(readingOf(work), input.member, {
    notices: all('notice'),
    appeals: all('appeal'),
  })
  const see = seeing(work)
  const ours = <E extends { readonly ownerId: string; readonly labels: readonly Label[] }>(entries: readonly E[]) =>
    entries.filter((one) => one.ownerId === organizationId && see(one))
  const output = {
    ...(await personOf(work, input.member)),
    notices: ours(standing(loaded.notices as readonly Notice[])).toReversed(),
    appeals: ours(standing(loaded.appeals as readonly Appeal[])).toReversed(),
  }
  return { output, members: [input.member] }
}

function seeing({ house, checked }: QueryWork) {
  const visible = visibleLabels(house.grants, checked.seated.seat.role, 'plan', checked.today)
  return (entry: { readonly labels: readonly Label[] }) => isVisible(entry, visible)
}

async function personOf({ trips }: QueryWork, member: string) {
  const [rows = []] = await trips.go([
    { text: 'select name, name_used from member_card where member_id = $1', values: [member] },
  ])
  const used = rows[0]?.name_used ?? null
  return { name: String(rows[0]?.name ?? ''), nameUsed: used === null ? null : String(used) }
}
