// What of a chart says where a message may go: which entries, and as one value.
import type { Noun } from '../../domain/chart.ts'
import type { Member } from '../../domain/member.ts'
import type { Reach } from '../../domain/sending-reach.ts'

export const reachNouns = {
  phones: 'phone',
  flags: 'safetyFlag',
  episodes: 'episode',
  textConsents: 'textConsent',
} as const satisfies Readonly<Record<Exclude<keyof Reach, 'member'>, Noun>>

/** From entries loaded under these names, and the member's own. */
export function reachIn(loaded: Readonly<Record<string, unknown>>): Reach {
  const { member, phones, flags, episodes, textConsents } = loaded
  return { member: member as Member | undefined, phones, flags, episodes, textConsents } as Reach
}
