// Finding a member among those on the device: as people type, with what they mistype.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MemberCard } from '../../domain/card.ts'
import { searchCards } from './search.ts'

const nothing = {
  needsInterpreter: null,
  place: null,
  safety: [],
  planId: null,
  agencyId: null,
  leadId: null,
  coverId: null,
}
const work = { episodeId: null, state: null, stateOn: null, attempts: 0, lastAttemptAt: null, lastContactAt: null }
function card(name: string, more: Partial<MemberCard> = {}): MemberCard {
  const known = { memberId: name, name, nameUsed: null, bornOn: null, cin: null, spokenLanguage: null, phones: [] }
  return { ...known, ...nothing, ...work, nextStep: null, nextStepOn: null, marks: null, labels: [], ...more }
}

const cards = [
  card('Ana Invented', { nameUsed: 'Anita', bornOn: '1980-07-24', cin: '91234567A', phones: ['(213) 555-0142'] }),
  card('Anahit Մադոյան'),
  card('José Madeup-Núñez'),
  card('Anders Madeup'),
  card('Christopher Fiction'),
]
const found = (words: string) => searchCards(cards, words).map((one) => one.name)

test('blank words and words of nobody find nobody', () => {
  for (const words of ['', '  ', '?', 'zzz', '555-9999', '90000000A', '1999-01-01']) assert.deepEqual(found(words), [])
})

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['ana', ['Ana Invented', 'Anahit Մադոյան']],
  ['anita', ['Ana Invented']],
  ['invented ana', ['Ana Invented']],
  ['jose nunez', ['José Madeup-Núñez']],
  ['մադոյան', ['Anahit Մադոյան']],
  ['Chirstopher', ['Christopher Fiction']],
  ['Cristoper', ['Christopher Fiction']],
  ['Inventd', ['Ana Invented']],
  ['91234567a', ['Ana Invented']],
  ['9123', []],
  ['7/24/1980', ['Ana Invented']],
  ['1980-07-24', ['Ana Invented']],
  ['555 0142', ['Ana Invented']],
]
for (const [words, names] of cases) test(`${words} finds ${names.length}`, () => assert.deepEqual(found(words), names))

test('three letters forgive nothing', () => {
  assert.deepEqual(found('amn'), [])
})

test('no more than asked for', () => {
  assert.equal(searchCards(cards, 'madeup', 1).length, 1)
})
