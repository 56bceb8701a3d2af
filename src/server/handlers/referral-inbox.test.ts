// The plan's inbox through the gate: who may look, whom a request may mean, what a link begins and undoes, and that who asks learns nothing.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { referralExample } from '../../../test/referral-example.ts'
import { operationByName } from '../../api/index.ts'
import { listInbox, openReferral } from '../../api/referral-inbox.ts'
import type { Role } from '../../domain/access.ts'
import type { Referral } from '../../domain/referral.ts'

let house: TestHouse
let plan: string
let manager: Session
let authorizer: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan')
  manager = await seated(await house.organization('agency'), 'care-manager')
  authorizer = await seated(plan, 'authorizer')
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function atDoor(name: string, input: object, organizationId = plan) {
  const operation = operationByName.get(name)
  if (!operation) throw new Error(name)
  const caller = { kind: 'house', role: 'public', name: 'door', organizationId } as const
  const id = operation.kind === 'command' ? { id: newId() } : {}
  return await house.house.core.gate.call(caller, {
    operation,
    input: { organization: organizationId, ...input },
    ...id,
  })
}

/** Somebody unknown asks at the door; what they hear then and later. */
async function ask(given: Partial<Referral>, organizationId = plan) {
  const referral = newId()
  const sent = { referral, secret: 'river', asked: referralExample(given) }
  const heard = await atDoor('referral.receive', sent, organizationId)
  const { number } = (heard as unknown as { readonly value: { readonly number: string } }).value
  const look = async () => {
    const { value, ...rest } = (await atDoor('referral.look', { number, secret: 'river' })) as { value?: object }
    return { ...rest, value: { ...value, referral: null } }
  }
  return { referral, look }
}

const inboxOf = async (session: Session, more: object = {}) =>
  listInbox.output.parse(
    (await session.query('referral.inbox', { organization: session.seat.organizationId, ...more })).body.value,
  )

async function open(referral: string, session = authorizer) {
  const { body } = await session.query('referral.open', { organization: session.seat.organizationId, referral })
  return openReferral.output.parse(body.value)
}

async function endEpisode(member: string) {
  await house.sql(
    `update episode set state = 'ended', ended_on = '2026-11-24', end_reason = 'goals-met' where member_id = $1`,
    [member],
  )
}

const requestsOf = (member: string) =>
  house.sql('select status from "authorization" where member_id = $1 and struck_at is null', [member])

test('no agency, oversight or other plan looks into the inbox, opens a request, links or settles one', async () => {
  const { referral } = await ask({})
  const { member } = await enterMember(manager, { plan })
  for (const session of [manager, await seated(plan, 'oversight')]) {
    const { organizationId: organization } = session.seat
    equal((await session.query('referral.inbox', { organization })).body.code, 'not-allowed')
    equal((await session.query('referral.open', { organization, referral })).body.code, 'not-allowed')
    equal((await session.command('referral.link', { member, referral })).body.code, 'not-allowed')
  }
  const otherPlan = await house.organization('plan')
  const stranger = await seated(otherPlan, 'authorizer')
  deepEqual((await inboxOf(stranger)).waiting, [])
  equal((await stranger.query('referral.open', { organization: otherPlan, referral })).body.code, 'not-found')
  equal((await stranger.command('referral.link', { member, referral })).body.code, 'not-found')
  const settled = { organization: otherPlan, referral, as: 'closed', why: 'Not reached' }
  equal((await stranger.command('referral.settle', settled)).body.reason, 'referral-unknown')
})

test('an unfinished request is not in the inbox; a finished one is, the oldest first', async () => {
  const draft = newId()
  await atDoor('referral.save', { referral: draft, secret: 'river', kind: 'self', fields: { name: 'Draftia' } })
  const [one, other] = [await ask({ name: 'Firstly Asked' }), await ask({ name: 'Secondly Asked' })]
  await house.sql(`update referral set received_at = '2026-11-01T18:00:00Z' where id = $1`, [one.referral])
  const { waiting } = await inboxOf(authorizer)
  equal(waiting[0]?.name, 'Firstly Asked')
  deepEqual(waiting[0]?.tells, [])
  const ids = waiting.map((row) => row.referral)
  ok(ids.includes(other.referral))
  equal(ids.includes(draft), false)
})

test('of those who came, or were answered, at one instant none is lost between two pages', async () => {
  const busy = await seated(await house.organization('plan'), 'authorizer')
  const { organizationId } = busy.seat
  const names = ['Onea Same', 'Twoa Same', 'Threea Same']
  const asked = await Promise.all(names.map((name) => ask({ name }, organizationId)))
  await house.sql(`update referral set received_at = '2026-11-02T18:00:00Z' where organization_id = $1`, [
    organizationId,
  ])
  const paged = async (of: 'waiting' | 'settled') => {
    const seen: string[] = []
    let last: object = {}
    for (const left of [2, 1, 0]) {
      const { waiting, more } = await inboxOf(busy, { of, most: 1, ...last })
      const [row] = waiting
      equal(more, left > 0)
      const at = of === 'waiting' ? row?.receivedAt : row?.settledAt
      last = { after: { at, referral: row?.referral } }
      seen.push(String(row?.referral))
    }
    return seen.toSorted()
  }
  const all = asked.map(({ referral }) => referral).toSorted()
  deepEqual(await paged('waiting'), all)
  for (const referral of all)
    await busy.command('referral.settle', { organization: organizationId, referral, as: 'closed', why: 'Twice' })
  deepEqual(await paged('settled'), all)
})

test('what was answered is found again, the newest first, and nothing else with it', async () => {
  const [one, other] = [await ask({ name: 'Once Answered', cin: '91000009J' }), await ask({ name: 'Twice Answered' })]
  const settledOf = async () => {
    const { organizationId } = authorizer.seat
    const { body } = await authorizer.query('referral.inbox', { organization: organizationId, of: 'settled' })
    return listInbox.output.parse(body.value).waiting
  }
  const before = (await settledOf()).map((row) => row.referral)
  equal(before.includes(one.referral), false)
  for (const { referral } of [one, other])
    await authorizer.command('referral.settle', { organization: plan, referral, as: 'closed', why: 'Not reached' })
  await house.sql(`update referral set settled_at = '2026-11-01T18:00:00Z' where id = $1`, [one.referral])
  const rows = await settledOf()
  ok(rows.findIndex((row) => row.referral === other.referral) < rows.findIndex((row) => row.referral === one.referral))
  const found = rows.find((row) => row.referral === one.referral)
  deepEqual([found?.settledAs, found?.tells, found?.name], ['closed', ['cin'], 'Once Answered'])
})

test('the referrer’s word is laid on the rules: what it supports and what is missing, for the age it names', async () => {
  const { referral } = await ask({ populations: ['homeless', 'avoidable-use'], bornOn: '1980-01-01' })
  const { supports } = await open(referral)
  const homeless = supports.find(({ rule }) => rule === 'focus.homelessness.adult')
  deepEqual(
    [homeless?.answer, (homeless?.met.length ?? 0) > 0, (homeless?.missing.length ?? 0) > 0],
    ['unknown', true, true],
  )
  deepEqual(
    supports.filter(({ answer }) => answer === 'no'),
    [],
  )
  ok(supports.some(({ population, met }) => population === 'avoidable-use' && met.length === 0))
  equal(
    supports.some(({ population }) => population === 'ccs'),
    false,
  )
  deepEqual((await open((await ask({})).referral)).supports, [])
})

test('a CIN links, a name and birth date ask, a name alone or another CIN is nobody; a hidden address agrees with nothing', async () => {
  const cin = '91000001A'
  const { member } = await enterMember(manager, {
    plan,
    cin,
    firstName: 'Zenobia',
    lastName: 'Inventia-Testly',
    bornOn: '1971-03-04',
    whereToFind: '12 Invented Way',
  })
  await house.sql('update address set is_private = true where member_id = $1', [member])
  const seen = async (given: Partial<Referral>) => (await open((await ask(given)).referral)).candidates
  const [byCin] = await seen({ name: 'Someone Else', cin })
  deepEqual([byCin?.member, byCin?.band, byCin?.by], [member, 'link', 'cin'])
  const same = { name: 'Inventia Testly, Zenobia'.replace(',', ''), bornOn: '1971-03-04' as const }
  const [likely] = await seen({ ...same, place: '12 Invented Way' })
  deepEqual([likely?.member, likely?.band, likely?.fields.place], [member, 'ask', 'unknown'])
  deepEqual(await seen({ name: 'Zenobia' }), [])
  deepEqual(await seen({ ...same, cin: '91000002B' }), [])
})

test('a label the seat may not see hides the candidate', async () => {
  const { member } = await enterMember(manager, { plan, cin: '91000003C', lastName: 'Hiddenly' })
  const { referral } = await ask({ cin: '91000003C' })
  equal((await open(referral)).candidates.length, 1)
  await house.sql(`update member set labels = '{sud-part-2}' where member_id = $1`, [member])
  deepEqual((await open(referral)).candidates, [])
})

test('of two charts tied to one person only the one that goes on is a candidate', async () => {
  const supervisor = await seated(manager.seat.organizationId, 'supervisor')
  const same = { plan, cin: '91000008H', firstName: 'Twicely', lastName: 'Entered' }
  const [kept, other] = [await enterMember(manager, same), await enterMember(manager, { ...same, cin: null })]
  const { body } = await supervisor.command('member.merge', {
    member: kept.member,
    id: newId(),
    other: other.member,
    reason: 'The same person',
  })
  equal(body.outcome, 'done')
  const { referral } = await ask({ name: 'Twicely Entered', bornOn: '1980-02-29', cin: '91000008H' })
  deepEqual(
    (await open(referral)).candidates.map((candidate) => candidate.member),
    [kept.member],
  )
})

test('two CINs are never linked', async () => {
  const { member } = await enterMember(manager, { plan, cin: '91000004D' })
  const { referral } = await ask({ cin: '91000005E' })
  equal((await authorizer.command('referral.link', { member, referral })).body.reason, 'other-cin')
  equal((await authorizer.command('referral.link', { member, referral: newId() })).body.reason, 'referral-unknown')
})

test('somebody in ECM gets no second episode: it rings at who walks with them', async () => {
  const { member } = await enterMember(manager, { plan })
  const { referral } = await ask({})
  const { body } = await authorizer.command('referral.link', { member, referral })
  deepEqual(body.value, { follows: 'rings' })
  const tasks = 'select for_staff, done_at is null as open from task where member_id = $1 and source_id = $2'
  deepEqual(await house.sql(tasks, [member, referral]), [{ for_staff: manager.seat.staffId, open: true }])
  deepEqual(await requestsOf(member), [])
  equal((await house.sql('select id from episode where member_id = $1', [member])).length, 1)
  equal((await authorizer.command('referral.link', { member, referral })).body.reason, 'referral-settled')
  equal((await authorizer.command('referral.unlink', { member, referral })).body.outcome, 'done')
  deepEqual(await house.sql(tasks, [member, referral]), [{ for_staff: manager.seat.staffId, open: false }])
})

test('for anybody else the plan’s decision is asked once; a link taken back takes the question back while nobody answered it', async () => {
  const { member } = await enterMember(manager, { plan })
  await endEpisode(member)
  const [one, other] = [await ask({}), await ask({})]
  const link = async (referral: string) => (await authorizer.command('referral.link', { member, referral })).body.value
  const unlink = async (referral: string) => (await authorizer.command('referral.unlink', { member, referral })).body
  deepEqual(await link(one.referral), { follows: 'asks' })
  deepEqual(await link(other.referral), { follows: 'nothing' })
  deepEqual(await requestsOf(member), [{ status: 'requested' }])
  equal((await unlink(one.referral)).outcome, 'done')
  equal((await unlink(one.referral)).reason, 'referral-unknown')
  deepEqual(await requestsOf(member), [])
  deepEqual(await link(one.referral), { follows: 'asks' })
  await house.sql(`update "authorization" set status = 'approved' where member_id = $1`, [member])
  equal((await unlink(one.referral)).reason, 'already-decided')
})

test('an ex-partner who asks in order to find somebody hears the same whatever became of it and whoever the person is', async () => {
  const { member } = await enterMember(manager, { plan, firstName: 'Soughtia', lastName: 'Invented', cin: '91000006F' })
  const [isHere, isElsewhere, isNobody] = [
    await ask({ name: 'Soughtia Invented', cin: '91000006F' }),
    await ask({ name: 'Elsewhere Invented' }),
    await ask({ name: 'Unfound Invented' }),
  ]
  const looks = async () => [await isHere.look(), await isElsewhere.look(), await isNobody.look()]
  const [first, ...others] = await looks()
  for (const other of others) deepEqual(other, first)
  const settle = (referral: string, as: string) =>
    authorizer.command('referral.settle', { organization: plan, referral, as, why: 'Secretly so' })
  equal((await authorizer.command('referral.link', { member, referral: isHere.referral })).body.outcome, 'done')
  equal((await settle(isElsewhere.referral, 'passed-on')).body.outcome, 'done')
  equal((await settle(isNobody.referral, 'closed')).body.outcome, 'done')
  equal((await settle(isNobody.referral, 'closed')).body.reason, 'referral-settled')
  const [later, ...rest] = await looks()
  deepEqual(later?.value, { referral: null, state: 'passed-on', savedOn: '2026-11-24', fields: null })
  for (const other of rest) deepEqual(other, later)
  // A link taken back says nothing either.
  equal((await authorizer.command('referral.unlink', { member, referral: isHere.referral })).body.outcome, 'done')
  deepEqual(await isHere.look(), later)
})

test('what names substance-use treatment, or comes from it, is read by who may see the label; others read whom and how to reach them', async () => {
  const network = await seated(plan, 'network')
  const named = { name: 'Labeleda Testname', phone: '2135550155', populations: ['smh-sud'] as const }
  const asked = { ...named, populations: [...named.populations] }
  const said = await ask({ ...asked, comment: 'She gets methadone at a clinic' })
  const words = { name: 'Wordy', contact: null, relation: 'Counselor', personKnows: null }
  const from = await ask({ ...asked, referrer: { ...words, organization: 'Invented Recovery Center' } })
  const plain = await ask({ ...asked, comment: 'She recovers from a broken leg' })
  const of = async (referral: string, session: Session) => {
    const { labels, isPartHidden, asked: seen } = await open(referral, session)
    return [labels, isPartHidden, seen.comment ?? seen.referrer?.organization ?? null, seen.phone, seen.populations]
  }
  const hidden = [[], true, null, '2135550155', []]
  deepEqual(await of(said.referral, authorizer), [
    ['sud-other'],
    false,
    'She gets methadone at a clinic',
    '2135550155',
    ['smh-sud'],
  ])
  deepEqual(await of(said.referral, network), hidden)
  deepEqual(await of(from.referral, authorizer), hidden)
  equal((await of(plain.referral, network))[1], false)
  const rows = (await inboxOf(authorizer, { most: 200 })).waiting
  equal(rows.find((row) => row.referral === from.referral)?.from, null)
  // What is asked of the plan tells nothing of it either.
  const { member } = await enterMember(manager, { plan })
  await endEpisode(member)
  await authorizer.command('referral.link', { member, referral: from.referral })
  const kept = await house.sql('select requester from authorization_request where member_id = $1', [member])
  deepEqual(kept, [{ requester: null }])
})

test('the plan’s clock begins when the request came (CLOCK-1), and the ticks are the referrer’s word of that day until the link is taken back', async () => {
  const { member } = await enterMember(manager, { plan })
  await endEpisode(member)
  const by = { name: 'Nora Nearby', contact: null, organization: null, relation: 'Neighbor', personKnows: null }
  const { referral } = await ask({ populations: ['homeless'], referrer: by, isUrgent: true })
  await house.sql(`update referral set received_at = '2026-11-19T18:00:00Z' where id = $1`, [referral])
  const row = (await inboxOf(authorizer)).waiting.find((one) => one.referral === referral)
  // Thanksgiving and the day after are no working days; a stranger’s “urgent” is seen, and starts no 72 hours.
  deepEqual([row?.dueOn, row?.isLate, row?.isUrgent], ['2026-11-30', false, true])
  await authorizer.command('referral.link', { member, referral })
  const requested = await house.sql(
    `select a.requested_on, r.speed, r.asked_by, r.requester from "authorization" a
      join authorization_request r on r.member_id = a.member_id and r.authorization_id = a.id where a.member_id = $1`,
    [member],
  )
  deepEqual(requested, [{ requested_on: '2026-11-19', speed: 'routine', asked_by: 'other', requester: 'Nora Nearby' }])
  const read = async () => (await authorizer.query('eligibility.read', { member })).body.value
  const told = (value: unknown) => JSON.stringify(value).includes('"by":"referrer","on":"2026-11-19"')
  equal(told(await read()), true)
  await authorizer.command('referral.unlink', { member, referral })
  equal(told(await read()), false)
  deepEqual(await requestsOf(member), [])
})

test('who is opened stands in the log, and nothing that was asked or said of why lies in clear', async () => {
  const { member } = await enterMember(manager, { plan, cin: '91000007G' })
  const { referral } = await ask({ name: 'Sealedia Testname', cin: '91000007G' })
  await open(referral)
  await authorizer.command('referral.settle', { organization: plan, referral, as: 'closed', why: 'Whyword' })
  equal((await open(referral)).why, 'Whyword')
  const logs = await house.sql(`select * from access_log where operation = 'referral.open'`)
  ok(JSON.stringify(logs).includes(member))
  const rows = [...logs, ...(await house.sql('select * from outcome')), ...(await house.sql('select * from referral'))]
  const journal = await house.sql('select * from journal')
  equal(/Sealedia|Whyword|Secretly/.test(JSON.stringify([rows, journal])), false)
  // Nor sealed in the journal, which outlives what was asked.
  const inputs = await house.sql(
    `select i.subject_id, i.seq, i.input_sealed from journal_input i join journal j using (subject_id, seq) where j.operation = 'referral.settle'`,
  )
  const { keys } = house.house.core.house
  const kept = inputs.map((line) => keys.open(line.input_sealed as Buffer, `${line.subject_id}:${line.seq}`).toString())
  ok(kept.length > 0)
  equal(/Whyword|Secretly/.test(kept.join()), false)
})
