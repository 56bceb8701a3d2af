// Taking back what was asked: not another's, not once something was decided or proposed.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, at, changed, idOf, member, now } from '../../test/entry-example.ts'
import type { Authorization } from './authorization.ts'
import type { AuthorizationDecision } from './authorization-decision.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { decideWithdrawn } from './authorization-withdrawn.ts'

const id = idOf('authorization')
const asked = (given: object = {}) => ({ id, status: 'requested', struckAt: null, ...given }) as Authorization
const request = (given: object = {}) =>
  ({
    id: idOf('request'),
    authorizationId: id,
    ownerId: at.organizationId,
    struckAt: null,
    ...given,
  }) as AuthorizationRequest
const withdraw = (authorization: Authorization | undefined, requests = [request()], decisions: object[] = []) =>
  decideWithdrawn(
    at,
    { authorization, requests, decisions: decisions as AuthorizationDecision[] },
    { member, authorization: id },
  )

test('what is not there, another’s, struck, decided or proposed already is not taken back', () => {
  equal(answerOf(withdraw(undefined)), 'authorization-unknown')
  equal(answerOf(withdraw(asked({ struckAt: now }))), 'authorization-unknown')
  equal(answerOf(withdraw(asked(), [])), 'authorization-unknown')
  equal(answerOf(withdraw(asked(), [request({ ownerId: idOf('other') })])), 'authorization-unknown')
  equal(answerOf(withdraw(asked(), [request({ struckAt: now })])), 'authorization-unknown')
  equal(answerOf(withdraw(asked({ status: 'approved' }))), 'already-decided')
  equal(answerOf(withdraw(asked({ status: 'denied' }))), 'already-decided')
  equal(answerOf(withdraw(asked(), [request()], [{ authorizationId: id, struckAt: null }])), 'second-waits')
})

test('the request and what it asked for are struck; a decision sent back and struck is no hindrance', () => {
  deepEqual(changed(withdraw(asked(), [request()], [{ authorizationId: id, struckAt: now }])), [
    ['authorization', { struckAt: now }],
    ['authorizationRequest', { struckAt: now }],
  ])
})
