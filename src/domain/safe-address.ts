// Where a letter to a member may go (SAF-3): never to a private address, and where the address is confidential only to one given for mail.
import { laterOf } from '../base/day.ts'
import type { Address } from './address.ts'
import { standing } from './chart.ts'
import type { SafetyFlag } from './safety-flag.ts'

/** The address as it stands on an envelope; null where none is safe. */
export function safeAddress(addresses: readonly Address[], flags: readonly SafetyFlag[]): string | null {
  const isConfidential = standing(flags).some((one) => one.kind === 'confidential-address' && one.endedOn === null)
  const open = standing(addresses).filter((one) => one.endedOn === null && !one.isPrivate)
  const kinds = isConfidential ? (['mail'] as const) : (['mail', 'home'] as const)
  for (const kind of kinds) {
    const lines = open
      .filter((one) => one.kind === kind)
      .toSorted((one, other) => (laterOf(one.fromOn, other.fromOn) === one.fromOn ? -1 : 1))
      .flatMap((one) => envelope(one))
    if (lines[0] !== undefined) return lines[0]
  }
  return null
}

function envelope({ street, city, state, zip, asSent }: Address): readonly string[] {
  if (street === null) return asSent === null ? [] : [asSent]
  const place = [city, [state, zip].filter((part) => part !== null).join(' ')].filter((part) => part !== null)
  return [[street, ...place].filter((part) => part !== '').join(', ')]
}
