// What an organization that referred somebody hears of it (CLR-5, CON-1). With a basis to know, it hears what was decided, who walks with the person
// and why a request closed; without one “received” and “passed on”, like anybody at the open door. Nothing here is stored: it is read from the
// chart at each look, so that a permission taken back counts at once (CON-4).
import type { Day } from '../base/day.ts'
import type { Assignment } from './assignment.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision, DenialReason } from './authorization-decision.ts'
import { categoriesOf } from './category.ts'
import { standing } from './chart.ts'
import type { Consent } from './consent.ts'
import type { Episode } from './episode.ts'
import { leadOf } from './episode-step.ts'
import type { Label } from './label.ts'
import { type Permit, permit, type SharingContent } from './permit.ts'
import { dayOfInstant } from './program-day.ts'
import type { RecipientKind } from './recipient.ts'
import type { ReferralClosure } from './referral.ts'

export const heardStates = [
  'received',
  'passed-on',
  'accepted',
  'authorized',
  'assigned',
  'in-ecm',
  'other-plan',
  'closed',
] as const
export type HeardState = (typeof heardStates)[number]

/** Why it closed: as the plan settled it, as it decided, or because care has ended since. */
export const heardReasons = [
  'unable-to-reach',
  'no-longer-needs-or-declines',
  'no-longer-eligible',
  'asked-twice',
  'other',
  'criteria-not-met',
  'not-member',
  'share-of-cost',
  'other-program',
  'chose-other',
  'open-elsewhere',
  'no-longer-needed',
  'shorter',
  'care-ended',
] as const
export type HeardReason = (typeof heardReasons)[number]

export interface Heard {
  readonly state: HeardState
  /** Since when it stands so; null where only its coming is told. */
  readonly on: Day | null
  readonly why: HeardReason | null
  /** Whose door it is at: the agency, and who leads. */
  readonly agencyId: string | null
  readonly leadId: string | null
  /** Of “another plan’s member”: which of content’s numbers to call. */
  readonly toPlan: string | null
  /** On what it stands that more than its coming is told; null where it is not. */
  readonly permit: Permit | null
}

/** A request as its plan has it. */
export interface SentReferral {
  readonly state: 'received' | 'passed-on'
  readonly settledAs: 'linked' | 'passed-on' | 'closed' | null
  readonly settledAt: string | null
  readonly closure: ReferralClosure | null
  readonly toPlan: string | null
  readonly requestId: string | null
  readonly labels: readonly Label[]
}

export interface HeardChart {
  readonly authorizations: readonly Authorization[]
  readonly decisions: readonly AuthorizationDecision[]
  readonly episodes: readonly Episode[]
  readonly assignments: readonly Assignment[]
  readonly consents: readonly Consent[]
}

export interface Hearer {
  readonly id: string
  readonly name: string
  /** Null: nobody has said what it is, and nothing is told. */
  readonly kind: RecipientKind | null
}

const emptyChart: HeardChart = { authorizations: [], decisions: [], episodes: [], assignments: [], consents: [] }
const nothing = { on: null, why: null, agencyId: null, leadId: null, toPlan: null, permit: null }

/** What this organization hears on the day; `chart` is that of the member it was linked to. */
export function heardOf(
  content: SharingContent,
  sent: SentReferral,
  {
    hearer,
    planId,
    chart = emptyChart,
    today,
  }: {
    readonly hearer: Hearer
    readonly planId: string
    readonly chart?: HeardChart | undefined
    readonly today: Day
  },
): Heard {
  if (sent.settledAs === null || sent.settledAt === null) return { ...nothing, state: sent.state }
  const stands = basisFor(content, sent, { hearer, planId, chart, today })
  if (stands === undefined) return { ...nothing, state: sent.state }
  return { ...settledHeard(sent, chart, planId, dayOfInstant(sent.settledAt)), permit: stands }
}

function settledHeard(sent: SentReferral, chart: HeardChart, planId: string, settledOn: Day): Heard {
  if (sent.settledAs === 'passed-on') return { ...nothing, state: 'other-plan', on: settledOn, toPlan: sent.toPlan }
  if (sent.settledAs === 'closed') return { ...nothing, state: 'closed', on: settledOn, why: sent.closure ?? 'other' }
  return linkedHeard(sent, chart, planId, settledOn)
}

/** Every category of the request must be free to go, by the plan’s own consents and against no word of the member’s to anybody. */
function basisFor(
  content: SharingContent,
  sent: SentReferral,
  {
    hearer,
    planId,
    chart,
    today,
  }: {
    readonly hearer: Hearer
    readonly planId: string
    readonly chart: HeardChart
    readonly today: Day
  },
): Permit | undefined {
  const { kind, id, name } = hearer
  if (kind === null) return undefined
  const sharing = {
    on: today,
    purpose: 'coordination',
    categories: ['general' as const, ...categoriesOf(sent.labels)],
    recipient: { kind, id, name },
    isOutOfState: false,
    claim: { kind: 'none' },
  } as const
  const consents = standing(chart.consents)
  const own = permit(
    content,
    sharing,
    consents.filter((one) => one.ownerId === planId),
  )
  const said = permit(content, sharing, consents)
  return own.ok && (said.ok || said.reason !== 'refused-by-member') ? own.value : undefined
}

function linkedHeard(sent: SentReferral, chart: HeardChart, planId: string, settledOn: Day): Heard {
  const open = standing(chart.episodes).find((one) => one.state !== 'ended' && (one.planId ?? planId) === planId)
  const authorization = ofRequest(sent, chart, planId)
  const lead = open && leadOf(chart.assignments, open.id)
  const walks = { ...nothing, agencyId: open?.agencyId ?? null, leadId: lead?.staffId ?? null }
  // Somebody walked with them already: then nothing was asked of the plan.
  if (open && authorization === undefined) return { ...walks, state: 'in-ecm', on: settledOn }
  if (open && open.state !== 'referred' && open.state !== 'authorized')
    return { ...walks, state: 'assigned', on: open.assignedOn ?? settledOn }
  if (authorization?.status === 'denied') {
    return {
      ...nothing,
      state: 'closed',
      on: authorization.decidedOn ?? settledOn,
      why: reasonOf(authorization, chart),
    }
  }
  const ended = standing(chart.episodes).find((one) => one.endedOn !== null && one.endedOn >= settledOn)
  if (ended) return { ...nothing, state: 'closed', on: ended.endedOn, why: 'care-ended' }
  if (authorization?.status === 'approved')
    return { ...nothing, state: 'authorized', on: authorization.decidedOn ?? settledOn }
  return { ...nothing, state: 'accepted', on: settledOn }
}

/** The request it asked for; where one stood already, the plan’s newest. */
function ofRequest(
  sent: SentReferral,
  { authorizations, episodes }: HeardChart,
  planId: string,
): Authorization | undefined {
  const own = standing(authorizations).filter((one) => one.program === 'ecm' && one.planId === planId)
  if (sent.requestId !== null) return own.find((one) => one.id === sent.requestId)
  const isRinging = standing(episodes).some(
    (one) => one.assignedOn !== null && sent.settledAt !== null && one.assignedOn <= dayOfInstant(sent.settledAt),
  )
  return isRinging
    ? undefined
    : own.toSorted((one, other) => ((one.requestedOn ?? '') < (other.requestedOn ?? '') ? 1 : -1))[0]
}

function reasonOf(authorization: Authorization, { decisions }: HeardChart): DenialReason {
  const decided = standing(decisions).find((one) => one.authorizationId === authorization.id && one.decidedAt !== null)
  return decided?.reason ?? 'other'
}
