// A member in care who is signed in at their own door, for tests of what they do there.
import { equal } from 'node:assert/strict'
import type { Role } from '../src/domain/access.ts'
import { begin, enterMember } from './entered.ts'
import { newId, type Session, type TestHouse } from './house.ts'
import { type MemberPhone, memberPhone } from './member-phone.ts'

const start = '2026-11-24T18:00:00.000Z'

export async function memberInCare(house: TestHouse, given: object = {}) {
  house.clock = start
  await house.sql('delete from door_try')
  const agency = await house.organization('agency')
  const plan = await house.organization('plan')
  const seated = async (role: Role) => house.as(await house.seat(agency, role))
  const manager = await seated('care-manager')
  const entered = await enterMember(manager, { firstName: 'Ana', plan, ...given })
  await begin(manager, entered)
  const invite = async (by: Session): Promise<MemberPhone> => {
    const phone = memberPhone(house)
    const { code } = (await by.command('door.invite', { member: entered.member, invitation: newId() })).body.value
    equal((await phone.send('/en/me/in', { code })).status, 303)
    return phone
  }
  return { ...entered, agency, plan, seated, manager, invite, phone: await invite(manager) }
}

export async function chartOf(session: Session, member: string) {
  return (await session.query('member.chart', { member })).body.value.chart
}

/** Sends a form that is taken: one goes on to the page it leads to. */
export async function sent(phone: MemberPhone, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { status, text } = await phone.send(`/en/me/${path}`, fields)
  equal(status, 303, /id="wrong"[^>]*>(.*?)<\/p>/.exec(text)?.[1] ?? 'nothing was asked')
}
