// Giving a member to an agency and the agency's no: what is refused, what goes on, what closes.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  answerOf,
  assignment,
  at,
  changed,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  member,
  now,
  task,
  today,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { decideAgencyGiven, decideAgencyRefused } from './agency-given.ts'
import type { Authorization } from './authorization.ts'
import type { Episode } from './episode.ts'

const plan = idOf('plan')
const byPlan = { ...at, organizationId: plan }

function authorization(given: Partial<Authorization> = {}): Authorization {
  return {
    id: idOf('authorization'),
    labels: [],
    recordedAt: now,
    recordedBy: null,
    struckAt: null,
    seq: 1,
    planId: plan,
    agencyId: null,
    program: 'ecm',
    number: null,
    status: 'approved',
    requestedOn: '2026-11-01',
    decidedOn: yesterday,
    startOn: yesterday,
    endOn: null,
    units: null,
    decidedBy: null,
    ...given,
  }
}

const give = (
  given: Partial<Authorization> | undefined,
  episodes: readonly Episode[] = [],
  agencyName: string | undefined = 'An invented agency',
) =>
  decideAgencyGiven(
    byPlan,
    { authorization: given && authorization(given), episodes, agencyName: agencyName || undefined, supporters: [] },
    { member, authorization: idOf('authorization'), agency, episode: idOf('newepisode') },
  )

test('only the plan’s own open authorization for ECM without an agency is given, and only to an agency', () => {
  equal(answerOf(give(undefined)), 'authorization-unknown')
  equal(answerOf(give({ planId: idOf('otherplan') })), 'authorization-unknown')
  equal(answerOf(give({ program: 'housing-deposits' })), 'authorization-unknown')
  equal(answerOf(give({ struckAt: now })), 'authorization-unknown')
  equal(answerOf(give({ agencyId: agency })), 'already-given')
  for (const status of ['requested', 'denied', 'ended', 'potential'] as const)
    equal(answerOf(give({ status })), 'not-authorized')
  equal(answerOf(give({ endOn: yesterday })), 'not-authorized')
  equal(answerOf(give({}, [], '')), 'agency-unknown')
  equal(answerOf(give({ endOn: today })), 'done')
  equal(answerOf(give({ endOn: tomorrow })), 'done')
})

test('with an open episode at another agency nothing is given; an ended one is no hindrance and is remembered', () => {
  equal(answerOf(give({}, [episode('active', { agencyId: idOf('other') })])), 'walks-elsewhere')
  const given = give({}, [episode('ended', { agencyId: idOf('other') })])
  deepEqual(
    changed(given).map(([noun]) => noun),
    ['authorization', 'episode', 'task', 'task'],
  )
  const { state, assignedOn, hadEcmBefore, planId } = fieldsOf(given, 1)
  deepEqual(
    { state, assignedOn, hadEcmBefore, planId },
    { state: 'assigned', assignedOn: today, hadEcmBefore: true, planId: plan },
  )
  deepEqual(
    [fieldsOf(given, 2).kind, fieldsOf(given, 2).forRole, fieldsOf(given, 2).dueOn],
    ['name-lead', 'supervisor', '2026-11-27'],
  )
})

test('the agency that walks with the member already goes on with its own episode', () => {
  const walking = give({}, [episode('active')])
  deepEqual(changed(walking).slice(0, 2), [
    ['authorization', { agencyId: agency }],
    ['episode', { planId: plan, assignedOn: today, revision: 2 }],
  ])
  deepEqual([fieldsOf(walking, 2).kind, fieldsOf(walking, 2).sourceId], ['tell-doctor', idOf('episode')])
  equal(fieldsOf(give({}, [episode('referred')]), 1).state, 'assigned')
})

const refuse = (given: Episode | undefined, authorizations = [authorization({ agencyId: agency })], who = at) =>
  decideAgencyRefused(
    who,
    {
      episode: given,
      authorizations,
      assignments: [assignment(), assignment({ id: idOf('before'), endedAt: now })],
      tasks: [task({ sourceId: idOf('episode') }), task({ id: idOf('elsetask'), sourceId: idOf('else') })],
    },
    { member, episode: idOf('episode'), why: null },
  )

test('an agency refuses only its own, before care began, and only what a plan gave', () => {
  equal(answerOf(refuse(undefined)), 'episode-unknown')
  equal(answerOf(refuse(episode('assigned'), [authorization({ agencyId: agency })], elsewhere)), 'episode-unknown')
  equal(answerOf(refuse(episode('ended'))), 'episode-ended')
  for (const state of ['engaged', 'active', 'paused'] as const)
    equal(answerOf(refuse(episode(state))), 'already-in-care')
  equal(answerOf(refuse(episode('assigned'), [])), 'not-from-plan')
  equal(answerOf(refuse(episode('assigned'), [authorization({ agencyId: agency, program: 'meals' })])), 'not-from-plan')
})

test('a no needs no proof: the authorization waits again, the episode, its lead and its tasks close', () => {
  const answer = refuse(episode('outreach'))
  const changes = changed(answer)
  deepEqual(
    changes.map(([noun]) => noun),
    ['authorization', 'episode', 'assignment', 'task'],
  )
  deepEqual(changes[0]?.[1], { agencyId: null })
  const { state, endReason } = fieldsOf(answer, 1)
  deepEqual([state, endReason], ['ended', 'wrong-information'])
})
