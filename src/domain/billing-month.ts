// A month for the biller, until billing has its own place: one line for each member, day, code and set of modifiers, since one line said twice
// denies the whole encounter (EXC-41). Units are counted on the day's minutes together; what a line lacks stands beside it, all at once.
import type { Day } from '../base/day.ts'
import { type BillingCode, unitsOf } from './billing-code.ts'
import {
  type BillingLack,
  type BillingMeaning,
  type BillingTable,
  billingLacks,
  meaningOfAttempt,
  meaningOfContact,
} from './billing-meaning.ts'
import { type Chart, standing } from './chart.ts'
import type { Episode } from './episode.ts'
import { dayOfInstant } from './program-day.ts'

export interface BillingGiven {
  readonly agencyId: string
  /** First and last day of the month. */
  readonly from: Day
  readonly to: Day
  readonly table: BillingTable
  /** Who has a clinical license, by the person's id. */
  readonly licensed: ReadonlyMap<string, boolean>
}

export interface BillingLine {
  readonly cin: string | null
  readonly planId: string | null
  readonly day: Day
  readonly code: BillingCode | undefined
  readonly units: number | null
  readonly minutes: number | null
  readonly places: readonly string[]
  readonly staffIds: readonly string[]
  readonly authorization: string | null
  readonly lacks: readonly BillingLack[]
}

export type BillingChart = Pick<Chart, 'member' | 'episode' | 'authorization' | 'contact' | 'outreachAttempt'>

interface Piece {
  readonly episode: Episode
  readonly day: Day
  readonly method: string
  readonly service: 'care' | 'outreach'
  readonly meaning: BillingMeaning
  readonly minutes: number | null
  readonly place: string | null
  readonly staffId: string | null
}

/** The lines of one member's month at this agency, the first day first. */
export function billingLines(chart: BillingChart, given: BillingGiven): readonly BillingLine[] {
  const own = new Map(
    standing(chart.episode).flatMap((one) => (one.agencyId === given.agencyId ? [[one.id, one] as const] : [])),
  )
  const pieces = [...carePieces(chart, own, given), ...outreachPieces(chart, own, given)]
  const byLine = Map.groupBy(pieces, ({ episode, day, service, method, meaning }) =>
    [episode.planId, day, service, meaning.code?.id ?? method].join(' '),
  )
  return [...byLine.values()]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [lineOf(chart, given, [first, ...more])]))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

function carePieces(chart: BillingChart, own: ReadonlyMap<string, Episode>, given: BillingGiven): readonly Piece[] {
  return standing(chart.contact).flatMap((one) => {
    const episode = own.get(one.episodeId)
    const day = dayOfInstant(one.at)
    if (episode === undefined || day < given.from || day > given.to) return []
    const staffId = firstWriter(chart.contact, one)
    const isClinical = staffId === null ? undefined : given.licensed.get(staffId)
    const meaning = meaningOfContact(given.table, { ...one, day, isSigned: one.signedAt !== null }, isClinical)
    if (meaning === undefined) return []
    const { method, minutes } = one
    const place = one.place ?? (method === 'in-person' ? null : method)
    return [{ episode, day, method, service: 'care' as const, meaning, minutes, place, staffId }]
  })
}

function outreachPieces(chart: BillingChart, own: ReadonlyMap<string, Episode>, given: BillingGiven): readonly Piece[] {
  return standing(chart.outreachAttempt).flatMap((one) => {
    const episode = own.get(one.episodeId)
    const day = dayOfInstant(one.at)
    if (episode === undefined || day < given.from || day > given.to) return []
    const staffId = firstWriter(chart.outreachAttempt, one)
    const isClinical = staffId === null ? undefined : given.licensed.get(staffId)
    const meaning = meaningOfAttempt(given.table, one, isClinical)
    const { method, minutes } = one
    const place = one.place ?? (method === 'in-person' ? null : method)
    return [{ episode, day, method, service: 'outreach' as const, meaning, minutes, place, staffId }]
  })
}

interface Mended {
  readonly id: string
  readonly amends: string | null
  readonly recordedBy: string | null
}

/** Who did it: not who mended it later. */
function firstWriter(entries: readonly Mended[], entry: Mended): string | null {
  const byId = new Map(entries.map((one) => [one.id, one]))
  let first = entry
  for (const _ of entries) {
    const before = first.amends === null ? undefined : byId.get(first.amends)
    if (before === undefined) break
    first = before
  }
  return first.recordedBy
}

function lineOf(chart: BillingChart, given: BillingGiven, pieces: readonly [Piece, ...Piece[]]): BillingLine {
  const [{ episode, day, service, meaning }] = pieces
  const { code } = meaning
  const cin = chart.member[0]?.cin ?? null
  const minutes = pieces.reduce<number | null>(
    (sum, one) => (sum === null || one.minutes === null ? null : sum + one.minutes),
    0,
  )
  const units =
    service === 'outreach' ? pieces.length : minutes === null ? null : unitsOf(given.table.unitRules, minutes, day)
  const authorization = service === 'outreach' ? undefined : authorizationOn(chart, episode, day)
  const lacks = new Set<BillingLack>(pieces.flatMap((one) => one.meaning.lacks.filter((lack) => lack !== 'whole-unit')))
  if (units === 0) lacks.add('whole-unit')
  if (episode.planId === null) lacks.add('plan')
  if (cin === null) lacks.add('cin')
  if (service === 'care' && authorization?.number == null) lacks.add('authorization')
  return {
    ...{ cin, planId: episode.planId, day, code, units, minutes },
    places: [...new Set(pieces.flatMap(({ place }) => place ?? []))],
    staffIds: [...new Set(pieces.flatMap(({ staffId }) => staffId ?? []))],
    authorization: authorization?.number ?? null,
    lacks: billingLacks.filter((lack) => lacks.has(lack)),
  }
}

/** The plan's yes that covers the day; outreach needs none (OUT-3). */
function authorizationOn(chart: BillingChart, { planId, agencyId }: Episode, day: Day) {
  return standing(chart.authorization).find(
    (one) =>
      one.program === 'ecm' &&
      one.status === 'approved' &&
      one.planId === planId &&
      (one.agencyId === null || one.agencyId === agencyId) &&
      one.startOn !== null &&
      one.startOn <= day &&
      (one.endOn === null || day <= one.endOn),
  )
}
