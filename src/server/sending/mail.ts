// Mail by SMTP. A refusal for good (5xx) of the address or the letter is told apart from one of our own sign-in, and from what passes.
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Delivery, Outbound } from './sender.ts'

/** A subject that tells a bystander nothing. */
const subject = 'Alongside'

/** `ca` is a certificate to trust besides those the machine does. */
export function openMail({ url, from }: NonNullable<Config['mail']>, timeoutMs: number, ca?: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const isWrapped = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (isWrapped ? 465 : 587)),
    secure: isWrapped,
    // A letter goes over TLS or not at all, except to this very machine.
    requireTLS: !isWrapped && searchParams.get('tls') !== 'no',
    ignoreTLS: searchParams.get('tls') === 'no',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing of a letter is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ id, to, body }: Outbound): Promise<Delivery> => {
      try {
        // A server that has this Message-ID already may drop the second.
        const messageId = `<${id}@${from.split('@')[1]}>`
        await transport.sendMail({ from, to, subject, text: `${body}\n`, messageId })
        return 'sent'
      } catch (error) {
        return deliveryOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function deliveryOf(error: unknown): Delivery {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown }
  if (code === 'EAUTH') return 'not-set-up'
  const isOfLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  return isOfLetter && typeof responseCode === 'number' && responseCode >= 500 ? 'refused' : 'later'
}
