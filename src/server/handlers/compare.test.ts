// Two records side by side through the front door: who may look, what a stranger's record tells (nothing), what hinders, what is tied and undone.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
let supervisor: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  supervisor = await seated('supervisor')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))
const compare = async (session: Session, member: string, other: string | null) =>
  (await session.query('member.compare', { member, other })).body

test('no manager, no biller, no other house compares; of another agency’s record nothing is told, not even its name', async () => {
  const one = await enterMember(supervisor, { firstName: 'Ana' })
  const other = await enterMember(supervisor, { firstName: 'Anna' })
  for (const role of ['care-manager', 'biller', 'privacy-officer'] as const)
    equal((await compare(await seated(role), one.member, other.member)).code, 'not-allowed')
  const elsewhere = await house.organization('agency')
  const stranger = await seated('supervisor', elsewhere)
  equal((await compare(stranger, one.member, other.member)).code, 'not-found')
  const theirs = await enterMember(stranger, { firstName: 'Secret' })
  const { value } = await compare(supervisor, one.member, theirs.member)
  deepEqual([value.hinders, value.sides.length], ['other-unknown', 1])
  equal(JSON.stringify(value).includes('Secret'), false)
  deepEqual(await compare(supervisor, one.member, newId()).then((body) => body.value.hinders), 'other-unknown')
})

test('both stand side by side with what each holds; the one with the CIN goes on; two CINs hinder', async () => {
  const one = await enterMember(supervisor, { firstName: 'Ana', phone: '2135550144' })
  const other = await enterMember(supervisor, { firstName: 'Anna', cin: '91234567A' })
  await supervisor.command('task.add', { member: one.member, id: newId(), what: 'Call', dueOn: null, forStaff: null })
  const intake = await seated('intake')
  const { value } = await compare(intake, one.member, other.member)
  deepEqual([value.goesOn, value.hinders, value.tied], [other.member, null, []])
  const [mine, theirs] = value.sides
  deepEqual([mine.card.name, theirs.card.name], ['Ana Invented', 'Anna Invented'])
  deepEqual([mine.counts.places > 0, theirs.counts.contacts, mine.counts.tasks > theirs.counts.tasks], [true, 0, true])
  const third = await enterMember(supervisor, { firstName: 'Ana', cin: '92345678A' })
  deepEqual((await compare(supervisor, third.member, other.member)).value.hinders, 'cins-differ')
})

test('what is tied is shown with why, can be made two again, and then stands no more', async () => {
  const one = await enterMember(supervisor, { firstName: 'Ida' })
  const other = await enterMember(supervisor, { firstName: 'Ida', lastName: 'Inventd' })
  const tie = { member: one.member, id: newId(), other: other.member, reason: 'Same card' }
  equal((await supervisor.command('member.merge', tie)).body.outcome, 'done')
  const tied = async () =>
    (await compare(supervisor, one.member, null)).value.tied.map((one: { other: string; reason: string }) => [
      one.other,
      one.reason,
    ])
  deepEqual(await tied(), [[other.member, 'Same card']])
  const undo = { member: one.member, other: other.member, reason: 'Sisters' }
  equal((await supervisor.command('member.unmerge', undo)).body.outcome, 'done')
  deepEqual(await tied(), [])
  deepEqual((await compare(supervisor, one.member, other.member)).value.hinders, null)
})
