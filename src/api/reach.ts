// What of a chart says whether, and to which number, a message may go: loaded by every operation that writes one down.
import { all, one } from './operation.ts'

export const reachLoads = {
  phones: all('phone'),
  flags: all('safetyFlag'),
  episodes: all('episode'),
  textConsents: all('textConsent'),
} as const

/** The same with the member, whose language it is in. */
export function reachOf(member: string) {
  return { member: one('member', member), ...reachLoads }
}
