import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { assignment, colleague, episode, idOf, me, now, today, tomorrow, yesterday } from '../../test/entry-example.ts'
import type { Assignment } from './assignment.ts'
import { coveringOf } from './covering.ts'

const cover = (given: Partial<Assignment> = {}) =>
  assignment({ id: idOf('cover'), part: 'cover', staffId: me, fromOn: yesterday, toOn: today, ...given })
const lead = assignment({ staffId: colleague })
const of = (assignments: readonly Assignment[], state: 'active' | 'ended' = 'active') =>
  coveringOf({ assignment: [...assignments], episode: [episode(state)] }, me, today)

test('nobody covers before the first day, after the last, once ended or struck, where care is over, or for themselves', () => {
  equal(of([lead]), undefined)
  equal(of([lead, cover({ fromOn: tomorrow, toOn: tomorrow })]), undefined)
  equal(of([lead, cover({ toOn: yesterday })]), undefined)
  equal(of([lead, cover({ endedAt: now })]), undefined)
  equal(of([lead, cover({ struckAt: now })]), undefined)
  equal(of([lead, cover()], 'ended'), undefined)
  equal(of([lead, cover({ staffId: colleague })]), undefined)
  equal(of([assignment({ staffId: me }), cover()]), undefined)
})

test('a cover is told for whom and until when, on both its days; with nobody leading any more too', () => {
  deepEqual(of([lead, cover()]), { leadId: colleague, until: today })
  deepEqual(of([lead, cover({ fromOn: today, toOn: null })]), { leadId: colleague, until: null })
  deepEqual(of([cover()]), { leadId: null, until: today })
})
