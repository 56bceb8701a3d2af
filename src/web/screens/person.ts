// The person line of a chart: who this is, what not to do before any way to reach (SAF-3), how to reach, where to find.
import { ageOn, type Day } from '../../base/day.ts'
import type { Address } from '../../domain/address.ts'
import type { Chart } from '../../domain/chart.ts'
import { nameOf } from '../../domain/member.ts'
import type { Phone } from '../../domain/phone.ts'
import { spaced } from '../../domain/phone.ts'
import type { Person } from '../parts/person-line.tsx'
import { safetyWords } from '../text/member-words.ts'
import { text } from '../text/text.ts'

/** What is known of the member as the person line shows it; undefined while their own entry is not to be seen. */
export function personOf(chart: Chart, today: Day): Person | undefined {
  const member = chart.member[0]
  if (!member) return undefined
  const flags = openFlags(chart)
  const reach = reachOf(chart)
  const place = placeOf(chart)
  return {
    name: nameOf(member),
    ...(member.nameUsed ? { nameOnCard: `${member.firstName} ${member.lastName}`.trim() } : {}),
    ...(member.pronouns ? { pronouns: member.pronouns } : {}),
    ...(member.bornOn ? { age: ageOn(member.bornOn, today) } : {}),
    language: member.spokenLanguage ?? text('person.languageUnknown', 'Language not known'),
    ...(member.needsInterpreter ? { interpreter: text('person.interpreter', 'interpreter') } : {}),
    safetyFlags: flags.filter((flag) => !isProhibition(flag.kind)).map(safetyWords),
    doNot: [
      ...(member.doNotContact ? [text('person.doNotContact', 'Do not contact again')] : []),
      ...flags.filter((flag) => isProhibition(flag.kind)).map(safetyWords),
    ],
    ...(reach ? { reach } : {}),
    ...(place ? { place } : {}),
  }
}

/** Safety flags in force. */
export function openFlags(chart: Pick<Chart, 'safetyFlag'>): readonly Chart['safetyFlag'][number][] {
  return chart.safetyFlag.filter((flag) => flag.endedOn === null)
}

function isProhibition(kind: Chart['safetyFlag'][number]['kind']): boolean {
  return kind.startsWith('no-') || kind.startsWith('do-not-')
}

/** Phones and e-mails in use, the first to try first. */
export function openPhones(chart: Pick<Chart, 'phone'>): readonly Phone[] {
  return chart.phone.filter((one) => one.endedOn === null).toSorted((a, b) => a.rank - b.rank)
}

/** Addresses and places in use, where to find the member first. */
export function openAddresses(chart: Pick<Chart, 'address'>): readonly Address[] {
  const rank = { 'where-to-find': 1, home: 2, mail: 3 } as const
  return chart.address.filter((one) => one.endedOn === null).toSorted((a, b) => rank[a.kind] - rank[b.kind])
}

/** An address in one line. */
export function addressWords(one: Address): string {
  if (one.noFixedAddress) return one.asSent ?? one.city ?? text('address.none', 'No fixed address')
  const town = [one.city, [one.state, one.zip].filter((part) => part !== null).join(' ')].filter((part) => part)
  return [one.street, ...town].filter((part) => part !== null && part !== '').join(', ')
}

function reachOf(chart: Chart): string | undefined {
  const phone = openPhones(chart).find((one) => one.kind === 'phone')
  const number =
    phone && (phone.isPrivate ? text('person.privatePhone', 'private number, in the details') : spaced(phone.value))
  const message = phone?.isSafeToLeaveMessage === false ? text('person.noMessage', 'leave no message') : undefined
  const words = [chart.member[0]?.contactPreference, number, message].filter((part) => part)
  return words.length === 0 ? undefined : words.join(' · ')
}

function placeOf(chart: Chart): string | undefined {
  const preferred = chart.member[0]?.preferredPlace
  if (preferred) return preferred
  const [best] = openAddresses(chart).filter((one) => one.kind !== 'mail')
  if (!best) return undefined
  return best.isPrivate ? text('person.privatePlace', 'Private address, in the details') : addressWords(best)
}
