// What is sent to a member by text, voice or mail: what became of it; the number confirmed; yes or no to texts.
import { decideConfirmed, decideSettled, PhoneConfirmed, SendingSettled } from '../domain/sending-step.ts'
import { TextConsentGiven } from '../domain/text-consent.ts'
import { decideTextConsent } from '../domain/text-consent-step.ts'
import { all, command, member, one } from './operation.ts'

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
  loads: (input) => ({ phone: one('phone', input.phone), tasks: all('task', { kind: 'not-delivered' }) }),
  decide: decideConfirmed,
})

export const recordTextConsent = command({
  name: 'text-consent.record',
  says: 'Writes down a yes or a no to texts on a number, with when, how and to which words.',
  does: 'member.write',
  offline: true,
  input: TextConsentGiven,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'not-a-number'],
  loads: (input) => ({ phone: one('phone', input.phone) }),
  decide: decideTextConsent,
})
