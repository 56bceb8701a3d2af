import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { appointment } from '../../test/care-example.ts'
import { idOf, me, member, task } from '../../test/entry-example.ts'
import type { Appointment } from './appointment.ts'
import { emptyChart } from './chart.ts'
import { isFollowed, mondayOf, settledByTask, settledVisit, visitNeeds, visitsOf } from './visit-week.ts'

const now = '2026-11-24T20:00:00.000Z'

test('a visit needs what is still to arrange, then what came of it, then nothing', () => {
  const open = { ride: 'to-arrange', interpreter: 'to-book', company: 'to-find' } as const
  const needs = (given: Partial<Appointment>) => visitNeeds(appointment({ ...open, ...given }), now)
  deepEqual(needs({ at: '2026-11-24T20:00:00.001Z' }), ['ride', 'interpreter', 'company'])
  deepEqual(needs({ at: now }), ['outcome'])
  deepEqual(needs({ at: now, outcome: 'missed', outcomeAt: now }), [])
  deepEqual(visitNeeds(appointment({ at: '2026-12-01T20:00:00.000Z' }), now), [])
})

test('a need is settled alone, and finishing its task settles it; a visit that is over or needs it no more is left', () => {
  const visit = appointment({ ride: 'to-arrange', interpreter: 'to-book', company: 'to-find', questions: ['Why?'] })
  const { ride, interpreter, company, questions } = settledVisit(member, visit, 'ride')
  deepEqual([ride, interpreter, company, questions], ['arranged', 'to-book', 'to-find', ['Why?']])
  equal(settledVisit(member, visit, 'interpreter').interpreter, 'booked')
  const by = (kind: 'arrange-ride' | 'book-interpreter' | 'remind', given: Partial<Appointment> = {}) =>
    settledByTask(member, task({ kind, sourceId: visit.id }), [{ ...visit, ...given }])
  equal(by('arrange-ride')?.ride, 'arranged')
  equal(by('book-interpreter')?.interpreter, 'booked')
  equal(by('remind'), undefined)
  equal(by('arrange-ride', { ride: 'own' }), undefined)
  equal(by('book-interpreter', { interpreter: 'refused' }), undefined)
  equal(by('arrange-ride', { outcome: 'moved', outcomeAt: now }), undefined)
  equal(settledByTask(member, task({ kind: 'arrange-ride' }), [visit]), undefined)
})

test('a week begins on Monday', () => {
  deepEqual(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(mondayOf), [
    '2026-11-16',
    '2026-11-23',
    '2026-11-23',
    '2026-11-30',
  ])
})

test('the week holds its first and last day in Los Angeles, my members’ visits and those I go along on, none that was called off', () => {
  const visit = (name: string, given: Partial<Appointment>) => appointment({ id: idOf(name), ...given })
  const chart = (relation: string, ...visits: readonly Appointment[]) => ({
    member: idOf(relation),
    relation,
    chart: { ...emptyChart(), appointment: visits },
  })
  const mine = chart(
    'caseload',
    visit('after', { at: '2026-11-30T08:00:00.000Z' }),
    visit('last', { at: '2026-11-30T07:59:00.000Z' }),
    visit('first', { at: '2026-11-23T08:00:00.000Z' }),
    visit('before', { at: '2026-11-23T07:59:00.000Z' }),
    visit('moved', { at: now, outcome: 'moved', outcomeAt: now }),
    visit('off', { at: now, outcome: 'called-off', outcomeAt: now }),
    visit('missed', { at: now, outcome: 'missed', outcomeAt: now }),
  )
  const theirs = chart('opened', visit('along', { at: now, companionId: me }), visit('not mine', { at: now }))
  const week = { from: '2026-11-23', to: '2026-11-29', now, staffId: me }
  deepEqual(
    visitsOf([theirs, mine], week)
      .map((one) => one.appointment.id)
      .toSorted(),
    ['along', 'first', 'last', 'missed'].map(idOf).toSorted(),
  )
  equal(visitsOf([theirs, mine], week)[0]?.appointment.id, idOf('first'))
})

test('a missed visit is followed by a later one with the same or of the same kind', () => {
  const missed = appointment({ at: now, outcome: 'missed', outcomeAt: now })
  const next = (given: Partial<Appointment>) =>
    appointment({ id: idOf('next'), kind: 'dental', withWhom: 'Another', at: '2026-12-01T20:00:00.000Z', ...given })
  equal(isFollowed(missed, [missed]), false)
  equal(isFollowed(missed, [missed, next({})]), false)
  equal(isFollowed(missed, [missed, next({ kind: missed.kind })]), true)
  equal(isFollowed(missed, [missed, next({ withWhom: missed.withWhom })]), true)
  equal(isFollowed(missed, [missed, next({ kind: missed.kind, at: '2026-11-01T20:00:00.000Z' })]), false)
  equal(isFollowed(missed, [missed, next({ kind: missed.kind, outcome: 'called-off', outcomeAt: now })]), false)
})
