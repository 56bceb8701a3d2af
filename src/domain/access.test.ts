import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { agency, colleague, idOf, me, now, today, tomorrow, yesterday } from '../../test/entry-example.ts'
import {
  type Grant,
  isVisible,
  leaveTo,
  may,
  mayEver,
  relationTo,
  type Seat,
  type Ties,
  visibleLabels,
} from './access.ts'

const grant: Grant = {
  role: 'care-manager',
  may: ['chart.read'],
  of: ['caseload', 'opened'],
  sees: ['hiv', 'housing'],
  from: yesterday,
  to: tomorrow,
}

test('without a sentence nobody may do anything', () => {
  equal(may([], 'administrator', 'house.read', 'own', today), false)
  equal(mayEver([], 'administrator', 'house.read', today), false)
  deepEqual(visibleLabels([], 'supervisor', 'caseload', today), [])
})

test('a sentence lets its role do its rights in its relations, and nothing beside them', () => {
  equal(may([grant], 'supervisor', 'chart.read', 'caseload', today), false)
  equal(may([grant], 'care-manager', 'contact.write', 'caseload', today), false)
  equal(may([grant], 'care-manager', 'chart.read', 'agency', today), false)
  equal(may([grant], 'care-manager', 'chart.read', 'caseload', today), true)
  equal(mayEver([grant], 'care-manager', 'contact.write', today), false)
  equal(mayEver([grant], 'supervisor', 'chart.read', today), false)
  equal(mayEver([grant], 'care-manager', 'chart.read', today), true)
})

test('a sentence is in force from its first to its last day, both included', () => {
  for (const [day, inForce] of [
    ['2026-11-22', false],
    [yesterday, true],
    [tomorrow, true],
    ['2026-11-26', false],
  ] as const) {
    equal(may([grant], 'care-manager', 'chart.read', 'caseload', day), inForce, day)
    equal(mayEver([grant], 'care-manager', 'chart.read', day), inForce, day)
    equal(visibleLabels([grant], 'care-manager', 'caseload', day).length > 0, inForce, day)
  }
})

test('a reason opens what the same agency’s role may do once it is opened; it opens nothing else', () => {
  equal(leaveTo([grant], 'care-manager', 'chart.read', 'agency', today), 'after-reason')
  equal(leaveTo([grant], 'care-manager', 'chart.read', 'caseload', today), 'yes')
  equal(leaveTo([grant], 'care-manager', 'chart.read', 'plan', today), 'no')
  equal(leaveTo([grant], 'care-manager', 'chart.read', 'none', today), 'no')
  equal(leaveTo([grant], 'care-manager', 'contact.write', 'agency', today), 'no')
  equal(leaveTo([grant], 'biller', 'chart.read', 'agency', today), 'no')
})

test('labels come from every sentence of role and relation, in the list’s order, and from no other', () => {
  const more: Grant = { ...grant, may: ['task.write'], of: ['caseload'], sees: ['mental-health', 'hiv'] }
  deepEqual(visibleLabels([grant, more], 'care-manager', 'caseload', today), ['mental-health', 'hiv', 'housing'])
  deepEqual(visibleLabels([grant, more], 'care-manager', 'opened', today), ['hiv', 'housing'])
  deepEqual(visibleLabels([grant, more], 'supervisor', 'caseload', today), [])
  const { sees: _sees, ...blind } = grant
  deepEqual(visibleLabels([blind], 'care-manager', 'caseload', today), [])
})

test('an entry is shown when all its labels are seen; one unseen label hides it', () => {
  equal(isVisible({ labels: ['hiv', 'sud-part-2'] }, ['hiv']), false)
  equal(isVisible({ labels: ['hiv'] }, ['hiv', 'housing']), true)
  equal(isVisible({ labels: [] }, []), true)
})

const seat: Seat = { id: idOf('seat'), staffId: me, organizationId: agency, role: 'care-manager' }
const plan = idOf('plan')
const ties: Ties = { agencies: [agency], plans: [plan], walkers: [], blocked: [], openings: [] }
const relation = (given: Partial<Ties>, of: Seat = seat) => relationTo({ ...ties, ...given }, of, today, now)

test('a barred person has no relation, whatever else ties them to the member (CON-11)', () => {
  const walkers = [{ staffId: me, fromOn: yesterday, toOn: null }]
  equal(relation({ walkers, blocked: [me] }), 'none')
  equal(relation({ walkers, blocked: [colleague] }), 'caseload')
  equal(relation({ blocked: [me] }, { ...seat, staffId: null }), 'agency')
})

test('who works elsewhere has no relation, though they once walked with the member or opened the chart', () => {
  const walkers = [{ staffId: me, fromOn: yesterday, toOn: null }]
  const openings = [{ staffId: me, until: '2026-11-24T20:00:00.001Z' }]
  equal(relation({ walkers, openings }, { ...seat, organizationId: idOf('otheragency') }), 'none')
  equal(relation({ walkers, openings }, { ...seat, organizationId: plan }), 'plan')
  equal(relation({}, { ...seat, organizationId: plan }), 'plan')
})

test('who leads or covers is on the caseload from the first to the last day, both included', () => {
  for (const [fromOn, toOn, expected] of [
    [tomorrow, null, 'agency'],
    [today, null, 'caseload'],
    [yesterday, today, 'caseload'],
    [yesterday, yesterday, 'agency'],
  ] as const)
    equal(relation({ walkers: [{ staffId: me, fromOn, toOn }] }), expected, `${fromOn} ${toOn}`)
  equal(relation({ walkers: [{ staffId: colleague, fromOn: yesterday, toOn: null }] }), 'agency')
})

test('an opening holds until its instant and not at it, and only for who opened', () => {
  equal(relation({ openings: [{ staffId: me, until: now }] }), 'agency')
  equal(relation({ openings: [{ staffId: me, until: '2026-11-24T20:00:00.001Z' }] }), 'opened')
  equal(relation({ openings: [{ staffId: colleague, until: '2026-11-25T00:00:00.000Z' }] }), 'agency')
})
