// What may be shared and what was: consents given, refused and revoked, and each disclosure to someone outside.
import { categoryWords } from '../../../text/permission-words.ts'
import { text } from '../../../text/text.ts'
import { atInstant, fromEntry, known, later, type Teller, untilWords } from './item.ts'

export const consents: Teller = ({ consent }) =>
  consent.flatMap((one) => [
    {
      ...fromEntry(one),
      ...atInstant(one.signedAt),
      kind: 'sharing' as const,
      icon: 'lock' as const,
      title:
        one.given.length === 0
          ? text('history.consentRefused', 'Said no to sharing')
          : text('history.consentGiven', 'Agreed to share: {what}', { what: one.given.map(categoryWords).join(', ') }),
      facts: known(
        one.given.length > 0 &&
          one.refused.length > 0 &&
          text('history.keptBack', 'kept back: {what}', { what: one.refused.map(categoryWords).join(', ') }),
        one.recipients.all
          .map(({ name }) => name)
          .filter((name) => name !== null)
          .join(', '),
        one.given.length > 0 && untilWords(one.expiresOn),
        one.signature.name,
      ),
      note: one.specifics,
    },
    ...(one.revokedAt === null
      ? []
      : [
          {
            ...later(one, 'revoked'),
            ...atInstant(one.revokedAt),
            kind: 'sharing' as const,
            icon: 'not' as const,
            title: text('history.consentRevoked', 'Stopped sharing: {what}', {
              what: one.given.map(categoryWords).join(', '),
            }),
            facts: known(one.revokedBy),
          },
        ]),
  ])

export const disclosures: Teller = ({ disclosure }) =>
  disclosure.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'sharing',
    icon: 'upload',
    title: text('history.disclosed', 'Shared with {recipient}: {what}', { recipient: one.recipient, what: one.what }),
    facts: known(one.purpose),
  }))
