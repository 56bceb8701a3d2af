import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { totpCode } from '../../../test/sign-in.ts'
import { enrollTotp, type House, openHouse, PASSWORD, SECRET } from '../../../test/sign-in-house.ts'
import { createThrottle } from './throttle.ts'

let house: House
let pool: pg.Pool
before(async () => {
  house = await openHouse()
  pool = new pg.Pool(house.connections.for('signin'))
})
after(async () => {
  await pool.end()
  await house.close()
})

test('the sixth try from one place waits, for people who exist and people who do not, right or wrong', async () => {
  await house.account('guessed@example.test')
  house.comeFrom('192.0.2.10')
  const answers = []
  for (const email of ['guessed@example.test', 'unknown@example.test']) {
    const browser = house.browser()
    for (let tries = 0; tries < 5; tries += 1) {
      assert.equal(
        (await browser.post('/sign-in/password', { email, password: 'not the password of anyone' })).status,
        401,
      )
    }
    const { status, body, headers } = await browser.post('/sign-in/password', { email, password: PASSWORD })
    assert.ok(Number(headers.get('retry-after')) > 800 && Number(headers.get('retry-after')) <= 900)
    answers.push({ status, body })
  }
  assert.equal(answers[0]?.status, 429)
  assert.equal(answers[0]?.body.code, 'too-many')
  assert.deepEqual(answers[0], answers[1])
})

test('capital letters make no new e-mail', async () => {
  house.comeFrom('192.0.2.11')
  const tries = [
    'case@example.test',
    'CASE@example.test',
    'Case@Example.test',
    'case@EXAMPLE.test',
    'cAse@example.test',
  ]
  for (const email of tries) await house.browser().post('/sign-in/password', { email, password: 'wrong' })
  assert.equal(
    (await house.browser().post('/sign-in/password', { email: 'case@example.test', password: 'wrong' })).status,
    429,
  )
})

test('the person can still come in from another place, and after a quarter of an hour from the same', async () => {
  await house.account('patient@example.test')
  house.comeFrom('192.0.2.12')
  const browser = house.browser()
  for (let tries = 0; tries < 6; tries += 1) {
    await browser.post('/sign-in/password', { email: 'patient@example.test', password: 'not the password of anyone' })
  }
  house.comeFrom('198.51.100.1')
  assert.equal(
    (await browser.post('/sign-in/password', { email: 'patient@example.test', password: PASSWORD })).body.kind,
    'enroll',
  )
  house.comeFrom('192.0.2.12')
  await house.sql(`update signin.failed_try set first_at = first_at - interval '15 minutes 1 second'`)
  assert.equal(
    (await browser.post('/sign-in/password', { email: 'patient@example.test', password: PASSWORD })).body.kind,
    'enroll',
  )
})

test('codes are counted too, and the right password does not start the count anew', async () => {
  await house.account('coded@example.test')
  house.comeFrom('192.0.2.13')
  const browser = house.browser()
  const { secret } = await enrollTotp(browser, 'coded@example.test')
  await browser.post('/sign-in/out')
  let status = 0
  for (let tries = 0; tries < 6 && status !== 429; tries += 1) {
    const password = await browser.post('/sign-in/password', { email: 'coded@example.test', password: PASSWORD })
    status =
      password.status === 200
        ? (await browser.post('/sign-in/second-factor', { code: totpCode(secret, 40) })).status
        : password.status
    assert.equal(status, tries < 5 ? 401 : 429)
  }
})

test('a locked screen is guessed at no faster', async () => {
  await house.account('locked-guess@example.test')
  house.comeFrom('192.0.2.14')
  const browser = house.browser()
  await enrollTotp(browser, 'locked-guess@example.test')
  await browser.post('/sign-in/lock')
  for (let tries = 0; tries < 5; tries += 1)
    await browser.post('/sign-in/unlock', { password: 'not the password of anyone' })
  assert.equal((await browser.post('/sign-in/unlock', { password: PASSWORD })).status, 429)
})

test('five tries at once count as five, and the names of who tried are not kept', async () => {
  const throttle = createThrottle(pool, SECRET)
  const who = { email: 'burst@example.test', address: '192.0.2.15' }
  const waits = await Promise.all(Array.from({ length: 12 }, () => throttle.take(who)))
  assert.equal(waits.filter((wait) => wait === undefined).length, 5)
  const rows = await house.sql('select * from signin.failed_try')
  assert.equal(JSON.stringify(rows).includes('burst'), false)
})

test('many places after one account wait after a hundred tries a day', async () => {
  const throttle = createThrottle(pool, SECRET)
  for (let at = 0; at < 100; at += 1) {
    assert.equal(await throttle.take({ email: 'hunted@example.test', address: `203.0.113.${at}` }), undefined)
  }
  const wait = await throttle.take({ email: 'hunted@example.test', address: '203.0.113.200' })
  assert.ok(wait !== undefined && wait > 80_000, String(wait))
})

test('one place after many accounts waits after a hundred', async () => {
  const throttle = createThrottle(pool, SECRET)
  for (let at = 0; at < 100; at += 1) {
    assert.equal(await throttle.take({ email: `one-of-many-${at}@example.test`, address: '203.0.113.250' }), undefined)
  }
  assert.ok(await throttle.take({ email: 'one-more@example.test', address: '203.0.113.250' }))
})

test('where the address is not known, nobody waits for strangers', async () => {
  const throttle = createThrottle(pool, SECRET)
  for (let at = 0; at < 101; at += 1) {
    assert.equal(await throttle.take({ email: `from-nowhere-${at}@example.test`, address: '' }), undefined)
  }
})

test('who comes in starts anew; others of the same place keep their count', async () => {
  const throttle = createThrottle(pool, SECRET)
  const address = '192.0.2.16'
  const [ana, ben] = [
    { email: 'clears@example.test', address },
    { email: 'keeps@example.test', address },
  ]
  for (let tries = 0; tries < 5; tries += 1) {
    await throttle.take(ana)
    await throttle.take(ben)
  }
  await throttle.clear(ana)
  assert.equal(await throttle.take(ana), undefined)
  assert.ok(await throttle.take(ben))
})
