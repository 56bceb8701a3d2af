// Consent through the front door: what may leave the house and what stays, who may say so, and the accounting that cannot be skipped.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { consentDraft } from '../../../test/consent-example.ts'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

interface Place extends Entered {
  readonly agency: string
  readonly plan: string
  readonly manager: Session
}

async function inCare(cin: string | null = null): Promise<Place> {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan', 'An invented plan')]
  const manager = await seated(agency, 'care-manager')
  const entered = await enterMember(manager, { plan, cin })
  await manager.command('outreach.log', attempt(entered, { minutes: 10 }))
  await begin(manager, entered)
  await manager.command('contact.record', contact(entered, { minutes: 40 }))
  return { ...entered, agency, plan, manager }
}

function consentOf({ member, plan }: Place, given: object = {}) {
  const recipients = { all: [{ kind: 'plan', id: plan, name: null }] }
  return { ...consentDraft, member, id: newId(), recipients, ...given }
}

const telling = ({ member, plan }: Place, given: object = {}) => ({
  member,
  id: newId(),
  recipient: { kind: 'plan', id: plan, name: 'An invented plan' },
  isOutOfState: false,
  what: 'Treatment summary',
  categories: ['sud-part-2'],
  purpose: 'treatment',
  claim: 'none',
  reason: null,
  ...given,
})

test('a plan’s desk records no consent, a biller revokes none, and nobody of another house sees one', async () => {
  const at = await inCare()
  const desk = await seated(at.plan, 'member-services')
  equal((await desk.command('consent.record', consentOf(at))).body.code, 'not-allowed')
  const biller = await seated(at.agency, 'biller')
  const all = { member: at.member, consent: null, how: 'spoken', by: 'The member' }
  equal((await biller.command('consent.revoke', all)).body.code, 'not-allowed')
  const consent = consentOf(at)
  equal((await at.manager.command('consent.record', consent)).body.outcome, 'done')
  const elsewhere = await seated(await house.organization('agency'), 'supervisor')
  equal((await elsewhere.query('consent.use', { member: at.member, consent: consent.id })).body.code, 'not-found')
})

test('nothing of a label leaves without consent; with one it goes, is written down, and takes the Part 2 notice along', async () => {
  const at = await inCare()
  deepEqual((await at.manager.command('disclosure.record', telling(at))).body, {
    outcome: 'refused',
    reason: 'no-consent',
  })
  const nobody = telling(at, { recipient: { kind: 'plan', id: at.plan, name: null } })
  equal((await at.manager.command('disclosure.record', nobody)).body.reason, 'recipient-missing')
  const haste = telling(at, { claim: 'emergency' })
  equal((await at.manager.command('disclosure.record', haste)).body.reason, 'reason-missing')
  equal((await house.sql('select from disclosure where member_id = $1', [at.member])).length, 0)
  const consent = consentOf(at)
  await at.manager.command('consent.record', consent)
  const { body } = await at.manager.command('disclosure.record', telling(at))
  equal(body.value.basis, 'consent')
  match(body.value.notice, /42 CFR part 2/)
  const [row] = await house.sql('select basis, consent_id, notice, labels from disclosure where member_id = $1', [
    at.member,
  ])
  deepEqual(
    [row?.basis, row?.consent_id, row?.notice, row?.labels],
    ['consent', consent.id, body.value.notice, ['sud-part-2']],
  )
})

test('the drawing lies sealed, in no column, and comes back to who may see the consent, with what was told', async () => {
  const at = await inCare()
  const strokes = [[1717, 2323, 1718, 2324]]
  const consent = consentOf(at, { strokes })
  await at.manager.command('consent.record', consent)
  await at.manager.command('disclosure.record', telling(at))
  const [row] = await house.sql('select to_jsonb(c)::text as whole from consent c where id = $1', [consent.id])
  equal(String(row?.whole).includes('1717'), false)
  const { body } = await at.manager.query('consent.use', { member: at.member, consent: consent.id })
  deepEqual(body.value.strokes, strokes)
  deepEqual(
    body.value.told.map((one: { what: string }) => one.what),
    ['Treatment summary'],
  )
})

test('said to the plan’s desk, a revocation stops the next disclosure at once; what was told stays told (CON-4)', async () => {
  const at = await inCare()
  await at.manager.command('consent.record', consentOf(at))
  await at.manager.command('disclosure.record', telling(at))
  const desk = await seated(at.plan, 'member-services')
  const all = { member: at.member, consent: null, how: 'phone', by: 'The member' }
  equal((await desk.command('consent.revoke', all)).body.outcome, 'done')
  equal((await at.manager.command('disclosure.record', telling(at))).body.reason, 'refused-by-member')
  equal((await house.sql('select from disclosure where member_id = $1', [at.member])).length, 1)
  equal((await desk.command('consent.revoke', all)).body.reason, 'consent-unknown')
})

test('a month’s return file names a Part 2 group only on consent, with the notice beside it and the consent in the accounting', async () => {
  const at = await inCare('91234577A')
  await house.sql('update organization set npi = $2, tin = $3 where id = $1', [at.agency, '1234567893', '123456789'])
  await house.sql('update organization set plan_code = $2 where id = $1', [at.plan, '777'])
  await house.sql('update staff set phone = $2 where id = $1', [at.manager.seat.staffId, '2135550100'])
  await house.sql(
    `insert into population_finding (member_id, id, population, answer, source, as_of, labels, recorded_at, seq)
      values ($1, $2, 'smh-sud', 'met', 'x', '2026-11-01', '{sud-part-2}', now(), 1)`,
    [at.member, newId()],
  )
  const supervisor = await seated(at.agency, 'supervisor')
  const wanted = { organization: at.agency, plan: at.plan, kind: 'rtf', month: '2026-11', layout: 'dhcs-like' }
  const sent = async () => {
    const { body } = await supervisor.command('file.send', { ...wanted, file: newId() })
    return body.outcome === 'done' ? body.value.files.map((file: { name: string }) => file.name) : body.reason
  }
  const before = await sent()
  equal(JSON.stringify(before).includes('NOTICE'), false)
  await at.manager.command('consent.record', consentOf(at))
  const after_ = await sent()
  equal(JSON.stringify(after_).includes('PART-2-NOTICE.txt'), true, JSON.stringify([before, after_]))
  const rows = await house.sql(
    'select basis, notice is null as bare from disclosure where member_id = $1 order by id',
    [at.member],
  )
  deepEqual(rows.map((row) => [row.basis, row.bare]).sort(), [
    ['consent', false],
    ['treatment-payment-operations', true],
  ])
})

test('the state’s form (ASCMI) opens what it says yes to and no more; its revocation sets every choice to “do not share”', async () => {
  const at = await inCare()
  const recipients = { all: [{ kind: 'housing', id: null, name: null }] }
  const given = { form: 'ascmi', formVersion: '2026-1', given: ['housing'], refused: ['hiv', 'mental-health'] }
  const purposes = ['coordination', 'community-referral']
  const to = { recipient: { kind: 'housing', id: null, name: 'An invented program' }, purpose: 'coordination' }
  const says = async (categories: readonly string[], more: object = to) => {
    const { body } = await at.manager.command('disclosure.record', telling(at, { ...more, categories }))
    return body.outcome === 'done' ? body.value.basis : body.reason
  }
  equal(await says(['housing']), 'no-consent')
  equal(
    (await at.manager.command('consent.record', consentOf(at, { ...given, purposes, recipients }))).body.outcome,
    'done',
  )
  const toPlan = { purpose: 'coordination' }
  deepEqual(
    [await says(['housing']), await says(['hiv']), await says(['mental-health'], toPlan)],
    ['consent', 'refused-by-member', 'refused-by-member'],
  )
  const back = { member: at.member, consent: null, how: 'form', by: 'The member' }
  equal((await at.manager.command('consent.revoke', back)).body.outcome, 'done')
  equal(await says(['housing']), 'refused-by-member')
})
