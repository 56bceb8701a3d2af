// The biller's month: the agency's own contacts and attempts of the month, less what their labels keep from the seat.
import type * as z from 'zod'
import { ecmCodes, unitRules } from '../../../content/codes/ecm-code.ts'
import type { billingMonth } from '../../api/billing.ts'
import { addDays, addMonths } from '../../base/day.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import { billingLacks } from '../../domain/billing-meaning.ts'
import { type BillingChart, type BillingGiven, type BillingLine, billingLines } from '../../domain/billing-month.ts'
import { standing } from '../../domain/chart.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { writeBillingMonth } from '../../exchange/billing-month/write.ts'
import type { Trips } from '../database/executor.ts'
import type { QueryWork } from '../gate/gate.ts'
import { chartsOf } from '../outgoing/chart.ts'

const nouns = ['member', 'episode', 'authorization', 'contact', 'outreachAttempt'] as const
const blockMembers = 50

export async function answerBillingMonth(work: QueryWork, input: z.infer<(typeof billingMonth)['input']>) {
  const { house, checked, trips } = work
  const { seat } = checked.seated
  const { ids, licensed, names } = await peopleOf(trips, input.organization)
  const from = `${input.month}-01`
  const given: BillingGiven = {
    ...{ agencyId: input.organization, from, to: addDays(addMonths(from, 1), -1) },
    ...{ table: { codes: ecmCodes, unitRules }, licensed },
  }
  const visible = visibleLabels(house.grants, seat.role, 'agency', checked.today)
  const lines: BillingLine[] = []
  const members: string[] = []
  let keptBack = 0
  for (let i = 0; i < ids.length; i += blockMembers) {
    for (const [memberId, chart] of await chartsOf(trips, ids.slice(i, i + blockMembers), input.organization, nouns)) {
      const shown: BillingChart = {
        member: chart.member.filter((one) => isVisible(one, visible)),
        episode: chart.episode.filter((one) => isVisible(one, visible)),
        authorization: chart.authorization.filter((one) => isVisible(one, visible)),
        contact: chart.contact.filter((one) => isVisible(one, visible)),
        outreachAttempt: chart.outreachAttempt.filter((one) => isVisible(one, visible)),
      }
      const own = billingLines(shown, given)
      keptBack += countOf(chart, given) - countOf(shown, given)
      if (own.length > 0) members.push(memberId)
      lines.push(...own)
    }
  }
  const output = {
    name: `billing-${input.month}.csv`,
    content: Buffer.from(writeBillingMonth(lines, names)).toString('base64'),
    lines: lines.length,
    complete: lines.filter((line) => line.lacks.length === 0).length,
    lacking: billingLacks.flatMap((lack) => {
      const count = lines.filter((line) => line.lacks.includes(lack)).length
      return count === 0 ? [] : [{ lack, lines: count }]
    }),
    keptBack,
  }
  return { output, members }
}

/** The contacts and attempts of the month in the agency's own episodes. */
function countOf(chart: BillingChart, { agencyId, from, to }: BillingGiven): number {
  const own = new Set(chart.episode.flatMap((one) => (one.agencyId === agencyId ? [one.id] : [])))
  const isOfMonth = (one: { readonly at: string; readonly episodeId: string }) =>
    own.has(one.episodeId) && from <= dayOfInstant(one.at) && dayOfInstant(one.at) <= to
  return [...standing(chart.contact), ...standing(chart.outreachAttempt)].filter(isOfMonth).length
}

/** Whose charts the agency has, who works there, and what plans and people are called. */
async function peopleOf(trips: Trips, organization: string) {
  const [cards = [], staff = [], plans = []] = await trips.go([
    {
      text: `select member_id as id from member_card where $1 = any (orgs)
        union select member_id from handed_member($1) order by id`,
      values: [organization],
    },
    {
      text: `select distinct p.id, p.name, p.is_licensed as licensed from staff p join seat e on e.staff_id = p.id
        where e.organization_id = $1`,
      values: [organization],
    },
    { text: `select id, name from organization where kind = 'plan'`, values: [] },
  ])
  return {
    ids: cards.map((row) => String(row.id)),
    licensed: new Map(staff.map((row) => [String(row.id), row.licensed === true])),
    names: new Map([...staff, ...plans].map((row) => [String(row.id), String(row.name)])),
  }
}
