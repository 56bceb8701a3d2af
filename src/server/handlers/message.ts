// A member's message comes in, with its photo and, where a word in it sounds like danger, with an alert; and the list of messages that nobody who
// walks with the member would find.
import type * as z from 'zod'
import { crisisWords } from '../../../content/crisis-word.ts'
import type { listMessages, sendMessage } from '../../api/message.ts'
import { all } from '../../api/operation.ts'
import { holdsWord } from '../../base/holds-word.ts'
import { done } from '../../base/result.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Label } from '../../domain/label.ts'
import { type Message, ownEpisode, sent } from '../../domain/message.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { rescope } from '../database/scope.ts'
import { writeChanges } from '../gate/command.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'
import { raisedAlert } from './crisis-alert.ts'
import { documentOf } from './document.ts'

export async function send(work: HandlerWork, input: z.infer<(typeof sendMessage)['input']>) {
  const { member, id, words, photo } = input
  const { loaded } = await loadFor(work, member, { episodes: all('episode'), messages: all('message') })
  const { episodes, messages } = loaded as {
    readonly episodes: readonly Episode[]
    readonly messages: readonly Message[]
  }
  const isCrisis = words !== null && crisisWords.some((list) => holdsWord(words, list.words))
  const documentId = photo === null ? null : work.at.id(1)
  const decided = sent(work.at, { episodes, messages }, { id, words, documentId, isCrisis })
  if (!decided.ok) return decided
  const kept = documentId === null || photo === null ? undefined : documentOf(work, photoOf(work, input, episodes))
  if (kept && !kept.ok) return kept
  const alert = isCrisis
    ? await raisedAlert(work, member, { id: work.at.id(2), how: 'words', messageId: id })
    : { changes: [], owners: new Map<string, string>() }
  return done({
    output: { isCrisis },
    statements: kept ? [...kept.value.chunks, ...writeChanges(work.checked, work.head, [kept.value.change])] : [],
    changes: [...decided.value, ...alert.changes],
    owners: alert.owners,
  })
}

function photoOf(
  work: HandlerWork,
  { member, photo }: z.infer<(typeof sendMessage)['input']>,
  episodes: readonly Episode[],
) {
  return {
    ...({ member, id: work.at.id(1), kind: 'photo', name: 'Photo from the member', madeOn: work.at.today } as const),
    labels: [...(ownEpisode(work.at, episodes)?.labels ?? [])],
    content: photo ?? '',
  }
}

const waitingMost = 200

export async function answerMessages(work: QueryWork, input: z.infer<(typeof listMessages)['input']>) {
  const { house, checked, trips } = work
  const { seat } = checked.seated
  const [waiting = []] = await trips.go([
    {
      text: 'select member_id, count, since, is_over from waiting_message($1, $2, $3)',
      values: [input.organization, checked.today, waitingMost],
    },
  ])
  const members = waiting.map((row) => String(row.member_id))
  const [, cards = []] = await trips.go([
    rescope(members, seat.organizationId),
    {
      text: 'select member_id, name, name_used, labels from member_card where member_id = any($1::uuid[])',
      values: [members],
    },
  ])
  const visible = visibleLabels(house.grants, seat.role, 'agency', checked.today)
  const shown = waiting.flatMap((row) => {
    const card = cards.find((one) => one.member_id === row.member_id)
    if (!card || !isVisible(card as unknown as { labels: Label[] }, visible)) return []
    return [
      {
        ...{ member: String(row.member_id), name: String(card.name), nameUsed: card.name_used as string | null },
        ...{ count: Number(row.count), since: dayOfInstant(String(row.since)) },
        why: row.is_over === true ? 'ended' : 'no-lead',
      },
    ]
  })
  return { output: { waiting: shown }, members: shown.map((one) => one.member) }
}
