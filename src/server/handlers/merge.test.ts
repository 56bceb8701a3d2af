// Two charts of one person: who may tie them, what is then told to whom, and that untying gives each its own again; also while others write.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { attempt, begin, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let manager: Session
let supervisor: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = await seated('care-manager')
  supervisor = await seated('supervisor')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
const merge = (session: Session, one: Entered, other: Entered | null, given: object = {}) =>
  session.command('member.merge', {
    member: one.member,
    id: newId(),
    other: other?.member ?? null,
    reason: 'One person',
    ...given,
  })
const saysOf = async (asked: Promise<{ body: { reason?: string; code?: string; outcome?: string } }>) => {
  const { body } = await asked
  return body.reason ?? body.code ?? body.outcome
}
const chartOf = async (session: Session, member: string) =>
  (await session.query('member.chart', { member })).body.value?.chart
let lastCin = 90_001_000
const aCin = () => `${++lastCin}A`

test('a care manager ties nobody; not to oneself, to another agency’s chart, or to another CIN; nor twice', async () => {
  const [one, other, third] = [
    await enterMember(manager, { cin: aCin() }),
    await enterMember(manager),
    await enterMember(manager),
  ]
  equal(await saysOf(merge(manager, one, other)), 'not-allowed')
  equal(await saysOf(merge(supervisor, one, one)), 'other-unknown')
  equal(await saysOf(merge(supervisor, one, { member: newId(), episode: '' })), 'other-unknown')
  const elsewhere = await enterMember(await seated('care-manager', await house.organization('agency')))
  equal(await saysOf(merge(supervisor, one, elsewhere)), 'other-unknown')
  equal(await saysOf(merge(supervisor, one, await enterMember(manager, { cin: aCin() }))), 'cins-differ')
  equal(await saysOf(merge(supervisor, one, null)), 'other-unknown')
  equal(
    await saysOf(supervisor.command('member.unmerge', { member: one.member, other: other.member, reason: 'x' })),
    'not-merged',
  )
  equal(await saysOf(merge(supervisor, one, other)), 'done')
  equal(await saysOf(merge(supervisor, third, other)), 'already-merged')
  equal(await saysOf(merge(supervisor, one, other)), 'already-merged')
})

test('tied, both ids tell of both; the lists tell of one; untied, each tells of itself again', async () => {
  const one = await enterMember(manager, { cin: aCin(), lastName: 'Tiedinvented', phone: '2135550111' })
  const other = await enterMember(manager, { lastName: 'Tiedinvented', phone: '2135550112' })
  await manager.command('outreach.log', attempt(one, { note: 'Of the one' }))
  await manager.command('outreach.log', attempt(other, { note: 'Of the other' }))
  const before = await chartOf(manager, other.member)
  equal(await saysOf(merge(supervisor, other, one)), 'done')
  for (const { member } of [one, other]) {
    const chart = await chartOf(manager, member)
    deepEqual(chart.outreachAttempt.map((entry: { note: string }) => entry.note).sort(), ['Of the one', 'Of the other'])
    deepEqual([chart.member.length, chart.member[0].id, chart.episode.length], [1, one.member, 2])
    const card = (await manager.query('member.status', { member })).body.value
    deepEqual([card.memberId, card.phones, card.attempts], [one.member, ['2135550111', '2135550112'], 2])
  }
  const search = async () => {
    const { body } = await supervisor.query('member.search', { organization: agency, words: 'Tiedinvented' })
    return body.value.found.map((card: { memberId: string }) => card.memberId).sort()
  }
  deepEqual(await search(), [one.member])
  const list = await supervisor.query('caseload.list', { organization: agency, of: 'all' })
  equal(
    list.body.value.cards.some((card: { memberId: string }) => card.memberId === other.member),
    false,
  )
  const undo = { member: one.member, other: other.member, reason: 'Two people after all' }
  equal(await saysOf(supervisor.command('member.unmerge', undo)), 'done')
  deepEqual(await search(), [one.member, other.member].sort())
  const after = await chartOf(manager, other.member)
  deepEqual({ ...after, memberAlias: [] }, before)
  const card = (await manager.query('member.status', { member: other.member })).body.value
  deepEqual([card.memberId, card.phones, card.attempts], [other.member, ['2135550112'], 1])
})

test('what is written under either id lies where it belongs, and a repetition hears the first answer', async () => {
  const [one, other] = [await enterMember(manager), await enterMember(manager)]
  await begin(manager, other)
  equal(await saysOf(merge(supervisor, one, other)), 'done')
  const id = newId()
  const input = contact({ member: one.member, episode: other.episode }, { note: 'Under the first id' })
  const first = await manager.command('contact.record', input, id)
  equal(first.body.outcome, 'done')
  deepEqual((await manager.command('contact.record', input, id)).body, first.body)
  const rows = await house.sql('select member_id from contact where id = $1', [input.id])
  deepEqual(rows, [{ member_id: other.member }])
  const heir = await seated('care-manager')
  const named = {
    member: one.member,
    episode: other.episode,
    staff: heir.seat.staffId,
    assignment: newId(),
    reason: null,
  }
  equal(await saysOf(supervisor.command('assignment.lead', named)), 'done')
  const correction = { member: other.member, revision: 1, fields: { pronouns: 'she' } }
  equal(await saysOf(manager.command('member.correct', correction)), 'done')
  equal((await chartOf(manager, other.member)).member[0].pronouns, 'she')
})

test('a device that held both holds one; what it asks of the other id it is answered under the one that goes on', async () => {
  const [one, other] = [await enterMember(manager), await enterMember(manager)]
  const pull = async (have: readonly object[], also: readonly string[] = []) =>
    (await manager.query('device.pull', { organization: agency, have, also })).body.value
  const all = (await pull([])).charts.map(({ member, cursor }: { member: string; cursor: string }) => ({
    member,
    cursor,
  }))
  equal(await saysOf(merge(supervisor, one, other)), 'done')
  const { charts, forget } = await pull(all)
  deepEqual(forget, [other.member])
  deepEqual(
    [charts.length, charts[0].member, charts[0].isWhole, charts[0].ids],
    [1, one.member, true, [one.member, other.member].sort()],
  )
  const rest = all.filter(({ member }: { member: string }) => member !== one.member && member !== other.member)
  const have = [...rest, { member: one.member, cursor: charts[0].cursor }]
  deepEqual(await pull(have, [other.member]), { charts: [], forget: [], more: false })
  await manager.command('outreach.log', attempt(other))
  const [part] = (await pull(have)).charts
  deepEqual([part.member, part.isWhole, part.chart.outreachAttempt.length], [one.member, false, 1])
  await supervisor.command('member.unmerge', { member: one.member, other: other.member, reason: 'Two people' })
  const apart = await pull(have)
  deepEqual(apart.charts.map(({ member }: { member: string }) => member).sort(), [one.member, other.member].sort())
})

test('a command on one id and the tying of both at once: both are done in some order, and nothing is lost', async () => {
  for (let i = 0; i < 12; i++) {
    const [one, other] = [await enterMember(manager), await enterMember(manager)]
    const answers = await Promise.all([
      merge(supervisor, i % 2 ? one : other, i % 2 ? other : one),
      manager.command('outreach.log', attempt(other)),
      manager.command('outreach.log', attempt(one)),
    ])
    for (const { body } of answers) equal(body.outcome ?? body.code, body.outcome === 'done' ? 'done' : 'try-again')
    const done = answers.slice(1).filter(({ body }) => body.outcome === 'done').length
    equal(
      (await house.sql('select 1 from outreach_attempt where member_id = any($1)', [[one.member, other.member]]))
        .length,
      done,
    )
    const tied = answers[0]?.body.outcome === 'done'
    const { attempts } = (await manager.query('member.status', { member: one.member })).body.value
    equal(attempts, tied ? done : attempts)
  }
})

test('two who tie crosswise at once: one does it, the other hears that it is done or to try again', async () => {
  for (let i = 0; i < 10; i++) {
    const [one, other] = [await enterMember(manager), await enterMember(manager)]
    const says = await Promise.all([saysOf(merge(supervisor, one, other)), saysOf(merge(supervisor, other, one))])
    equal(says.filter((word) => word === 'done').length, 1, says.join())
    equal((await house.sql('select 1 from member_alias where member_id = $1', [one.member])).length, 1)
  }
})

test('asked before entering: who is alike is shown from one’s own organization alone', async () => {
  const given = { firstName: 'Anna', lastName: 'Alikeinvented', bornOn: '1971-03-04' }
  const { member } = await enterMember(manager, given)
  const other = await seated('care-manager', await house.organization('agency'))
  const asked = { firstName: 'Ana', lastName: 'Alikeinvented', bornOn: '1971-03-04' }
  const found = async (session: Session, more: object = {}) =>
    (await session.query('member.alike', { organization: session.seat.organizationId, ...asked, ...more })).body.value
      .found
  deepEqual(
    (await found(manager)).map((card: { memberId: string }) => card.memberId),
    [member],
  )
  deepEqual(
    [await found(other), await found(manager, { bornOn: '1971-03-05' }), await found(manager, { lastName: 'Zzyzx' })],
    [[], [], []],
  )
})

test('a known CIN links in silence when name and birth date agree; each agency’s care stays its own (CON-1)', async () => {
  const cin = aCin()
  const who = { cin, firstName: 'Inés', lastName: 'Linkedinvented', bornOn: '1969-09-09' }
  const first = await enterMember(manager, { ...who, phone: '2135550121' })
  await manager.command('outreach.log', attempt(first, { note: 'Of the first' }))
  await manager.command('task.add', {
    member: first.member,
    id: newId(),
    what: 'Of the first',
    dueOn: null,
    forStaff: null,
  })
  const second = await house.organization('agency')
  const other = await seated('care-manager', second)
  const entered = await enterMember(other, { ...who, firstName: 'Ines', phone: '2135550122' })
  await other.command('outreach.log', attempt(entered, { note: 'Of the second' }))
  for (const [session, { member }, own, theirs] of [
    [manager, first, 'Of the first', 'Of the second'],
    [other, entered, 'Of the second', 'Of the first'],
  ] as const) {
    const { body } = await session.query('member.chart', { member })
    equal(JSON.stringify(body).includes(own), true)
    equal(JSON.stringify(body).includes(theirs), false)
    equal(body.value.chart.memberAlias.length, 0)
    deepEqual(body.value.chart.phone.map((one: { value: string }) => one.value).sort(), ['2135550121', '2135550122'])
    const { state, leadId } = (await session.query('member.status', { member })).body.value
    deepEqual([state, leadId], ['outreach', session.seat.staffId])
    const pulled = await session.query('device.pull', {
      organization: session.seat.organizationId,
      have: [],
      also: [member],
    })
    equal(JSON.stringify(pulled.body).includes(theirs), false)
  }
})

test('a known CIN of another name waits for a reviewer, whose task says nothing of why; then it is tied by the CIN', async () => {
  const cin = aCin()
  const first = await enterMember(manager, { cin, lastName: 'Firstinvented' })
  const second = await house.organization('agency')
  const other = await seated('care-manager', second)
  const entered = await enterMember(other, { cin, lastName: 'Otherinvented' })
  const fresh = await enterMember(other, { cin: aCin(), lastName: 'Freshinvented' })
  const shown = async ({ member }: Entered) => {
    const {
      memberId: _id,
      episodeId: _episode,
      cin: _cin,
      name: _name,
      nextStep: _step,
      nextStepOn: _on,
      ...card
    } = (await other.query('member.status', { member })).body.value
    return card
  }
  deepEqual(await shown(entered), await shown(fresh))
  const { task, member } = await chartOf(other, entered.member)
  deepEqual([task[0].what, member[0].cin], ['Check name, birth date and CIN with the member’s card', cin])
  equal((await house.sql('select 1 from member_alias where member_id = $1', [entered.member])).length, 0)
  const intake = await seated('intake', second)
  equal(await saysOf(merge(intake, entered, null)), 'done')
  const rows = await house.sql('select other_id, is_main from member_alias where member_id = $1', [first.member])
  deepEqual(rows, [{ other_id: entered.member, is_main: true }])
})
