// What a member reads of their own record. Field by field, so that a field added to a noun is not shown here until somebody says so: no notes,
// no tasks, no safety flags or reports, nothing that another house keeps, and never whose look it was.
import type * as z from 'zod'
import { leadingRoles } from '../../../content/access.ts'
import { accounting } from '../../../content/accounting.ts'
import type { OwnRecord, readSelf } from '../../api/door.ts'
import { isVisible, rolesOf } from '../../domain/access.ts'
import { firstDay, kindsOf, linesOf } from '../../domain/accounting.ts'
import type { Address } from '../../domain/address.ts'
import type { Appeal } from '../../domain/appeal.ts'
import type { Appointment } from '../../domain/appointment.ts'
import type { Assignment } from '../../domain/assignment.ts'
import type { CarePlan } from '../../domain/care-plan.ts'
import { currentPlan } from '../../domain/care-plan-step.ts'
import type { ChangeRequest } from '../../domain/change-request.ts'
import { type Noun, standing } from '../../domain/chart.ts'
import { type Consent, takingPart } from '../../domain/consent.ts'
import { ownGrounds } from '../../domain/consent-ground.ts'
import { consentState } from '../../domain/consent-standing.ts'
import { alertState, type CrisisAlert } from '../../domain/crisis-alert.ts'
import type { Disclosure } from '../../domain/disclosure.ts'
import { settingFor } from '../../domain/due-task.ts'
import type { Episode } from '../../domain/episode.ts'
import type { Hearing } from '../../domain/hearing.ts'
import type { Medication } from '../../domain/medication.ts'
import { type Member, nameOf } from '../../domain/member.ts'
import { inOrder, type Message } from '../../domain/message.ts'
import type { Notice } from '../../domain/notice.ts'
import { organizationSettings } from '../../domain/organization-setting.ts'
import type { Phone } from '../../domain/phone.ts'
import { dayOfInstant, instantFrom, millisecondsOf } from '../../domain/program-day.ts'
import type { ReferralOut, ReferralStep } from '../../domain/referral-out.ts'
import { isStopped } from '../../domain/stop-taken-back.ts'
import type { Supporter } from '../../domain/supporter.ts'
import type { Task } from '../../domain/task.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { alone, idsFor, noTies } from '../gate/union.ts'
import { wholeOf } from './chart.ts'
import { dueSettingsOf, readDueSettings } from './due-setting.ts'
import { foreignTo, readForeign } from './foreign.ts'
import { appealsOf, lettersOf, medicinesOf, peopleOf, questionsOf, reachOf, supportsOf } from './self-part.ts'
import { readerOf, withinScope } from './self-scope.ts'

const NOUNS = [
  'member',
  'episode',
  'assignment',
  'appointment',
  'carePlan',
  'consent',
  'changeRequest',
  'disclosure',
  'phone',
  'address',
  'medication',
  'referralOut',
  'referralStep',
  'task',
  'supporter',
  'message',
  'crisisAlert',
  'appeal',
  'hearing',
  'notice',
] as const satisfies readonly Noun[]

type Own = OwnRecord

export async function answerSelf(work: QueryWork, input: z.infer<(typeof readSelf)['input']>) {
  const { organizationId } = work.checked.seated.seat
  const { union, care } = wholeOf(work.union ?? alone(input.member, noTies), organizationId, input.member)
  const [foreign = [], agencies = [], looks = [], ...rows] = await work.trips.go([
    readForeign(union.ids, organizationId),
    { text: 'select id, name, phone from organization where id = $1', values: [organizationId] },
    readLooks(union.ids),
    ...NOUNS.map((noun) => {
      const ids = idsFor(union, noun, care)
      return loadSince(
        noun,
        ids,
        ids.map(() => 0),
      )
    }),
  ])
  const isForeign = foreignTo(foreign, organizationId)
  const all = <E>(noun: (typeof NOUNS)[number]): readonly E[] =>
    standing((rows[NOUNS.indexOf(noun)] ?? []).map(entryOf) as unknown as Entry[]) as unknown as readonly E[]
  const entries = <E>(noun: (typeof NOUNS)[number], isOfAnyHouse = false): readonly E[] =>
    all<E>(noun).filter(
      (entry) =>
        isVisible(entry as unknown as Entry, work.visible) && (isOfAnyHouse || !isForeign(entry as unknown as Row)),
    )
  const episode = latest(entries<Episode>('episode'))
  const { today, now } = work.checked
  const [member] = entries<Member>('member')
  const [agency] = agencies
  const assignments = entries<Assignment>('assignment')
  // Their own letters, and what they said against them, are theirs to see wherever they lie.
  const appeals = entries<Appeal>('appeal', true)
  const notices = entries<Notice>('notice', true)
  const reader = readerOf(work, all<Supporter>('supporter'))
  const output: Own = {
    today,
    reader,
    name: member ? nameOf(member) : '',
    agency: { id: organizationId, name: String(agency?.name), phone: (agency?.phone as string | null) ?? null },
    episode: episode
      ? {
          id: episode.id,
          state: episode.state,
          endedOn: episode.endedOn,
          benefitEndsOn: episode.benefitEndsOn,
          isStopped: isStopped(episode),
        }
      : null,
    ...(await walkersOf(work, assignments, episode, member?.spokenLanguage ?? null)),
    grounds: ownGrounds(member?.bornOn ?? null, today),
    reach: reachOf(member, entries<Phone>('phone'), entries<Address>('address')),
    people: peopleOf(entries<Supporter>('supporter'), today),
    medicines: medicinesOf(entries<Medication>('medication')),
    supports: supportsOf(entries<ReferralOut>('referralOut'), entries<ReferralStep>('referralStep')),
    questions: questionsOf(entries<Task>('task'), reader),
    visits: visitsFrom(entries<Appointment>('appointment'), now),
    plan: planOf(entries<CarePlan>('carePlan'), episode),
    permissions: permissionsOf(entries<Consent>('consent'), today),
    wishes: entries<ChangeRequest>('changeRequest').map(({ id, kind, askedOn, answerBy, answer, inEffectOn }) => ({
      ...{ id, kind, askedOn, answerBy, answer, inEffectOn },
    })),
    appeals: appealsOf(appeals, {
      hearings: entries<Hearing>('hearing', true),
      ...{ notices, at: { today, now, content: work.house.content } },
    }),
    letters: lettersOf(notices, appeals, today),
    ...(await talkOf(work, entries<Message>('message'), entries<CrisisAlert>('crisisAlert'), episode)),
    looks: looksFrom(looks, entries<Supporter>('supporter')),
    told: await toldOf(work, rows[NOUNS.indexOf('disclosure')] ?? []),
  }
  return { output: withinScope(output, all<Address>('address')), members: union.ids }
}

interface Entry {
  readonly id: string
  readonly struckAt: string | null
  readonly labels: Consent['labels']
}

/** The one that goes on, else the last one. */
function latest(episodes: readonly Episode[]): Episode | undefined {
  const inOrder = episodes.toSorted((one, other) => (one.id < other.id ? 1 : -1))
  return inOrder.find((one) => one.state !== 'ended') ?? inOrder[0]
}

/** Who leads, the plan, and who else of the agency could lead in the member’s language; names and languages, nothing else. */
async function walkersOf(
  work: QueryWork,
  assignments: readonly Assignment[],
  episode: Episode | undefined,
  language: string | null,
): Promise<Pick<Own, 'lead' | 'healthPlan' | 'sameLanguage'>> {
  const leading = assignments.find(
    (one) => one.part === 'lead' && one.episodeId === episode?.id && one.endedAt === null && one.toOn === null,
  )
  const { organizationId } = work.checked.seated.seat
  const [leads = [], plans = [], others = []] = await work.trips.go([
    { text: 'select name, phone, languages from staff where id = $1', values: [leading?.staffId ?? null] },
    {
      text: `select o.id, o.name, exists (select from seat e where e.organization_id = o.id and e.role = any($2) and e.ended_at is null
          and e.from_on <= $3 and (e.to_on is null or e.to_on >= $3)) as reads
        from organization o where o.id = $1`,
      values: [
        episode?.planId ?? null,
        rolesOf(work.house.grants, 'appeal.read', work.checked.today),
        work.checked.today,
      ],
    },
    {
      text: `select distinct s.name, s.languages from staff s join seat e on e.staff_id = s.id
        where e.organization_id = $1 and e.role = any($2) and e.ended_at is null and e.from_on <= $3
          and (e.to_on is null or e.to_on >= $3) and s.ended_on is null and $4 = any(s.languages) and s.id is distinct from $5
        order by s.name limit 20`,
      values: [organizationId, leadingRoles, work.checked.today, language, leading?.staffId ?? null],
    },
  ])
  const [lead] = leads
  const [plan] = plans
  return {
    lead: lead
      ? { name: String(lead.name), phone: lead.phone as string | null, languages: lead.languages as string[] }
      : null,
    healthPlan: plan ? { id: String(plan.id), name: String(plan.name), reads: plan.reads === true } : null,
    sameLanguage: others.map(({ name, languages }) => ({ name: String(name), languages: languages as string[] })),
  }
}

const messagesShown = 100

/** What was written, with the names of those of the team; the call for help of the last day; and within what the team answers. */
async function talkOf(
  work: QueryWork,
  messages: readonly Message[],
  alerts: readonly CrisisAlert[],
  episode: Episode | undefined,
): Promise<Pick<Own, 'messages' | 'answerDays' | 'alert'>> {
  const { organizationId } = work.checked.seated.seat
  const { now, today } = work.checked
  const since = instantFrom(millisecondsOf(now) - 86_400_000)
  const alert = alerts.filter((one) => one.at > since).toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  const shown = inOrder(messages).slice(-messagesShown)
  const people = new Set([...shown.flatMap((one) => [one.recordedBy, one.seenBy]), alert?.takenBy].filter(Boolean))
  const [names = [], settings = []] = await work.trips.go([
    { text: 'select id, name from staff where id = any($1::uuid[])', values: [[...people]] },
    readDueSettings(organizationId),
  ])
  const nameOfStaff = (id: string | null) => (names.find((row) => row.id === id)?.name as string | undefined) ?? null
  const about = { planId: episode?.planId ?? null, agencyId: organizationId }
  return {
    messages: shown.map(({ id, side, at, words, documentId, recordedBy, seenAt, seenBy, settledHow }) => ({
      ...{ id, side, at, words, seenAt, settledHow, hasPhoto: documentId !== null },
      ...{ by: side === 'team' ? nameOfStaff(recordedBy) : null, seenBy: nameOfStaff(seenBy) },
    })),
    answerDays:
      settingFor(dueSettingsOf(settings), 'messageDays', about, today) ?? organizationSettings.messageDays.default,
    alert: alert
      ? { at: alert.at, state: alertState(alert), by: nameOfStaff(alert.takenBy), hasPlan: alert.planId !== null }
      : null,
  }
}

function visitsFrom(appointments: readonly Appointment[], now: string): Own['visits'] {
  return appointments
    .filter((one) => one.outcome === null && one.at >= now)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ id, at, withWhom, place, ride, rideNote, interpreter, company, companionId, questions, remindOn }) => ({
      ...{ id, at, withWhom, place, ride, rideNote, interpreter, company, companionId, questions, remindOn },
    }))
}

function planOf(plans: readonly CarePlan[], episode: Episode | undefined): Own['plan'] {
  const plan = episode && currentPlan(plans, episode.id)
  if (!plan) return null
  const { id, version, writtenOn, agreedAt, agreedHow } = plan
  return { id, version, writtenOn, agreedAt, agreedHow, matters: plan.content.matters, goals: plan.content.goals }
}

function permissionsOf(consents: readonly Consent[], today: string): Own['permissions'] {
  return consents
    .filter((one) => one.form !== takingPart)
    .toSorted((one, other) => (one.startOn < other.startOn ? 1 : -1))
    .map(({ id, form, startOn, expiresOn, recipients, given, refused, ...consent }) => ({
      ...{ id, form, startOn, expiresOn, recipients, given, refused },
      state: consentState({ id, form, startOn, expiresOn, recipients, given, refused, ...consent }, consents, today),
    }))
}

/**
 * What every house told others, of all the years an accounting reaches back to (CON-10); each is the member's to know. A report of the law's
 * duty is not: who could read it may be whom it is about (SAF-2).
 */
async function toldOf(work: QueryWork, rows: readonly Row[]): Promise<Own['told']> {
  const { today } = work.checked
  const all = standing(rows.map(entryOf) as unknown as Disclosure[]).filter((one) => isVisible(one, work.visible))
  const lines = linesOf(accounting, all, { from: firstDay(accounting, today), to: today }, today).slice(0, TOLD_MOST)
  const [houses = []] = await work.trips.go([
    { text: 'select id, name from organization where id = any($1::uuid[])', values: [lines.map((one) => one.ownerId)] },
  ])
  const names = new Map(houses.map((row) => [row.id, String(row.name)]))
  return lines.map((one) => ({
    ...{ at: one.at, recipient: one.recipient, what: one.what, basis: one.basis, kinds: [...kindsOf(one)] },
    by: names.get(one.ownerId ?? '') ?? null,
  }))
}

const TOLD_MOST = 500
const LOOKS_MOST = 60

/** Looks of the last half year at this chart alone, of every house: who looked is the member's to know. Reports to the county are not. */
function readLooks(ids: readonly string[]): Statement {
  return {
    text: `select l.at, l.actor, o.name as organization, coalesce(e.role, 'representative') as role
        from access_log l join organization o on o.id = l.organization_id left join seat e on e.id = l.seat_id
      where l.members && $1::uuid[] and l.outcome = 'done' and (e.id is not null or l.actor like 'representative:%')
        and l.operation not like 'mandated-report.%' and l.operation not like 'safety-concern.%'
      order by l.at desc limit 600`,
    values: [ids],
  }
}

/** One line a day, house and kind of work; who decides for the member is named, since the member knows them. */
function looksFrom(rows: readonly Row[], people: readonly Supporter[]): Own['looks'] {
  const nameOfActor = (actor: string) => people.find(({ id }) => actor.startsWith(`representative:${id}@`))?.name
  const lines = new Map(
    rows.map(({ at, actor, organization, role }) => {
      const person = nameOfActor(String(actor)) ?? null
      const line = { on: dayOfInstant(String(at)), organization: String(organization), role, person }
      return [JSON.stringify(line), line as Own['looks'][number]]
    }),
  )
  return [...lines.values()].slice(0, LOOKS_MOST)
}
