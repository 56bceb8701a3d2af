// A month's file for a plan, made from the charts of the members whose episode was open in it: the preview and the sending see the same.
import { layouts } from '../../../content/layouts/all.ts'
import { sharing } from '../../../content/sharing.ts'
import { addDays, addMonths, type Day } from '../../base/day.ts'
import type { Chart, Noun } from '../../domain/chart.ts'
import { type Layout, layoutsOn } from '../../domain/layout.ts'
import { permittedChart } from '../../domain/outgoing/permitted.ts'
import { type Outgoing, outreachRowsOf, returnRowOf } from '../../domain/outgoing/rows.ts'
import type { OutreachRow } from '../../domain/outreach-file.ts'
import type { Permit } from '../../domain/permit.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { ReturnRow } from '../../domain/return-file.ts'
import type { FileMaking, FileWriting } from '../../exchange/layout/write-file.ts'
import { writeOutreachTrackerFile } from '../../exchange/outreach-tracker-file/write.ts'
import { joinAttempts } from '../../exchange/return-transmission-file/attempt-row.ts'
import { writeReturnTransmissionFile } from '../../exchange/return-transmission-file/write.ts'
import type { Trips } from '../database/executor.ts'
import { chartsOf } from './chart.ts'

export interface Wanted {
  readonly organization: string
  readonly plan: string
  readonly kind: 'otf' | 'rtf'
  readonly month: string
  readonly layout: string | null
}

export interface Made {
  readonly layout: Layout
  readonly writing: FileWriting
  /** The member of each row that was to be written, by position; faults and what a file holds count on it. */
  readonly members: readonly string[]
  readonly planName: string
  /** By member: the permits on which labeled data stands in the file (CON-1). */
  readonly byConsent: ReadonlyMap<string, readonly Permit[]>
}

const nouns = [
  'member',
  'address',
  'phone',
  'safetyFlag',
  'coverage',
  'authorization',
  'populationFinding',
  'episode',
  'assignment',
  'outreachAttempt',
  'contact',
  'consent',
  'carePlan',
  'caseConference',
  'referralOut',
  'referralStep',
  'appointment',
] as const satisfies readonly Noun[]
const blockMembers = 50

/** Makes the file. Undefined when there is no such plan, or no layout of that name makes this kind. */
export async function makeFile(
  trips: Trips,
  wanted: Wanted,
  now: { readonly day: Day; readonly time: string },
): Promise<Made | 'plan-unknown' | 'layout-unknown'> {
  const given = await outgoingOf(trips, wanted, now.day)
  if (!given) return 'plan-unknown'
  const layout = layoutFor(wanted, given, now.day)
  if (!layout) return 'layout-unknown'
  const { returns, attempts, members, byConsent } = await rowsOf(trips, wanted, given)
  const making: FileMaking = {
    planCode: given.plan.code ?? '',
    providerNpi: given.agency.npi ?? '',
    submitter: given.agency.name.split(' ')[0] ?? '',
    period: wanted.month,
    isTest: false,
    madeOn: now.day,
    madeTime: now.time,
  }
  const writing =
    wanted.kind === 'otf'
      ? await writeOutreachTrackerFile(layout, attempts, making)
      : await writeReturnTransmissionFile(layout, returns, attempts, making)
  return {
    layout,
    writing,
    members: wanted.kind === 'otf' ? members.attempts : memberOfRows(layout, returns, attempts, members.returns),
    planName: given.plan.name,
    byConsent: wanted.kind === 'rtf' ? byConsent : new Map(),
  }
}

/** Layouts that merge attempts write a member's row once for each of them. */
function memberOfRows(
  layout: Layout,
  returns: readonly ReturnRow[],
  attempts: readonly OutreachRow[],
  members: readonly string[],
): readonly string[] {
  if (layout.returnTransmission?.holdsAttempts !== true) return members
  const byCin = new Map(returns.map((row, i) => [row.member.cin, members[i] ?? '']))
  return joinAttempts(returns, attempts).map((row) => byCin.get(row.member.cin) ?? '')
}

/** The layout named, else the first in force of this plan or any that makes this kind of file. */
function layoutFor(wanted: Wanted, given: Outgoing, day: Day): Layout | undefined {
  const makes = (layout: Layout) =>
    (wanted.kind === 'otf' ? layout.outreachTracker : layout.returnTransmission) !== undefined
  const usable = layoutsOn(layouts, day).filter(
    (layout) => makes(layout) && (layout.plan === null || layout.plan === given.plan.code),
  )
  return wanted.layout === null ? usable[0] : usable.find((layout) => layout.id === wanted.layout)
}

async function outgoingOf(trips: Trips, wanted: Wanted, madeOn: Day): Promise<Outgoing | undefined> {
  const [plans = [], agencies = [], staff = []] = await trips.go([
    {
      text: `select id, plan_code as code, name from organization where id = $1 and kind = 'plan'`,
      values: [wanted.plan],
    },
    {
      text: 'select id, name, npi, tin, phone, provider_type as type from organization where id = $1',
      values: [wanted.organization],
    },
    {
      text: 'select distinct p.id, p.name, p.phone, p.email from staff p join seat e on e.staff_id = p.id where e.organization_id = $1',
      values: [wanted.organization],
    },
  ])
  const [plan, agency] = [plans[0], agencies[0]]
  if (!plan || !agency) return undefined
  const from = `${wanted.month}-01`
  return {
    plan: plan as unknown as Outgoing['plan'],
    agency: { ...(agency as unknown as Outgoing['agency']), phone: digits(agency.phone) },
    staff: new Map(
      staff.map((one) => [
        String(one.id),
        { name: String(one.name), phone: digits(one.phone), email: String(one.email) },
      ]),
    ),
    from,
    to: addDays(addMonths(from, 1), -1),
    madeOn,
  }
}

/** Ten digits, as files write phones; null when it is none. */
function digits(phone: unknown): string | null {
  const only = String(phone ?? '').replace(/\D/g, '')
  return /^[2-9]\d{9}$/.test(only) ? only : null
}

/** Of a member who moved on: how to reach them as it was known until then; what came later is the next agency's to tell. */
function knownUntil(chart: Chart, handedOn: Day | undefined): Chart {
  if (handedOn === undefined) return chart
  const isKnown = (one: { readonly recordedAt: string }) => dayOfInstant(one.recordedAt) <= handedOn
  return { ...chart, address: chart.address.filter(isKnown), phone: chart.phone.filter(isKnown) }
}

async function rowsOf(trips: Trips, wanted: Wanted, given: Outgoing) {
  const [cards = [], gone = []] = await trips.go([
    {
      text: `select c.member_id from member_card c where $1 = any (c.orgs) and $2 = any (c.orgs) order by c.member_id`,
      values: [wanted.organization, wanted.plan],
    },
    { text: 'select member_id, handed_on from handed_member($1)', values: [wanted.organization] },
  ])
  const handed = new Map(gone.map((row) => [String(row.member_id), String(row.handed_on)]))
  const ids = [...new Set([...cards.map((row) => String(row.member_id)), ...handed.keys()])].sort()
  const returns: ReturnRow[] = []
  const attempts: OutreachRow[] = []
  const members = { returns: [] as string[], attempts: [] as string[] }
  const byConsent = new Map<string, readonly Permit[]>()
  const to = { content: sharing, plan: given.plan, agencyId: given.agency.id, on: given.madeOn }
  for (let i = 0; i < ids.length; i += blockMembers) {
    for (const [memberId, whole] of await chartsOf(trips, ids.slice(i, i + blockMembers), wanted.organization, nouns)) {
      const permitted = permittedChart(knownUntil(whole, handed.get(memberId)), to)
      const { chart } = permitted
      if (permitted.byConsent.length > 0) byConsent.set(memberId, permitted.byConsent)
      const row = returnRowOf(chart, given)
      if (row) {
        returns.push(row)
        members.returns.push(memberId)
      }
      for (const attempt of outreachRowsOf(chart, given)) {
        attempts.push(attempt)
        members.attempts.push(memberId)
      }
    }
  }
  return { returns, attempts, members, byConsent }
}
