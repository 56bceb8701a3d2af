// Seats by the day, and who must stay: an organization is never left without somebody to administer it.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { leadingRoles, seatTable } from '../../content/access.ts'
import { organizationKinds, type Role } from './access.ts'
import {
  canWalk,
  checkPerson,
  checkRole,
  Email,
  type HeldSeat,
  isHeld,
  keepsAdministrator,
  seatRoles,
} from './staff.ts'

const today = '2026-11-24'

function seat(role: Role, given: Partial<HeldSeat> = {}): HeldSeat {
  return { id: `${role} seat`, staffId: 'someone', role, fromOn: '2026-01-01', toOn: null, endedAt: null, ...given }
}

test('a wrong NPI is refused; none at all is not', () => {
  deepEqual(checkPerson({ npi: '1234567890' }), { ok: false, reason: 'npi-wrong' })
  equal(checkPerson({ npi: '1234567893' }).ok, true)
  equal(checkPerson({ npi: null }).ok, true)
})

test('an e-mail without its parts is none', () => {
  for (const wrong of ['', 'a', 'a@b', '@b.c', 'a@', 'a b@c.d', 'a@b@c.d', `${'x'.repeat(250)}@b.cd`])
    equal(Email.safeParse(wrong).success, false, wrong)
  for (const right of ['a@b.cd', 'Ana.Ruiz+1@example.org', 'հայկ@example.org'])
    equal(Email.safeParse(right).success, true, right)
})

test('every role that has a seat has it at some kind of organization, and no other role has', () => {
  const given = organizationKinds.flatMap((kind) => seatTable[kind])
  deepEqual([...new Set(given)].toSorted(), [...seatRoles].toSorted())
  for (const kind of organizationKinds) equal(seatTable[kind].includes('administrator'), true, kind)
  equal(checkRole(seatTable, 'plan', 'care-manager').ok, false)
  equal(checkRole(seatTable, 'agency', 'authorizer').ok, false)
  equal(checkRole(seatTable, 'agency', 'care-manager').ok, true)
  for (const role of leadingRoles) equal(seatTable.agency.includes(role), true, role)
})

test('a seat is held from its first day to its last, and not a moment after it was ended', () => {
  const days = [
    [{ fromOn: '2026-11-25' }, false],
    [{ fromOn: today }, true],
    [{ toOn: '2026-11-23' }, false],
    [{ toOn: today }, true],
    [{ endedAt: '2026-11-24T08:00:00.000Z' }, false],
  ] as const
  for (const [given, held] of days) equal(isHeld(seat('intake', given), today), held, JSON.stringify(given))
})

test('the last administrator stays: others count only if they can administer today', () => {
  const mine = seat('administrator', { id: 'mine' })
  const others: readonly (readonly [HeldSeat, boolean])[] = [
    [seat('administrator', { id: 'other' }), true],
    [seat('administrator', { id: 'other', fromOn: '2026-11-25' }), false],
    [seat('administrator', { id: 'other', endedAt: '2026-11-01T00:00:00.000Z' }), false],
    [seat('supervisor', { id: 'other' }), false],
    [mine, false],
  ]
  for (const [other, keeps] of others) equal(keepsAdministrator([mine, other], [mine], today), keeps)
  equal(keepsAdministrator([mine], [seat('biller')], today), true)
})

test('walks with members: whoever holds a seat that leads', () => {
  equal(
    canWalk([seat('biller'), seat('care-manager', { endedAt: '2026-11-01T00:00:00.000Z' })], leadingRoles, today),
    false,
  )
  equal(canWalk([seat('biller'), seat('supervisor')], leadingRoles, today), true)
})
