// Writing down a yes or a no to texts, and which of them counts.
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import { standing } from './chart.ts'
import type { Phone } from './phone.ts'
import { type TextConsent, type TextConsentGiven, type TextUse, textUses } from './text-consent.ts'

/** Writes down a yes or a no; a yes is to reminders and to news of one’s own choices alike, and to a number that takes texts. */
export function decideTextConsent(
  at: At,
  { phone }: { readonly phone: Phone | undefined },
  { id, says, how, wording }: TextConsentGiven,
): Result<readonly Change[], 'detail-unknown' | 'detail-ended' | 'not-a-number'> {
  if (!phone || phone.struckAt !== null) return refused('detail-unknown')
  if (phone.kind !== 'phone') return refused('not-a-number')
  // A no counts of a number that is no longer used, too.
  if (says === 'yes' && phone.endedOn !== null) return refused('detail-ended')
  const uses = says === 'yes' ? [...textUses] : []
  return done([add('textConsent', { id, phoneId: phone.id, says, uses, saidAt: at.now, how, wording, labels: [] })])
}

/** What may come by text to a number now; undefined where nobody asked, empty after a no. */
export function textsAllowed(consents: readonly TextConsent[], phoneId: string): readonly TextUse[] | undefined {
  const [last] = standing(consents)
    .filter((one) => one.phoneId === phoneId)
    .toSorted((one, other) =>
      `${one.saidAt} ${one.recordedAt} ${one.id}` < `${other.saidAt} ${other.recordedAt} ${other.id}` ? 1 : -1,
    )
  return last?.uses
}
