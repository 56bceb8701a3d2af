// The conversation over the program's own rules: it ends, it asks only what can still matter, each group can be reached, and nobody who says
// nothing is told no.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factsSaid, nextQuestion, readSaid, type Said, verdictOf, writeSaid } from '../src/domain/door-question.ts'
import { populations } from '../src/domain/population.ts'
import { rulesOn } from '../src/domain/rule.ts'
import { doorQuestions, noOtherProgram } from './door-question.ts'
import { rules } from './index.ts'
import { memberTexts } from './text/member/index.ts'

const today = '2026-11-24'
const asked = [...rulesOn(rules, today).filter(({ kind }) => kind === 'basic' || kind === 'focus'), noOtherProgram]

/** Walks the conversation; the chooser gives the answer to each question. */
function walk(choose: (id: string, answers: readonly string[]) => string) {
  let said: Said = []
  for (;;) {
    const question = nextQuestion(doorQuestions, asked, said, today)
    if (!question) return { said, verdict: verdictOf(asked, factsSaid(doorQuestions, said, today), today) }
    assert.ok(said.length <= doorQuestions.length, 'the conversation ends')
    said = [...said, [question.id, choose(question.id, Object.keys(question.answers))]]
  }
}

const begin: Readonly<Record<string, string>> = { medical: 'yes', plan: 'yes', age: 'adult' }

test('without Medi-Cal it ends at once, and asks nothing private', () => {
  const { said, verdict } = walk((id) => (id === 'medical' ? 'no' : 'skip'))
  assert.deepEqual(said, [['medical', 'no']])
  assert.deepEqual([verdict.answer, verdict.basics], ['no', 'no'])
})

test('who would rather not say anything is told maybe, never no', () => {
  assert.equal(walk(() => 'skip').verdict.answer, 'unknown')
})

test('a program that stands in the way is a no, whatever fits', () => {
  const { verdict } = walk((id, answers) => begin[id] ?? (answers.includes('yes') ? 'yes' : 'none'))
  assert.equal(verdict.answer, 'no')
})

for (const age of ['child', 'youth', 'young', 'adult']) {
  test(`${age}: who says no to everything is told that nothing seemed to fit`, () => {
    const { verdict } = walk((id, answers) => ({ ...begin, age })[id] ?? (answers.includes('no') ? 'no' : 'none'))
    assert.deepEqual([verdict.answer, verdict.basics === 'no', verdict.open], ['no', false, []])
  })
}

/** For each group one person it was made for; what is not named is answered no. */
const people: Readonly<Record<(typeof populations)[number], Readonly<Record<string, string>>>> = {
  homeless: { homeless: 'yes', need: 'yes' },
  'avoidable-use': { ed6: 'five' },
  'smh-sud': { mind: 'yes', social: 'yes', crisis: 'yes' },
  incarceration: { release: 'yes', releaseNeed: 'yes' },
  'ltc-risk': { longTerm: 'yes', stayHome: 'yes' },
  'nf-transition': { nursing: 'yes', nursingStay: 'yes' },
  ccs: { age: 'child', ccs: 'yes', social: 'yes' },
  'child-welfare': { age: 'young', fosterAged: 'yes' },
  'birth-equity': { pregnant: 'yes', race: 'yes' },
}

for (const population of populations) {
  test(`${population}: somebody it was made for appears to meet it`, () => {
    const person = { ...begin, ...people[population] }
    const { said, verdict } = walk((id, answers) => person[id] ?? (answers.includes('no') ? 'no' : 'none'))
    assert.deepEqual([verdict.answer, verdict.fits], ['yes', [population]], writeSaid(said))
  })
}

test('after an answer that settles it nothing more is asked, and every question asked could still matter', () => {
  const choices = fc.array(fc.nat(5), { minLength: doorQuestions.length, maxLength: doorQuestions.length })
  fc.assert(
    fc.property(choices, (picks) => {
      let at = 0
      const { said } = walk((_, answers) => [...answers, 'skip'][(picks[at++] ?? 0) % (answers.length + 1)] ?? 'skip')
      for (let count = 1; count < said.length; count += 1) {
        const { answer } = verdictOf(asked, factsSaid(doorQuestions, said.slice(0, count), today), today)
        assert.equal(answer, 'unknown')
      }
      assert.deepEqual(readSaid(writeSaid(said)), said)
    }),
    { numRuns: 60 },
  )
})

test('every question and answer has its words', () => {
  const ids = new Set(Object.keys(memberTexts.english))
  for (const { id, answers } of doorQuestions) {
    assert.ok(ids.has(`could.q.${id}`), id)
    for (const answer of Object.keys(answers).filter((one) => one !== 'yes' && one !== 'no'))
      assert.ok(ids.has(`could.a.${id === 'age' ? 'age' : 'count'}.${answer}`), `${id} ${answer}`)
  }
})
