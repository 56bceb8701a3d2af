// What an organization hears of a request, in every state, with a basis and without one.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { sharing } from '../../content/sharing.ts'
import { consent } from '../../test/consent-example.ts'
import { agency, assignment, episode, idOf, me, member } from '../../test/entry-example.ts'
import { type HeardChart, type Hearer, heardOf, type SentReferral } from './referral-heard.ts'

const [plan, request] = [idOf('plan'), idOf('request')]
const today = '2026-11-24'
const hospital: Hearer = { id: idOf('hospital'), name: 'Invented Hospital', kind: 'health-provider' }
const sent: SentReferral = {
  state: 'passed-on',
  settledAs: 'linked',
  settledAt: '2026-11-20T18:00:00.000Z',
  closure: null,
  toPlan: null,
  requestId: request,
  labels: [],
}
const authorization = (given: object) => ({
  ...{ id: request, planId: plan, program: 'ecm', status: 'requested', requestedOn: '2026-11-19', decidedOn: null },
  ...{ struckAt: null, ...given },
})
const hear = (chart: object = {}, given: Partial<SentReferral> = {}, hearer: Hearer = hospital) => {
  const empty = { authorizations: [], decisions: [], episodes: [], assignments: [], consents: [] }
  const whole = { ...empty, ...chart } as HeardChart
  return heardOf(sharing, { ...sent, ...given }, { hearer, planId: plan, chart: whole, today })
}
const short = ({ state, on, why }: ReturnType<typeof hear>) => [state, on, why]
const passedOn = { state: 'passed-on', on: null, why: null, agencyId: null, leadId: null, toPlan: null, permit: null }

test('without a kind, of a kind that is no partner in care, or refused by the member, it hears “passed on” (CON-1, CLR-5)', () => {
  const walked = { authorizations: [authorization({ status: 'approved' })] }
  deepEqual(hear(walked, {}, { ...hospital, kind: null }), passedOn)
  for (const kind of ['community-organization', 'school', 'housing', 'justice'] as const)
    deepEqual(hear(walked, {}, { ...hospital, kind }), passedOn)
  const general = { recipients: { all: [] }, given: [], refused: ['general'] } as const
  deepEqual(hear({ ...walked, consents: [consent({ ...general, ownerId: agency } as never)] }), passedOn)
  equal(hear(walked).state, 'authorized')
})

test('a request labeled with treatment for substance use needs the member’s consent, and the plan’s own (42 CFR 2.31)', () => {
  const chart = { authorizations: [authorization({ status: 'approved' })] }
  const labeled = { labels: ['sud-part-2'] } as const
  deepEqual(hear(chart, labeled), passedOn)
  const given = {
    recipients: { all: [{ ...hospital }] },
    purposes: ['coordination'],
    given: ['sud-part-2'],
    refused: [],
  }
  const written = (ownerId: string) => consent({ ...given, ownerId } as never)
  deepEqual(hear({ ...chart, consents: [written(agency)] }, labeled), passedOn)
  equal(hear({ ...chart, consents: [written(plan)] }, labeled).state, 'authorized')
  deepEqual(
    hear({ ...chart, consents: [{ ...written(plan), revokedAt: '2026-11-23T20:00:00.000Z' }] }, labeled),
    passedOn,
  )
})

test('a jail hears with the member’s consent', () => {
  const given = {
    recipients: { all: [{ kind: 'justice', id: null, name: null }] },
    purposes: ['coordination'],
    given: ['general'],
  }
  const jail: Hearer = { ...hospital, kind: 'justice' }
  const chart = { consents: [consent({ ...given, refused: [], ownerId: plan } as never)] }
  equal(hear(chart, { settledAs: 'closed', closure: 'asked-twice' }, jail).state, 'closed')
})

test('each state with its day and reason', () => {
  deepEqual(short(hear({}, { state: 'received', settledAs: null, settledAt: null })), ['received', null, null])
  deepEqual(short(hear({}, { settledAs: null, settledAt: null })), ['passed-on', null, null])
  const elsewhere = hear({}, { settledAs: 'passed-on', toPlan: 'kaiser' })
  deepEqual([elsewhere.state, elsewhere.toPlan], ['other-plan', 'kaiser'])
  deepEqual(short(hear({}, { settledAs: 'closed', closure: 'unable-to-reach' })), [
    'closed',
    '2026-11-20',
    'unable-to-reach',
  ])
  deepEqual(short(hear({ authorizations: [authorization({})] })), ['accepted', '2026-11-20', null])
  const decided = { decidedOn: '2026-11-23' }
  const approved = authorization({ status: 'approved', ...decided })
  deepEqual(short(hear({ authorizations: [approved] })), ['authorized', '2026-11-23', null])
  const denied = authorization({ status: 'denied', ...decided })
  const because = { id: idOf('d'), authorizationId: request, decidedAt: '2026-11-23T20:00:00.000Z', struckAt: null }
  deepEqual(short(hear({ authorizations: [denied], decisions: [{ ...because, reason: 'share-of-cost' }] })), [
    'closed',
    '2026-11-23',
    'share-of-cost',
  ])
  deepEqual(short(hear({ authorizations: [denied] })), ['closed', '2026-11-23', 'other'])
})

test('assigned names the agency and who leads; an agency that only met them says nothing of a decision', () => {
  const approved = authorization({ status: 'approved', decidedOn: '2026-11-23' })
  const open = episode('outreach', { planId: plan, assignedOn: '2026-11-24' })
  const given = { authorizations: [approved], episodes: [open], assignments: [assignment()] }
  const told = hear(given)
  deepEqual([told.state, told.on, told.agencyId, told.leadId], ['assigned', '2026-11-24', agency, me])
  const met = { ...given, authorizations: [authorization({})], episodes: [{ ...open, state: 'referred' }] }
  const only = hear(met)
  deepEqual([only.state, only.agencyId], ['accepted', null])
  const ended = { ...open, state: 'ended', endedOn: '2026-11-24' }
  deepEqual(short(hear({ ...given, episodes: [ended] })), ['closed', '2026-11-24', 'care-ended'])
})

test('in ECM before anybody asked: who walks with them, whatever the older authorization', () => {
  const open = episode('active', { planId: plan, assignedOn: '2026-10-01', startedOn: '2026-10-05' })
  const chart = {
    authorizations: [authorization({ status: 'approved' })],
    episodes: [open],
    assignments: [assignment()],
  }
  const told = hear(chart, { requestId: null })
  deepEqual([told.state, told.agencyId, told.leadId, member !== ''], ['in-ecm', agency, me, true])
})
