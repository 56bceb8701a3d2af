// Every form there is: its examples, its score table at every band edge, its conditions, and the hash that keeps a published version as it
// was given.
import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { forms } from '../../content/forms/all.ts'
import { type Form, isAnswerTo, labelsOf, needs, nextForms, questionsOf, raises, type Scoring, shown } from './form.ts'
import { type Answers, type FormCondition, namesIn } from './form-condition.ts'
import { doneScores, score } from './form-score.ts'
import { labels } from './label.ts'

const today = '2026-11-24'
const formOf = (id: string): Form => forms.find((form) => form.id === id) as Form

/** What a published version hashes to. A line here never changes; a changed form gets a new version and a new line. */
const published: Readonly<Record<string, string>> = {
  'ecm-adult 1': 'eb100e3e6b3d9fa7',
  'ecm-child 1': 'd8a6c30174c4f82f',
  'ecm-family 1': '18e1541353ca9fcc',
  'phq-2 1': '3e49a0a64c4b4bb3',
  'phq-9 1': '2f08748e0112b7c0',
  'gad-7 1': '1419613a9535e563',
  'audit-c 1': 'ece17a3ab81361b1',
  'c-ssrs-screener 1': '23ff0329899b699e',
  'ahc-hrsn 1': '37772c26dfaee652',
  'pearls-child 1': 'fb1ac40a100194c5',
  'pearls-count 1': '752baa5d6d769d6e',
}

test('a published version is never edited', () => {
  const hashes = forms.map((form) => [
    `${form.id} ${form.version}`,
    createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16),
  ])
  deepEqual(Object.fromEntries(hashes), published)
})

for (const form of forms) {
  for (const example of form.examples) {
    test(`${form.id}: ${example.name}`, () => {
      const { answers, known = {} } = example
      const found = new Map(score(form, answers, known, today).map((one) => [one.id, one]))
      for (const [id, wanted] of Object.entries(example.scores ?? {})) {
        const one = found.get(id)
        const is = one?.kind === 'done' ? (one.points ?? one.band) : null
        equal(is, wanted, id)
      }
      for (const [id, wanted] of Object.entries(example.positive ?? {})) {
        const one = found.get(id)
        equal(one?.kind === 'done' && one.isPositive, wanted, id)
      }
      if (example.raises)
        deepEqual(
          raises(form, answers, known).map((one) => `${one.concern} ${one.level}`),
          example.raises,
        )
      if (example.needs)
        deepEqual(
          needs(form, answers, known).map((need) => need.id),
          example.needs,
        )
      const asked = new Set(shown(form, answers, known).flatMap((section) => section.questions.map(({ id }) => id)))
      for (const id of example.shows ?? []) equal(asked.has(id), true, `${id} is asked`)
      for (const id of example.hides ?? []) equal(asked.has(id), false, `${id} is not asked`)
    })
  }

  test(`${form.id}: its answers, conditions and names are of this form`, () => {
    const questions = questionsOf(form)
    const ids = questions.map(({ id }) => id)
    const scores = form.scores.map(({ id }) => id)
    deepEqual(ids, [...new Set(ids)])
    equal(form.examples.length > 1, true)
    const conditions: readonly FormCondition[] = [
      ...form.sections.flatMap((section) =>
        [section, ...section.questions].flatMap(({ shownWhen }) => shownWhen ?? []),
      ),
      ...form.scores.flatMap(conditionsOf),
    ]
    const known = ['member.age', 'member.sex']
    for (const name of conditions.flatMap(namesIn)) equal([...ids, ...known].includes(name), true, name)
    const after = [...form.raises, ...(form.next ?? []), ...(form.needs ?? [])].flatMap(({ when }) => namesIn(when))
    for (const name of after) equal([...ids, ...known, ...scores].includes(name), true, name)
    for (const { item } of form.scores.flatMap(({ items }) => items.map((item) => ({ item }))))
      equal(ids.includes(item), true)
    for (const next of form.next ?? []) notEqual(formOf(next.form), undefined, next.form)
    for (const question of questions) {
      for (const label of question.labels ?? []) equal(labels.includes(label), true)
      const values = 'options' in question ? question.options.map(({ value }) => value) : []
      deepEqual(values, [...new Set(values)])
    }
    for (const example of form.examples)
      for (const [id, answer] of Object.entries(example.answers)) {
        const question = questions.find((one) => one.id === id)
        equal(question !== undefined && isAnswerTo(question, answer), true, `${example.name}: ${id}`)
      }
  })

  test(`${form.id}: says its source, license and whom to thank, marks what is unconfirmed, and is plain data`, () => {
    for (const words of [form.source, form.license, form.attribution, form.title]) notEqual(words, '')
    const marks = [
      ...form.scores,
      ...form.scores.flatMap((one) => ('cuts' in one ? (one.cuts ?? []) : [])),
      ...form.raises,
    ]
    if (marks.some((one) => one.isUnconfirmed === true)) equal(form.unconfirmed.length > 0, true)
    deepEqual(JSON.parse(JSON.stringify(form)), form)
  })

  for (const scoring of form.scores) {
    if (scoring.kind === 'sum') sumTests(form, scoring)
    test(`${form.id} ${scoring.id}: with any one item open there is no score`, () => {
      const full = fullAnswers(form, scoring.items)
      equal(ofScore(form, scoring.id, full).kind, 'done')
      for (const item of scoring.items) {
        const { [item]: _left, ...rest } = full
        equal(ofScore(form, scoring.id, rest).kind, 'incomplete', item)
      }
    })
  }
}

function sumTests(form: Form, scoring: Extract<Scoring, { kind: 'sum' }>): void {
  const ranges = scoring.items.map((item) => ({ item, steps: stepsOf(form, item) }))
  const least = ranges.reduce((sum, { steps }) => sum + (steps[0]?.points ?? 0), 0)
  const most = ranges.reduce((sum, { steps }) => sum + (steps.at(-1)?.points ?? 0), 0)

  test(`${form.id} ${scoring.id}: its bands leave no gap from ${least} to ${most}`, () => {
    let next = least
    for (const band of scoring.bands) {
      equal(band.from, next)
      next = band.to + 1
    }
    equal(next, most + 1)
  })

  test(`${form.id} ${scoring.id}: the table at every band edge and every cut-off`, () => {
    for (const band of scoring.bands)
      for (const edge of [band.from, band.to]) {
        const one = ofScore(form, scoring.id, answersFor(ranges, edge))
        deepEqual(one.kind === 'done' && [one.points, one.band], [edge, band.id], `at ${edge}`)
      }
    for (const sex of ['F', 'M', 'U']) {
      const cut = scoring.cuts?.find(({ when }) => !when || ('is' in when && when.is === sex))
      if (!cut) continue
      for (const [points, is] of [
        [cut.atLeast - 1, false],
        [cut.atLeast, true],
      ] as const) {
        const one = doneScores(form, answersFor(ranges, points), { 'member.sex': sex }, today).find(
          ({ id }) => id === scoring.id,
        )
        equal(one?.isPositive, is, `${sex} at ${points}`)
      }
      equal(doneScores(form, answersFor(ranges, most), {}, '1990-01-01')[0]?.isPositive ?? null, null, 'before its day')
    }
  })
}

function stepsOf(form: Form, item: string): readonly { readonly answer: string | number; readonly points: number }[] {
  const question = questionsOf(form).find(({ id }) => id === item)
  if (question?.kind === 'choice')
    return question.options.map((one) => ({ answer: one.value, points: one.points ?? 0 }))
  if (question?.kind === 'number')
    return Array.from({ length: question.most - question.least + 1 }, (_, i) => ({
      answer: question.least + i,
      points: question.least + i,
    }))
  return [
    { answer: 'no', points: 0 },
    { answer: 'yes', points: 1 },
  ]
}

/** Answers that come to this total: as much as it takes from the first item on. */
function answersFor(
  ranges: readonly { readonly item: string; readonly steps: ReturnType<typeof stepsOf> }[],
  total: number,
): Answers {
  let left = total - ranges.reduce((sum, { steps }) => sum + (steps[0]?.points ?? 0), 0)
  return Object.fromEntries(
    ranges.map(({ item, steps }) => {
      const first = steps[0]?.points ?? 0
      const step = steps.findLast(({ points }) => points - first <= left) ?? steps[0]
      left -= (step?.points ?? 0) - first
      return [item, step?.answer ?? '']
    }),
  )
}

/** Every item answered with the last of its answers, which opens what hangs on it. */
function fullAnswers(form: Form, items: readonly string[]): Answers {
  return Object.fromEntries(
    questionsOf(form)
      .filter(({ id }) => items.includes(id))
      .map((question) => {
        if (question.kind === 'several') return [question.id, [question.options[0]?.value ?? '']]
        return [question.id, stepsOf(form, question.id).at(-1)?.answer ?? '']
      }),
  )
}

function ofScore(form: Form, id: string, answers: Answers) {
  const found = score(form, answers, {}, today).find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

function conditionsOf(scoring: Scoring): readonly FormCondition[] {
  if (scoring.kind === 'level') return scoring.levels.map(({ when }) => when)
  return [...(scoring.zero ? [scoring.zero.when] : []), ...(scoring.cuts ?? []).flatMap(({ when }) => when ?? [])]
}

test('the C-SSRS raises the very level it shows, for every way to answer it', () => {
  const form = formOf('c-ssrs-screener')
  const yesNo = fc.constantFrom('yes', 'no')
  const answers = Object.fromEntries(questionsOf(form).map(({ id }) => [id, yesNo]))
  fc.assert(
    fc.property(fc.record(answers), (given) => {
      const asked = shown(form, given).flatMap((section) => section.questions.map(({ id }) => id))
      const kept = Object.fromEntries(Object.entries(given).filter(([id]) => asked.includes(id)))
      const [risk] = doneScores(form, kept, {}, today)
      const [raised] = raises(form, kept)
      equal(risk?.band, raised?.level ?? 'none')
    }),
    { numRuns: 400 },
  )
})

test('a reversed item counts from the other end', () => {
  const phq = formOf('phq-2')
  const [sum] = phq.scores
  const reversed = { ...phq, scores: [{ ...sum, reversed: [{ item: 'down', from: 3 }] } as Scoring] }
  const answers = { interest: 'nearly-every-day', down: 'nearly-every-day' }
  equal(doneScores(reversed, answers, {}, today)[0]?.points, 3)
})

test('a response inherits the labels of its form and of what was answered, and of nothing else', () => {
  deepEqual(labelsOf(formOf('ecm-adult'), { 'health-is': 'good' }), [])
  deepEqual(labelsOf(formOf('ecm-adult'), { alcohol: 'yes', mood: 'no' }), ['mental-health', 'sud-other'])
  deepEqual(labelsOf(formOf('ecm-child'), { 'youth-safe': 'no' }), ['minor-consented'])
  deepEqual(labelsOf(formOf('phq-9'), {}), ['mental-health'])
})

test('another form is offered where an answer asks for one', () => {
  deepEqual(nextForms(formOf('phq-9'), { 'self-harm': 'several-days' }), ['c-ssrs-screener'])
  deepEqual(nextForms(formOf('phq-2'), { interest: 'several-days', down: 'several-days' }), [])
  deepEqual(nextForms(formOf('phq-2'), { interest: 'more-than-half', down: 'several-days' }), ['phq-9'])
})

test('no form asks for immigration status or place of birth', () => {
  const asked = forms.flatMap((form) => questionsOf(form).map((question) => question.asks))
  deepEqual(
    asked.filter((words) => /immigra|citizen|born in|place of birth|green card/i.test(words)),
    [],
  )
  equal(asked.length > 150, true)
})
