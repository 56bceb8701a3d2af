import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { referral, referralFields, referralStep } from '../../test/care-example.ts'
import {
  answerOf,
  at,
  attempt,
  changed,
  contact,
  elsewhere,
  episode,
  fieldsOf,
  idOf,
  member,
  now,
  task,
  tomorrow,
  yesterday,
} from '../../test/entry-example.ts'
import { closedLoopClosures, closedLoopStatuses } from './closed-loop.ts'
import { closedLoopOf, isReferralOpen, quietReferrals } from './referral-standing.ts'
import { decideReferral, decideReferralStep } from './referral-step.ts'

const draft = { member, id: idOf('referral'), ...referralFields, labels: [] }
const loaded = { episode: episode('active'), earlier: undefined, steps: [] }

test('a referral is refused in another house’s episode, without its support, in the future, or as a second of an open one', () => {
  equal(answerOf(decideReferral(elsewhere, loaded, draft)), 'episode-unknown')
  equal(answerOf(decideReferral(at, { ...loaded, episode: undefined }, draft)), 'episode-unknown')
  equal(answerOf(decideReferral(at, loaded, { ...draft, kind: 'community-support' })), 'support-missing')
  equal(answerOf(decideReferral(at, loaded, { ...draft, supportKey: 'htns' })), 'support-missing')
  equal(answerOf(decideReferral(at, loaded, { ...draft, referredOn: tomorrow })), 'in-the-future')
  equal(answerOf(decideReferral(at, loaded, { ...draft, neededBy: yesterday })), 'dates-crossed')
  const again = { ...draft, after: idOf('earlier') }
  equal(answerOf(decideReferral(at, loaded, again)), 'referral-unknown')
  const earlier = referral({ id: idOf('earlier') })
  equal(answerOf(decideReferral(at, { ...loaded, earlier }, again)), 'still-open')
  const steps = [referralStep({ referralId: idOf('earlier'), status: 'loop-closed', closure: 'other', note: 'x' })]
  equal(answerOf(decideReferral(at, { ...loaded, earlier, steps }, again)), 'done')
})

test('a yes begins the history and asks to follow it; a no is only written down; without ECM both are the same', () => {
  const nouns = (given: object) => changed(decideReferral(at, loaded, { ...draft, ...given })).map(([noun]) => noun)
  deepEqual(nouns({}), ['referralOut', 'referralStep', 'task'])
  deepEqual(nouns({ answer: 'declined' }), ['referralOut'])
  const bare = decideReferral(at, { ...loaded, episode: undefined }, { ...draft, episodeId: null })
  equal(answerOf(bare), 'done')
})

test('what comes of a labeled episode keeps its labels through referral, step and task', () => {
  const result = decideReferral(
    at,
    { ...loaded, episode: episode('active', { labels: ['justice'] }) },
    { ...draft, labels: ['hiv'] },
  )
  for (const n of [0, 1, 2]) deepEqual(fieldsOf(result, n).labels, ['justice', 'hiv'])
})

const following = { referral: referral(), steps: [referralStep()], contacts: [], attempts: [], tasks: [] }
const step = {
  member,
  id: idOf('newstep'),
  referralId: idOf('referral'),
  status: 'accepted' as const,
  closure: null,
  startedOn: null,
  note: null,
}

test('a step is refused to who neither sent it nor has it at the desk, and after the end', () => {
  equal(answerOf(decideReferralStep(at, { ...following, referral: undefined }, step)), 'referral-unknown')
  equal(answerOf(decideReferralStep(elsewhere, following, step)), 'referral-unknown')
  const atDesk = {
    ...following,
    referral: referral({ kind: 'community-support', supportKey: 'mtm', planId: elsewhere.organizationId }),
  }
  equal(answerOf(decideReferralStep(elsewhere, atDesk, step)), 'done')
  const food = { ...following, referral: referral({ planId: elsewhere.organizationId }) }
  equal(answerOf(decideReferralStep(elsewhere, food, step)), 'referral-unknown')
  const over = [referralStep(), referralStep({ id: idOf('end'), status: 'loop-closed', closure: 'other', note: 'x' })]
  equal(answerOf(decideReferralStep(at, { ...following, steps: over }, step)), 'referral-closed')
  equal(
    answerOf(decideReferralStep(at, { ...following, referral: referral({ answer: 'declined' }) }, step)),
    'referral-closed',
  )
})

test('every pairing of status, reason and begun is answered as CLR-2 says', () => {
  const wrong: string[] = []
  for (const status of closedLoopStatuses)
    for (const closure of [null, ...closedLoopClosures])
      for (const startedOn of [null, yesterday]) {
        const says = answerOf(
          decideReferralStep(at, following, { ...step, status, closure, startedOn, note: 'Said by phone' }),
        )
        const isFit =
          (status === 'loop-closed') === (closure !== null) &&
          (closure === 'services-received') === (startedOn !== null)
        const expected = isFit ? (closure === 'unable-to-reach' ? 'tries-missing' : 'done') : says
        if (says !== expected || (!isFit && says === 'done')) wrong.push(`${status} ${closure} ${startedOn} ${says}`)
      }
  deepEqual(wrong, [])
  const close = (given: object) =>
    answerOf(decideReferralStep(at, following, { ...step, status: 'loop-closed', ...given }))
  equal(close({ closure: 'other' }), 'note-missing')
  equal(close({ closure: 'services-received', startedOn: tomorrow }), 'in-the-future')
})

test('“unable to reach” needs three tries since it was sent', () => {
  const missed = [1, 2].map((n) => contact({ id: idOf(`c${n}`), outcome: 'not-reached' }))
  const close = { ...step, status: 'loop-closed' as const, closure: 'unable-to-reach' as const }
  const says = (given: object) => answerOf(decideReferralStep(at, { ...following, contacts: missed, ...given }, close))
  equal(says({}), 'tries-missing')
  equal(says({ attempts: [attempt({ isReached: true })] }), 'tries-missing')
  equal(says({ attempts: [attempt({ at: '2026-11-24T19:59:59.000Z' })] }), 'tries-missing')
  equal(says({ attempts: [attempt()] }), 'done')
})

test('the end closes what waited; a step keeps the house and the labels of its referral', () => {
  const end = { ...step, status: 'loop-closed' as const, closure: 'services-received' as const, startedOn: yesterday }
  const result = decideReferralStep(at, { ...following, referral: referral({ labels: ['hiv'] }), tasks: [task()] }, end)
  deepEqual([fieldsOf(result, 0).labels, fieldsOf(result, 0).at, fieldsOf(result, 1).doneAt], [['hiv'], now, now])
})

test('a referral is quiet from the fourteenth day without a change (CLR-6)', () => {
  const on = (day: string) =>
    quietReferrals([referral()], [referralStep({ at: '2026-11-10T20:00:00.000Z' })], day).length
  deepEqual([on('2026-11-23'), on('2026-11-24')], [0, 1])
  const closed = [referralStep({ at: '2026-11-10T20:00:00.000Z', status: 'declined' })]
  equal(quietReferrals([referral()], closed, '2026-12-24').length, 0)
})

test('the return file tells the last step of the month, and never of sobering or of a no', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' }
  const steps = [
    referralStep({ id: idOf('a'), at: '2026-11-02T20:00:00.000Z' }),
    referralStep({ id: idOf('b'), at: '2026-11-20T20:00:00.000Z', status: 'accepted' }),
    referralStep({
      id: idOf('c'),
      at: '2026-12-02T20:00:00.000Z',
      status: 'loop-closed',
      closure: 'services-received',
    }),
  ]
  deepEqual(closedLoopOf([referral()], steps, november), { status: 'accepted', statusOn: '2026-11-20', closure: null })
  deepEqual(closedLoopOf([referral()], [], november), { status: null, statusOn: null, closure: null })
  equal(closedLoopOf([referral({ supportKey: 'sober' })], steps, november).status, null)
  equal(closedLoopOf([referral({ answer: 'declined' })], steps, november).status, null)
  equal(isReferralOpen(referral(), steps), false)
})
