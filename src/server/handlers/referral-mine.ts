// An organization's own requests at the plans' doors. They lie at the plan, and are read there by who sent them; what came of each is read from
// the member's chart at that moment, and whoever's chart it was stands in the log.
import type * as z from 'zod'
import { sharing } from '../../../content/sharing.ts'
import { substanceWords } from '../../../content/substance-word.ts'
import type {
  discardReferral,
  draftReferral,
  hearReferral,
  listMine,
  referTo,
  resumeReferral,
} from '../../api/referral-mine.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { checkReferral } from '../../domain/referral.ts'
import type { Hearer } from '../../domain/referral-heard.ts'
import { referralLabels } from '../../domain/referral-label.ts'
import type { Row, Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { hearAll } from './referral-heard.ts'
import { keepAsked } from './referral-in.ts'
import { askedOf } from './referral-inbox.ts'

export async function refer(work: HandlerWork, input: z.infer<(typeof referTo)['input']>) {
  const checked = checkReferral(input.asked)
  if (!checked.ok) return checked
  const { trips, at } = work
  const { organization, plan, referral } = input
  const [names = []] = await trips.go([
    {
      text: 'select id, kind, name, is_sud_program from organization where id = any($1::uuid[])',
      values: [[organization, plan]],
    },
  ])
  if (!names.some((row) => row.id === plan && row.kind === 'plan')) return refused('plan-unknown')
  const own = names.find((row) => row.id === organization)
  const [, known = []] = await trips.go([
    rescope([organization], plan),
    { text: 'select id from referral where organization_id = $1 and id = $2', values: [plan, referral] },
  ])
  if (known.length > 0) return refused('referral-known')
  const { output, statements } = await sent(work, { plan, referral, asked: input.asked, own })
  const drop = [rescope([organization], at.organizationId), dropDraft(organization, referral)]
  return done({ output, statements: [...statements, ...drop] })
}

/** One request written at the plan, in the sender’s own name whatever the form says; the scope is the plan’s by then. */
export async function sent(
  work: HandlerWork,
  given: Pick<z.infer<typeof referTo.input>, 'plan' | 'referral' | 'asked'> & { readonly own: Row | undefined },
) {
  const { plan, referral, own } = given
  const none = { name: null, contact: null, relation: null, personKnows: null }
  const asked = { ...given.asked, referrer: { ...none, ...given.asked.referrer, organization: String(own?.name) } }
  const labels = referralLabels(asked, substanceWords.words, own?.is_sud_program === true)
  const kept = await keepAsked(
    work,
    { organization: plan, referral, secret: null },
    { state: 'received', kind: asked.kind, asked, number: undefined, labels },
  )
  const from: Statement = {
    text: 'update referral set from_organization = $3 where organization_id = $1 and id = $2',
    values: [plan, referral, work.at.organizationId],
  }
  const { output, statements } = kept.value
  return { output, statements: [...statements, from] }
}

export async function draft(work: HandlerWork, input: z.infer<(typeof draftReferral)['input']>) {
  const { organization, referral, asked } = input
  const kept = await keepAsked(
    work,
    { organization, referral, secret: null },
    { state: 'draft', kind: asked.kind, asked, number: undefined },
  )
  return done({ output: {}, statements: kept.value.statements })
}

export async function discard(work: HandlerWork, input: z.infer<(typeof discardReferral)['input']>) {
  const row = await draftOf(work, input)
  if (!row) return refused('referral-unknown')
  return done({ output: {}, statements: [dropDraft(input.organization, input.referral)] })
}

export async function answerResume(work: QueryWork, input: z.infer<(typeof resumeReferral)['input']>) {
  const row = await draftOf(work, input)
  if (!row) throw new Problem('not-found')
  return { output: { asked: askedOf(work.house, input.organization, row) }, members: [] }
}

/** What lies at the organization itself is unfinished: what is sent lies at a plan. */
async function draftOf(
  { trips }: Pick<QueryWork, 'trips'>,
  { organization, referral }: Draft,
): Promise<Row | undefined> {
  const [rows = []] = await trips.go([
    {
      text: `select id, asked_sealed from referral where organization_id = $1 and id = $2 and state = 'draft'`,
      values: [organization, referral],
    },
  ])
  return rows[0]
}

type Draft = { readonly organization: string; readonly referral: string }

function dropDraft(organization: string, referral: string): Statement {
  return {
    text: `delete from referral where organization_id = $1 and id = $2 and state = 'draft'`,
    values: [organization, referral],
  }
}

export async function hear(work: HandlerWork, input: z.infer<(typeof hearReferral)['input']>) {
  const { organization, plan, referral, state } = input
  const [, rows = []] = await work.trips.go([
    rescope([organization], plan),
    {
      text: 'select id from referral where organization_id = $1 and id = $2 and from_organization = $3',
      values: [plan, referral, organization],
    },
  ])
  if (rows.length === 0) return refused('referral-unknown')
  const heard: Statement = {
    text: 'update referral set heard = $3 where organization_id = $1 and id = $2',
    values: [plan, referral, state],
  }
  return done({ output: {}, statements: [heard, rescope([organization], organization)] })
}

export async function answerMine(work: QueryWork, input: z.infer<(typeof listMine)['input']>) {
  const { organization, most } = input
  const { trips } = work
  const [houses = [], drafts = []] = await trips.go([
    {
      text: `select id, kind, name, recipient_kind from organization where (kind = 'plan' and ended_on is null) or id = $1 order by name`,
      values: [organization],
    },
    {
      text: `select id, asked_sealed, saved_at from referral where organization_id = $1 and state = 'draft' order by saved_at desc limit 50`,
      values: [organization],
    },
  ])
  const plans = houses.filter((row) => row.kind === 'plan')
  const own = houses.find((row) => row.id === organization)
  // They lie at the plans: each is opened in its turn, and of it only what this organization sent.
  const opened = await trips.go([
    ...plans.flatMap((plan) => [rescope([organization], String(plan.id)), sentFrom(plan.id, organization, most + 1)]),
    rescope([organization], organization),
  ])
  const rows = plans
    .flatMap((_, i) => opened[i * 2 + 1] ?? [])
    .toSorted((one, other) => (String(one.received_at) < String(other.received_at) ? 1 : -1))
  const hearer = { id: organization, name: String(own?.name), kind: own?.recipient_kind ?? null } as Hearer
  const page = rows.slice(0, most)
  const { heard, members } = await hearAll(work, sharing, hearer, page)
  const referrals = page.map((row, i) => {
    const asked = askedOf(work.house, String(row.organization_id), row)
    const { number, id: referral, organization_id: plan } = row
    const state = heard[i]?.state
    const isNew = state !== 'received' && state !== row.heard
    const receivedOn = dayOfInstant(String(row.received_at))
    const { name, leavesOn } = asked
    return { referral, number, name: name ?? '', plan, receivedOn, leavesOn, heard: heard[i], isNew }
  })
  const output = {
    mayHear: hearer.kind !== null && sharing.partners.includes(hearer.kind),
    plans: plans.map(({ id, name }) => ({ id, name })),
    drafts: drafts.map((row) => ({
      referral: row.id,
      name: askedOf(work.house, organization, row).name,
      savedOn: dayOfInstant(String(row.saved_at)),
    })),
    referrals,
    more: rows.length > most,
  }
  return { output, members }
}

function sentFrom(plan: unknown, organization: string, most: number): Statement {
  return {
    text: `select id, organization_id, number, state, asked_sealed, received_at, settled_as, settled_at, closure, to_plan, linked_to, request_id, labels, heard, told
      from referral where organization_id = $1 and from_organization = $2 and received_at is not null order by received_at desc, id limit $3`,
    values: [plan, organization, most],
  }
}
