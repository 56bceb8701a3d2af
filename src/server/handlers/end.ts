// What stands recommended to end: at the plan that decides and at the agency that asked. Found by one function of the database; what is said of
// each is read under the policies, and an entry this seat may not see is left out.
import type * as z from 'zod'
import type { listEnds, recommendEnd, settleEnd } from '../../api/ending.ts'
import { all, one } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Appeal } from '../../domain/appeal.ts'
import { standing } from '../../domain/chart.ts'
import type { Contact } from '../../domain/contact.ts'
import { settingFor } from '../../domain/due-task.ts'
import { decideEnding } from '../../domain/end-decision.ts'
import type { EndRecommendation } from '../../domain/end-recommendation.ts'
import { appealDays, endStanding } from '../../domain/end-standing.ts'
import { decideRecommendation, type Recommending } from '../../domain/end-step.ts'
import { endTries } from '../../domain/end-tries.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Notice } from '../../domain/notice.ts'
import { keepNotices, type Walking } from '../../domain/notice-step.ts'
import { isTold } from '../../domain/notice-told.ts'
import type { OutreachAttempt } from '../../domain/outreach-attempt.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { dueSettingsOf, readDueSettings } from './due-setting.ts'
import { endReasonOf, writeNotices } from './notice.ts'

const nouns = ['endRecommendation', 'episode', 'outreachAttempt', 'contact', 'notice', 'appeal'] as const

export async function recommend(work: HandlerWork, input: z.infer<(typeof recommendEnd)['input']>) {
  const [set = []] = await work.trips.go([readDueSettings(work.at.organizationId)])
  const ofEpisode = { episodeId: input.episode }
  const { loaded, owners } = await loadFor(work, input.member, {
    episode: one('episode', input.episode),
    recommendations: all('endRecommendation', ofEpisode),
    attempts: all('outreachAttempt', ofEpisode),
    contacts: all('contact', ofEpisode),
  })
  const given = loaded as unknown as Omit<Recommending, 'least'>
  const { episode } = given
  const least = episode && settingFor(dueSettingsOf(set), 'triesLeast', episode, work.at.today)
  const decided = decideRecommendation(work.at, { ...given, least }, input)
  return decided.ok ? done({ output: {}, statements: [], changes: decided.value, owners }) : decided
}

/** The plan's decision; one that it makes here goes out as a notice to the member, with a copy for the agency. */
export async function settle(work: HandlerWork, input: z.infer<(typeof settleEnd)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, {
    recommendation: one('endRecommendation', input.recommendation),
    tasks: all('task', { sourceId: input.recommendation }),
    episodes: all('episode'),
    assignments: all('assignment'),
  })
  const said = loaded.recommendation as EndRecommendation | undefined
  const decided = decideEnding(work.at, { recommendation: said, tasks: loaded.tasks as readonly Task[] }, input)
  if (!decided.ok) return decided
  const { changes, endsOn } = decided.value
  if (said === undefined || endsOn === null) return done({ output: { notices: [] }, statements: [], changes, owners })
  const told = {
    ...{ sourceId: said.id, kind: 'end' as const, ...endReasonOf(said.reason), words: input.words },
    ...{
      choice: null,
      startOn: null,
      endOn: null,
      after: said.stepDown,
      effectiveOn: endsOn,
      keeps: true,
      hearingBy: null,
    },
  }
  const copied = { organizationId: said.ownerId, name: null }
  const written = await writeNotices(work, input.member, { told, copied })
  const notices = written.map((one) => ({ ...one, labels: said.labels }))
  const kept = keepNotices(work.at, notices, loaded as unknown as Walking)
  return done({
    output: { notices: notices.map(({ id }) => id) },
    statements: [],
    changes: [...changes, ...kept],
    owners,
  })
}

export async function answerEnds(work: QueryWork, input: z.infer<(typeof listEnds)['input']>) {
  const { trips, checked, house } = work
  const { today } = checked
  const [found = [], set = []] = await trips.go([
    { text: 'select member_id, id from open_end($1, $2)', values: [input.organization, input.most + 1] },
    readDueSettings(input.organization),
  ])
  const page = found.slice(0, input.most)
  const members = [...new Set(page.map((row) => String(row.member_id)))]
  if (members.length === 0) return { output: { ends: [], more: false }, members }
  const seqs = members.map(() => -1)
  const [, cards = [], ...rows] = await trips.go([
    rescope(members, input.organization),
    {
      text: `select c.member_id, c.name, c.name_used, c.spoken_language, c.labels from member_card c where c.member_id = any($1::uuid[])`,
      values: [members],
    },
    ...nouns.map((noun) => loadSince(noun, members, seqs)),
  ])
  const entries = <E>(noun: (typeof nouns)[number], member: string) =>
    (rows[nouns.indexOf(noun)] ?? []).filter((row) => row.member_id === member).map(entryOf) as unknown as readonly E[]
  const names = await namesOf(work, entries, members)
  const ends = page.flatMap(({ member_id, id }) => {
    const member = String(member_id)
    const said = entries<EndRecommendation>('endRecommendation', member).find((one) => one.id === id)
    const episode = entries<Episode>('episode', member).find((one) => one.id === said?.episodeId)
    const card = cards.find((row) => row.member_id === member)
    if (!said || !episode || !card) return []
    const relation = said.ownerId === input.organization ? 'agency' : 'plan'
    const visible = visibleLabels(house.grants, checked.seated.seat.role, relation, today)
    if (!isVisible(said, visible) || !isVisible(card as unknown as typeof said, visible)) return []
    const least = settingFor(dueSettingsOf(set), 'triesLeast', episode, said.recommendedOn)
    const attempts = entries<OutreachAttempt>('outreachAttempt', member)
    const tries = endTries(episode.id, attempts, entries<Contact>('contact', member), least)
    const days = appealDays(house.content, said)
    const { ownerId, supervisorId, reason, why, stepDown, recommendedOn, decidedWords, noticeOn, endsOn } = said
    return [
      {
        ...{
          member,
          name: String(card.name),
          nameUsed: textOf(card.name_used),
          language: textOf(card.spoken_language),
        },
        ...{ recommendation: said.id, agency: ownerId, reason, why, stepDown, recommendedOn },
        ...{ supervisor: names.get(supervisorId ?? '') ?? null, startedOn: episode.startedOn },
        ...{ standing: endStanding(house.content, said, today), decidedWords, noticeOn, endsOn },
        ...{ appealOn: said.appealOn, appealBy: days?.appealBy ?? null, keepBy: days?.keepBy ?? null },
        notice: noticeHere(entries<Notice>('notice', member), said.id, input.organization)?.id ?? null,
        appeal: appealHere(entries, member, { recommendation: said.id, organization: input.organization }),
        tries: reason === 'not-reached' ? tries : null,
      },
    ]
  })
  return { output: { ends, more: found.length > input.most }, members: [...new Set(ends.map((one) => one.member))] }
}

/** What an appeal names: the plan's notice or the agency's copy of it, else the one that was heard of. */
function noticeHere(notices: readonly Notice[], recommendationId: string, organizationId: string): Notice | undefined {
  const ofIt = standing(notices).filter((one) => one.sourceId === recommendationId)
  return ofIt.find((one) => one.ownerId === organizationId) ?? ofIt.find(isTold)
}

/** The open appeal against it that this house is to settle. */
function appealHere(
  entries: Entries,
  member: string,
  { recommendation, organization }: { readonly recommendation: string; readonly organization: string },
): string | null {
  const notices = entries<Notice>('notice', member).filter((one) => one.sourceId === recommendation)
  const open = standing(entries<Appeal>('appeal', member)).find(
    (one) =>
      one.outcome === null && one.ownerId === organization && notices.some((notice) => notice.id === one.noticeId),
  )
  return open?.id ?? null
}

type Entries = <E>(noun: (typeof nouns)[number], member: string) => readonly E[]

/** The supervisors who agreed, by name. */
async function namesOf({ trips }: QueryWork, entries: Entries, members: readonly string[]) {
  const ids = members.flatMap((member) =>
    entries<EndRecommendation>('endRecommendation', member).flatMap((one) => one.supervisorId ?? []),
  )
  const [rows = []]: readonly (readonly Row[])[] =
    ids.length === 0
      ? []
      : await trips.go([{ text: 'select id, name from staff where id = any($1::uuid[])', values: [ids] }])
  return new Map(rows.map((row) => [String(row.id), String(row.name)]))
}

function textOf(value: unknown): string | null {
  return value === null ? null : String(value)
}
