// Asking a plan for ECM: what is refused, what it makes, and what is authorized by itself after a plan change (CLOCK-10).
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, episode, idOf, member, now, task } from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import { type Asking, decideAsked } from './authorization-ask.ts'

const plan = idOf('plan')
const authorization = (given: Partial<Authorization>) =>
  ({ id: idOf('asked'), planId: plan, program: 'ecm', status: 'requested', struckAt: null, ...given }) as Authorization
const asked = authorization({})
const before = (given: Partial<Authorization>) => authorization({ id: idOf('before'), status: 'approved', ...given })

test('asking: once, not from the future, streamlined only for the first and from its first service', () => {
  const ask = (more: object = {}, authorizations: readonly Authorization[] = [], given: Partial<Asking> = {}) =>
    decideAsked(
      at,
      {
        ...{ authorizations, tasks: [task({ kind: 'ask-authorization' }), task({ id: idOf('othertask') })] },
        ...{ episodes: [episode('referred', { planId: plan })], goesOn: null, ...given },
      },
      {
        ...{ member, id: idOf('r'), authorization: asked.id, plan, speed: 'streamlined', receivedAt: now },
        ...{ askedBy: 'agency', requester: null, firstServiceOn: '2026-11-10', lastElsewhereOn: null, why: null },
        ...more,
      },
    )
  equal(answerOf(ask({}, [asked])), 'already-asked')
  equal(answerOf(ask({ receivedAt: '2026-11-24T20:00:00.001Z' })), 'in-the-future')
  equal(answerOf(ask({ firstServiceOn: '2026-11-25' })), 'in-the-future')
  equal(answerOf(ask({ firstServiceOn: null })), 'day-missing')
  equal(answerOf(ask({}, [before({})])), 'not-the-first')
  equal(answerOf(ask({ speed: 'routine', firstServiceOn: null }, [before({})])), 'done')
  const made = ask()
  ok(made.ok)
  deepEqual(
    made.value.map((one) => [one.kind, one.noun]),
    [
      ['add', 'authorization'],
      ['add', 'authorizationRequest'],
      ['set', 'task'],
    ],
  )

  // ECM that another plan had goes on by itself, from the day of enrollment, whoever waits for it.
  const goesOn = { enrolledOn: '2026-11-01', lastOn: '2026-10-20' }
  const stands = ask({}, [], { goesOn })
  ok(stands.ok)
  const [authorized, decision, walked] = stands.value.map((one) => ({
    ...(one.kind === 'set' ? one.fields : one.entry),
  }))
  const { status, startOn, endOn } = authorized as unknown as Authorization
  deepEqual([status, startOn, endOn], ['approved', '2026-11-01', '2027-10-31'])
  deepEqual([Reflect.get(decision ?? {}, 'ownerId'), Reflect.get(decision ?? {}, 'outcome')], [plan, 'approve'])
  equal(Reflect.get(walked ?? {}, 'state'), 'authorized')
})
