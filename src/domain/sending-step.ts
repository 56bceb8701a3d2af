// What becomes of a message: it went, or it did not and somebody sees to it. A number that was refused is not tried again until the member has
// confirmed it, in one tap.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import type { Assignment } from './assignment.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { Id } from './entry.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import { ownEpisode } from './message.ts'
import type { Phone } from './phone.ts'
import { type Sending, type SendingKind, undeliveredReasons } from './sending.ts'
import { newTask, type Task } from './task.ts'
import { closed } from './task-step.ts'

export const SendingSettled = z.object({
  member: Id,
  sending: Id,
  /** Null when it went; else why it did not. */
  reason: z.enum(undeliveredReasons).nullable(),
})
export type SendingSettled = z.infer<typeof SendingSettled>

interface Sent {
  readonly sending: Sending | undefined
  readonly phones: readonly Phone[]
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly tasks: readonly Task[]
}

/** Settles one that waits, or says of one that went that it came back after all. */
export function decideSettled(
  at: At,
  { sending, phones, tasks, ...walking }: Sent,
  { reason }: SendingSettled,
): Result<readonly Change[], 'sending-unknown' | 'sending-settled'> {
  if (!sending || sending.struckAt !== null) return refused('sending-unknown')
  const isReturned = sending.state === 'sent' && reason === 'refused'
  if (sending.state !== 'waiting' && !isReturned) return refused('sending-settled')
  if (reason === null) {
    const reminded = tasks.filter((one) => one.kind === 'remind' && one.sourceId === sending.sourceId)
    return done([
      set('sending', sending.id, { state: 'sent', settledAt: at.now }),
      ...(sending.kind === 'reminder' ? closed(at, reminded, 'Reminded by text') : []),
    ])
  }
  const number = phones.find((one) => one.id === sending.phoneId)
  // What came too late because the visit was moved, or care ended meanwhile, asks nobody for anything.
  const isMoot = reason === 'too-late' || reason === 'care-ended' || reason === 'member-died'
  return done([
    set('sending', sending.id, { state: isMoot ? 'called-off' : 'not-delivered', reason, settledAt: at.now }),
    ...(reason === 'refused' && number ? [set('phone', number.id, { bouncedOn: at.today })] : []),
    ...(isMoot ? [] : [seeTo(at, { sending, reason, tasks, ...walking })].flat()),
  ])
}

const whatOf: Readonly<Record<SendingKind, string>> = {
  invitation: 'The invitation to sign in did not arrive',
  'sign-in-code': 'The code to sign in did not arrive',
  'stop-heard': 'That we heard them stop did not arrive',
  reminder: 'The reminder of a visit did not arrive',
}

const nextOf: Readonly<Partial<Record<NonNullable<SendingSettled['reason']>, string>>> = {
  'not-set-up': 'Nothing can be sent from here yet; tell them another way, and your administrator',
  'no-answer': 'The sender did not answer for hours; tell them another way',
  'texts-stopped': 'They asked for no more texts; tell them another way',
  'do-not-contact': 'The record says not to contact them',
}

interface Failed {
  readonly sending: Sending
  readonly reason: NonNullable<SendingSettled['reason']>
}

/** One open task a kind of message, for who leads at the house that sent it: a second failure adds none. */
function seeTo(
  at: At,
  { sending, reason, episodes, assignments, tasks }: Omit<Sent, 'phones'> & Failed,
): readonly Change[] {
  const what = whatOf[sending.kind]
  const isSaid = standing(tasks).some(
    (one) =>
      one.kind === 'not-delivered' && one.doneAt === null && one.what === what && one.ownerId === sending.ownerId,
  )
  if (isSaid) return []
  const episode = ownEpisode({ organizationId: sending.ownerId }, episodes)
  const why = nextOf[reason] ?? 'Ask whether the number is still theirs and safe, and confirm it'
  return [
    add(
      'task',
      newTask({
        id: at.id(1),
        kind: 'not-delivered',
        what,
        why,
        dueOn: at.today,
        forStaff: (episode && leadOf(assignments, episode.id)?.staffId) ?? null,
        forRole: 'supervisor',
        sourceId: sending.id,
        ownerId: sending.ownerId,
        labels: sending.labels,
      }),
    ),
  ]
}

export const PhoneConfirmed = z.object({ member: Id, phone: Id })
export type PhoneConfirmed = z.infer<typeof PhoneConfirmed>

/** The member says that the number is theirs and a message may be left: it counts from today, and what waited for it is done. */
export function decideConfirmed(
  at: At,
  {
    phone,
    tasks,
    sendings,
  }: { readonly phone: Phone | undefined; readonly tasks: readonly Task[]; readonly sendings: readonly Sending[] },
  _input: PhoneConfirmed,
): Result<readonly Change[], 'detail-unknown' | 'detail-ended' | 'no-message'> {
  if (!phone || phone.struckAt !== null) return refused('detail-unknown')
  if (phone.endedOn !== null) return refused('detail-ended')
  if (phone.isSafeToLeaveMessage === false) return refused('no-message')
  // What did not arrive at another number still waits.
  const ofNumber = new Set<string | null>(sendings.filter((one) => one.phoneId === phone.id).map((one) => one.id))
  return done([
    set('phone', phone.id, { confirmedOn: at.today, bouncedOn: null, isSafeToLeaveMessage: true }),
    ...closed(
      at,
      tasks.filter((one) => ofNumber.has(one.sourceId)),
      'The number was confirmed',
    ),
  ])
}
