import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { contact, idOf } from '../../test/entry-example.ts'
import { type Entry, emptyChart } from './chart.ts'
import { type FactChart, factsOf, readers } from './fact-reader.ts'
import { type FactId, factIds, facts } from './facts.ts'

const asOf = '2026-11-24'
const filled = { labels: [], recordedAt: '2026-11-01T18:00:00.000Z', recordedBy: null, struckAt: null, seq: 1 }
const chart = (given: Partial<FactChart>): FactChart => ({ ...emptyChart(), ...given })
const readOf = (fact: FactId, given: Partial<FactChart>, on = asOf) => factsOf(chart(given), on).facts[fact]

const member = (given: Partial<Entry<'member'>>): Entry<'member'> => ({
  ...filled,
  id: idOf('member'),
  firstName: 'Ana',
  lastName: 'Invented',
  nameUsed: null,
  pronouns: null,
  bornOn: null,
  sex: null,
  gender: null,
  raceEthnicity: [],
  spokenLanguage: null,
  writtenLanguage: null,
  needsInterpreter: null,
  alternateFormat: null,
  preferredPlace: null,
  contactPreference: null,
  doNotContact: false,
  cin: null,
  diedOn: null,
  revision: 1,
  ...given,
})
const coverage = (given: Partial<Entry<'coverage'>>): Entry<'coverage'> => ({
  ...filled,
  id: idOf('coverage'),
  planId: idOf('plan'),
  planMemberNumber: null,
  county: null,
  hasMedicare: null,
  hasDsnp: null,
  renewalOn: null,
  fromOn: '2026-01-01',
  endedOn: null,
  ...given,
})
const address = (given: Partial<Entry<'address'>>): Entry<'address'> => ({
  ...filled,
  id: idOf('address'),
  kind: 'home',
  street: null,
  city: null,
  state: null,
  zip: null,
  county: null,
  noFixedAddress: false,
  asSent: null,
  isPrivate: false,
  source: 'member',
  fromOn: '2026-06-01',
  endedOn: null,
  endReason: null,
  ...given,
})
const told = (fact: string, value: unknown, given: Partial<Entry<'toldFact'>> = {}): Entry<'toldFact'> => ({
  ...filled,
  id: idOf(`told${fact}`),
  fact,
  value: JSON.stringify(value),
  saidBy: 'member',
  sayerName: null,
  saidOn: '2026-11-01',
  ...given,
})

test('every fact that comes from the chart has its reader, and no other has one', () => {
  deepEqual(factIds.filter((id) => facts[id].origin === 'chart').sort(), (Object.keys(readers) as FactId[]).sort())
})

test('an empty chart knows nothing', () => {
  deepEqual(factsOf(emptyChart(), asOf), { facts: {}, evidence: {} })
})

test('the age turns on the birthday, and no word goes over a birth date', () => {
  const born = [member({ bornOn: '2005-11-24' })]
  deepEqual([readOf('member.age', { member: born }, '2026-11-23'), readOf('member.age', { member: born })], [20, 21])
  equal(readOf('member.age', { member: born, toldFact: [told('member.age', 40)] }), 21)
  equal(readOf('member.age', { member: [member({})], toldFact: [told('member.age', 40)] }), 40)
})

test('race and ethnicity are read as files and people write them', () => {
  const groups = (...raceEthnicity: string[]) => readOf('member.raceEthnicity', { member: [member({ raceEthnicity })] })
  deepEqual(groups('Black or African American', 'Mexican'), ['black', 'hispanic-latino'])
  deepEqual(groups('Native Hawaiian', 'Samoan'), ['pacific-islander'])
  deepEqual(groups('American Indian'), ['american-indian-alaska-native'])
  deepEqual(groups('Martian'), ['other'])
  equal(groups(), undefined)
})

test('coverage that has ended is a no, one that has not begun is unknown', () => {
  const managed = (given: Partial<Entry<'coverage'>>) => readOf('coverage.isManaged', { coverage: [coverage(given)] })
  deepEqual(
    [managed({}), managed({ endedOn: asOf }), managed({ endedOn: '2026-11-23' }), managed({ fromOn: '2026-11-25' })],
    [true, true, false, undefined],
  )
  const dsnp = (given: Partial<Entry<'coverage'>>) => readOf('program.d-snp', { coverage: [coverage(given)] })
  deepEqual([dsnp({ hasDsnp: true }), dsnp({ hasDsnp: false }), dsnp({})], [true, false, undefined])
})

test('the last service is the last contact that gave one, on its day in Los Angeles', () => {
  const contacts = [
    contact({ id: idOf('late'), at: '2026-11-10T07:30:00.000Z', services: ['coordination'] }),
    contact({ id: idOf('early'), at: '2026-10-01T18:00:00.000Z', services: ['outreach'] }),
    contact({ id: idOf('none'), at: '2026-11-20T18:00:00.000Z', services: [] }),
  ]
  equal(readOf('ecm.lastServiceOn', { contact: contacts }), '2026-11-09')
})

test('no fixed address says there is no regular place; an address says nothing', () => {
  const none = (given: Partial<Entry<'address'>>) => readOf('housing.hasNoRegularPlace', { address: [address(given)] })
  deepEqual(
    [none({ noFixedAddress: true }), none({}), none({ noFixedAddress: true, endedOn: asOf })],
    [true, undefined, undefined],
  )
})

test('of several words the latest counts, and the record counts over an earlier word', () => {
  const words = [
    told('social.lacksFood', true, { id: idOf('one'), saidOn: '2026-11-01' }),
    told('social.lacksFood', false, { id: idOf('two'), saidOn: '2026-11-02', saidBy: 'staff' }),
    told('social.lacksFood', true, { id: idOf('three'), saidOn: '2026-11-25' }),
  ]
  const { facts: known, evidence } = factsOf(chart({ toldFact: words }), asOf)
  equal(known['social.lacksFood'], false)
  deepEqual(evidence['social.lacksFood'], [{ by: 'staff', on: '2026-11-02', ref: idOf('two') }])
  const homeless = [address({ noFixedAddress: true, fromOn: '2026-11-10' })]
  const said = (saidOn: string) => [told('housing.hasNoRegularPlace', false, { saidOn })]
  equal(readOf('housing.hasNoRegularPlace', { address: homeless, toldFact: said('2026-11-09') }), true)
  equal(readOf('housing.hasNoRegularPlace', { address: homeless, toldFact: said('2026-11-11') }), false)
})

test('a word about a fact that is no more, or with a value that is no more, is passed over', () => {
  const words = [
    told('member.luck', true),
    told('residence.kind', 'castle'),
    told('need.isPhysical', true, { struckAt: '2026-11-02T00:00:00.000Z' }),
  ]
  deepEqual(factsOf(chart({ toldFact: words }), asOf).facts, {})
})
