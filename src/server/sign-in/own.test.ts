import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, softwarePasskey } from '../../../test/sign-in.ts'
import { enrollTotp, type House, ORIGIN, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

/** Signs in with a first passkey; the state is open after it. */
async function withPasskey(email: string) {
  await house.account(email)
  const browser = house.browser()
  await browser.post('/sign-in/password', { email, password: PASSWORD })
  const passkey = softwarePasskey(ORIGIN)
  assert.equal((await addPasskey(browser, passkey, 'At home')).body.kind, 'open')
  return { browser, passkey }
}

async function addPasskey(browser: Browser, passkey: ReturnType<typeof softwarePasskey>, name: string) {
  const { body } = await browser.post('/sign-in/enroll/passkey/options')
  return browser.post('/sign-in/enroll/passkey', { passkey: passkey.register(body), name })
}

async function passkeysOf(browser: Browser) {
  const { body } = await browser.get('/sign-in/own')
  return body.passkeys as readonly { readonly id: string; readonly name: string; readonly addedAt: string }[]
}

test('nobody sees or changes proofs without an open seat', async () => {
  const browser = house.browser()
  assert.equal((await browser.get('/sign-in/own')).body.code, 'sign-in-needed')
  const { browser: locked } = await withPasskey('locked-own@example.test')
  await locked.post('/sign-in/lock')
  assert.equal((await locked.get('/sign-in/own')).body.code, 'session-locked')
  assert.equal((await locked.post('/sign-in/own/recovery-codes', {})).body.code, 'session-locked')
})

test('another’s passkey is as if it did not exist, and the last one stays', async () => {
  const { browser } = await withPasskey('own-one@example.test')
  const { browser: other } = await withPasskey('own-other@example.test')
  const [mine] = await passkeysOf(browser)
  assert.equal(mine?.name, 'At home')
  assert.match(mine.addedAt, /^\d{4}-\d\d-\d\dT/)
  assert.equal((await other.post('/sign-in/own/passkey/remove', { id: mine.id })).body.code, 'not-found')
  assert.equal((await browser.post('/sign-in/own/passkey/remove', { id: mine.id })).body.code, 'last-proof')
  assert.equal((await passkeysOf(browser)).length, 1)
})

test('a passkey that was removed opens nothing; of two removed at once one stays', async () => {
  const { browser, passkey } = await withPasskey('own-two@example.test')
  await addPasskey(browser, softwarePasskey(ORIGIN), 'On the phone')
  const [first, second] = await passkeysOf(browser)
  const answers = await Promise.all(
    [first, second].map((one) => browser.post('/sign-in/own/passkey/remove', { id: one?.id })),
  )
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409])
  const kept = await passkeysOf(browser)
  assert.equal(kept.length, 1)
  const stranger = house.browser()
  const { body } = await stranger.post('/sign-in/passkey/options')
  const entered = await stranger.post('/sign-in/passkey', { passkey: passkey.answer(body) })
  assert.equal(entered.status === 200, kept[0]?.id === first?.id)
})

test('a password is chosen by who knows the one before, never a weak one, and ends the other sign-ins', async () => {
  const email = 'own-password@example.test'
  const chosen = 'nine grey herons at noon'
  const { browser, passkey } = await withPasskey(email)
  const elsewhere = house.browser()
  const { body } = await elsewhere.post('/sign-in/passkey/options')
  assert.equal((await elsewhere.post('/sign-in/passkey', { passkey: passkey.answer(body) })).body.kind, 'open')
  const choose = async (given: object, by = browser) => (await by.post('/sign-in/own/password', given)).body
  assert.equal((await choose({ password: PASSWORD, chosen }, house.browser())).code, 'sign-in-needed')
  assert.equal((await choose({ password: PASSWORD, chosen: 'short' })).code, 'password-too-short')
  assert.equal((await choose({ password: PASSWORD, chosen: 'x'.repeat(200) })).code, 'password-too-long')
  assert.equal((await choose({ password: PASSWORD, chosen: 'own-password own-password' })).code, 'password-too-common')
  assert.equal((await choose({ password: 'not it', chosen })).code, 'proof-refused')
  assert.equal((await elsewhere.get('/sign-in/state')).body.kind, 'open')
  assert.equal((await choose({ password: PASSWORD, chosen })).choosesPassword, true)
  assert.equal((await browser.get('/sign-in/state')).body.kind, 'open')
  assert.equal((await elsewhere.get('/sign-in/state')).body.kind, 'signed-out')
  const later = house.browser()
  assert.equal((await later.post('/sign-in/password', { email, password: PASSWORD })).status, 401)
  assert.equal((await later.post('/sign-in/password', { email, password: chosen })).body.kind, 'second-factor')
})

test('a locked screen chooses nothing', async () => {
  const { browser } = await withPasskey('own-password-locked@example.test')
  await browser.post('/sign-in/lock')
  const given = { password: PASSWORD, chosen: 'nine grey herons at noon' }
  assert.equal((await browser.post('/sign-in/own/password', given)).body.code, 'session-locked')
})

test('recovery codes are made anew by the password, and the ones before open nothing', async () => {
  const email = 'own-codes@example.test'
  await house.account(email)
  const browser = house.browser()
  const { recoveryCodes: before } = await enrollTotp(browser, email)
  assert.equal((await browser.post('/sign-in/own/recovery-codes', { password: 'not it' })).body.code, 'proof-refused')
  const { body } = await browser.post('/sign-in/own/recovery-codes', { password: PASSWORD })
  const made = body.recoveryCodes as readonly string[]
  assert.equal(made.length, 10)
  const later = house.browser()
  await later.post('/sign-in/password', { email, password: PASSWORD })
  assert.equal((await later.post('/sign-in/second-factor', { recoveryCode: before[0] })).status, 401)
  assert.equal((await later.post('/sign-in/second-factor', { recoveryCode: made[0] })).body.kind, 'open')
  assert.equal((await later.get('/sign-in/own')).body.recoveryCodes, 9)
})

test('who can sign in is told before the door in a house of invented people, and in no other', async () => {
  assert.equal((await house.browser().get('/sign-in/state')).body.demo, null)
})
