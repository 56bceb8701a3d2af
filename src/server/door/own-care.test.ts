// What a member does at their own door about their care: stopping with its days, visits, medicines, the plan's words, Community Supports.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TestHouse } from '../../../test/house.ts'
import { newId, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const noon = (day: string) => `${day}T20:00:00.000Z`

test('visits stop at once, the benefit ten days on; the stop is taken back on the ninth, not on the tenth (CLOCK-22)', async () => {
  for (const [day, isBack] of [
    ['2026-12-03', true],
    ['2026-12-04', false],
  ] as const) {
    const { member, phone, seated, invite } = await memberInCare(house)
    await sent(phone, 'choices/stop', {})
    const page = await phone.open('/en/me/choices')
    match(page.text, /The benefit ends on December 4, 2026/)
    house.clock = noon(day)
    const supervisor = await seated('supervisor')
    const again = await invite(supervisor)
    const shown = await again.open('/en/me/choices')
    equal(shown.text.includes('action="/en/me/choices/back"'), isBack, day)
    const reply = await again.send('/en/me/choices/back', {})
    equal(reply.status, isBack ? 303 : 409, day)
    equal((await supervisor.query('member.status', { member })).body.value.state, isBack ? 'active' : 'ended')
  }
})

test('who gives up the days signs for it, and then nothing is taken back', async () => {
  const { member, phone, seated } = await memberInCare(house)
  const unsigned = await phone.send('/en/me/choices/stop', { now: 'on' })
  equal(unsigned.status, 422)
  match(unsigned.text, /Type your name to end it today/)
  await sent(phone, 'choices/stop', { now: 'on', name: 'Ana Invented' })
  const page = await phone.open('/en/me/choices')
  equal(page.text.includes('/me/choices/back'), false)
  equal((await phone.send('/en/me/choices/back', {})).status, 409)
  const { episode } = await chartOf(await seated('supervisor'), member)
  equal(episode[0].benefitEndsOn, '2026-11-24')
})

test('a visit: what it needs becomes a step, and the calendar’s file tells nobody what it is', async () => {
  const { member, episode, manager, phone } = await memberInCare(house)
  const visit = {
    ...{ member, id: newId(), episodeId: episode, withWhom: 'Invented Recovery Clinic', kind: 'behavioral-health' },
    ...{ at: '2026-12-15T18:00:00.000Z', place: 'Invented Street 1', ride: 'not-needed', rideNote: null },
    ...{
      interpreter: 'not-needed',
      company: 'not-needed',
      companionId: null,
      questions: [],
      remindOn: null,
      labels: [],
    },
  }
  equal((await manager.command('appointment.plan', visit)).body.outcome, 'done')
  // Another member's visit, and one that never was, are not there.
  const other = await memberInCare(house, { firstName: 'Bea' })
  const notTheirs = await other.phone.open(`/en/me/visits/${visit.id}.ics`)
  match(notTheirs.headers.get('content-type') ?? '', /text\/html/)
  equal((await other.phone.send('/en/me/visits/need', { id: visit.id, need: 'ride' })).status, 200)
  const file = await phone.open(`/es/me/visits/${visit.id}.ics`)
  match(file.headers.get('content-type') ?? '', /text\/calendar/)
  match(file.headers.get('cache-control') ?? '', /no-store/)
  match(file.text, /DTSTART:20261215T180000Z\r\nDURATION:PT1H\r\nSUMMARY:Cita\r\n/)
  equal(/Recovery|Invented|Street/.test(file.text), false)
  await sent(phone, 'visits/need', { id: visit.id, need: 'ride' })
  await sent(phone, 'visits/need', { id: visit.id, need: 'interpreter' })
  await sent(phone, 'visits/need', { id: visit.id, words: 'May I bring my son?' })
  const chart = await chartOf(manager, member)
  const [stands] = chart.appointment
  deepEqual([stands.ride, stands.interpreter, stands.questions], ['to-arrange', 'to-book', ['May I bring my son?']])
  const steps = chart.task.filter((one: Record<string, unknown>) => one.sourceId === visit.id && one.doneAt === null)
  deepEqual(steps.map((one: Record<string, unknown>) => one.kind).sort(), ['arrange-ride', 'book-interpreter'])
})

test('a wish for a visit, a question about a medicine and a word on the plan reach who leads, and stand as asked until done', async () => {
  const { member, manager, phone } = await memberInCare(house)
  const medicine = {
    ...{ member, id: newId(), name: 'Invented pill', ingredient: null, strength: '5 mg', howTaken: 'One at night' },
    ...{ purpose: 'To sleep', prescriber: null, source: 'member', startedOn: null, taking: 'as-told', problem: null },
    labels: ['mental-health'],
  }
  equal((await manager.command('medication.add', medicine)).body.outcome, 'done')
  match((await phone.open('/en/me/medicines')).text, /One at night/)
  equal((await phone.send('/en/me/medicines', { about: medicine.id })).status, 422)
  await sent(phone, 'medicines', { about: medicine.id, words: 'May I take it at noon?' })
  await sent(phone, 'visits/ask', { words: 'The dentist, on a Monday' })
  const asked = (await chartOf(manager, member)).task.filter(
    (one: Record<string, unknown>) => one.kind === 'member-asked',
  )
  deepEqual(
    asked.map(({ what, labels, forStaff }: Record<string, unknown>) => [what, labels, forStaff]).toSorted(),
    [
      [
        'The member asks about a medicine (Invented pill): May I take it at noon?',
        ['mental-health'],
        manager.seat.staffId,
      ],
      ['The member asks for a visit: The dentist, on a Monday', [], manager.seat.staffId],
    ].toSorted(),
  )
  const page = await phone.open('/en/me/medicines')
  match(page.text, /May I take it at noon\?/)
  equal(page.text.includes('dentist'), false)
  match(page.text, /will get back to you/)
  const task = asked.find(({ what }: { what: string }) => what.includes('noon')).id
  equal((await manager.command('task.finish', { member, task, outcome: 'Asked the pharmacist' })).body.outcome, 'done')
  const after = await phone.open('/en/me/medicines')
  match(after.text, /Done on November 24, 2026/)
  // What the team wrote down is theirs.
  equal(after.text.includes('pharmacist</strong>') || after.text.includes('Asked the pharmacist'), false)
})

test('a Community Support is asked for with ECM and without, lands at the plan, and shows where it stands', async () => {
  const { member, phone, seated, plan } = await memberInCare(house)
  equal((await phone.send('/en/me/choices/supports', {})).status, 422)
  equal((await phone.send('/en/me/choices/supports', { support: 'castle' })).status, 422)
  await sent(phone, 'choices/supports', { support: 'mtm', words: 'I cannot cook' })
  match((await phone.open('/en/me/choices')).text, /data-support="pending"/)
  await sent(phone, 'choices/stop', {})
  await sent(phone, 'choices/supports', { support: 'sober' })
  const desk = house.as(await house.seat(plan, 'community-supports'))
  const found = (await desk.query('referral.list', { member })).body.value.referrals
  deepEqual(
    found
      .map(({ referral }: { referral: Record<string, unknown> }) => [referral.supportKey, referral.planId])
      .toSorted(),
    [
      ['mtm', plan],
      ['sober', plan],
    ],
  )
  equal((await chartOf(await seated('supervisor'), member)).referralOut.length, 2)
})

test('who else of the agency speaks the member’s language is named, who left or speaks another is not', async () => {
  const { member, phone, seated, agency, manager } = await memberInCare(house, { spokenLanguage: 'Armenian' })
  await house.sql('update staff set languages = $2 where id = $1', [manager.seat.staffId, ['English']])
  const colleague = await house.seat(agency, 'care-manager')
  const left = await house.seat(agency, 'care-manager')
  const biller = await house.seat(agency, 'biller')
  for (const [seat, name] of [
    [colleague, 'Nare Invented'],
    [left, 'Lusine Invented'],
    [biller, 'Biller Invented'],
  ] as const)
    await house.sql('update staff set languages = $2, name = $3 where id = $1', [seat.staffId, ['Armenian'], name])
  await house.sql('update seat set ended_at = now() where staff_id = $1', [left.staffId])
  const { text } = await phone.open('/en/me/choices/change')
  match(text, /See who else speaks Armenian/)
  match(text, /Nare Invented/)
  equal(/Lusine|Biller/.test(text), false)
  equal((await (await seated('supervisor')).query('member.status', { member })).body.outcome, 'done')
})

test('what is sent twice from one page, at once or one after the other, is done once; from another page it is done again', async () => {
  const { member, manager, phone } = await memberInCare(house)
  const forms = [
    ['visits/ask', { words: 'The dentist' }],
    ['choices/supports', { support: 'mtm' }],
    ['information/people/new', { name: 'Sis Invented' }],
    ['information/reach/new-phone', { number: '213 555 0177' }],
    ['information/give', { 'kind.hiv': 'keep' }],
    ['choices/change', { kind: 'lead' }],
    ['messages', { words: 'Hello' }],
  ] as const
  const counted = async () => {
    const {
      task,
      referralOut,
      supporter,
      phone: numbers,
      consent,
      changeRequest,
      message,
    } = await chartOf(manager, member)
    const asked = task.filter(({ kind }: { kind: string }) => kind === 'member-asked')
    return [asked, referralOut, supporter, numbers, consent, changeRequest, message].map((all) => all.length)
  }
  for (const [path, fields] of forms) {
    await phone.open('/en/me')
    await Promise.all([sent(phone, path, fields), sent(phone, path, fields)])
    await sent(phone, path, fields)
  }
  deepEqual(await counted(), [1, 1, 1, 1, 1, 1, 1])
  await sent(phone, 'visits/ask', { words: 'The eye doctor' })
  await phone.open('/en/me')
  await sent(phone, 'visits/ask', { words: 'The dentist' })
  deepEqual(await counted(), [3, 1, 1, 1, 1, 1, 1])
})
