import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { softwarePasskey, totpCode } from '../../../test/sign-in.ts'
import { enrollTotp, type House, ORIGIN, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'
import { SEAT_COOKIE } from './seat-session.ts'

let house: House
before(async () => {
  house = await openHouse({ idleMinutes: 15 })
})
after(() => house.close())

const rowOf = async (staffId: string) =>
  (
    await house.sql('select id, ends_at, locked_at, last_seen_at, ended_at from seat_session where staff_id = $1', [
      staffId,
    ])
  )[0]

async function seated(email: string) {
  const staffId = await house.account(email)
  const browser = house.browser()
  return { staffId, browser, ...(await enrollTotp(browser, email)) }
}

test('without a seat there is nothing to unlock', async () => {
  assert.equal((await house.browser().post('/sign-in/unlock', { password: PASSWORD })).body.code, 'session-ended')
})

test('a wrong password, a wrong code and a code used before leave it locked', async () => {
  const { browser, secret, spent } = await seated('stays-locked@example.test')
  await browser.post('/sign-in/lock')
  assert.equal(
    (await browser.post('/sign-in/unlock', { password: 'not the password of anyone' })).body.code,
    'proof-refused',
  )
  assert.equal((await browser.post('/sign-in/unlock', { code: totpCode(secret, 40) })).body.code, 'proof-refused')
  assert.equal((await browser.post('/sign-in/unlock', { code: spent })).body.code, 'proof-refused')
  assert.equal((await browser.get('/sign-in/state')).body.kind, 'locked')
})

test('another person’s right passkey does not open it', async () => {
  const { browser } = await seated('mine@example.test')
  const other = await seated('theirs@example.test')
  const passkey = softwarePasskey(ORIGIN)
  const creation = await other.browser.post('/sign-in/enroll/passkey/options')
  const enrolled = await other.browser.post('/sign-in/enroll/passkey', {
    passkey: passkey.register(creation.body),
    name: 'Test key',
  })
  assert.equal(enrolled.status, 200)

  await browser.post('/sign-in/lock')
  const request = await browser.post('/sign-in/passkey/options')
  assert.equal(
    (await browser.post('/sign-in/unlock', { passkey: passkey.answer(request.body) })).body.code,
    'proof-refused',
  )
  assert.equal((await browser.get('/sign-in/state')).body.kind, 'locked')
})

test('a locked screen sets up no second factor', async () => {
  const { browser } = await seated('locked-enrolls@example.test')
  await browser.post('/sign-in/lock')
  assert.equal((await browser.post('/sign-in/enroll/passkey/options')).body.code, 'session-locked')
  assert.equal((await browser.post('/sign-in/enroll/totp', { password: PASSWORD })).body.code, 'session-locked')
})

test('fifteen idle minutes lock it; fourteen do not, and looking at the state is no work', async () => {
  const { staffId, browser } = await seated('idle@example.test')
  const idle = (minutes: string) =>
    house.sql(`update seat_session set last_seen_at = now() - $2::interval where staff_id = $1`, [staffId, minutes])
  await idle('14 minutes 50 seconds')
  assert.equal((await browser.get('/sign-in/state')).body.kind, 'open')
  await idle('15 minutes 1 second')
  const { body } = await browser.get('/sign-in/state')
  assert.equal(body.kind, 'locked')
  assert.deepEqual(body.ways, ['code', 'recovery-code', 'password'])
  assert.equal('deviceKey' in body, false)
})

test('it opens again with the password, where it stood: the same seat, the same end', async () => {
  const { staffId, browser } = await seated('reopens@example.test')
  const token = browser.cookies.get(SEAT_COOKIE)
  const before = await rowOf(staffId)
  const { body: open } = await browser.get('/sign-in/state')
  await browser.post('/sign-in/lock')
  const { body } = await browser.post('/sign-in/unlock', { password: PASSWORD })
  assert.deepEqual(body, open)
  const row = await rowOf(staffId)
  assert.deepEqual([row?.id, row?.ends_at, row?.locked_at], [before?.id, before?.ends_at, null])
  assert.equal(browser.cookies.get(SEAT_COOKIE), token)
})

test('it opens with a code, with a recovery code, and with a passkey', async () => {
  const { staffId, browser, secret, recoveryCodes } = await seated('three-ways@example.test')
  const passkey = softwarePasskey(ORIGIN)
  const creation = await browser.post('/sign-in/enroll/passkey/options')
  await browser.post('/sign-in/enroll/passkey', { passkey: passkey.register(creation.body), name: 'Test key' })
  const relocked = () =>
    house.sql(`update seat_session set last_seen_at = now() - interval '1 hour' where staff_id = $1`, [staffId])

  await relocked()
  assert.equal((await browser.post('/sign-in/unlock', { code: totpCode(secret, 1) })).body.kind, 'open')
  await relocked()
  assert.equal((await browser.post('/sign-in/unlock', { recoveryCode: recoveryCodes[0] ?? '' })).body.kind, 'open')
  await relocked()
  const request = await browser.post('/sign-in/passkey/options')
  assert.equal((await browser.post('/sign-in/unlock', { passkey: passkey.answer(request.body) })).body.kind, 'open')
  assert.deepEqual(await house.sql(`select 1 from signin."session" where "userId" = $1`, [staffId]), [])
})

test('a locked screen still signs out', async () => {
  const { staffId, browser } = await seated('goes-home@example.test')
  await browser.post('/sign-in/lock')
  assert.equal((await browser.post('/sign-in/out')).body.kind, 'signed-out')
  assert.notEqual((await rowOf(staffId))?.ended_at, null)
})
