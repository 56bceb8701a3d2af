// What due rules ask of a chart: days alone, of the episode that counts now. A device reads them from the chart, the server keeps them on the
// card (server/database/marks-table.ts), and both ask the same rules, so that a list tells what the chart tells.
import { addMonths, type Day } from '../base/day.ts'
import type { Chart } from './chart.ts'
import type { DueMarks, MarkName } from './due-mark.ts'
import type { Episode } from './episode.ts'
import { isWaiting } from './message.ts'
import { dayOfInstant } from './program-day.ts'
import type { Task } from './task.ts'

/** The forms that are a whole assessment; a screener alone is none. */
export const assessmentForms = ['ecm-adult', 'ecm-child', 'ecm-family'] as const

/** How long rent may be paid, and weekly visits go with it (CLOCK-16). */
const rentMonths = 6

/** Tasks that say what a rule says. Only that such a task is open is kept, and nothing of safety: a card is seen by more people than a chart. */
export const markedKinds: readonly Task['kind'][] = [
  'next-step',
  'reach',
  'close-outreach',
  'look-again',
  'ask-authorization',
  'renew-consent',
  'sign-plan',
  'follow-referral',
  'remind',
  'after-missed',
  'reconcile',
  'plan-discharge',
  'visit-after-stay',
  'answer-request',
  'help-renew',
  'review-plan',
]

/** The marks of an episode that is not over. Entries stand; none is another agency's. */
export function marksOf(chart: Chart, episode: Episode): DueMarks {
  const of = <E extends { readonly episodeId: string | null }>(entries: readonly E[]) =>
    entries.filter((one) => one.episodeId === episode.id)
  const days: { readonly [N in MarkName]?: Day | null | undefined } = {
    assignedOn: episode.assignedOn ?? episode.referredOn,
    engagedOn: episode.engagedOn ?? episode.startedOn,
    startedOn: episode.startedOn,
    lookAgainOn: episode.lookAgainOn,
    ...contactDays(chart, of),
    ...planDays(chart, of),
    ...stayDays(of(chart.careTransition)),
    ...authorizationDays(chart, episode),
    ...rentDays(chart),
    ...numberDays(chart),
    answerBy: of(chart.changeRequest)
      .filter((one) => one.answer === null)
      .map((one) => one.answerBy)
      .toSorted()[0],
    messageOn: firstDay(chart.message.filter(isWaiting).map((one) => one.at)),
    renewalOn: coverageOf(chart)?.renewalOn,
  }
  const attempts = of(chart.outreachAttempt)
  return {
    ...Object.fromEntries(Object.entries(days).filter(([, day]) => day !== null && day !== undefined)),
    tries: attempts.length,
    ways: [...new Set(attempts.map((one) => one.method))].toSorted(),
    open: chart.task
      .filter((one) => one.doneAt === null && markedKinds.includes(one.kind))
      .map((one) => (one.dueOn === null ? one.kind : `${one.kind} ${one.dueOn}`))
      .toSorted(),
  }
}

type OfEpisode = <E extends { readonly episodeId: string | null }>(entries: readonly E[]) => readonly E[]

function contactDays(chart: Chart, of: OfEpisode) {
  const reached = of(chart.contact).filter((one) => one.outcome === 'reached')
  return {
    triedOn: lastDay(of(chart.outreachAttempt).map((one) => one.at)),
    metOn: lastDay(reached.map((one) => one.at)),
    visitedOn: lastDay(reached.filter((one) => one.method === 'in-person').map((one) => one.at)),
    reviewedOn: doneOn(chart, 'review-plan'),
    helpedOn: doneOn(chart, 'help-renew'),
    consentOn: lastDay(chart.consent.flatMap((one) => (one.revokedAt === null ? [one.signedAt] : []))),
  }
}

function doneOn(chart: Chart, kind: string): Day | undefined {
  return lastDay(chart.task.flatMap((one) => (one.kind === kind && one.doneAt !== null ? [one.doneAt] : [])))
}

function planDays(chart: Chart, of: OfEpisode) {
  const [plan] = of(chart.carePlan).toSorted((one, other) => other.version - one.version)
  const isWhole = (formId: string) => assessmentForms.some((one) => one === formId)
  const dayOf = (at: string | null | undefined) => (at ? dayOfInstant(at) : undefined)
  return {
    assessedOn: lastDay(
      of(chart.assessment).flatMap((one) => (one.finishedAt !== null && isWhole(one.formId) ? [one.finishedAt] : [])),
    ),
    plannedOn: plan?.writtenOn,
    agreedOn: dayOf(plan?.agreedAt),
    signedOffOn: dayOf(plan?.signedOffAt),
  }
}

function stayDays(stays: readonly Chart['careTransition'][number][]) {
  return {
    stayOn: lastDay(stays.flatMap((one) => (one.leftOn === null ? [one.heardAt] : []))),
    leftOn: last(stays.map((one) => one.leftOn)),
  }
}

/** A list entry is no decision (EXC-20). Where no end is said it is the first or a later authorization that tells how long it runs. */
function authorizationDays({ authorization }: Chart, { agencyId }: Episode) {
  const ours = authorization.filter(
    (one) =>
      one.program === 'ecm' && (one.agencyId === null || one.agencyId === agencyId) && one.status !== 'potential',
  )
  const approved = ours.filter((one) => one.status === 'approved')
  const until = last(approved.map((one) => one.endOn))
  const from = until === undefined ? last(approved.map((one) => one.startOn)) : undefined
  return {
    // Only that the plan knows is asked; where no day is said, any will do.
    planAskedOn: last(ours.map((one) => one.requestedOn ?? one.decidedOn ?? one.startOn ?? one.endOn ?? '1900-01-01')),
    authorizedUntil: until,
    authorizedFrom: approved.length === 1 ? from : undefined,
    authorizedAgainFrom: approved.length > 1 ? from : undefined,
    reaskedOn: last(ours.map((one) => (one.status === 'requested' ? one.requestedOn : null))),
  }
}

/** Of the numbers where a message may be left, or nobody asked yet; one that came back is confirmed no more. */
function numberDays({ phone }: Chart) {
  const usable = phone.filter(
    (one) => one.kind === 'phone' && one.endedOn === null && one.isSafeToLeaveMessage !== false,
  )
  return {
    numberOn: last(
      usable.map(({ confirmedOn, bouncedOn }) =>
        confirmedOn !== null && (bouncedOn === null || bouncedOn < confirmedOn) ? confirmedOn : null,
      ),
    ),
    numberFrom: last(usable.map((one) => one.fromOn)),
  }
}

/** Transitional Rent that began, as its referral tells. */
function rentDays({ referralOut, referralStep }: Chart) {
  const rents = new Set(
    referralOut.flatMap((one) => (one.supportKey === 'tr' && one.answer === 'agreed' ? [one.id] : [])),
  )
  const from = last(referralStep.map((one) => (rents.has(one.referralId) ? one.startedOn : null)))
  return { rentFrom: from, rentUntil: from === undefined ? undefined : addMonths(from, rentMonths) }
}

/** The coverage that counts: one that goes on before one that ended, the newest first. */
export function coverageOf({ coverage }: Pick<Chart, 'coverage'>): Chart['coverage'][number] | undefined {
  const key = (one: Chart['coverage'][number]) => `${one.endedOn === null ? 1 : 0} ${one.fromOn} ${one.id}`
  return coverage.toSorted((one, other) => (key(one) < key(other) ? 1 : -1))[0]
}

function firstDay(instants: readonly string[]): Day | undefined {
  const [at] = instants.toSorted()
  return at === undefined ? undefined : dayOfInstant(at)
}

function lastDay(instants: readonly string[]): Day | undefined {
  const at = instants.toSorted().at(-1)
  return at === undefined ? undefined : dayOfInstant(at)
}

function last(days: readonly (Day | null)[]): Day | undefined {
  return days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
}
