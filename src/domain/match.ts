// Whether two records tell of one person (Fellegi–Sunter): each field that agrees or differs adds or takes weight, a field either lacks
// says nothing. Three bands: link, ask a person with both side by side, no match. Two different CINs are never one person.
import type { Day } from '../base/day.ts'

export interface Identity {
  readonly first: string | null
  readonly last: string | null
  readonly bornOn: Day | null
  readonly sex: string | null
  readonly phones: readonly string[]
  readonly place: string | null
  readonly cin: string | null
}

export const matchFields = ['name', 'bornOn', 'sex', 'phone', 'place'] as const
export type MatchField = (typeof matchFields)[number]
export const agreements = ['same', 'near', 'different', 'unknown'] as const
export type Agreement = (typeof agreements)[number]
export const matchBands = ['link', 'ask', 'none'] as const
export type MatchBand = (typeof matchBands)[number]

/** What an agreement is worth, in bits, and from where on a person is asked or the link is made. Dated data of the program. */
export interface MatchWeights {
  readonly from: Day
  readonly source: string
  readonly of: Readonly<Record<MatchField, Readonly<Record<'same' | 'near' | 'different', number>>>>
  readonly askAt: number
  readonly linkAt: number
}

export interface MatchContent {
  readonly weights: MatchWeights
  /** Names that one person goes by, each list under one name. */
  readonly nicknames: readonly (readonly string[])[]
}

export interface Match {
  readonly band: MatchBand
  readonly by: 'cin' | 'weight'
  readonly fields: Readonly<Record<MatchField, Agreement>>
}

export function matchOf(content: MatchContent, one: Identity, other: Identity): Match {
  const fields: Match['fields'] = {
    name: nameAgreement(content, one, other),
    bornOn: dayAgreement(one.bornOn, other.bornOn),
    sex: sexAgreement(one.sex, other.sex),
    phone: phoneAgreement(one.phones, other.phones),
    place: placeAgreement(one.place, other.place),
  }
  const [cin, otherCin] = [cinOf(one.cin), cinOf(other.cin)]
  if (cin !== '' && otherCin !== '') return { band: cin === otherCin ? 'link' : 'none', by: 'cin', fields }
  const weight = matchFields.reduce((sum, field) => {
    const agreement = fields[field]
    return agreement === 'unknown' ? sum : sum + content.weights.of[field][agreement]
  }, 0)
  return { band: bandOf(content.weights, weight), by: 'weight', fields }
}

function bandOf({ askAt, linkAt }: MatchWeights, weight: number): MatchBand {
  if (weight >= linkAt) return 'link'
  return weight >= askAt ? 'ask' : 'none'
}

function cinOf(cin: string | null): string {
  return (cin ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** A name without accents, case, apostrophes and hyphens, in parts. */
function partsOf(name: string | null): readonly string[] {
  const plain = (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
}

function nameAgreement(content: MatchContent, one: Identity, other: Identity): Agreement {
  const [first, last, otherFirst, otherLast] = [one.first, one.last, other.first, other.last].map(partsOf)
  if (!first || !last || !otherFirst || !otherLast) return 'unknown'
  if (first.length + last.length === 0 || otherFirst.length + otherLast.length === 0) return 'unknown'
  // What is one word to a form is two to another: “Maria-Jose” and “Mariajose”.
  const joined = (parts: readonly string[]) => parts.join('')
  const straight = joined(first) === joined(otherFirst) && joined(last) === joined(otherLast)
  const swapped = joined(first) === joined(otherLast) && joined(last) === joined(otherFirst)
  if (straight || swapped) return 'same'
  const [mine, theirs] = [
    [...first, ...last],
    [...otherFirst, ...otherLast],
  ]
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  // Two parts at the least: a first name alone is nobody.
  if (short.length < 2) return isCovered(content, short, long) ? 'unknown' : 'different'
  return isCovered(content, short, long) ? 'near' : 'different'
}

/** Whether each part of the shorter name has a part of its own in the longer, as it is, by a nickname, or with one slip. */
function isCovered(content: MatchContent, short: readonly string[], long: readonly string[]): boolean {
  const [part, ...rest] = short
  if (part === undefined) return true
  return long.some(
    (candidate, i) => isAlike(content, part, candidate) && isCovered(content, rest, long.toSpliced(i, 1)),
  )
}

function isAlike({ nicknames }: MatchContent, one: string, other: string): boolean {
  if (one === other || nicknames.some((names) => names.includes(one) && names.includes(other))) return true
  return Math.min(one.length, other.length) > 3 && isOneSlip(one, other)
}

/** One letter more, less, other, or two neighbors swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  if (rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true
  return rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
}

function dayAgreement(one: Day | null, other: Day | null): Agreement {
  if (one === null || other === null) return 'unknown'
  if (one === other) return 'same'
  const [year, month, day] = one.split('-')
  const isTurned = other === `${year}-${day}-${month}`
  const isOneOff = [...one].filter((digit, i) => digit !== other[i]).length === 1
  return isTurned || isOneOff ? 'near' : 'different'
}

function sexAgreement(one: string | null, other: string | null): Agreement {
  const says = (sex: string | null) => sex === 'F' || sex === 'M'
  if (!says(one) || !says(other)) return 'unknown'
  return one === other ? 'same' : 'different'
}

function phoneAgreement(ones: readonly string[], others: readonly string[]): Agreement {
  const numbers = (list: readonly string[]) =>
    list.map((phone) => phone.replace(/\D/g, '').slice(-10)).filter((number) => number.length === 10)
  const [mine, theirs] = [numbers(ones), numbers(others)]
  if (mine.length === 0 || theirs.length === 0) return 'unknown'
  return mine.some((number) => theirs.includes(number)) ? 'same' : 'different'
}

/** Half of the shorter one's words, the house number among them where it has one. */
function placeAgreement(one: string | null, other: string | null): Agreement {
  const [mine, theirs] = [new Set(partsOf(one)), new Set(partsOf(other))]
  if (mine.size === 0 || theirs.size === 0) return 'unknown'
  const shared = [...mine].filter((part) => theirs.has(part)).length
  if (shared === mine.size && shared === theirs.size) return 'same'
  const numbers = (parts: ReadonlySet<string>) =>
    [...parts]
      .filter((part) => /^\d+$/.test(part))
      .sort()
      .join(' ')
  return shared * 2 >= Math.min(mine.size, theirs.size) && numbers(mine) === numbers(theirs) ? 'near' : 'different'
}
