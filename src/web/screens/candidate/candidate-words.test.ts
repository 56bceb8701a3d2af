// What a run wrote, as lines a person reads: of a kind together, each with its day and where it is written.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { seenLines } from './candidate-words.ts'

test('what is written otherwise stands as it is, with no place and no day made up', () => {
  deepEqual(seenLines([{ says: 'something else', fact: null }]), [{ what: 'something else', where: [], count: 0 }])
  deepEqual(seenLines([{ says: 'ccs', fact: 'program.ccs' }])[0]?.where, [])
})

test('visits, stays, diagnoses and facts come with claim or file and day, of a kind together', () => {
  const lines = seenLines([
    { says: 'emergency visit: C5 on 2026-10-01', fact: null },
    { says: 'emergency visit: C4 on 2026-09-01', fact: null },
    { says: 'stay, planned or not is unknown: C13 on 2026-08-01 to 2026-08-03', fact: null },
    { says: 'Substance use, tobacco left out: C7 on 2026-04-09', fact: null },
    { says: '2026-11-02: justice on 2026-11-02', fact: 'justice.releasedOn' },
  ])
  deepEqual(
    lines.map(({ what, where }) => [what, where.map(({ ref, on, to }) => `${ref} ${on} ${to}`)]),
    [
      ['Emergency visits', ['C5 2026-10-01 null', 'C4 2026-09-01 null']],
      ['Hospital stays, planned or not is unknown', ['C13 2026-08-01 2026-08-03']],
      ['Substance use, tobacco left out', ['C7 2026-04-09 null']],
      ['Day of release', ['justice 2026-11-02 null']],
    ],
  )
})

test('of many only the latest are listed, and how many there are', () => {
  const many = Array.from({ length: 9 }, (_, n) => ({
    says: `emergency visit: C${n} on 2026-10-0${n + 1}`,
    fact: null,
  }))
  const [line] = seenLines(many)
  equal(line?.where.length, 6)
  equal(line?.count, 9)
})
