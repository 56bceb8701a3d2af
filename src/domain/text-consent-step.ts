// Which yes or no to texts counts.
import { standing } from './chart.ts'
import type { TextConsent, TextUse } from './text-consent.ts'

/** What may come by text to a number now; undefined where nobody asked, empty after a no. */
export function textsAllowed(consents: readonly TextConsent[], phoneId: string): readonly TextUse[] | undefined {
  const [last] = standing(consents)
    .filter((one) => one.phoneId === phoneId)
    .toSorted((one, other) =>
      `${one.saidAt} ${one.recordedAt} ${one.id}` < `${other.saidAt} ${other.recordedAt} ${other.id}` ? 1 : -1,
    )
  return last?.uses
}
