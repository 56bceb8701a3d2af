// What is sent to a member by text, voice or mail: what became of it; the number confirmed; yes or no to texts.
import * as z from 'zod'
import { Id } from '../domain/entry.ts'
import { unreachables } from '../domain/sending.ts'
import { decideConfirmed, decideSettled, PhoneConfirmed, SendingSettled } from '../domain/sending-step.ts'
import { TextConsentGiven } from '../domain/text-consent.ts'
import { decideTextConsent } from '../domain/text-consent-said.ts'
import { all, command, handled, member, one } from './operation.ts'
import { reachOf } from './reach.ts'

export const settleSending = command({
  name: 'sending.settle',
  says: 'Says what became of a message: it went, or why it did not, and then somebody sees to it.',
  does: 'sending.settle',
  offline: false,
  input: SendingSettled,
  about: (input) => member(input.member),
  refuses: ['sending-unknown', 'sending-settled'],
  loads: (input) => ({
    sending: one('sending', input.sending),
    phones: all('phone'),
    episodes: all('episode'),
    assignments: all('assignment'),
    tasks: all('task'),
  }),
  decide: decideSettled,
})

export const confirmPhone = command({
  name: 'phone.confirm',
  says: 'The member says that a number or e-mail is still theirs and a message may be left; codes and texts go there again.',
  does: 'member.write',
  offline: true,
  input: PhoneConfirmed,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'no-message'],
  loads: (input) => ({
    phone: one('phone', input.phone),
    tasks: all('task', { kind: 'not-delivered' }),
    sendings: all('sending', { phoneId: input.phone }),
  }),
  decide: decideConfirmed,
})

/** The number, and the visits that a yes reminds of. */
const wordLoads = (input: { readonly member: string; readonly phone: string }) => ({
  ...reachOf(input.member),
  phone: one('phone', input.phone),
  appointments: all('appointment'),
  sendings: all('sending', { kind: 'reminder' }),
})

export const recordTextConsent = command({
  name: 'text-consent.record',
  says: 'Writes down a yes or a no to texts on a number, with when, how and to which words; a yes also reminds of the visits planned before it.',
  does: 'member.write',
  offline: true,
  input: TextConsentGiven,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'not-a-number'],
  loads: wordLoads,
  decide: decideTextConsent,
})

export const replyStop = command({
  name: 'text-consent.reply',
  says: 'Ends texts to a number at the word STOP, texted back from it: the no of everybody who has the number.',
  does: 'sending.settle',
  offline: false,
  input: TextConsentGiven.extend({ says: z.literal('no'), how: z.literal('reply') }),
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'not-a-number'],
  loads: wordLoads,
  decide: decideTextConsent,
})

const Hex = z.string().regex(/^[0-9a-f]{64}$/)

export const sendCode = handled({
  name: 'sign-in.code',
  says: 'Sends a code to sign in with to the number it was asked from, which several members may share; only hashes of it are written here.',
  does: 'sending.settle',
  input: z.object({
    member: Id,
    phone: Id,
    sending: Id,
    channel: z.enum(['text', 'voice']),
    /** The code, sealed to the message. */
    content: z.string().max(400),
    asked: Hex,
    code: Hex,
    members: z.array(Id).min(1).max(20),
  }),
  output: z.object({ sending: Id }),
  about: (input) => member(input.member),
  refuses: [...unreachables, 'too-many'],
  keeps: ({ member, phone, sending, channel }) => ({ member, phone, sending, channel }),
})
