// What may be shared and what was: consents given, refused and revoked, and each disclosure to someone outside.
import { type Consent, takingPart } from '../../../../domain/consent.ts'
import { categoryWords, recipientWords } from '../../../text/permission-words.ts'
import { text } from '../../../text/text.ts'
import { atInstant, fromEntry, known, later, type Teller, untilWords } from './item.ts'

export const consents: Teller = ({ consent }) =>
  consent.flatMap((one) => [
    {
      ...fromEntry(one),
      noun: 'consent' as const,
      ...atInstant(one.signedAt),
      kind: 'sharing' as const,
      icon: 'lock' as const,
      title: titleOf(one),
      facts: known(
        one.given.length > 0 &&
          one.refused.length > 0 &&
          text('history.keptBack', 'kept back: {what}', { what: one.refused.map(categoryWords).join(', ') }),
        one.recipients.all.map(recipientWords).join(', '),
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

function titleOf({ form, given }: Pick<Consent, 'form' | 'given'>): string {
  if (form === takingPart) return text('history.takingPart', 'Said yes to ECM')
  if (given.length === 0) return text('history.consentRefused', 'Said no to sharing')
  return text('history.consentGiven', 'Agreed to share: {what}', { what: given.map(categoryWords).join(', ') })
}

export const disclosures: Teller = ({ disclosure }) =>
  disclosure.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'sharing',
    icon: 'upload',
    title: text('history.disclosed', 'Shared with {recipient}: {what}', { recipient: one.recipient, what: one.what }),
    facts: known(one.purpose),
  }))
