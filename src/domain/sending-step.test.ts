// A message that did not arrive is for who leads at the house that sent it, and one open task a kind of message; another agency’s says nothing here.
import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import {
  assignment,
  byTheHouse,
  changed,
  colleague,
  episode,
  idOf,
  me,
  member,
  task,
} from '../../test/entry-example.ts'
import type { Phone } from './phone.ts'
import type { Sending } from './sending.ts'
import { decideConfirmed, decideSettled } from './sending-step.ts'
import type { Task } from './task.ts'

const at = byTheHouse
const sending: Sending = {
  ...{ id: idOf('sending'), recordedAt: at.now, recordedBy: null, struckAt: null, seq: 1, labels: [] },
  ...{ ownerId: at.organizationId, kind: 'invitation', channel: 'text', phoneId: idOf('phone'), sourceId: null },
  ...{ language: 'en', sendAt: at.now, endsAt: null, state: 'waiting', reason: null, settledAt: null },
}
const there = episode('active', { id: idOf('there'), agencyId: idOf('otheragency') })
const walked = {
  ...{ sending, phones: [], episodes: [there, episode('active')] },
  assignments: [
    assignment({ id: idOf('theirs'), episodeId: there.id, staffId: colleague }),
    assignment({ id: idOf('cover'), part: 'cover', staffId: idOf('third') }),
    assignment(),
  ],
}
const failed = { member, sending: sending.id, reason: 'no-answer' as const }
const whoFor = (tasks: readonly Task[], given: object = {}) =>
  changed(decideSettled(at, { ...walked, ...given, tasks }, failed))
    .filter(([noun]) => noun === 'task')
    .map(([, entry]) => [Reflect.get(entry, 'forStaff'), Reflect.get(entry, 'ownerId')])

test('it is for who leads here, and with nobody leading here for the supervisor, not for another agency’s lead', () => {
  deepEqual(whoFor([]), [[me, at.organizationId]])
  deepEqual(whoFor([], { assignments: walked.assignments.slice(0, 2) }), [[null, at.organizationId]])
})

test('a second failure here adds none; one that another agency sees to, that is done or struck, is none of ours', () => {
  const said = { kind: 'not-delivered' as const, what: 'The invitation to sign in did not arrive' }
  const own = { ...said, ownerId: at.organizationId }
  deepEqual(whoFor([task(own)]), [])
  for (const other of [
    { ...said, ownerId: there.agencyId },
    { ...own, doneAt: at.now },
    { ...own, struckAt: at.now },
  ])
    deepEqual(whoFor([task(other)]), [[me, at.organizationId]])
})

test('a number confirmed ends what waited for that number, and nothing that waits for another', () => {
  const phone = { id: idOf('phone'), struckAt: null, endedOn: null, isSafeToLeaveMessage: null } as Phone
  const tasks = [
    task({ id: idOf('mine'), kind: 'not-delivered', sourceId: sending.id }),
    task({ id: idOf('other'), kind: 'not-delivered', sourceId: idOf('othersending') }),
  ]
  const changes = changed(decideConfirmed(at, { phone, tasks, sendings: [sending] }, { member, phone: phone.id }))
  deepEqual(
    changes.map(([noun]) => noun),
    ['phone', 'task'],
  )
})
