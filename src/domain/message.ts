// Messages between a member and the team of one agency. They only append; what is set afterwards is who saw one and when, and that it was
// answered. Nothing here is watched: a message says when it was written, and a clock runs until somebody has answered (message.answer).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { Id, InstantField, text } from './entry.ts'
import type { Episode } from './episode.ts'
import type { Label } from './label.ts'
import { isOurs, ownedFields } from './owner.ts'
import { instantFrom, millisecondsOf } from './program-day.ts'

export const messageSettlings = ['answered', 'by-phone', 'in-person', 'no-answer-needed'] as const

/** The longest message, in letters. */
export const messageMost = 2000
/** So many messages of one member are taken in an hour. */
const anHourMost = 30

export const Message = z.object({
  ...ownedFields,
  /** The episode it was written in; null where none went on. */
  episodeId: Id.nullable(),
  side: z.enum(['member', 'team']),
  at: InstantField,
  words: text(messageMost).nullable(),
  /** A photo of a paper, kept as a document of the chart. */
  documentId: Id.nullable(),
  /** The receipt: the first of the other side who saw it; the member themselves is nobody of the staff. */
  seenAt: InstantField.nullable(),
  seenBy: Id.nullable(),
  settledAt: InstantField.nullable(),
  settledBy: Id.nullable(),
  settledHow: z.enum(messageSettlings).nullable(),
})
export type Message = z.infer<typeof Message>

const unseen = { seenAt: null, seenBy: null, settledAt: null, settledBy: null, settledHow: null }

interface Sending {
  readonly id: string
  readonly words: string | null
  readonly documentId: string | null
  readonly isCrisis: boolean
}

/** What a member writes; it belongs to the agency they are signed in with, whatever has become of the episode. */
export function sent(
  at: At,
  { episodes, messages }: { readonly episodes: readonly Episode[]; readonly messages: readonly Message[] },
  { isCrisis, ...written }: Sending,
): Result<readonly Change[], 'message-empty' | 'too-many-messages'> {
  if (written.words === null && written.documentId === null) return refused('message-empty')
  const since = instantFrom(millisecondsOf(at.now) - 3_600_000)
  if (messages.filter((one) => one.side === 'member' && one.at > since).length >= anHourMost)
    return refused('too-many-messages')
  const episode = ownEpisode(at, episodes)
  // What somebody says about staying alive is about their mind (CON-2).
  const ofCrisis: readonly Label[] = isCrisis ? ['mental-health'] : []
  const labels = [...new Set([...(episode?.labels ?? []), ...ofCrisis])]
  const owned = { ownerId: at.organizationId, episodeId: episode?.id ?? null, labels }
  return done([add('message', { ...written, ...owned, ...unseen, side: 'member', at: at.now })])
}

/** The agency’s own episode that goes on, else its last one. */
export function ownEpisode(at: Pick<At, 'organizationId'>, episodes: readonly Episode[]): Episode | undefined {
  const own = episodes
    .filter((one) => one.struckAt === null && one.agencyId === at.organizationId)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
  return own.find((one) => one.state !== 'ended') ?? own[0]
}

interface Conversation {
  readonly messages: readonly Message[]
}

export const MessageAnswered = z.object({
  member: Id,
  id: Id,
  at: InstantField,
  words: text(messageMost),
  /** The last message the writer had before them: one that came later is not answered by this. */
  upTo: Id.nullable(),
})
export type MessageAnswered = z.infer<typeof MessageAnswered>

/** The team writes to the member; what they had before them is seen and answered with it. */
export function decideAnswered(
  at: At,
  conversation: Conversation & { readonly episodes: readonly Episode[] },
  { member: _member, upTo, ...written }: MessageAnswered,
): Result<readonly Change[], 'message-unknown' | 'in-the-future'> {
  if (written.at > at.now) return refused('in-the-future')
  const read = readUpTo(at, conversation, upTo)
  if (!read) return refused('message-unknown')
  const episode = ownEpisode(at, conversation.episodes)
  const labels = new Set([...(episode?.labels ?? []), ...read.flatMap((one) => one.labels)])
  const owned = { ownerId: at.organizationId, episodeId: episode?.id ?? null, labels: [...labels] }
  return done([
    ...settled(at, read, 'answered'),
    add('message', { ...written, ...owned, ...unseen, side: 'team', documentId: null }),
  ])
}

export const MessageSettled = z.object({
  member: Id,
  upTo: Id,
  how: z.enum(['by-phone', 'in-person', 'no-answer-needed']),
})
export type MessageSettled = z.infer<typeof MessageSettled>

/** Says that what the member wrote was answered another way, or needs no answer. */
export function decideSettled(
  at: At,
  conversation: Conversation,
  { upTo, how }: MessageSettled,
): Result<readonly Change[], 'message-unknown'> {
  const read = readUpTo(at, conversation, upTo)
  return read ? done(settled(at, read, how)) : refused('message-unknown')
}

export const MessagesSeen = z.object({ member: Id, upTo: Id })
export type MessagesSeen = z.infer<typeof MessagesSeen>

/** The receipt: who reads sees all of the other side’s that stand there; who saw one first stays. */
export function decideSeen(
  at: At,
  conversation: Conversation,
  { upTo }: MessagesSeen,
): Result<readonly Change[], 'message-unknown'> {
  const read = readUpTo(at, conversation, upTo)
  if (!read) return refused('message-unknown')
  const other = at.staffId === null ? 'team' : 'member'
  return done(read.filter((one) => one.side === other && one.seenAt === null).map((one) => seen(at, one)))
}

/** What one had before one: everything of this house up to a message that is there. */
function readUpTo(at: At, { messages }: Conversation, upTo: string | null): readonly Message[] | undefined {
  if (upTo === null) return []
  const ours = messages.filter((one) => isOurs(at, one))
  const last = ours.find((one) => one.id === upTo)
  return last && ours.filter((one) => one.at <= last.at)
}

function settled(at: At, read: readonly Message[], how: NonNullable<Message['settledHow']>): readonly Change[] {
  return read.filter(isWaiting).map((one) =>
    set('message', one.id, {
      ...(one.seenAt === null ? { seenAt: at.now, seenBy: at.staffId } : {}),
      ...{ settledAt: at.now, settledBy: at.staffId, settledHow: how },
    }),
  )
}

function seen(at: At, { id }: Message): Change {
  return set('message', id, { seenAt: at.now, seenBy: at.staffId })
}

/** Of a member, and nobody has answered it. */
export function isWaiting(one: Pick<Message, 'side' | 'settledAt' | 'struckAt'>): boolean {
  return one.side === 'member' && one.settledAt === null && one.struckAt === null
}

/** In the order they were written. */
export function inOrder<M extends Pick<Message, 'at' | 'id'>>(messages: readonly M[]): readonly M[] {
  const key = ({ at, id }: M) => `${at} ${id}`
  return messages.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
