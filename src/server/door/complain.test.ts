// Complaints and appeals at the member's own door: the plan alone reads them, with the days of those taken at its desk (CLOCK-23…29), and the member
// sees where each stands; whoever walks with them learns nothing of a complaint.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'
import { memberPhone } from '../../../test/member-phone.ts'
import { listAppeals } from '../../api/appeal.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

/** In care, with a plan whose Member Services read. */
async function withDesk() {
  const care = await memberInCare(house)
  return { ...care, desk: await house.as(await house.seat(care.plan, 'member-services')) }
}

async function listAt(desk: Session) {
  const days = { from: '2026-11-24', to: '2026-11-24' }
  const { body } = await desk.query('appeal.list', { organization: desk.seat.organizationId, ...days })
  return listAppeals.output.parse(body.value)
}

const openAt = async (desk: Session) => (await listAt(desk)).open

const path = 'choices/complain'
const complaint = { kind: 'grievance', words: 'He shouted at me' }

test('with nobody at the plan to read it there is no form, a phone instead, and what is sent all the same goes nowhere', async () => {
  const { phone, plan, member } = await memberInCare(house)
  const page = await phone.open(`/en/me/${path}`)
  equal(page.text.includes('<textarea'), false)
  match(page.text, /tell the plan/)
  equal((await phone.send(`/en/me/${path}`, complaint)).status, 200)
  deepEqual(await house.sql('select id from appeal where member_id = $1', [member]), [])
  const gone = await house.seat(plan, 'member-services')
  await house.sql(`update seat set ended_at = now() where id = $1`, [gone.seatId])
  equal((await phone.open(`/en/me/${path}`)).text.includes('<textarea'), false)
})

test('a complaint needs words; an appeal needs a letter of their own', async () => {
  const { phone, member } = await withDesk()
  const empty = await phone.send(`/en/me/${path}`, { kind: 'grievance' })
  deepEqual([empty.status, /Write a few words/.test(empty.text)], [422, true])
  const unpicked = await phone.send(`/en/me/${path}`, { kind: 'appeal', letter: newId(), words: 'No' })
  deepEqual([unpicked.status, /Pick the letter first/.test(unpicked.text)], [422, true])
  equal((await phone.send(`/en/me/${path}`, { kind: 'praise', words: 'No' })).status, 200)
  deepEqual(await house.sql('select id from appeal where member_id = $1', [member]), [])
})

test('a complaint goes to the plan with its days, stands at the door, and nobody of the agency sees it (CLOCK-24, 29)', async () => {
  const { phone, member, manager, desk, seated } = await withDesk()
  const long = 'He shouted at me. '.repeat(60).trim()
  // Also from the page to change whom it is about.
  match((await phone.open('/en/me/choices/change')).text, /name="kind" value="grievance"/)
  await sent(phone, path, { ...complaint, words: long })
  const [open] = await openAt(desk)
  deepEqual(
    [open?.member, open?.kind, open?.words, open?.saidBy, open?.via, open?.acknowledgeBy, open?.lateAt],
    [member, 'grievance', long, 'member', 'online', '2026-11-29', '2026-12-25T08:00:00.000Z'],
  )
  const page = await phone.open('/en/me/choices')
  match(page.text, /Your complaint/)
  match(page.text, /write to you by November 29, 2026 and answer by December 24, 2026/)
  for (const session of [manager, await seated('supervisor')]) {
    const chart = await chartOf(session, member)
    deepEqual([chart.appeal, JSON.stringify(chart).includes('shouted')], [[], false])
    deepEqual((await session.query('notice.list', { member })).body.value.appeals, [])
  }
  const told = { member, appeal: open?.id, on: '2026-11-24' }
  equal((await desk.command('appeal.acknowledge', told)).body.outcome, 'done')
  match((await phone.open('/en/me/choices')).text, /wrote to you on November 24, 2026/)
  const settled = { member, appeal: open?.id, outcome: 'resolved', words: 'We talked with your agency' }
  equal((await desk.command('appeal.settle', settled)).body.outcome, 'done')
  const after = await phone.open('/en/me/choices')
  match(after.text, /The plan has answered/)
  match(after.text, /We talked with your agency/)
  // How it went is no notice that can be appealed.
  equal((await phone.open(`/en/me/${path}`)).text.includes('name="letter"'), false)
})

test('the same complaint sent twice from one page is one; 72 hours where health is at risk; after a stop the plan still reads it', async () => {
  const { phone, desk, member } = await withDesk()
  await sent(phone, 'choices/stop', {})
  await phone.open(`/en/me/${path}`)
  for (let i = 0; i < 2; i++) await sent(phone, path, { ...complaint, fast: 'on' })
  const open = await openAt(desk)
  deepEqual(
    open.map((one) => [one.member, one.isExpedited, one.lateAt]),
    [[member, true, '2026-11-27T18:00:00.000Z']],
  )
})

test('a denial is appealed once it was sent, once, and care goes on; another’s letter is not there (CLOCK-23, 25, 26, 27)', async () => {
  const { phone, member, plan, desk } = await withDesk()
  const authorizer = await house.as(await house.seat(plan, 'authorizer'))
  const administrator = await house.as(await house.seat(plan, 'administrator'))
  await administrator.command('organization.setting', { organization: plan, name: 'denialReview', value: 'alone' })
  const authorization = newId()
  await authorizer.command('authorization.ask', {
    ...{ member, id: newId(), authorization, plan, speed: 'routine', receivedAt: '2026-11-24T17:00:00.000Z' },
    ...{ askedBy: 'member', requester: null, firstServiceOn: null, why: null },
  })
  const decided = await authorizer.command('authorization.decide', {
    ...{ member, id: newId(), authorization, outcome: 'deny', startOn: null, endOn: null, choice: null, choiceOf: [] },
    ...{ reason: 'criteria-not-met', words: 'One visit in six months.' },
  })
  const [notice] = decided.body.value.notices
  equal((await phone.open(`/en/me/${path}`)).text.includes(notice), false)
  match((await phone.open('/en/me/choices/letters')).text, /No letter has been sent/)
  const went = { member, notice, way: 'hand', on: '2026-11-24', address: null }
  equal((await desk.command('notice.send', went)).body.outcome, 'done')
  match((await phone.open(`/en/me/${path}`)).text, /You can appeal until January 23, 2027/)
  // Word for word, in English; who reads another language is told in it where to have it read.
  const letter = await phone.open('/es/me/choices/letters')
  match(letter.text, /One visit in six months\./)
  match(letter.text, /<div lang="en" dir="auto">/)
  match(letter.text, /Si necesita ayuda en su idioma, llame al 888-839-9909/)
  equal((await memberPhone(house).open('/es/me/choices/letters')).text.includes('six months'), false)
  const other = await withDesk()
  equal((await other.phone.send(`/en/me/${path}`, { kind: 'appeal', letter: notice, words: 'Mine?' })).status, 422)
  await sent(phone, path, { kind: 'appeal', letter: notice, words: 'I was there twice' })
  const [open] = await openAt(desk)
  deepEqual([open?.kind, open?.noticeId, open?.lateAt], ['appeal', notice, '2026-12-25T08:00:00.000Z'])
  const page = await phone.open(`/en/me/${path}`)
  match(page.text, /Your appeal/)
  equal(page.text.includes('name="letter"'), false)
  const reviewer = await house.as(await house.seat(plan, 'authorizer'))
  const lost = { member, appeal: open?.id, outcome: 'upheld', words: 'The visits were planned' }
  equal((await reviewer.command('appeal.settle', lost)).body.outcome, 'done')
  match((await phone.open('/en/me/choices')).text, /You can ask the state for a hearing until March 24, 2027/)

  // They ask for the hearing here too; it stands at the plan to be passed on (CLOCK-27, 28), and says at the door how far it is.
  const hearing = 'choices/hearing'
  match((await phone.open(`/en/me/${hearing}`)).text, new RegExp(`name="appeal" value="${open?.id}"`))
  equal((await other.phone.open(`/en/me/${hearing}`)).text.includes('<textarea'), false)
  equal((await other.phone.send(`/en/me/${hearing}`, { appeal: open?.id ?? '' })).status, 200)
  deepEqual(await house.sql('select id from hearing where member_id = $1', [other.member]), [])
  await sent(phone, hearing, { appeal: open?.id ?? '', words: 'I was there twice', fast: 'on' })
  const [asked] = (await listAt(desk)).hearings
  deepEqual(
    [asked?.words, asked?.saidBy, asked?.via, asked?.filedOn, asked?.decideBy],
    ['I was there twice', 'member', 'online', null, '2026-12-01'],
  )
  match((await phone.open('/en/me/choices')).text, /The plan has to pass it on to the state/)
  const filed = { member, hearing: asked?.id, on: '2026-11-24' }
  equal((await desk.command('hearing.file', filed)).body.outcome, 'done')
  const stands = (await phone.open('/en/me/choices')).text
  match(stands, /The state got it on November 24, 2026. The judge should decide by December 1, 2026/)
  equal(stands.includes(`/me/${hearing}"`), false)
})
