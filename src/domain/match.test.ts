// One person or two: edges of the bands, names as people write them, the same answer either way round, and how many of a seeded crowd are
// found. All people are invented.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matching } from '../../content/match.ts'
import { type Identity, type Match, matchOf } from './match.ts'

const nobody: Identity = { first: null, last: null, bornOn: null, sex: null, phones: [], place: null, cin: null }
const one: Identity = {
  first: 'María-José',
  last: "O'Testname",
  bornOn: '1980-07-24',
  sex: 'F',
  phones: ['(213) 555-0123'],
  place: '12 Invented Street, Testville',
  cin: null,
}
const match = (a: Partial<Identity>, b: Partial<Identity>): Match =>
  matchOf(matching, { ...nobody, ...a }, { ...nobody, ...b })
const nameOf = (first: string, last: string) => match(one, { first, last }).fields.name

test('two different CINs are never one person, whatever else agrees; the same CIN is', () => {
  equal(match({ ...one, cin: '91234567A' }, { ...one, cin: '91234568B' }).band, 'none')
  deepEqual(
    [match({ cin: '91234567a' }, { cin: ' 91234567A' })].map(({ band, by }) => [band, by]),
    [['link', 'cin']],
  )
})

test('nothing known, or a name alone, matches nobody', () => {
  equal(match({}, {}).band, 'none')
  equal(match(one, { first: one.first, last: one.last }).band, 'none')
  equal(match(one, { first: 'María' }).fields.name, 'unknown')
})

test('a name and birth date ask a person; a third thing links; a different birth date takes it back', () => {
  const both = { first: one.first, last: one.last, bornOn: one.bornOn }
  equal(match(one, both).band, 'ask')
  equal(match(one, { ...both, phones: ['2135550123'] }).band, 'link')
  equal(match(one, { ...both, bornOn: '1961-02-03', phones: ['2135550123'] }).band, 'none')
})

test('accents, hyphens, apostrophes and swapped names are the same name; nicknames, slips and a name less are near', () => {
  equal(nameOf('Maria Jose', 'OTestname'), 'same')
  equal(nameOf('Mariajose', 'O’Testname'), 'same')
  equal(nameOf("O'Testname", 'Maria Jose'), 'same')
  equal(nameOf('Maria', 'OTestnmae'), 'near')
  equal(match({ first: 'Bob', last: 'Testname' }, { first: 'Robert', last: 'Testname' }).fields.name, 'near')
  equal(nameOf('Maria', 'Otherone'), 'different')
})

test('a birth date with one digit off or day and month turned is near, no other', () => {
  const day = (bornOn: string) => match({ bornOn: '1980-07-04' }, { bornOn }).fields.bornOn
  deepEqual(['1980-07-04', '1980-04-07', '1981-07-04', '1991-07-04'].map(day), ['same', 'near', 'near', 'different'])
})

test('another house number is another place', () => {
  const place = (given: string) => match(one, { place: given }).fields.place
  equal(place('Testville, 12 Invented Street'), 'same')
  equal(place('12 Invented St'), 'near')
  equal(place('14 Invented Street, Testville'), 'different')
})

const text = fc.option(fc.constantFrom('Ana', 'Bob', 'Robert', 'Testname', 'De la Prueba', 'Prueba', 'José', ''))
const person: fc.Arbitrary<Identity> = fc.record({
  first: text,
  last: text,
  bornOn: fc.option(fc.constantFrom('1980-07-04', '1980-04-07', '1990-01-02')),
  sex: fc.option(fc.constantFrom('F', 'M', 'U')),
  phones: fc.array(fc.constantFrom('2135550123', '213-555-0124', '12')),
  place: fc.option(fc.constantFrom('1 Test Road', 'Test Road', 'the park')),
  cin: fc.option(fc.constantFrom('91234567A', '91234568B')),
})

test('it is the same whichever record comes first and however its phones are ordered', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      deepEqual(matchOf(matching, a, b), matchOf(matching, b, a))
      deepEqual(matchOf(matching, { ...a, phones: a.phones.toReversed() }, b), matchOf(matching, a, b))
    }),
    { seed: 20261124 },
  )
})

test('of 300 seeded people referred with a slip each, none is linked to another and 98 in 100 are found', (t) => {
  const crowd = Array.from({ length: 300 }, (_, i): Identity => {
    const [first, last] = [firsts[i % firsts.length] ?? '', `${lasts[i % lasts.length] ?? ''}${endings[i % 7] ?? ''}`]
    const bornOn = `${1940 + ((i * 37) % 70)}-0${1 + ((i * 5) % 9)}-${10 + ((i * 11) % 18)}`
    const phones = [`21355${String(10000 + i * 7).slice(-5)}`]
    return { ...nobody, first, last, bornOn, sex: i % 2 === 0 ? 'F' : 'M', phones, place: `${i} Invented Street` }
  })
  let [found, asked, wrong] = [0, 0, 0]
  for (const [i, person] of crowd.entries()) {
    const referred = slips[i % slips.length]?.(person) ?? person
    for (const other of crowd) {
      const { band } = matchOf(matching, referred, other)
      if (other === person && band !== 'none') found++
      else if (other !== person && band === 'link') wrong++
      else if (other !== person && band === 'ask') asked++
    }
  }
  t.diagnostic(`recall ${found}/300; linked wrongly ${wrong}; others shown to a person ${asked}`)
  equal(wrong, 0)
  ok(found >= 294, `found ${found} of 300`)
})

const firsts = [
  'Robert',
  'Guadalupe',
  'Elizabeth',
  'José',
  'Nare',
  'Thuy',
  'Michael',
  'Dolores',
  'Sokha',
  'Arman',
  'Farah',
]
const lasts = [
  'Inventia',
  'Testname',
  'Madeup',
  'Fabel',
  'Prueba',
  'Nobody',
  'Exempel',
  'Muster',
  'Phony',
  'Sample',
  'Dummy',
  'Mock',
  'Specimen',
]
const endings = ['', 'son', 'ian', 'ez', 'yan', 'ov', 'berg']
const slips: readonly ((person: Identity) => Identity)[] = [
  (person) => ({ ...person, phones: [] }),
  (person) => ({ ...person, first: person.last, last: person.first }),
  (person) => ({ ...person, bornOn: `1${person.bornOn?.slice(1) ?? ''}`, place: null }),
  (person) => ({ ...person, bornOn: null }),
  (person) => ({ ...person, last: `${person.last ?? ''}e`, place: null }),
  (person) => ({ ...person, place: null, phones: ['3235550199'] }),
]
