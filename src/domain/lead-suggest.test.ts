import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { type LeadNeed, type LeadOffer, rankLeads } from './lead-suggest.ts'

const leading = ['care-manager', 'community-health-worker', 'supervisor'] as const
const need = (given: Partial<LeadNeed> = {}): LeadNeed => ({
  ...{ language: null, gender: null, wish: null, knownTo: [], blocked: [] },
  ...given,
})
const offer = (id: string, given: Partial<LeadOffer> = {}): LeadOffer => ({
  ...{ id, name: id, roles: ['care-manager'], languages: ['English'], gender: null, load: 5, near: 0, alike: 0 },
  isAway: false,
  ...given,
})
const order = (asked: LeadNeed, ...offers: readonly LeadOffer[]) =>
  rankLeads(leading, asked, offers).map((one) => one.staff)

test('who is blocked stands last with that doubt, before them who is away, whatever else speaks for them', () => {
  const asked = need({ language: 'Armenian', blocked: ['a'], wish: 'I want a' })
  const ranked = rankLeads(leading, asked, [
    offer('a', { languages: ['Armenian'] }),
    offer('b', { languages: ['Armenian'], isAway: true }),
    offer('c', { load: 90 }),
  ])
  deepEqual(
    ranked.map(({ staff, doubts }) => [staff, doubts]),
    [
      ['c', ['no-language']],
      ['b', ['away']],
      ['a', ['blocked']],
    ],
  )
})

test('whom they asked for, who walked with them, who speaks as they do, whom of that gender: in this order', () => {
  const asked = need({ language: 'Armenian', gender: 'woman', wish: 'Please give me Anahit', knownTo: ['known'] })
  deepEqual(
    order(
      asked,
      offer('none'),
      offer('woman', { gender: 'woman' }),
      offer('speaks', { languages: ['armenian '] }),
      offer('known'),
      offer('named', { name: 'Anahit' }),
    ),
    ['named', 'known', 'speaks', 'woman', 'none'],
  )
})

test('a gender nobody wrote down stands between the one asked for and another', () => {
  const asked = need({ gender: 'man' })
  const ranked = rankLeads(leading, asked, [offer('a', { gender: 'woman' }), offer('b'), offer('c', { gender: 'man' })])
  deepEqual(
    ranked.map(({ staff, doubts }) => [staff, doubts]),
    [
      ['c', []],
      ['b', ['gender-unknown']],
      ['a', ['other-gender']],
    ],
  )
  deepEqual(rankLeads(leading, need(), [offer('a', { gender: 'woman' })])[0]?.reasons, ['fewest'])
})

test('whose work it is comes before who could; then the neighborhood, the like situation, the lighter load', () => {
  deepEqual(
    order(
      need(),
      offer('supervisor', { roles: ['supervisor'], load: 0 }),
      offer('heavy', { load: 9 }),
      offer('light', { load: 3 }),
      offer('alike', { load: 20, alike: 2 }),
      offer('near', { load: 30, near: 1 }),
    ),
    ['near', 'alike', 'light', 'heavy', 'supervisor'],
  )
})

test('the fewest are counted among those who can be named: nobody away or blocked', () => {
  const ranked = rankLeads(leading, need({ blocked: ['b'] }), [
    offer('a', { load: 0, isAway: true }),
    offer('b', { load: 0 }),
    offer('c', { load: 4 }),
  ])
  deepEqual(
    ranked.map(({ staff, reasons }) => [staff, reasons.includes('fewest')]),
    [
      ['c', true],
      ['a', false],
      ['b', false],
    ],
  )
})
