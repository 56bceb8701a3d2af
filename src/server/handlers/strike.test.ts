// Taking out what was written into the wrong chart: who had it is told to who takes it out, and kept for the privacy officer alone.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { planContent, referralFields } from '../../../test/care-example.ts'
import { consentDraft } from '../../../test/consent-example.ts'
import { attempt, begin, enterMember } from '../../../test/entered.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import type { Role } from '../../domain/access.ts'

let house: TestHouse
let agency: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
})
after(() => house.close())

const seated = async (role: Role, organization = agency) => house.as(await house.seat(organization, role))

test('who had the entry: its writer, who read the chart since, whose device pulled it, and the files that went out; no look before it', async () => {
  const manager = await seated('care-manager')
  const supervisor = await seated('supervisor')
  const entered = await enterMember(manager)
  const { member } = entered
  house.clock = '2026-11-24T18:02:00.000Z'
  await supervisor.query('member.chart', { member })
  house.clock = '2026-11-24T18:04:00.000Z'
  const wrong = attempt(entered, { note: 'Of another person' })
  await manager.command('outreach.log', wrong)
  house.clock = '2026-11-24T18:06:00.000Z'
  await manager.query('device.pull', { organization: agency, have: [] })
  const file = newId()
  await house.sql(
    `insert into disclosure (member_id, id, at, recipient, what, purpose, basis, file_id, owner_id, recorded_at, seq)
      values ($1, $2, $3, 'A plan', 'Outreach', 'Care', 'treatment-payment-operations', $4, $7, $3, 1),
        ($1, $5, '2026-11-24T18:02:00Z', 'A plan', 'Outreach', 'Care', 'treatment-payment-operations', $6, $7, now(), 1),
        ($1, $8, $3, 'The county', 'A report', 'Report', 'mandated-report', null, $7, $3, 1),
        ($1, $9, $3, 'Another', 'Of another house', 'Care', 'treatment-payment-operations', null, $10, $3, 1)`,
    [
      ...[member, newId(), '2026-11-24T18:07:00Z', file, newId(), newId(), agency, newId(), newId()],
      await house.organization('agency'),
    ],
  )
  const strike = { member, noun: 'outreachAttempt', id: wrong.id, reason: 'Another person' }
  equal((await manager.command('entry.strike', { ...strike, id: newId() })).body.reason, 'entry-unknown')
  const { body } = await manager.command('entry.strike', strike)
  const how = body.value.seats.map(({ actor, how }: { actor: string; how: string }) => [actor.split('@')[0], how])
  const me = `staff:${manager.seat.staffId}`
  deepEqual(how, [
    [me, 'wrote'],
    [me, 'device'],
  ])
  deepEqual(body.value.files, [{ file, recipient: 'A plan', at: '2026-11-24T18:07:00.000Z' }])
  equal((await supervisor.query('entry.struck', { organization: agency, member })).body.code, 'not-allowed')
  const officer = await seated('privacy-officer')
  const [kept] = (await officer.query('entry.struck', { organization: agency, member })).body.value.struck
  deepEqual(
    [kept.id, kept.reason, kept.seats, kept.files],
    [wrong.id, 'Another person', body.value.seats, body.value.files],
  )
  const other = await house.organization('agency')
  const stranger = await seated('privacy-officer', other)
  deepEqual((await stranger.query('entry.struck', { organization: other, member })).body.value.struck, [])
})

test('a stay in the wrong chart is gone with the way home that was to be planned, and no other task is', async () => {
  const manager = await seated('care-manager')
  const { member, episode } = await enterMember(manager)
  const stay = { member, id: newId(), episodeId: episode, kind: 'hospital', place: 'Invented General', why: null }
  await manager.command('task.add', { member, id: newId(), what: 'Something else', dueOn: null, forStaff: null })
  await manager.command('transition.begin', { ...stay, cameOn: '2026-11-23', source: 'family' })
  const noun = 'careTransition'
  equal((await manager.command('entry.strike', { member, noun, id: stay.id, reason: 'Another' })).body.outcome, 'done')
  const { chart } = (await manager.query('member.chart', { member })).body.value
  deepEqual(
    [chart.careTransition.length, chart.task.map(({ what }: { what: string }) => what)],
    [0, ['Something else']],
  )
})

test('a medicine, an allergy and a visit in the wrong chart go from chart and device, and stand for the privacy officer with why', async () => {
  const manager = await seated('care-manager')
  const { member, episode } = await enterMember(manager)
  const [medicine, allergy, visit] = [newId(), newId(), newId()]
  const none = { ingredient: null, strength: null, howTaken: null, purpose: null, prescriber: null, startedOn: null }
  const list = { ...none, source: 'member', taking: 'as-told', problem: null, labels: [] }
  const asked = { place: null, ride: 'not-needed', rideNote: null, interpreter: 'not-needed', company: 'not-needed' }
  const booked = { ...asked, companionId: null, questions: [], remindOn: null, labels: [], kind: 'primary-care' }
  const made = [
    await manager.command('medication.add', { member, id: medicine, name: 'Wrongpill', ...list }),
    await manager.command('allergy.add', {
      member,
      id: allergy,
      substance: 'Wrongdust',
      reaction: null,
      source: 'member',
    }),
    await manager.command('appointment.plan', {
      ...{ member, id: visit, episodeId: episode, withWhom: 'Dr. Wrong', at: '2026-12-01T18:00:00.000Z', ...booked },
    }),
  ]
  deepEqual(
    made.map(({ body }) => body.outcome),
    ['done', 'done', 'done'],
    JSON.stringify(made.map(({ body }) => body)),
  )
  for (const [noun, id] of [
    ['medication', medicine],
    ['allergy', allergy],
    ['appointment', visit],
  ] as const)
    equal((await manager.command('entry.strike', { member, noun, id, reason: 'Another' })).body.outcome, 'done', noun)
  const whole = JSON.stringify([
    (await manager.query('member.chart', { member })).body,
    (await manager.query('device.pull', { organization: agency, have: [], also: [member] })).body,
  ])
  deepEqual(
    ['Wrongpill', 'Wrongdust', 'Dr. Wrong'].map((words) => whole.includes(words)),
    [false, false, false],
  )
  const officer = await seated('privacy-officer')
  const { struck } = (await officer.query('entry.struck', { organization: agency, member })).body.value
  deepEqual(struck.map((one: { noun: string }) => one.noun).sort(), ['allergy', 'appointment', 'medication'])
})

test('a permission, a plan and a referral in the wrong chart go with what hangs on them; nothing goes out on that permission any more', async () => {
  const plan = await house.organization('plan')
  const manager = await seated('care-manager')
  const entered = await enterMember(manager, { plan })
  const { member, episode } = entered
  await begin(manager, entered)
  const [first, second, consent, referral] = [newId(), newId(), newId(), newId()]
  const version = { member, episodeId: episode, content: planContent, assessmentId: null, labels: [] }
  const wrong = { ...planContent, matters: 'Wrongwish' }
  const goal = planContent.goals[0]?.id
  const moved = { member, id: newId(), plan: second, goal, on: '2026-11-24', how: 'stuck' }
  const recipients = { all: [{ kind: 'plan', id: plan, name: null }] }
  const sent = { ...referralFields, member, episodeId: episode, forWhat: 'Wrongneed', labels: [] }
  const done = [
    await manager.command('care-plan.write', { ...version, id: first, replaces: null }),
    await manager.command('care-plan.write', { ...version, id: second, replaces: first, content: wrong }),
    await manager.command('care-plan.progress', { ...moved, note: 'Wrongnote' }),
    await manager.command('consent.record', { ...consentDraft, member, id: consent, recipients }),
    await manager.command('referral.send', { ...sent, id: referral }),
  ]
  const telling = {
    ...{ member, recipient: { kind: 'plan', id: plan, name: 'An invented plan' }, isOutOfState: false },
    ...{ what: 'Treatment summary', categories: ['sud-part-2'], purpose: 'treatment', claim: 'none', reason: null },
  }
  done.push(await manager.command('disclosure.record', { ...telling, id: newId() }))
  for (const [noun, id] of [
    ['carePlan', second],
    ['consent', consent],
    ['referralOut', referral],
  ])
    done.push(await manager.command('entry.strike', { member, noun, id, reason: 'Another' }))
  deepEqual(
    done.map(({ body }) => body.outcome),
    done.map(() => 'done'),
    JSON.stringify(done.map(({ body }) => body)),
  )
  const { chart } = (await manager.query('member.chart', { member })).body.value
  const left = ['carePlan', 'goalProgress', 'consent', 'referralOut', 'referralStep', 'task'].map((noun) =>
    chart[noun].map(({ id }: { id: string }) => id),
  )
  deepEqual(left.slice(0, 5), [[first], [], [], [], []])
  equal(JSON.stringify(chart.task).includes('Wrongneed'), false)
  equal((await manager.command('disclosure.record', { ...telling, id: newId() })).body.outcome, 'refused')
  const next = await manager.command('care-plan.write', { ...version, id: newId(), replaces: first })
  equal(next.body.outcome, 'done', JSON.stringify(next.body))
  const pulled = await manager.query('device.pull', { organization: agency, have: [], also: [member] })
  equal(
    ['Wrongwish', 'Wrongnote', 'Wrongneed'].some((words) => JSON.stringify(pulled.body).includes(words)),
    false,
  )
})
