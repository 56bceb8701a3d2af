// The facts a member's record holds: read from the chart by one reader a fact, and from what people said. What neither says is unknown.
// Pure, so the device decides as the server does; what a seat may not see is not in its chart and so not in its facts.
import { ageOn, type Day } from '../base/day.ts'
import { type Chart, type Noun, standing } from './chart.ts'
import type { FactId, Facts } from './facts.ts'
import { dayOfInstant } from './program-day.ts'
import type { Evidence, EvidenceOf } from './rule.ts'
import { type FactValue, valueTold } from './told-fact.ts'

/** What the readers look at; a query loads these and no more. */
export const factNouns = ['member', 'address', 'coverage', 'contact', 'toldFact'] as const satisfies readonly Noun[]
export type FactChart = Pick<Chart, (typeof factNouns)[number]>

export interface KnownFacts {
  readonly facts: Facts
  readonly evidence: EvidenceOf
}

interface Read {
  readonly value: FactValue
  readonly on: Day
  readonly ref: string
}
type Reader = (chart: FactChart, asOf: Day) => Read | undefined

/** One reader for each fact whose origin is the chart. */
export const readers = {
  'member.age': ({ member: [member] }, asOf) =>
    member?.bornOn && member.bornOn <= asOf
      ? { value: ageOn(member.bornOn, asOf), on: asOf, ref: member.id }
      : undefined,
  'member.raceEthnicity': ({ member: [member] }) =>
    member && member.raceEthnicity.length > 0
      ? {
          value: [...new Set(member.raceEthnicity.map(raceOf))],
          on: dayOfInstant(member.recordedAt),
          ref: member.id,
        }
      : undefined,
  'coverage.isManaged': ({ coverage }, asOf) => {
    const known = standing(coverage).filter((one) => one.fromOn <= asOf)
    const open = known.find((one) => one.endedOn === null || asOf <= one.endedOn)
    const last = open ?? known.toSorted((one, other) => (one.fromOn < other.fromOn ? 1 : -1))[0]
    return last && { value: open !== undefined, on: open ? open.fromOn : (last.endedOn ?? asOf), ref: last.id }
  },
  'program.d-snp': ({ coverage }, asOf) => {
    const open = standing(coverage).find(
      (one) => one.fromOn <= asOf && (one.endedOn === null || asOf <= one.endedOn) && one.hasDsnp !== null,
    )
    return open && { value: open.hasDsnp === true, on: open.fromOn, ref: open.id }
  },
  'ecm.lastServiceOn': ({ contact }, asOf) => {
    const [last] = standing(contact)
      .filter((one) => one.services.length > 0 && dayOfInstant(one.at) <= asOf)
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    return last && { value: dayOfInstant(last.at), on: dayOfInstant(last.at), ref: last.id }
  },
  // An address on file does not say that someone has a regular place; "no fixed address" says that they have none.
  'housing.hasNoRegularPlace': ({ address }, asOf) => {
    const open = standing(address).find(
      (one) => one.noFixedAddress && one.fromOn <= asOf && (one.endedOn === null || asOf < one.endedOn),
    )
    return open && { value: true, on: open.fromOn, ref: open.id }
  },
} as const satisfies { readonly [F in FactId]?: Reader }

/** All that the record knows on the day, with where it stands. A later word goes over the record, but no word over a birth date. */
export function factsOf(chart: FactChart, asOf: Day): KnownFacts {
  const known = new Map<FactId, { readonly value: FactValue; readonly evidence: Evidence }>()
  for (const [fact, read] of Object.entries(readers) as [FactId, Reader][]) {
    const found = read(chart, asOf)
    if (found) known.set(fact, { value: found.value, evidence: { by: 'record', on: found.on, ref: found.ref } })
  }
  const told = standing(chart.toldFact)
    .filter((entry) => entry.saidOn <= asOf)
    .toSorted((one, other) =>
      `${one.saidOn} ${one.recordedAt}`.localeCompare(`${other.saidOn} ${other.recordedAt}`, 'en'),
    )
  for (const entry of told) {
    const value = valueTold(entry)
    const fact = entry.fact as FactId
    const before = known.get(fact)
    if (value === undefined || (before && (fact === 'member.age' || before.evidence.on > entry.saidOn))) continue
    known.set(fact, { value, evidence: { by: entry.saidBy, on: entry.saidOn, ref: entry.id } })
  }
  return {
    facts: Object.fromEntries([...known].map(([fact, { value }]) => [fact, value])) as Facts,
    evidence: Object.fromEntries([...known].map(([fact, { evidence }]) => [fact, [evidence]])),
  }
}

const raceWords: readonly (readonly [RegExp, string])[] = [
  [/black|african.american/i, 'black'],
  [/american.indian|alaska|native.american|tribal/i, 'american-indian-alaska-native'],
  [/pacific|hawaiian|samoan|tongan|guam|chamorro|fijian/i, 'pacific-islander'],
  [/hispanic|latin|mexican|salvadoran|guatemalan/i, 'hispanic-latino'],
  [/middle.eastern|north.african|armenian|arab|iranian|persian/i, 'middle-eastern-north-african'],
  [/asian|chinese|korean|vietnamese|filipin|cambodian|japanese|thai|indian/i, 'asian'],
  [/white|european/i, 'white'],
]

/** A group as files and people write it, as the catalog's key. */
function raceOf(words: string): string {
  return raceWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
