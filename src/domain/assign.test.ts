// The order in which agencies are suggested: what the state puts first stands first, and who cannot take the member stands last.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { assignmentOrder } from '../../content/rules/assignment-order.ts'
import { type AgencyNeed, type AgencyOffer, rankAgencies } from './assign.ts'

const today = '2026-11-24'
const need: AgencyNeed = {
  age: 40,
  language: 'Armenian',
  zip: '90033',
  city: null,
  populations: ['homeless'],
  wish: null,
  knownTo: [],
  walkingWith: [],
  refusedBy: [],
  doctors: [],
}
const plain: AgencyOffer = {
  id: 'plain',
  name: 'Plain',
  languages: [],
  populations: [],
  city: null,
  zip: null,
  serves: 'both',
  capacity: null,
  load: 0,
}
const offer = (id: string, given: Partial<AgencyOffer> = {}): AgencyOffer => ({ ...plain, id, name: id, ...given })
const names = (given: Partial<AgencyNeed>, offers: readonly AgencyOffer[]) =>
  rankAgencies(assignmentOrder, { ...need, ...given }, offers, today).map(({ agency }) => agency)

test('who said the member is not theirs, is full, or does not serve the age stands last whatever speaks for it', () => {
  const best = { languages: ['Armenian'], populations: ['homeless'], zip: '90033' }
  deepEqual(names({ refusedBy: ['b'] }, [offer('b', best), offer('z')]), ['z', 'b'])
  deepEqual(names({}, [offer('b', { ...best, capacity: 5, load: 5 }), offer('z')]), ['z', 'b'])
  deepEqual(names({}, [offer('b', { ...best, capacity: 5, load: 4 }), offer('z')]), ['b', 'z'])
  deepEqual(names({}, [offer('b', { ...best, serves: 'child' }), offer('z')]), ['z', 'b'])
  deepEqual(names({ age: 20 }, [offer('b', { ...best, serves: 'child' }), offer('z')]), ['b', 'z'])
  deepEqual(names({ age: null }, [offer('b', { ...best, serves: 'child' }), offer('z')]), ['b', 'z'])
})

test('the state’s order: known or asked for, then a program the member is in, then skills, to which the doctor yields', () => {
  const offers = ['doctor', 'skilled', 'walking', 'known', 'wished'].map((id) =>
    offer(id, id === 'skilled' ? { populations: ['homeless'] } : {}),
  )
  const all = { doctors: ['Doctor'], walkingWith: ['walking'], knownTo: ['known'] }
  deepEqual(names(all, offers).slice(0, 4), ['known', 'walking', 'skilled', 'doctor'])
  deepEqual(names({ ...all, wish: 'I want Wished, please' }, offers).slice(0, 2), ['known', 'wished'])
  deepEqual(names({ doctors: ['Doctor'] }, [offer('a'), offer('doctor')]), ['doctor', 'a'])
})

test('then language, nearness and room, in this order; the same rank goes by name', () => {
  deepEqual(names({}, [offer('near', { zip: '90033' }), offer('speaks', { languages: ['armenian'] })]), [
    'speaks',
    'near',
  ])
  const near = [
    offer('far', { zip: '95014' }),
    offer('area', { zip: '90012' }),
    offer('city', { city: 'Los Angeles', zip: '90990' }),
    offer('zip', { zip: '90033' }),
  ]
  deepEqual(names({ city: 'los angeles' }, near), ['zip', 'city', 'area', 'far'])
  deepEqual(names({}, [offer('more', { capacity: 10, load: 9 }), offer('less', { capacity: 10, load: 1 })]), [
    'less',
    'more',
  ])
  deepEqual(names({}, [offer('b'), offer('a')]), ['a', 'b'])
})

test('reasons and doubts are named, and what is not known is neither', () => {
  const [ranked] = rankAgencies(
    assignmentOrder,
    { ...need, language: null, zip: null, populations: [] },
    [offer('a', { zip: '90033', languages: ['Korean'], populations: ['ccs'] })],
    today,
  )
  deepEqual([ranked?.reasons, ranked?.doubts], [[], []])
  const [told] = rankAgencies(assignmentOrder, need, [offer('a', { zip: '95014', languages: ['Korean'] })], today)
  deepEqual(told?.doubts, ['other-skills', 'no-language', 'far'])
})

test('a step that is not in force yet weighs nothing', () => {
  const later = assignmentOrder.map((step) => ({ ...step, from: '2027-01-01' }))
  const offers = [offer('a', { languages: ['Armenian'] }), offer('known')]
  const first = (order: typeof assignmentOrder) =>
    rankAgencies(order, { ...need, knownTo: ['known'] }, offers, today)[0]?.agency
  equal(first(later), 'a')
  equal(first(assignmentOrder), 'known')
})
