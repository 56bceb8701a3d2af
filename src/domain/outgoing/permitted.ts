// A chart as a plan may be told it: what has a label leaves only with a permit (CON-1), so what has none is taken out before a row is made.
// What goes on the strength of a consent is named, so that the accounting says so and Part 2 records go with their notice (CON-6).
import type { Day } from '../../base/day.ts'
import { categoriesOf } from '../category.ts'
import type { Chart } from '../chart.ts'
import type { Label } from '../label.ts'
import { type Permit, permit, type SharingContent } from '../permit.ts'

export interface ToPlan {
  readonly content: SharingContent
  readonly plan: { readonly id: string; readonly name: string }
  /** Whose consents count: those given in this house. */
  readonly agencyId: string
  readonly on: Day
}

export interface Permitted {
  readonly chart: Chart
  /** The permits that stand on a consent. */
  readonly byConsent: readonly Permit[]
}

/** Leaves findings, and the words of an episode's end, that may not go; where an episode stands is the plan's own record. */
export function permittedChart(chart: Chart, to: ToPlan): Permitted {
  const consents = chart.consent.filter((one) => one.ownerId === to.agencyId)
  const byConsent: Permit[] = []
  const mayGo = (labels: readonly Label[]): boolean => {
    const answer = permit(
      to.content,
      {
        on: to.on,
        purpose: 'operations',
        categories: categoriesOf(labels),
        recipient: { kind: 'plan', ...to.plan },
        isOutOfState: false,
        claim: { kind: 'none' },
      },
      consents,
    )
    if (!answer.ok) return false
    if (answer.value.parts.some((part) => part.consentId !== null)) byConsent.push(answer.value)
    return true
  }
  const permitted = {
    ...chart,
    populationFinding: chart.populationFinding.filter((one) => mayGo(one.labels)),
    referralOut: chart.referralOut.filter((one) => one.ownerId === to.agencyId && mayGo(one.labels)),
    caseConference: chart.caseConference.filter((one) => one.ownerId === to.agencyId),
    carePlan: chart.carePlan.filter((one) => one.ownerId === to.agencyId),
    appointment: chart.appointment.filter((one) => one.ownerId === to.agencyId && mayGo(one.labels)),
    episode: chart.episode.map((one) => (mayGo(one.labels) ? one : { ...one, endText: null })),
  }
  return { chart: permitted, byConsent }
}
