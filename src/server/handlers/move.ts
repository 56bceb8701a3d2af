// Moving a member to another agency: what the old one hands over is composed here from its whole chart, which whoever moves the member does not see.
import type * as z from 'zod'
import { sharing } from '../../../content/sharing.ts'
import type { moveAgency } from '../../api/assignment.ts'
import { all } from '../../api/operation.ts'
import { done } from '../../base/result.ts'
import { decideAgencyMoved } from '../../domain/agency-moved.ts'
import { type Chart, emptyChart, type Noun, standing } from '../../domain/chart.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

const nouns = [
  'address',
  'phone',
  'supporter',
  'safetyFlag',
  'authorization',
  'episode',
  'assignment',
  'task',
  'changeRequest',
  'consent',
  'carePlan',
  'safetyConcern',
  'medication',
  'allergy',
  'appointment',
  'referralOut',
  'referralStep',
  'teamMember',
] as const satisfies readonly Noun[]

export async function move(work: HandlerWork, input: z.infer<(typeof moveAgency)['input']>) {
  const asked = Object.fromEntries(nouns.map((noun) => [noun, all(noun)]))
  const { loaded, owners } = await loadFor(work, input.member, asked)
  const chart: Chart = { ...emptyChart(), ...(loaded as Partial<Chart>) }
  const before = standing(chart.episode).find((one) => one.state !== 'ended' && one.planId === work.at.organizationId)
  const [houses = []] = await work.trips.go([
    {
      text: `select id, name, (kind = 'agency' and (ended_on is null or ended_on >= $2)) as is_open from organization where id = any($1::uuid[])`,
      values: [[input.agency, ...(before ? [before.agencyId] : [])], work.at.today],
    },
  ])
  const named = (id: string | undefined) => houses.find((row) => row.id === id)
  const to = named(input.agency)
  const decided = decideAgencyMoved(
    work.at,
    {
      ...{ chart, sharing, nameBefore: String(named(before?.agencyId)?.name ?? '') },
      agencyName: to?.is_open === true ? String(to.name) : undefined,
    },
    input,
  )
  if (!decided.ok) return decided
  const ids = work.merged?.union.ids ?? [input.member]
  return done({
    output: {},
    changes: decided.value,
    owners,
    // The member’s own phone and an open invitation go with them.
    statements: ['registry_phone_session', 'registry_invitation'].map((table) => ({
      text: `update ${table} set organization_id = $2 where member_id = any($1::uuid[]) and organization_id = $3 and ended_at is null`,
      values: [ids, input.agency, before?.agencyId],
    })),
  })
}
