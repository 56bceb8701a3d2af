import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, idOf, now } from '../../test/entry-example.ts'
import type { Member } from './member.ts'
import { agrees, decideMerge, type Side } from './member-merge.ts'

const side = (id: string, cin: string | null, ...aliases: object[]): Side => ({
  member: { id: idOf(id), cin } as Member,
  aliases: aliases.map((alias) => ({
    endedAt: null,
    struckAt: null,
    isMain: true,
    ...alias,
  })) as unknown as Side['aliases'],
})

test('two CINs are two people, and nobody is tied to themselves or to nobody', () => {
  equal(answerOf(decideMerge(side('a', null), side('a', null), undefined)), 'other-unknown')
  equal(answerOf(decideMerge(side('a', null), { member: undefined, aliases: [] }, undefined)), 'other-unknown')
  equal(answerOf(decideMerge(side('a', '90000001A'), side('b', '90000002A'), undefined)), 'cins-differ')
})

test('the one that holds the CIN goes on, else the one named first', () => {
  const main = (a: string | null, b: string | null, holder?: string) =>
    decideMerge(side('a', a), side('b', b), holder === undefined ? undefined : idOf(holder))
  deepEqual(main(null, null), { ok: true, value: idOf('a') })
  deepEqual(main(null, '90000001A'), { ok: true, value: idOf('b') })
  deepEqual(main('90000001A', '90000001A', 'b'), { ok: true, value: idOf('b') })
  deepEqual(main('90000001A', null, 'a'), { ok: true, value: idOf('a') })
})

test('who goes on may hold several; who is tied to another, or holds others, is not tied under a third', () => {
  const says = (a: Side, b: Side) => answerOf(decideMerge(a, b, undefined))
  equal(says(side('a', null, { isMain: true }), side('b', null)), 'done')
  equal(says(side('a', null, { isMain: false }), side('b', null)), 'already-merged')
  equal(says(side('a', null), side('b', null, { isMain: true })), 'already-merged')
  equal(says(side('a', null), side('b', null, { endedAt: now })), 'done')
  equal(says(side('a', null), side('b', null, { struckAt: now })), 'done')
})

test('birth date and name agree but for accents, case and the name used; without a birth date nothing agrees', () => {
  const one = { firstName: 'Inés', lastName: 'De la Cruz', nameUsed: null, bornOn: '1980-01-01' }
  equal(agrees(one, { ...one, firstName: 'INES', lastName: 'de la cruz' }), true)
  equal(agrees(one, { ...one, firstName: 'Maria', nameUsed: 'Ines' }), true)
  equal(agrees(one, { ...one, firstName: 'Maria' }), false)
  equal(agrees(one, { ...one, lastName: 'Cruz' }), false)
  equal(agrees(one, { ...one, bornOn: '1980-01-02' }), false)
  equal(agrees({ ...one, bornOn: null }, { ...one, bornOn: null }), false)
})
