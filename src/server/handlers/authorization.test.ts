// Deciding requests through the gate: who may not, what the queue shows and hides, and the way from a denial to a notice that came back.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { listAuthorizations, readAuthorization } from '../../api/authorization.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let plan: string
let agency: string
let manager: Session
let authorizer: Session
let reviewer: Session
before(async () => {
  house = await testHouse()
  plan = await house.organization('plan', 'An Invented Plan')
  agency = await house.organization('agency', 'An Invented Agency')
  manager = await seated(agency, 'care-manager')
  authorizer = await seated(plan, 'authorizer')
  reviewer = await seated(plan, 'authorizer')
  await house.sql('update staff set is_licensed = true where id = $1', [reviewer.seat.staffId])
})
after(() => house.close())

const seated = async (organization: string, role: Role) => house.as(await house.seat(organization, role))

async function asked(given: object = {}) {
  const entered = await enterMember(manager, { plan, spokenLanguage: 'Armenian' })
  const authorization = newId()
  const { body } = await manager.command('authorization.ask', {
    ...{ member: entered.member, id: newId(), authorization, plan, speed: 'routine' },
    ...{ receivedAt: '2026-11-24T17:00:00.000Z', askedBy: 'agency', requester: null, firstServiceOn: null, why: null },
    ...given,
  })
  equal(body.outcome, 'done', JSON.stringify(body))
  return { ...entered, authorization }
}

async function listOf(session: Session) {
  const { body } = await session.query('authorization.list', { organization: session.seat.organizationId })
  return listAuthorizations.output.parse(body.value)
}

const decision = (of: { member: string; authorization: string }, given: object = {}) => ({
  ...{ member: of.member, id: newId(), authorization: of.authorization, outcome: 'deny', startOn: null, endOn: null },
  ...{ reason: 'criteria-not-met', words: 'You had one visit in six months.', choice: null, choiceOf: [] },
  ...given,
})
const approve = { outcome: 'approve', reason: null, words: null }

test('a plan with more waiting than one scope holds sees its queue all the same', async () => {
  const busy = await house.organization('plan', 'A Busy Invented Plan')
  const of = await asked()
  // Copies of one chart: as many as are shown, each asked for, and a letter for one more.
  await house.sql('create temp table busy as select gen_random_uuid() as id, n from generate_series(1, 501) n')
  await house.sql(
    `insert into member_card (member_id, name, orgs, plan_id, seq) select id, 'Ana Invented ' || n, array[$1::uuid], $1, 1 from busy`,
    [busy],
  )
  await house.sql(
    `insert into "authorization" (member_id, id, plan_id, program, status, requested_on, recorded_at, seq)
      select id, gen_random_uuid(), $1, 'ecm', 'requested', '2026-11-24', now(), 1 from busy where n <= 500`,
    [busy],
  )
  const deny = decision(of)
  equal((await authorizer.command('authorization.decide', deny)).body.outcome, 'done')
  const agree = { member: of.member, decision: deny.id, agrees: true, words: null }
  equal((await reviewer.command('authorization.second', agree)).body.outcome, 'done')
  const columns = (await house.sql(`select column_name from information_schema.columns where table_name = 'notice'`))
    .map(({ column_name: name }) => String(name))
    .filter((name) => !['member_id', 'owner_id'].includes(name))
    .map((name) => `n."${name}"`)
  await house.sql(
    `insert into notice (member_id, owner_id, ${columns.map((name) => name.slice(2)).join(', ')})
      select b.id, $1, ${columns.join(', ')} from busy b, (select * from notice where member_id = $2 and addressee = 'member' limit 1) n where b.n = 501`,
    [busy, of.member],
  )
  const session = await seated(busy, 'authorizer')
  const { body } = await session.query('authorization.list', { organization: busy, most: 500 })
  const { queue, notices } = listAuthorizations.output.parse(body.value)
  deepEqual([queue.length, notices.length], [500, 1])
  await house.sql('drop table busy')
})

test('neither an agency, nor oversight, nor another plan sees the queue or decides anything', async () => {
  const of = await asked()
  for (const session of [manager, await seated(agency, 'supervisor'), await seated(plan, 'oversight')]) {
    const { body } = await session.query('authorization.list', { organization: session.seat.organizationId })
    equal(body.code, 'not-allowed')
  }
  equal((await authorizer.query('authorization.list', { organization: agency })).body.code, 'not-found')
  const stranger = await seated(await house.organization('plan'), 'authorizer')
  deepEqual((await listOf(stranger)).queue, [])
  equal((await stranger.command('authorization.decide', decision(of))).body.code, 'not-found')
  equal((await stranger.query('authorization.read', of)).body.code, 'not-found')
  equal((await manager.command('authorization.decide', decision(of))).body.code, 'not-allowed')
  equal(
    (await (await seated(plan, 'member-services')).command('authorization.decide', decision(of))).body.code,
    'not-allowed',
  )
})

test('the queue says who is next and why, hides whom a label hides, and shows care begun without a request', async () => {
  const routine = await asked({ receivedAt: '2026-11-20T17:00:00.000Z' })
  const urgent = await asked({ speed: 'expedited', receivedAt: '2026-11-23T17:00:00.000Z' })
  const begun = await enterMember(manager, { plan })
  await begin(manager, begun)
  const { queue, unasked } = await listOf(authorizer)
  const places = [urgent, routine].map((one) => queue.findIndex(({ member }) => member === one.member))
  ok((places[0] ?? -1) >= 0 && (places[0] ?? 0) < (places[1] ?? 0))
  const row = queue.find((one) => one.member === urgent.member)
  deepEqual([row?.why, row?.dueOn, row?.lateAt], ['expedited', '2026-11-26', '2026-11-26T17:00:00.000Z'])
  equal(queue.find((one) => one.member === routine.member)?.dueOn, '2026-12-01')
  const start = unasked.find((one) => one.member === begun.member)
  deepEqual([start?.firstServiceOn, start?.windowEndsOn, start?.askBy], ['2026-11-24', '2026-12-24', '2026-12-17'])
  equal(start?.agency, 'An Invented Agency')
  await house.sql(`update member_card set labels = '{sud-part-2}' where member_id = $1`, [urgent.member])
  ok(!(await listOf(authorizer)).queue.some((one) => one.member === urgent.member))
})

test('approved, it lasts twelve months, and waits on the board for an agency if it has none', async () => {
  const of = await asked()
  const { body } = await authorizer.command('authorization.decide', decision(of, approve))
  deepEqual(body.value, { waitsForSecond: false, notices: [] })
  const [row] = await house.sql('select status, start_on, end_on from "authorization" where id = $1', [
    of.authorization,
  ])
  deepEqual(row, { status: 'approved', start_on: '2026-11-24', end_on: '2027-11-23' })
  equal((await authorizer.command('authorization.decide', decision(of))).body.reason, 'already-decided')
  ok(!(await listOf(authorizer)).queue.some((one) => one.member === of.member))
})

test('a program beside it that the member must pick from holds an approval up until the answer is noted', async () => {
  const of = await asked()
  const said = { saidBy: 'member', sayerName: null, saidOn: '2026-11-24' }
  const { body } = await authorizer.command('eligibility.answer', {
    member: of.member,
    answers: [{ id: newId(), fact: 'program.alw', value: true }],
    ...said,
  })
  equal(body.outcome, 'done', JSON.stringify(body))
  const read = readAuthorization.output.parse((await authorizer.query('authorization.read', of)).body.value)
  deepEqual(read.chooses, ['alw'])
  equal((await authorizer.command('authorization.decide', decision(of, approve))).body.reason, 'choice-missing')
  const picked = decision(of, { ...approve, choice: 'ecm', choiceOf: ['alw'] })
  equal((await authorizer.command('authorization.decide', picked)).body.outcome, 'done')
})

test('a denial waits for a licensed other; then the notice stands, goes to the safe address, and comes back as a task', async () => {
  const of = await asked()
  await house.sql(
    `insert into address (member_id, id, kind, street, city, zip, no_fixed_address, is_private, source, from_on, recorded_at, seq)
      values ($1, $2, 'home', '1 Hidden Road', 'Nowhere', '90001', false, true, 'staff', '2026-01-01', now(), 1),
        ($1, $3, 'mail', 'PO Box 7', 'Nowhere', '90001', false, false, 'staff', '2026-01-01', now(), 1)`,
    [of.member, newId(), newId()],
  )
  const deny = decision(of)
  const preview = await authorizer.query('authorization.preview', deny)
  equal(preview.status, 200, JSON.stringify(preview.body))
  deepEqual(
    preview.body.value.notices.map((one: { addressee: string; address: string }) => [one.addressee, one.address]),
    [
      ['member', 'PO Box 7, Nowhere, 90001'],
      ['requester', null],
    ],
  )
  equal((await house.sql('select from notice where member_id = $1', [of.member])).length, 0)
  const proposed = await authorizer.command('authorization.decide', deny)
  deepEqual(proposed.body.value, { waitsForSecond: true, notices: [] })
  equal((await authorizer.command('authorization.decide', decision(of))).body.reason, 'second-waits')
  const agree = { member: of.member, decision: deny.id, agrees: true, words: null }
  equal((await authorizer.command('authorization.second', agree)).body.reason, 'same-person')
  equal((await (await seated(plan, 'authorizer')).command('authorization.second', agree)).body.reason, 'not-licensed')
  equal((await reviewer.command('authorization.second', agree)).body.value.notices.length, 2)

  const [notice] = (await listOf(authorizer)).notices.filter((one) => one.member === of.member)
  ok(notice)
  deepEqual([notice.addressee, notice.address, notice.appealBy], ['member', 'PO Box 7, Nowhere, 90001', '2027-01-23'])
  ok(!JSON.stringify(notice).includes('Hidden'))
  // The agency that asked has its copy in the chart, and its supervisor the task.
  const chart = (await manager.query('member.chart', { member: of.member })).body.value
  equal(chart.chart?.notice?.length ?? chart.notice?.length, 1)
  deepEqual(chart.chart?.authorizationDecision ?? chart.authorizationDecision, [])

  const services = await seated(plan, 'member-services')
  const send = { member: of.member, notice: notice.id, way: 'mail', on: '2026-11-24', address: null }
  equal(
    (await services.command('notice.return', { member: of.member, notice: notice.id, on: '2026-11-24' })).body.reason,
    'not-sent',
  )
  equal((await services.command('notice.send', { ...send, on: '2026-11-25' })).body.reason, 'in-the-future')
  equal((await services.command('notice.send', send)).body.outcome, 'done')
  equal((await services.command('notice.send', send)).body.reason, 'notice-sent')
  ok(!(await listOf(authorizer)).notices.some((one) => one.id === notice.id))
  equal(
    (await services.command('notice.return', { member: of.member, notice: notice.id, on: '2026-11-24' })).body.outcome,
    'done',
  )
  ok((await listOf(services)).notices.some((one) => one.id === notice.id && one.returnedOn === '2026-11-24'))
  // Who walks with the member hears that a letter waits, and nothing of what is in it.
  const openTasks = async () =>
    (
      await house.sql(`select what from task where member_id = $1 and what like '%mail is safe%' and done_at is null`, [
        of.member,
      ])
    ).map((row) => String(row.what))
  const [what = ''] = await openTasks()
  ok(what.includes('where mail is safe') && !what.includes('denied'))
  equal((await services.command('notice.send', { ...send, way: 'hand' })).body.outcome, 'done')
  deepEqual(await openTasks(), [])
})

test('a friend who asked at the plan gets no copy of what was decided', async () => {
  const entered = await enterMember(manager, { plan })
  const authorization = newId()
  await authorizer.command('authorization.ask', {
    ...{ member: entered.member, id: newId(), authorization, plan, speed: 'routine', firstServiceOn: null, why: null },
    ...{ receivedAt: '2026-11-24T17:00:00.000Z', askedBy: 'family', requester: 'Somebody who says friend' },
  })
  const { body } = await authorizer.query('authorization.preview', decision({ member: entered.member, authorization }))
  deepEqual(
    body.value.notices.map((one: { addressee: string }) => one.addressee),
    ['member'],
  )
})

test('where the plan has set that one person decides, a denial stands at once; what was in time is counted', async () => {
  const other = await house.organization('plan', 'A plan of one')
  const alone = await seated(other, 'authorizer')
  await (await seated(other, 'administrator')).command('organization.setting', {
    ...{ organization: other, name: 'denialReview', value: 'alone' },
  })
  const late = await enterMember(manager, { plan: other })
  const soon = await enterMember(manager, { plan: other })
  for (const [one, receivedAt] of [
    [late, '2026-11-10T17:00:00.000Z'],
    [soon, '2026-11-24T17:00:00.000Z'],
  ] as const) {
    const authorization = newId()
    await manager.command('authorization.ask', {
      ...{ member: one.member, id: newId(), authorization, plan: other, speed: 'routine', receivedAt },
      ...{ askedBy: 'agency', requester: null, firstServiceOn: null, why: null },
    })
    const { body } = await alone.command('authorization.decide', decision({ member: one.member, authorization }))
    equal(body.value.waitsForSecond, false)
    equal(body.value.notices.length, 2)
  }
  const asked = { organization: other, from: '2026-11-24', to: '2026-11-24' }
  const { body } = await alone.query('authorization.figures', asked)
  deepEqual(body.value.counts, [{ speed: 'routine', outcome: 'deny', decided: 2, met: 1 }])
  const before = { ...asked, from: '2026-11-01', to: '2026-11-23' }
  deepEqual((await alone.query('authorization.figures', before)).body.value.counts, [])
})

test('what the plan asks about a request stands in the chart and on intake’s list, and the answer where it decides', async () => {
  const { member, authorization } = await asked()
  const question = { member, id: newId(), authorization, words: 'Where did she sleep in October?' }
  equal((await manager.command('authorization.question', question)).body.code, 'not-allowed')
  const stranger = await seated(await house.organization('plan'), 'authorizer')
  equal((await stranger.command('authorization.question', question)).body.code, 'not-found')
  equal((await authorizer.command('authorization.question', question)).body.outcome, 'done')
  const read = async () => {
    const { body } = await authorizer.query('authorization.read', { member, authorization })
    return readAuthorization.output.parse(body.value).questions.map(({ answer, isDone }) => [answer, isDone])
  }
  deepEqual(await read(), [[null, false]])
  const intake = await seated(agency, 'intake')
  const listed = (await intake.query('task.list', { organization: agency, for: 'intake' })).body.value.tasks
  equal(listed.filter((one: { id: string }) => one.id === question.id).length, 1)
  const { chart } = (await manager.query('member.chart', { member })).body.value
  equal(chart.task.filter((one: { id: string }) => one.id === question.id).length, 1)
  const answer = { member, task: question.id, outcome: 'Under the bridge at 4th Street' }
  equal((await manager.command('task.finish', answer)).body.outcome, 'done')
  deepEqual(await read(), [['Under the bridge at 4th Street', true]])
})

test('ECM that another plan had goes on by itself after the change; what a plan decides elsewhere is only asked', async () => {
  const ask = async (said: string | null, of: string = plan) => {
    const { member } = await enterMember(manager, { plan: of })
    await covered(member, '2026-11-01')
    const authorization = newId()
    const { body } = await manager.command('authorization.ask', {
      ...{ member, id: newId(), authorization, plan: of, speed: 'routine', receivedAt: '2026-11-24T17:00:00.000Z' },
      ...{ askedBy: 'agency', requester: null, firstServiceOn: null, why: null, lastElsewhereOn: said },
    })
    const [row] = await house.sql('select status, start_on, end_on from "authorization" where id = $1', [authorization])
    return [body.value.goesOn, row?.status, row?.start_on, row?.end_on]
  }
  deepEqual(await ask('2026-08-03'), [true, 'approved', '2026-11-01', '2027-10-31'])
  deepEqual(await ask('2026-08-02'), [false, 'requested', null, null])
  deepEqual(await ask(null), [false, 'requested', null, null])
  // Nobody of that plan decides in this house.
  deepEqual(await ask('2026-08-03', await house.organization('plan')), [false, 'requested', null, null])
})

const covered = (member: string, from: string) =>
  house.sql('update coverage set from_on = $2 where member_id = $1', [member, from])

test('a release known to the record offers its day, or that of enrollment where it is later (CLOCK-14)', async () => {
  const { member, authorization } = await asked()
  await covered(member, '2026-11-10')
  const read = async () => {
    const { body } = await authorizer.query('authorization.read', { member, authorization })
    return readAuthorization.output.parse(body.value).release
  }
  equal(await read(), null)
  const answers = [{ id: newId(), fact: 'justice.releasedOn', value: '2026-11-03' }]
  const told = { member, answers, saidBy: 'member', sayerName: null, saidOn: '2026-11-24' }
  equal((await authorizer.command('eligibility.answer', told)).body.outcome, 'done')
  deepEqual(await read(), { releaseOn: '2026-11-03', startOn: '2026-11-10' })
})
