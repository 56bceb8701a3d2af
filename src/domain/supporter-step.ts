// Adding someone around the member. Who signs or decides for a member proves it, for a named scope, and it ends: at the eighteenth birthday,
// with a court's order, or at the member's word (privacy.md section 1).
import type * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import { Id } from './entry.ts'
import type { Member } from './member.ts'
import { isUntilOfAge, lastDayOfChildhood, Supporter } from './supporter.ts'

export const SupporterAdded = Supporter.omit({
  seq: true,
  recordedAt: true,
  recordedBy: true,
  struckAt: true,
  labels: true,
  endedOn: true,
  endReason: true,
}).extend({ member: Id })
export type SupporterAdded = z.infer<typeof SupporterAdded>

type SupporterRefusal = 'proof-needed' | 'birth-date-needed' | 'of-age' | 'dates-crossed'

export function decideSupporter(
  at: At,
  { known }: { readonly known: Member | undefined },
  input: SupporterAdded,
): Result<readonly Change[], SupporterRefusal> {
  const { member: _member, ...entry } = input
  const decides = input.kind === 'representative' || input.authority !== null
  const isProven = input.authority !== null && input.proof !== null && input.scope.length > 0 && input.endsBy !== null
  if (decides && !isProven) return refused('proof-needed')
  if (input.toOn !== null && input.toOn < input.fromOn) return refused('dates-crossed')
  if (!isUntilOfAge(input)) return added({ ...entry })
  if (!known?.bornOn) return refused('birth-date-needed')
  const lastDay = lastDayOfChildhood(known.bornOn)
  if (lastDay < at.today) return refused('of-age')
  return added({ ...entry, toOn: input.toOn !== null && input.toOn < lastDay ? input.toOn : lastDay })
}

function added(entry: Omit<SupporterAdded, 'member'>): Result<readonly Change[], never> {
  return done([add('supporter', { ...entry, endedOn: null, endReason: null, labels: [] })])
}
