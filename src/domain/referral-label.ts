// What a request reveals by itself (CON-2): that it names treatment for substance use, or comes from such a program. Then its words, and who
// sent it, are shown to nobody who may not see the label; the person's name and how to reach them remain, so that somebody can help.
import { holdsWord } from '../base/holds-word.ts'
import { isVisible } from './access.ts'
import type { Label } from './label.ts'
import type { Referral } from './referral.ts'

/** The labels of a request; `isProgram` says that a substance-use program sent it, signed in (42 CFR part 2). */
export function referralLabels(asked: Referral, words: readonly string[], isProgram: boolean): readonly Label[] {
  const { referrer } = asked
  const by = [referrer?.organization, referrer?.relation, referrer?.name]
  if (isProgram || holds(by, words)) return ['sud-part-2']
  return holds([asked.comment, asked.programs, asked.doctor, asked.place, asked.guardian], words) ? ['sud-other'] : []
}

function holds(parts: readonly (string | null | undefined)[], words: readonly string[]): boolean {
  return parts.some((part) => part !== null && part !== undefined && holdsWord(part, words))
}

/** The request as a seat may read it: who may not see its labels reads who is meant and how to reach them, and nothing that tells more. */
export function askedSeen(asked: Referral, labels: readonly Label[], visible: readonly Label[]): Referral {
  if (isVisible({ labels }, visible)) return asked
  return {
    ...asked,
    populations: [],
    programs: null,
    comment: null,
    doctor: null,
    place: null,
    guardian: null,
    referrer: null,
  }
}
