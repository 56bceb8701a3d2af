// An organization's own requests at the plans' doors. They lie at the plan, and are read there by who sent them.
import type * as z from 'zod'
import type { listMine, referTo } from '../../api/referral-mine.ts'
import { done, refused } from '../../base/result.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { checkReferral } from '../../domain/referral.ts'
import type { Row, Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { keepAsked } from './referral-in.ts'
import { askedOf } from './referral-inbox.ts'

export async function refer(work: HandlerWork, input: z.infer<(typeof referTo)['input']>) {
  const checked = checkReferral(input.asked)
  if (!checked.ok) return checked
  const { trips, at } = work
  const { organization, plan, referral } = input
  const [names = []] = await trips.go([
    { text: 'select id, kind, name from organization where id = any($1::uuid[])', values: [[organization, plan]] },
  ])
  if (!names.some((row) => row.id === plan && row.kind === 'plan')) return refused('plan-unknown')
  const own = names.find((row) => row.id === organization)
  const [, known = []] = await trips.go([
    rescope([organization], plan),
    { text: 'select id from referral where organization_id = $1 and id = $2', values: [plan, referral] },
  ])
  if (known.length > 0) return refused('referral-known')
  const none = { name: null, contact: null, relation: null, personKnows: null }
  const asked = {
    ...input.asked,
    // Its own name, whatever the form says: this is what signing in adds.
    referrer: { ...none, ...input.asked.referrer, organization: String(own?.name) },
  }
  const kept = await keepAsked(
    work,
    { organization: plan, referral, secret: null },
    { state: 'received', kind: asked.kind, asked, number: undefined },
  )
  const from: Statement = {
    text: 'update referral set from_organization = $3 where organization_id = $1 and id = $2',
    values: [plan, referral, at.organizationId],
  }
  const { output, statements } = kept.value
  return done({ output, statements: [...statements, from, rescope([organization], organization)] })
}

export async function answerMine(work: QueryWork, input: z.infer<(typeof listMine)['input']>) {
  const { organization, most } = input
  const { trips } = work
  const [plans = []] = await trips.go([{ text: `select id, name from organization where kind = 'plan'` }])
  // They lie at the plans: each is opened in its turn, and of it only what this organization sent.
  const opened = await trips.go([
    ...plans.flatMap((plan) => [rescope([organization], String(plan.id)), sentFrom(plan.id, organization, most + 1)]),
    rescope([organization], organization),
  ])
  const rows = plans
    .flatMap((plan, i) => (opened[i * 2 + 1] ?? []).map((row): Row => ({ ...row, plan: plan.name })))
    .toSorted((one, other) => (String(one.received_at) < String(other.received_at) ? 1 : -1))
  const referrals = rows.slice(0, most).map((row) => ({
    referral: row.id,
    number: row.number,
    name: askedOf(work.house, String(row.organization_id), row).name ?? '',
    plan: row.plan,
    receivedOn: dayOfInstant(String(row.received_at)),
    state: row.state,
  }))
  return { output: { referrals, more: rows.length > most }, members: [] }
}

function sentFrom(plan: unknown, organization: string, most: number): Statement {
  return {
    text: `select id, organization_id, number, state, asked_sealed, received_at from referral
      where organization_id = $1 and from_organization = $2 and received_at is not null order by received_at desc, id limit $3`,
    values: [plan, organization, most],
  }
}
