// What was sent to the member and what became of it, and what they said to texts. What a message said is not kept.
import type { Chart } from '../../../../domain/chart.ts'
import type { Sending } from '../../../../domain/sending.ts'
import { text } from '../../../text/text.ts'
import { atInstant, fromEntry, type Teller } from './item.ts'

export const sendings: Teller = ({ sending }) =>
  sending.map((one) => ({
    ...fromEntry(one),
    kind: 'contact' as const,
    ...atInstant(one.settledAt ?? one.recordedAt),
    icon: one.channel === 'voice' ? ('phone' as const) : ('message' as const),
    title: titleOf(one),
    facts: [channelWords(one.channel)],
  }))

function titleOf({ kind, state }: Sending): string {
  const what = {
    invitation: text('history.sentInvitation', 'Invitation to sign in'),
    'sign-in-code': text('history.sentCode', 'Code to sign in'),
    'stop-heard': text('history.sentStop', '“We heard you”, after they stopped'),
    reminder: text('history.sentReminder', 'Reminder of a visit'),
  }[kind]
  const became = {
    waiting: text('history.sendingWaits', 'is being sent'),
    sent: text('history.sendingSent', 'sent'),
    'not-delivered': text('history.sendingFailed', 'did not arrive'),
    'called-off': text('history.sendingOff', 'not sent any more'),
  }[state]
  return text('history.sending', '{what}: {became}', { what, became })
}

function channelWords(channel: Sending['channel']): string {
  return {
    text: text('history.byText', 'by text'),
    voice: text('history.byVoice', 'by a call'),
    mail: text('history.byMail', 'by e-mail'),
  }[channel]
}

export const textConsents: Teller = ({ textConsent }: Chart) =>
  textConsent.map((one) => ({
    ...fromEntry(one),
    kind: 'sharing' as const,
    ...atInstant(one.saidAt),
    icon: 'message' as const,
    title:
      one.says === 'yes'
        ? text('history.textsYes', 'Said yes to texts')
        : text('history.textsNo', 'Asked for no more texts'),
  }))
