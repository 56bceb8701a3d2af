// The port by which anything leaves the house for a member: text, voice, mail. What each is sent by is configured; where nothing is, that is
// said, and nothing is pretended. A demonstration sends nothing anywhere.
import type { SendingChannel } from '../../domain/sending.ts'
import type { Config } from '../config.ts'
import { openGateway } from './gateway.ts'
import { openMail } from './mail.ts'

export interface Outbound {
  /** The same for every try of one message: who carries it can tell that it has it already. */
  readonly id: string
  readonly channel: SendingChannel
  /** A number as +12135550142, or an e-mail. */
  readonly to: string
  readonly language: string
  readonly body: string
}

/** `refused`: this number or address takes nothing, now or later. `later`: try again. `not-set-up`: nobody carries this, or not for us. */
export type Delivery = 'sent' | 'refused' | 'later' | 'not-set-up'

export interface Sender {
  /** What is set up; the rest is answered `not-set-up`. */
  readonly channels: readonly SendingChannel[]
  /** Hands one message over; never throws for what the other side does. */
  send(outbound: Outbound): Promise<Delivery>
  close(): void
}

/** The sender that the configuration describes. */
export function openSender({ mail, gateway }: Pick<Config, 'mail' | 'gateway'>, timeoutMs = 20_000): Sender {
  const letters = mail && openMail(mail, timeoutMs)
  const calls = gateway && openGateway(gateway, timeoutMs)
  return {
    channels: [...(calls ? (['text', 'voice'] as const) : []), ...(letters ? (['mail'] as const) : [])],
    send: async (outbound) => {
      const carrier = outbound.channel === 'mail' ? letters : calls
      return carrier ? carrier.send(outbound) : 'not-set-up'
    },
    close: () => letters?.close(),
  }
}

/** Takes everything and sends nothing: what was said is shown on a page of the demonstration. */
export const demoSender: Sender = {
  channels: ['text', 'voice', 'mail'],
  send: async () => 'sent',
  close: () => {},
}
