// What the signed-in pages are given: how a phone stands, signing in and out, and the operations a member may call about themselves.
import type { Context } from 'hono'
import type { OwnRecord } from '../../api/door.ts'
import type { Instant } from '../../base/day.ts'

export type Own = OwnRecord

/** The episode that goes on, or null: then nobody of the agency walks with the member. */
export function openEpisode({ episode }: Own): Own['episode'] {
  return episode?.state === 'ended' ? null : episode
}

/** A phone that nobody signed in, one that is locked, and one that is open. */
export type Standing =
  | { readonly kind: 'none' | 'locked' }
  | {
      readonly kind: 'open'
      /** Of this sign-in, the same as long as it lasts. */
      readonly id: string
      readonly member: string
      readonly isKept: boolean
      readonly isOwn: boolean
    }

/** Somebody else who is signed in on the same phone, by first names alone. */
export interface OnPhone {
  readonly token: string
  readonly id: string
  readonly name: string
  /** Whom they decide for; null for a member themselves. */
  readonly forWhom: string | null
  /** Whether it is the same person as who is open now: then no six numbers are asked. */
  readonly isSame: boolean
  readonly isKept: boolean
}

/** A phone that is open, and the record of whose it is. */
export interface Seen {
  readonly token: string
  readonly id: string
  readonly member: string
  readonly isKept: boolean
  readonly own: Own
}

/** Whether a form was made for somebody else's sign-in than the one that is open now. */
export function isOfAnother({ id }: Pick<Seen, 'id'>, as: string | null | undefined): boolean {
  return typeof as === 'string' && as !== id
}

/** An operation done, or refused by its decision. */
export type Said = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string }

/** What is typed after a code was asked for. */
export interface CodeTyped {
  readonly asked: string
  readonly code: string
  readonly bornOn: string
  readonly letter: string
}

/** Signing in by the phone's own lock. What a browser is asked is told as JSON, and what it answers comes back as JSON. */
export interface PasskeyDesk {
  /** What to ask the browser to make one; undefined when nobody is signed in. */
  readonly askMake: (token: string, name: string) => Promise<object | undefined>
  readonly make: (token: string, credential: string) => Promise<boolean>
  /** What to ask the browser to show one; undefined when there were too many from there. */
  readonly askEnter: (context: Context) => Promise<object | undefined>
  /** The token of whom it signs in; `before` is the token of who was here. */
  readonly enter: (credential: string, before: string | undefined) => Promise<string | undefined>
  readonly list: (token: string) => Promise<readonly Passkey[]>
  readonly end: (token: string, id: string) => Promise<boolean>
}

export interface Passkey {
  readonly id: string
  readonly madeAt: Instant
  readonly usedAt: Instant | null
}

/** Words that wait for who wrote them to sign in again. */
export interface DraftDesk {
  /** Sealed, for whoever opened the page they were written on; undefined where nobody did. */
  readonly seal: (as: string, words: string) => Promise<string | undefined>
  /** Only to whom they belong. */
  readonly open: (sealed: string, token: string) => Promise<string | undefined>
}

export interface MeDesk {
  readonly passkeys: PasskeyDesk
  readonly drafts: DraftDesk
  /** Counts a try to sign in; false when there were too many from there, or with this secret. */
  readonly mayEnter: (context: Context, secret: string) => Promise<boolean>
  /** By what a code can be sent to a phone; none, and it is not offered. */
  readonly codeChannels: readonly ('text' | 'voice')[]
  /** Asks for a code; undefined when there were too many from there, or for this number. */
  readonly askCode: (context: Context, channel: 'text' | 'voice', number: string) => Promise<string | undefined>
  readonly enterByCode: (typed: CodeTyped) => Promise<string | undefined>
  readonly enter: (kind: 'code' | 'link', secret: string) => Promise<string | undefined>
  readonly standing: (token: string | undefined) => Promise<Standing>
  readonly open: (token: string, pin: string) => Promise<string | undefined>
  readonly keep: (token: string, pin: string) => Promise<void>
  readonly leave: (token: string) => Promise<void>
  /** Who else is signed in on this phone, of the tokens it holds. */
  readonly others: (current: string | undefined, tokens: readonly string[]) => Promise<readonly OnPhone[]>
  /** After a code was typed: whether who was open and who came are one person who decides for two members. */
  readonly join: (before: string, fresh: string) => Promise<boolean>
  /** From one to the other of the same person; undefined where six numbers are needed. */
  readonly pass: (current: string, target: string) => Promise<string | undefined>
  readonly lock: (token: string) => Promise<void>
  /** Undefined when the gate no longer believes the phone. */
  readonly read: (token: string, member: string) => Promise<Own | undefined>
  /** Calls an operation under an id: done under it before, it is not done again. */
  readonly say: (token: string, operation: MemberOperation, input: object, id: string) => Promise<Said>
  readonly newId: () => string
  /** New ids; for the same thing said from the same page, the same ones again. */
  readonly idsFor: (page: string | undefined, said: readonly unknown[]) => () => string
  readonly now: () => Instant
  readonly isSecure: boolean
}

/** What a member does themselves; the same operations as the desk's and the care manager's. */
export type MemberOperation =
  | 'care-plan.agree'
  | 'consent.record'
  | 'question.ask'
  | 'appointment.arrange'
  | 'referral.send'
  | 'member.correct'
  | 'phone.add'
  | 'phone.message'
  | 'address.add'
  | 'detail.end'
  | 'supporter.add'
  | 'detail.privacy'
  | 'consent.revoke'
  | 'change.request'
  | 'appeal.record'
  | 'hearing.record'
  | 'episode.stop'
  | 'episode.stop-back'
  | 'message.send'
  | 'message.see'
  | 'crisis-alert.raise'
