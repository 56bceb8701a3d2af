import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, softwarePasskey, totpCode } from '../../../test/sign-in.ts'
import { enrollTotp, type House, ORIGIN, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

type Passkey = ReturnType<typeof softwarePasskey>

async function enrollPasskey(browser: Browser, passkey: Passkey) {
  const { body } = await browser.post('/sign-in/enroll/passkey/options')
  return browser.post('/sign-in/enroll/passkey', { passkey: passkey.register(body), name: 'Test key' })
}

async function enterByPasskey(browser: Browser, passkey: Passkey) {
  const { body } = await browser.post('/sign-in/passkey/options')
  return browser.post('/sign-in/passkey', { passkey: passkey.answer(body) })
}

test('nobody enrolls without a first proof', async () => {
  const browser = house.browser()
  assert.equal((await browser.post('/sign-in/enroll/totp', { password: PASSWORD })).body.code, 'proof-expired')
  assert.equal((await browser.post('/sign-in/enroll/totp/confirm', { code: '123456' })).body.code, 'proof-expired')
  assert.equal((await browser.post('/sign-in/enroll/passkey/options')).body.code, 'proof-expired')
})

test('who knows only the password cannot add a factor to an account that has one', async () => {
  await house.account('protected@example.test')
  await enrollTotp(house.browser(), 'protected@example.test')
  const thief = house.browser()
  await thief.post('/sign-in/password', { email: 'protected@example.test', password: PASSWORD })
  for (const [path, body] of [
    ['/sign-in/enroll/totp', { password: PASSWORD }],
    ['/sign-in/enroll/passkey/options', {}],
  ] as const) {
    assert.equal((await thief.post(path, body)).body.code, 'already-enrolled', path)
  }
})

test('a passkey is a second factor too: the password alone then asks for it', async () => {
  await house.account('passkey-only@example.test')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'passkey-only@example.test', password: PASSWORD })
  assert.equal((await enrollPasskey(browser, softwarePasskey(ORIGIN))).body.kind, 'open')
  const thief = house.browser()
  const { body } = await thief.post('/sign-in/password', { email: 'passkey-only@example.test', password: PASSWORD })
  assert.deepEqual(body, { kind: 'second-factor', email: 'passkey-only@example.test', ways: ['passkey'] })
  assert.equal((await thief.post('/sign-in/enroll/totp', { password: PASSWORD })).body.code, 'already-enrolled')
  assert.equal((await thief.post('/sign-in/second-factor', { code: '123456' })).body.code, 'proof-expired')
})

test('an authenticator that was begun and not confirmed opens nothing', async () => {
  const staffId = await house.account('half-way@example.test')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'half-way@example.test', password: PASSWORD })
  const { body } = await browser.post('/sign-in/enroll/totp', { password: PASSWORD })
  assert.equal(
    (await browser.post('/sign-in/enroll/totp', { password: 'not the password of anyone' })).body.code,
    'proof-refused',
  )
  const code = totpCode(String(body.secret))
  assert.equal((await browser.post('/sign-in/second-factor', { code })).body.code, 'proof-expired')
  assert.equal(
    (await browser.post('/sign-in/enroll/totp/confirm', { code: totpCode(String(body.secret), 40) })).body.code,
    'proof-refused',
  )
  assert.deepEqual(await house.sql('select 1 from seat_session where staff_id = $1', [staffId]), [])
  assert.equal((await browser.post('/sign-in/enroll/totp/confirm', { code })).body.kind, 'open')
  assert.equal((await browser.post('/sign-in/enroll/totp', { password: PASSWORD })).body.code, 'already-enrolled')
})

test('a passkey of another site, a stolen answer, and a device that asks for nothing are refused', async () => {
  await house.account('keys@example.test')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'keys@example.test', password: PASSWORD })
  assert.equal((await enrollPasskey(browser, softwarePasskey('http://evil.example.test'))).body.code, 'proof-refused')
  assert.equal((await enrollPasskey(browser, softwarePasskey(ORIGIN, { verifies: false }))).body.code, 'proof-refused')
  const passkey = softwarePasskey(ORIGIN)
  assert.equal((await enrollPasskey(browser, passkey)).body.kind, 'open')

  const other = house.browser()
  const { body } = await other.post('/sign-in/passkey/options')
  const answer = passkey.answer(body)
  assert.equal((await house.browser().post('/sign-in/passkey', { passkey: answer })).body.code, 'proof-expired')
  assert.equal((await other.post('/sign-in/passkey', { passkey: answer })).body.kind, 'open')
  assert.equal((await other.post('/sign-in/passkey', { passkey: answer })).body.code, 'proof-expired')
  assert.equal((await enterByPasskey(house.browser(), softwarePasskey(ORIGIN))).body.code, 'proof-refused')
})

test('a passkey signs in by itself, with both factors in it, and a second one can be added from the seat', async () => {
  const staffId = await house.account('two-keys@example.test')
  const [phone, laptop] = [softwarePasskey(ORIGIN), softwarePasskey(ORIGIN)]
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'two-keys@example.test', password: PASSWORD })
  await enrollPasskey(browser, phone)
  await browser.post('/sign-in/out')
  const entered = await enterByPasskey(browser, phone)
  assert.equal(entered.body.kind, 'open')
  assert.equal(entered.body.staff, staffId)
  const added = await enrollPasskey(browser, laptop)
  assert.deepEqual(added.body.factors, { totp: false, passkeys: 2, recoveryCodes: 0 })
  assert.equal((await enterByPasskey(house.browser(), laptop)).body.kind, 'open')
  assert.deepEqual(await house.sql('select distinct second_factor from seat_session where staff_id = $1', [staffId]), [
    { second_factor: true },
  ])
})

test('an authenticator can be added from the seat, and the key for the device stays the same', async () => {
  await house.account('adds-totp@example.test')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'adds-totp@example.test', password: PASSWORD })
  const first = await enrollPasskey(browser, softwarePasskey(ORIGIN))
  assert.equal((await browser.post('/sign-in/enroll/totp', {})).body.code, 'proof-refused')
  const { body } = await browser.post('/sign-in/enroll/totp', { password: PASSWORD })
  const confirmed = await browser.post('/sign-in/enroll/totp/confirm', { code: totpCode(String(body.secret)) })
  assert.deepEqual(confirmed.body.factors, { totp: true, passkeys: 1, recoveryCodes: 10 })
  assert.equal(Buffer.from(String(confirmed.body.deviceKey), 'base64url').length, 32)
  assert.equal(confirmed.body.deviceKey, first.body.deviceKey)
  const other = house.browser()
  await house.account('other-key@example.test')
  await enrollTotp(other, 'other-key@example.test')
  assert.notEqual((await other.get('/sign-in/state')).body.deviceKey, first.body.deviceKey)
})
