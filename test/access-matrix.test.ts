// The matrix of docs/reference/access.md, asked of the gate itself: every operation × every role × every relation. The page is made
// from the pure function; here the whole way from the session to the locked record must give the same answer.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grants } from '../content/access.ts'
import type { Operation } from '../src/api/operation.ts'
import { Problem } from '../src/base/problem.ts'
import { leaveTo, type Relation, type Role, roles } from '../src/domain/access.ts'
import type { Caller } from '../src/server/gate/seat.ts'
import { begin, enterMember } from './entered.ts'
import { everyOperation, exampleInput, subjectOf } from './example.ts'
import { newId, type TestHouse, testHouse } from './house.ts'

/** The relations of the product, and two ways of having none. */
type Standing = Exclude<Relation, 'none'> | 'stranger' | 'barred' | 'elsewhere'
const toMember = ['caseload', 'opened', 'agency', 'plan', 'stranger', 'barred'] as const
/** A member is themselves, or a stranger to whom else it may be. */
const toOneself = ['self', 'stranger'] as const
/** Who decides for a member does so in one thing, here; or for somebody else. */
const toRepresented = ['for-health-care', 'for-sharing', 'for-benefits', 'for-appointments', 'stranger'] as const
const toOrganization = ['own', 'elsewhere'] as const

let house: TestHouse
let agency: string
let plan: string
let stranger: string
let member: string
let episode: string
/** Of the house, so that whoever passes the gate is not stopped by a key of the schema. */
let staff: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  plan = await house.organization('plan')
  stranger = await house.organization('agency')
  const seat = await house.seat(agency, 'care-manager')
  staff = seat.staffId
  const manager = house.as(seat)
  const entered = await enterMember(manager, { plan })
  await begin(manager, entered)
  member = entered.member
  episode = entered.episode
})
after(() => house.close())

const [someone, somewhere] = [newId(), newId()]
const kindOf = (operation: Operation) => subjectOf(operation, { member: someone, organization: somewhere }).kind

/** A new seat of the role that stands to the member, or to its organization, in this way. */
async function callerStanding(role: Role, standing: Standing): Promise<Caller & { readonly organizationId: string }> {
  const organizationId = standing === 'plan' ? plan : standing === 'stranger' ? stranger : agency
  if (role === 'operator' || role === 'job' || role === 'public')
    return { kind: 'house', role, name: 'matrix', organizationId }
  if (role === 'member')
    return { ...(await house.phone(standing === 'stranger' ? newId() : member, agency)), organizationId }
  if (role === 'representative') return { ...(await representing(standing)), organizationId }
  const { token, seatId, staffId } = await house.seat(organizationId, role)
  const row = [member, newId(), staffId]
  if (standing === 'caseload' || standing === 'barred') {
    await house.sql(
      `insert into assignment (member_id, id, staff_id, episode_id, part, from_on, recorded_at, seq)
        values ($1, $2, $3, $4, 'cover', '2026-11-24', now(), 1)`,
      [...row, episode],
    )
  }
  if (standing === 'opened') {
    await house.sql(
      `insert into chart_opening (member_id, id, staff_id, kind, reason, until, recorded_at, seq)
        values ($1, $2, $3, 'reason', 'x', '2026-11-24T22:00:00Z', now(), 1)`,
      row,
    )
  }
  if (standing === 'barred') {
    await house.sql(
      `insert into block (member_id, id, staff_id, from_on, recorded_at, seq) values ($1, $2, $3, '2026-11-24', now(), 1)`,
      row,
    )
  }
  return { kind: 'person', token, seatId, isBackground: true, organizationId }
}

/** Somebody who decides for the member in the thing the relation names, or for somebody else altogether. */
async function representing(standing: Standing) {
  if (standing === 'stranger') return house.phone(newId(), agency, newId())
  const supporter = newId()
  await house.sql(
    `insert into supporter (member_id, id, kind, name, authority, proof, scope, ends_by, from_on, source, recorded_at, seq)
      values ($1, $2, 'representative', 'Invented', 'member-word', 'x', array[$3], 'member-word', '2026-11-24', 'staff', now(), 1)`,
    [member, supporter, standing.replace('for-', '')],
  )
  return house.phone(member, agency, supporter)
}

/** What the gate says: passed (whatever the decision then says), or the code of its refusal. */
async function gateSays(caller: Caller, operation: Operation, organization: string): Promise<string> {
  const about = kindOf(operation) === 'member' ? { member } : {}
  const input = exampleInput(operation, { ...about, organization, agency, plan, staff })
  const id = operation.kind === 'command' ? { id: newId() } : {}
  try {
    await house.house.core.gate.call(caller, { operation, input, ...id })
    return 'passed'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.code
  }
}

function expected(operation: Operation, role: Role, standing: Standing): readonly string[] {
  const relation: Relation =
    standing === 'stranger' || standing === 'barred' || standing === 'elsewhere' ? 'none' : standing
  const ever = roleMayEver(role, operation)
  if (!ever) return ['not-allowed']
  if (relation === 'none') return ['not-found']
  const leave = leaveTo(grants, role, operation.does, relation, house.today())
  if (leave === 'after-reason') return ['reason-needed']
  if (leave === 'no') return ['not-allowed']
  return passes(operation)
}

function roleMayEver(role: Role, operation: Operation): boolean {
  return grants.some((grant) => grant.role === role && grant.may.includes(operation.does))
}

/** A query for a thing of one's organization by id passes, and may find nothing. */
function passes(operation: Operation): readonly string[] {
  return operation.kind === 'query' && kindOf(operation) === 'organization' ? ['passed', 'not-found'] : ['passed']
}

/** The house's own roles walk with nobody and open nothing: they are no person. */
function standingsOf(role: Role): readonly Standing[] {
  return role === 'operator' || role === 'job' || role === 'public'
    ? ['agency', 'plan', 'stranger']
    : role === 'member'
      ? toOneself
      : role === 'representative'
        ? toRepresented
        : toMember
}

for (const role of roles) {
  test(`${role}: the gate answers for every operation about a member as the page says`, async () => {
    // The one operation that changes how the caller stands comes last.
    const operations = everyOperation
      .filter((operation) => kindOf(operation) === 'member')
      .sort((one, other) => Number(one.does === 'chart.open') - Number(other.does === 'chart.open'))
    for (const standing of standingsOf(role)) {
      const caller = await callerStanding(role, standing)
      const wrong: unknown[] = []
      for (const operation of operations) {
        const says = await gateSays(caller, operation, caller.organizationId)
        if (!expected(operation, role, standing).includes(says)) wrong.push([operation.name, says])
      }
      deepEqual(wrong, [], `standing: ${standing}`)
    }
  })

  test(`${role}: the gate answers for every operation about an organization as the page says`, async () => {
    for (const standing of toOrganization) {
      const caller = await callerStanding(role, standing)
      const wrong: unknown[] = []
      for (const operation of everyOperation.filter((one) => kindOf(one) !== 'member')) {
        const says = await gateSays(caller, operation, standing === 'own' ? agency : stranger)
        if (!expected(operation, role, standing).includes(says)) wrong.push([operation.name, says])
      }
      deepEqual(wrong, [], `standing: ${standing}`)
    }
  })
}

test('no operation stands outside the matrix', () => {
  equal(
    everyOperation.filter((operation) => !['member', 'organization', 'newcomer'].includes(kindOf(operation))).length,
    0,
  )
})
