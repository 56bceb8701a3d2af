// What a chart tells its plan about one month: where the member stands (return file) and each attempt to reach them (outreach file). A
// private address or phone never leaves, nor does anything while the member's address is confidential; a value not known stays blank (EXC-8).
import { ageOn, type Day } from '../../base/day.ts'
import type { Address } from '../address.ts'
import { type Chart, standing } from '../chart.ts'
import type { EcmStatus } from '../ecm-status.ts'
import type { Episode } from '../episode.ts'
import type { OutreachRow } from '../outreach-file.ts'
import type { Phone } from '../phone.ts'
import { isPopulationOfFocus } from '../population.ts'
import { dayOfInstant, millisecondsOf } from '../program-day.ts'
import { closedLoopOf } from '../referral-standing.ts'
import type { ReturnRow } from '../return-file.ts'

export interface Outgoing {
  readonly plan: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly npi: string | null
    readonly tin: string | null
    readonly phone: string | null
    readonly type: string | null
  }
  /** The Lead Care Managers by id. */
  readonly staff: ReadonlyMap<string, { readonly name: string; readonly phone: string | null; readonly email: string }>
  /** First and last day of the month, and the day the file is made. */
  readonly from: Day
  readonly to: Day
  readonly madeOn: Day
}

const noPair = { code: null, description: null }
const pairs = { pair1: noPair, pair2: noPair, pair3: noPair, pair4: noPair }

/** The member's episode at this agency for this plan that was open at some time of the month; the latest when there are several. */
export function episodeOfMonth(chart: Chart, given: Outgoing): Episode | undefined {
  return standing(chart.episode)
    .filter((one) => one.agencyId === given.agency.id && one.planId === given.plan.id)
    .filter((one) => (beginningOf(one) ?? given.to) <= given.to && (one.endedOn === null || one.endedOn >= given.from))
    .sort((a, b) => ((beginningOf(a) ?? '') < (beginningOf(b) ?? '') ? 1 : -1))[0]
}

function beginningOf(episode: Episode): Day | null {
  return episode.assignedOn ?? episode.referredOn ?? episode.startedOn
}

/** The return row of a member for the month; undefined when the plan is told nothing of them, or their CIN is not known. */
export function returnRowOf(chart: Chart, given: Outgoing): ReturnRow | undefined {
  const [member] = chart.member
  const episode = episodeOfMonth(chart, given)
  if (!member || !episode || member.cin === null) return undefined
  const coverage = standing(chart.coverage).find((one) => one.planId === given.plan.id)
  const contacts = standing(chart.contact).filter(
    (one) => one.outcome === 'reached' && one.episodeId === episode.id && dayOfInstant(one.at) <= given.to,
  )
  const ofMonth = contacts.filter((one) => dayOfInstant(one.at) >= given.from)
  const inPerson = ofMonth.filter((one) => one.method === 'in-person').length
  const lead = leadOn(chart, episode, given)
  const isEnded = episode.state === 'ended' && (episode.endedOn ?? given.to) <= given.to
  const isHidden = hidesPlace(chart)
  return {
    plan: { id: given.plan.code, name: given.plan.name },
    file: { producedOn: given.madeOn, period: given.from.slice(0, 7) },
    member: {
      cin: member.cin,
      planMemberNumber: coverage?.planMemberNumber ?? null,
      lastName: member.lastName,
      firstName: member.firstName === '' ? null : member.firstName,
      middleName: null,
      bornOn: member.bornOn,
      sex: member.sex,
      ageGroup: member.bornOn === null ? null : ageOn(member.bornOn, given.to) >= 21 ? 'adult' : 'child',
      email: isHidden ? null : (told(chart.phone, 'email')[0]?.value ?? null),
      spokenLanguage: member.spokenLanguage,
      writtenLanguage: member.writtenLanguage,
      isHomeless: isHomeless(chart),
      mayText: null,
      mayCall: null,
    },
    home: isHidden ? noHome : newHome(chart, given),
    phone: isHidden ? noPhone : newPhone(chart, given),
    medicare: { isDual: coverage?.hasMedicare ?? null },
    populations: { met: populationsMet(chart, given) },
    ecm: { status: statusOf(episode, isEnded), startOn: episode.startedOn, endOn: isEnded ? episode.endedOn : null },
    risk: { acuity: episode.acuity },
    authorization: { number: authorizationNumber(chart, given) },
    reauthorization: { isAsked: null },
    carePlan: {
      revisedOn: latest(
        standing(chart.carePlan)
          .filter((one) => one.episodeId === episode.id && one.writtenOn <= given.to)
          .map((one) => one.writtenOn),
      ),
    },
    conference: {
      lastOn: latest(
        standing(chart.caseConference)
          .map((one) => dayOfInstant(one.at))
          .filter((day) => day <= given.to),
      ),
    },
    assessment: { startedOn: null, completedOn: null },
    encounter: { lastOn: latest(contacts.map((one) => dayOfInstant(one.at))), role: null, roleText: null },
    nextVisit: { on: nextVisitOf(chart, given) },
    lead: { name: lead?.name ?? null, phone: lead?.phone ?? null, email: lead?.email ?? null },
    discontinuation: isEnded
      ? { on: episode.endedOn, reason: episode.endReason, text: episode.endText }
      : { on: null, reason: null, text: null },
    contacts: { inPerson, remote: ofMonth.length - inPerson },
    provider: providerOf(given),
    housing: { isHoused: null, type: null, on: null },
    referral: closedLoopOf(chart.referralOut, chart.referralStep, given),
    ...pairs,
  }
}

/** One row for each attempt of the month. */
export function outreachRowsOf(chart: Chart, given: Outgoing): readonly OutreachRow[] {
  const [member] = chart.member
  if (!member || member.cin === null) return []
  const { cin, lastName, firstName } = member
  const ours = new Set(
    standing(chart.episode)
      .filter((one) => one.agencyId === given.agency.id && one.planId === given.plan.id)
      .map((one) => one.id),
  )
  const planMemberNumber =
    standing(chart.coverage).find((one) => one.planId === given.plan.id)?.planMemberNumber ?? null
  const { phone: _phone, ...provider } = providerOf(given)
  return standing(chart.outreachAttempt)
    .filter((one) => ours.has(one.episodeId) && dayOfInstant(one.at) >= given.from && dayOfInstant(one.at) <= given.to)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((one) => ({
      plan: { id: given.plan.code, name: given.plan.name },
      provider,
      member: { cin, planMemberNumber, lastName, firstName: firstName === '' ? null : firstName },
      attempt: {
        on: dayOfInstant(one.at),
        time: timeOfInstant(one.at),
        method: one.method,
        isReached: one.isReached,
        outcome: one.outcome,
        reason: null,
        minutes: one.minutes,
        isRescheduled: null,
        isCanceled: null,
        appointmentOn: null,
        appointmentTime: null,
      },
      ...pairs,
    }))
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Los_Angeles',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function timeOfInstant(at: string): string {
  return clock.format(millisecondsOf(at))
}

function providerOf({ agency }: Outgoing): ReturnRow['provider'] {
  return { name: agency.name, npi: agency.npi, tin: agency.tin, phone: agency.phone, type: agency.type }
}

function hidesPlace(chart: Chart): boolean {
  return standing(chart.safetyFlag).some((flag) => flag.kind === 'confidential-address' && flag.endedOn === null)
}

const noHome: ReturnRow['home'] = { isNew: null, street: null, street2: null, city: null, state: null, zip: null }
const noPhone: ReturnRow['phone'] = { isNew: null, first: null, cell: null, home: null, work: null }

/** The address the plan does not have yet: told by the member or staff in this month, not private. */
function newHome(chart: Chart, given: Outgoing): ReturnRow['home'] {
  const current = standing(chart.address).filter((one) => one.kind === 'home' && one.endedOn === null)
  const known: Address | undefined = current.find(
    (one) => one.source !== 'plan-file' && one.fromOn >= given.from && one.fromOn <= given.to,
  )
  if (!known || known.isPrivate) return current.some((one) => one.isPrivate) ? noHome : { ...noHome, isNew: false }
  return { isNew: true, street: known.street, street2: null, city: known.city, state: known.state, zip: known.zip }
}

function newPhone(chart: Chart, given: Outgoing): ReturnRow['phone'] {
  const phones = told(chart.phone, 'phone')
  const fresh = phones.find((one) => one.source !== 'plan-file' && one.fromOn >= given.from && one.fromOn <= given.to)
  const digits = fresh?.value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '') ?? ''
  return /^[2-9]\d{9}$/.test(digits) ? { ...noPhone, isNew: true, first: digits } : { ...noPhone, isNew: false }
}

/** Numbers or addresses of a kind that may leave the house. */
function told(phones: readonly Phone[], kind: Phone['kind']): readonly Phone[] {
  return standing(phones).filter((one) => one.kind === kind && one.endedOn === null && !one.isPrivate)
}

function isHomeless(chart: Chart): boolean | null {
  const finding = latestFinding(chart, 'homeless')
  const nowhere = standing(chart.address).some(
    (one) => one.kind === 'home' && one.endedOn === null && one.noFixedAddress,
  )
  return nowhere || finding === 'met' ? true : finding === 'not-met' ? false : null
}

function latestFinding(chart: Chart, population: string) {
  return standing(chart.populationFinding)
    .filter((one) => one.population === population)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]?.answer
}

/** What may not go is not in the chart given (`permittedChart`). */
function populationsMet(chart: Chart, given: Outgoing): ReturnRow['populations']['met'] {
  const open = standing(chart.populationFinding).filter((one) => one.asOf <= given.to)
  const names = [...new Set(open.map((one) => one.population))].filter(isPopulationOfFocus)
  return names.filter((name) => latestFinding({ ...chart, populationFinding: open }, name) === 'met')
}

function authorizationNumber(chart: Chart, given: Outgoing): string | null {
  const ofPlan = standing(chart.authorization).filter((one) => one.program === 'ecm' && one.planId === given.plan.id)
  return [...ofPlan].sort((a, b) => ((a.startOn ?? '') < (b.startOn ?? '') ? 1 : -1))[0]?.number ?? null
}

function leadOn(chart: Chart, episode: Episode, given: Outgoing) {
  const leads = standing(chart.assignment).filter(
    (one) => one.episodeId === episode.id && one.part === 'lead' && one.fromOn <= given.to,
  )
  const last = [...leads].sort((a, b) =>
    a.fromOn === b.fromOn ? (a.id < b.id ? 1 : -1) : a.fromOn < b.fromOn ? 1 : -1,
  )[0]
  return last ? given.staff.get(last.staffId) : undefined
}

/** What the plan is told of the episode's state (exchange.md section 2, ours). */
function statusOf(episode: Episode, isEnded: boolean): EcmStatus {
  if (isEnded) {
    if (episode.startedOn === null && (episode.endReason === 'declined' || episode.endReason === 'no-longer-wishes'))
      return 'declined'
    return episode.endReason === 'not-reached' ? 'unreachable' : 'discontinued'
  }
  // Enrolled is told with its start; who said yes and has not begun is still being reached out to, as far as the plan's file goes.
  if (episode.startedOn !== null) return 'enrolled'
  const isTried = episode.state === 'outreach' || episode.state === 'engaged' || episode.beforePause !== null
  return isTried ? 'outreach' : 'assigned'
}

/** The first visit after the day the file is made. */
function nextVisitOf(chart: Chart, given: Outgoing): Day | null {
  const days = standing(chart.appointment)
    .filter((one) => one.outcome === null)
    .map((one) => dayOfInstant(one.at))
    .filter((day) => day > given.madeOn)
  return days.toSorted()[0] ?? null
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
}
