// Referrals to somebody else, each step of them, and why one closed (CLR-1, CLR-2).
import { dayWords } from '../../../text/day-words.ts'
import { statusWords } from '../../../text/referral-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, known, type Teller } from './item.ts'

export const referrals: Teller = ({ referralOut }) =>
  referralOut.map((one) => ({
    ...fromEntry(one),
    noun: 'referralOut',
    ...atDay(one.referredOn),
    kind: 'referral',
    icon: 'forward',
    title:
      one.answer === 'agreed'
        ? text('history.referredOut', 'Referred for: {what}', { what: one.forWhat })
        : text('history.referralDeclined', 'Offered, and the member said no: {what}', { what: one.forWhat }),
    facts: known(
      one.recipient !== null && text('history.to', 'to {whom}', { whom: one.recipient }),
      one.neededBy !== null && text('history.neededBy', 'needed by {day}', { day: dayWords(one.neededBy, 'dated') }),
    ),
  }))

export const referralSteps: Teller = ({ referralOut, referralStep }) =>
  referralStep.map((one) => ({
    ...fromEntry(one),
    // The first step is the sending itself: it goes with the referral.
    noun: one.status === 'pending' ? null : 'referralStep',
    ...atInstant(one.at),
    kind: 'referral',
    icon: one.status === 'loop-closed' ? 'done' : 'forward',
    title: text('history.referralStep', '{what}: {status}', {
      what: referralOut.find(({ id }) => id === one.referralId)?.forWhat ?? text('history.referral', 'Referral'),
      status: statusWords(one),
    }),
    facts: known(
      one.startedOn !== null &&
        text('history.serviceFrom', 'service since {day}', { day: dayWords(one.startedOn, 'dated') }),
    ),
    note: one.note,
  }))
