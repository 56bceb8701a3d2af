// What the agency before hands over to the one that walks on: the plan, what was agreed about sharing, medicines, visits, and who is around. Each
// label goes only as a permit lets it (CON-1), in an entry of its own, so that who may not see a label there reads the rest. Notes stay where
// they were written, and no private place is in it (SAF-3).
import * as z from 'zod'
import type { CarePlan, PlanContent } from './care-plan.ts'
import { Category, categoriesOf } from './category.ts'
import { type Chart, standing } from './chart.ts'
import { takingPart } from './consent.ts'
import { consentState } from './consent-standing.ts'
import { DayField, Id, InstantField, text } from './entry.ts'
import type { Label } from './label.ts'
import { ownedFields } from './owner.ts'
import { type Permit, permit, type SharingContent } from './permit.ts'
import { privatePlaces } from './print-safe.ts'
import { dayOfInstant } from './program-day.ts'
import { Recipient } from './recipient.ts'

export const handedKinds = [
  'danger',
  'matters',
  'goal',
  'barrier',
  'strength',
  'medicine',
  'allergy',
  'visit',
  'referral',
  'team',
  'permission',
  'refusal',
] as const

const Line = z.object({
  kind: z.enum(handedKinds),
  /** Empty where the line is of categories alone. */
  words: z.string().max(700),
  categories: z.array(Category).max(12),
  recipients: z.array(Recipient).max(40),
  /** The day of a visit, or until when a permission stood. */
  on: DayField.nullable(),
  at: InstantField.nullable(),
})
type Line = z.infer<typeof Line>

export const HandOver = z.object({
  ...ownedFields,
  episodeId: Id,
  fromAgency: text(200),
  givenOn: DayField,
  content: z.object({ lines: z.array(Line).max(400) }),
  /** How much stays there until the member allows it; of what kind is not told. */
  keptBack: z.int().min(0),
})
export type HandOver = z.infer<typeof HandOver>

export interface HandingOver {
  readonly content: SharingContent
  readonly from: string
  readonly to: Recipient
  readonly on: string
}

export interface Handed {
  readonly parts: readonly { readonly labels: readonly Label[]; readonly lines: readonly Line[] }[]
  readonly keptBack: number
  readonly permits: readonly Permit[]
  /** The plan itself, where it may go. */
  readonly plan: CarePlan | undefined
}

interface Piece {
  readonly labels: readonly Label[]
  readonly lines: readonly (Line | null)[]
  readonly plan?: CarePlan
}

/** Composes it from the chart, of which only what `from` itself wrote under this episode counts. */
export function handedOver(chart: Chart, episodeId: string, given: HandingOver): Handed {
  const consents = standing(chart.consent).filter((one) => one.ownerId === given.from)
  const permits: Permit[] = []
  const mayGo = (labels: readonly Label[]): boolean => {
    const answer = permit(
      given.content,
      {
        ...{ on: given.on, purpose: 'coordination', categories: categoriesOf(labels), recipient: given.to },
        ...{ isOutOfState: false, claim: { kind: 'none' } },
      },
      consents,
    )
    if (answer.ok) permits.push(answer.value)
    return answer.ok
  }
  const pieces = piecesOf(chart, episodeId, given)
  const going = pieces.filter((piece) => mayGo(piece.labels))
  const { isSafe } = privatePlaces(chart)
  const plan = going.find((piece) => piece.plan !== undefined)?.plan
  const lined = going.flatMap(({ labels, lines }) =>
    lines.flatMap((line) => (line !== null && isSafe(line.words) ? [{ labels, line }] : [])),
  )
  const byLabels = Map.groupBy(lined, ({ labels }) => labels.toSorted().join())
  return {
    parts: [...byLabels.values()].map((list) => ({
      labels: list[0]?.labels ?? [],
      lines: list.map(({ line }) => line).slice(0, 400),
    })),
    keptBack: pieces.length - going.length,
    permits,
    plan: plan && { ...plan, content: safePlan(plan.content, isSafe) },
  }
}

function piecesOf(chart: Chart, episodeId: string, { from, on }: HandingOver): readonly Piece[] {
  const own = <E extends { readonly ownerId: string }>(entries: readonly E[]) =>
    entries.filter((one) => one.ownerId === from)
  const plan = own(standing(chart.carePlan))
    .filter((one) => one.episodeId === episodeId)
    .toSorted((one, other) => other.version - one.version)[0]
  const ofEpisode = standing(chart.safetyConcern).filter((one) => one.episodeId === episodeId && one.closedAt === null)
  const closedReferrals = new Set(
    standing(chart.referralStep).flatMap((one) =>
      one.status === 'loop-closed' || one.status === 'declined' ? [one.referralId] : [],
    ),
  )
  return [
    ...ofEpisode.map((one) => piece(one, [line('danger', one.kind, { at: one.at })])),
    ...(plan ? [{ labels: plan.labels, lines: planLines(plan.content), plan }] : []),
    ...own(standing(chart.medication))
      .filter((one) => one.endedOn === null)
      .map((one) =>
        piece(one, [line('medicine', joined([one.name, one.strength, one.howTaken, one.purpose, one.problem]))]),
      ),
    ...own(standing(chart.allergy)).map((one) => piece(one, [line('allergy', joined([one.substance, one.reaction]))])),
    ...own(standing(chart.appointment))
      .filter((one) => one.outcome === null && dayOfInstant(one.at) >= on)
      .map((one) => piece(one, [line('visit', joined([one.withWhom, one.place]), { at: one.at })])),
    ...own(standing(chart.referralOut))
      .filter((one) => one.answer === 'agreed' && !closedReferrals.has(one.id))
      .map((one) => piece(one, [line('referral', joined([one.forWhat, one.recipient]), { on: one.referredOn })])),
    ...own(standing(chart.teamMember))
      .filter((one) => one.endedOn === null)
      .map((one) => piece(one, [line('team', joined([one.name, one.organization, one.phone]))])),
    ...own(standing(chart.consent)).flatMap((one) => (one.form === takingPart ? [] : [consentPiece(one, chart, on)])),
  ]
}

/** What was given and what was refused; a permission named another house as the one who tells, so the next one asks anew (42 CFR 2.31). */
function consentPiece(one: Chart['consent'][number], chart: Chart, on: string): Piece {
  const stands = consentState(one, chart.consent, on) === 'in-force'
  const said = { on: one.expiresOn, recipients: one.recipients.all }
  return piece(one, [
    stands && one.given.length > 0 ? line('permission', one.specifics ?? '', { ...said, categories: one.given }) : null,
    stands && one.refused.length > 0 ? line('refusal', '', { ...said, categories: one.refused }) : null,
  ])
}

function planLines({ matters, goals, barriers, strengths }: PlanContent): readonly (Line | null)[] {
  return [
    matters === null ? null : line('matters', matters),
    ...goals.flatMap((goal) => (goal.state === 'open' ? [line('goal', goal.words)] : [])),
    ...barriers.map(({ what }) => line('barrier', what)),
    ...strengths.map(({ what }) => line('strength', what)),
  ]
}

/** The plan without what names a private place. */
function safePlan(plan: PlanContent, isSafe: (words: string) => boolean): PlanContent {
  const kept = <E extends { readonly what: string }>(list: readonly E[]) => list.filter(({ what }) => isSafe(what))
  return {
    matters: plan.matters !== null && isSafe(plan.matters) ? plan.matters : null,
    strengths: kept(plan.strengths),
    problems: kept(plan.problems),
    barriers: kept(plan.barriers),
    goals: plan.goals
      .filter((goal) => isSafe(joined([goal.words, goal.measure])))
      .map((goal) => ({ ...goal, steps: goal.steps.filter((step) => isSafe(joined([step.what, step.whoName]))) })),
  }
}

function piece({ labels }: { readonly labels: readonly Label[] }, lines: readonly (Line | null)[]): Piece {
  return { labels, lines }
}

function line(kind: Line['kind'], words: string, more: Partial<Line> = {}): Line {
  return { kind, words: words.slice(0, 700), categories: [], recipients: [], on: null, at: null, ...more }
}

function joined(words: readonly (string | null)[]): string {
  return words.filter((one) => one !== null && one !== '').join(' · ')
}
