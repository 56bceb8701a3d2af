import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, idOf, member, tomorrow } from '../../test/entry-example.ts'
import { factIds, facts } from './facts.ts'
import { decideToldFacts, FactsTold, type FactValue, valueTold } from './told-fact.ts'

const said = { member, saidBy: 'referrer' as const, sayerName: 'A nurse, invented', saidOn: at.today }
const one = (fact: string, value: unknown) => ({ ...said, answers: [{ id: idOf('a'), fact, value }] })

test('a word of tomorrow is refused', () => {
  const given = FactsTold.parse({ ...one('need.isPhysical', true), saidOn: tomorrow })
  equal(answerOf(decideToldFacts(at, {}, given)), 'in-the-future')
})

test('a value is of its fact’s type, and of its choices', () => {
  const bad: readonly (readonly [string, unknown])[] = [
    ['member.luck', true],
    ['need.isPhysical', 'yes'],
    ['need.isPhysical', 1],
    ['use.ed.6m', 1.5],
    ['use.ed.6m', -1],
    ['justice.releasedOn', '2026-02-30'],
    ['residence.kind', 'castle'],
    ['residence.kind', ['icf']],
    ['health.clinicalConditions', ['hiv', 'luck']],
    ['health.clinicalConditions', 'hiv'],
  ]
  for (const [fact, value] of bad) equal(FactsTold.safeParse(one(fact, value)).success, false, `${fact} ${value}`)
})

test('what was said is kept with its fact’s label, and reads as it was said', () => {
  const words: readonly (readonly [string, FactValue])[] = [
    ['need.isPhysical', false],
    ['use.ed.6m', 5],
    ['justice.releasedOn', '2026-02-28'],
    ['residence.kind', 'icf'],
    ['health.clinicalConditions', ['hiv', 'cancer']],
    ['health.clinicalConditions', []],
  ]
  for (const [fact, value] of words) {
    const result = decideToldFacts(at, {}, FactsTold.parse(one(fact, value)))
    const change = result.ok ? result.value[0] : undefined
    if (change?.kind !== 'add' || change.noun !== 'toldFact') throw new Error('nothing was kept')
    const { sensitivity } = facts[factIds.find((id) => id === fact) ?? 'member.age']
    deepEqual(change.entry.labels, sensitivity === null ? [] : [sensitivity])
    deepEqual([change.entry.saidBy, change.entry.saidOn, valueTold(change.entry)], ['referrer', at.today, value])
  }
})
