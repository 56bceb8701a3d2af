// Texts and voice by a plain HTTP gateway: one POST a message, with a key and the message's own id. docs/sending.md says the shape; whoever
// carries texts puts twenty lines before it. Nothing of its answer is believed but the status.
import type { Config } from '../config.ts'
import type { Delivery, Outbound } from './sender.ts'

export function openGateway({ url, key }: NonNullable<Config['gateway']>, timeoutMs: number) {
  return {
    send: async ({ id, channel, to, language, body }: Outbound): Promise<Delivery> => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': id },
          body: JSON.stringify({ id, channel, to, language, body }),
          // A gateway answers where it is configured; the message is not carried elsewhere.
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        await response.body?.cancel()
        return deliveryOf(response.status)
      } catch {
        return 'later'
      }
    },
  }
}

function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return 'sent'
  // The number itself: no such number, it takes no texts, it said stop to the carrier.
  if (status === 404 || status === 410 || status === 422) return 'refused'
  return status === 401 || status === 403 ? 'not-set-up' : 'later'
}
