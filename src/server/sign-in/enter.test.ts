import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { totpCode } from '../../../test/sign-in.ts'
import { enrollTotp, type House, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'
import { DEMO_PASSWORD } from './password.ts'
import { hashSeatToken, SEAT_COOKIE } from './seat-session.ts'

describe('a house with real data', () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  const seatsOf = async (staffId: string) =>
    house.sql(
      'select second_factor, ended_at is null as lives from seat_session where staff_id = $1 order by opened_at',
      [staffId],
    )

  test('an unknown e-mail, a wrong password, and a person without a password are answered alike', async () => {
    await house.account('wrong@example.test')
    const staffId = await house.staff('provider-only@example.test')
    await house.signIn.createAccount({ staffId, email: 'provider-only@example.test' })
    const answers = []
    for (const email of ['wrong@example.test', 'nobody@example.test', 'provider-only@example.test', 'not an e-mail']) {
      const { status, body } = await house
        .browser()
        .post('/sign-in/password', { email, password: 'not the password of anyone' })
      answers.push({ status, body })
    }
    assert.equal(answers[0]?.status, 401)
    assert.equal(answers[0]?.body.code, 'sign-in-refused')
    for (const answer of answers) assert.deepEqual(answer, answers[0])
  })

  test('what another site posts is refused before anything is looked at', async () => {
    await house.account('forged@example.test')
    const browser = house.browser()
    const body = { email: 'forged@example.test', password: PASSWORD }
    const evil = { 'content-type': 'application/json', origin: 'https://evil.example.test' }
    assert.equal((await browser.post('/sign-in/password', body, evil)).body.code, 'cross-site')
    assert.equal(
      (await browser.post('/sign-in/password', body, { 'content-type': 'text/plain' })).body.code,
      'not-json',
    )
    assert.deepEqual([...browser.cookies.keys()], [])
  })

  test('what is no JSON, holds other fields, or is too long is refused with the field', async () => {
    const browser = house.browser()
    assert.equal((await browser.post('/sign-in/password', 'email=a')).body.code, 'bad-input')
    const { body } = await browser.post('/sign-in/password', { email: 'a@example.test', password: '' })
    assert.deepEqual(Array.isArray(body.faults) && body.faults.map((fault) => fault.path), ['password'])
    assert.equal((await browser.post('/sign-in/out', { staff: 'x' })).body.code, 'bad-input')
    assert.equal(
      (await browser.post('/sign-in/password', { email: 'a', password: 'x'.repeat(70_000) })).body.code,
      'too-large',
    )
  })

  test('the password alone opens no seat, before and after a second factor is set up', async () => {
    const staffId = await house.account('one-factor@example.test')
    const browser = house.browser()
    const first = await browser.post('/sign-in/password', { email: 'one-factor@example.test', password: PASSWORD })
    assert.equal(first.body.kind, 'enroll')
    assert.equal(browser.cookies.has(SEAT_COOKIE), false)
    assert.deepEqual(await seatsOf(staffId), [])

    await enrollTotp(browser, 'one-factor@example.test')
    await browser.post('/sign-in/out')
    const second = await browser.post('/sign-in/password', { email: 'one-factor@example.test', password: PASSWORD })
    assert.deepEqual(second.body, {
      kind: 'second-factor',
      email: 'one-factor@example.test',
      ways: ['code', 'recovery-code'],
    })
    assert.equal(browser.cookies.has(SEAT_COOKIE), false)
    assert.deepEqual((await browser.get('/sign-in/state')).body, second.body)
  })

  test('a wrong code, a code used before, and a code without the password open nothing', async () => {
    await house.account('codes@example.test')
    const browser = house.browser()
    const { secret, spent } = await enrollTotp(browser, 'codes@example.test')
    await browser.post('/sign-in/out')
    assert.equal(
      (await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })).body.code,
      'proof-expired',
    )

    await browser.post('/sign-in/password', { email: 'codes@example.test', password: PASSWORD })
    assert.equal(
      (await browser.post('/sign-in/second-factor', { code: totpCode(secret, 40) })).body.code,
      'proof-refused',
    )
    assert.equal((await browser.post('/sign-in/second-factor', { code: spent })).body.code, 'proof-refused')
    // The refusals cost nothing but a try: the right code still opens.
    assert.equal((await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })).body.kind, 'open')
  })

  test('a recovery code opens once, and never from a copy of the database', async () => {
    const staffId = await house.account('recovery@example.test')
    const browser = house.browser()
    const { recoveryCodes } = await enrollTotp(browser, 'recovery@example.test')
    const [recoveryCode = ''] = recoveryCodes
    const [stored] = await house.sql(`select "backupCodes" as codes from signin."twoFactor" where "userId" = $1`, [
      staffId,
    ])
    const enter = async (typed: string) => {
      await browser.post('/sign-in/out')
      await browser.post('/sign-in/password', { email: 'recovery@example.test', password: PASSWORD })
      return (await browser.post('/sign-in/second-factor', { recoveryCode: typed })).body
    }
    for (const code of recoveryCodes) assert.equal(String(stored?.codes).includes(code), false)
    const [fromDatabase = ''] = JSON.parse(String(stored?.codes))
    assert.equal((await enter(fromDatabase.slice(0, 40))).code, 'proof-refused')

    const opened = await enter(recoveryCode.toUpperCase())
    assert.equal(opened.kind, 'open')
    assert.deepEqual(opened.factors, { totp: true, passkeys: 0, recoveryCodes: 9 })
    assert.equal((await enter(recoveryCode)).code, 'proof-refused')
  })

  test('who does not work here today is refused as a stranger is', async () => {
    for (const [email, days] of [
      ['left@example.test', { to: '2026-01-31' }],
      ['comes-later@example.test', { from: '2999-01-01' }],
    ] as const) {
      const staffId = await house.staff(email, days)
      await house.signIn.createAccount({ staffId, email, password: PASSWORD })
      const browser = house.browser()
      await browser.post('/sign-in/password', { email, password: PASSWORD })
      const { body } = await browser.post('/sign-in/enroll/totp', { password: PASSWORD })
      const answer = await browser.post('/sign-in/enroll/totp/confirm', { code: totpCode(String(body.secret)) })
      assert.equal(answer.body.code, 'sign-in-refused', email)
      assert.deepEqual(await seatsOf(staffId), [])
    }
  })

  test('a published demo password is no password here, and a demo account cannot be made', async () => {
    const staffId = await house.staff('no-demo@example.test')
    const email = 'no-demo@example.test'
    assert.deepEqual(await house.signIn.createAccount({ staffId, email, demo: true }), {
      ok: false,
      reason: 'not-demo-data',
    })
    assert.deepEqual(await house.signIn.createAccount({ staffId, email, password: DEMO_PASSWORD }), {
      ok: false,
      reason: 'password-too-common',
    })
    assert.deepEqual(await house.signIn.createAccount({ staffId, email, password: 'short' }), {
      ok: false,
      reason: 'password-too-short',
    })
    assert.deepEqual(await house.sql(`select 1 from signin."user" where id = $1`, [staffId]), [])
  })

  test('an ended sign-in, and one of 12 hours, are over', async () => {
    const staffId = await house.account('twelve-hours@example.test')
    const browser = house.browser()
    await enrollTotp(browser, 'twelve-hours@example.test')
    const { body } = await browser.get('/sign-in/state')
    assert.equal(body.kind, 'open')
    assert.deepEqual(
      await house.sql(
        `select ends_at - opened_at = interval '12 hours' as twelve from seat_session where staff_id = $1`,
        [staffId],
      ),
      [{ twelve: true }],
    )
    await house.sql(`update seat_session set ends_at = now() where staff_id = $1`, [staffId])
    assert.equal((await browser.get('/sign-in/state')).body.kind, 'signed-out')
    assert.equal((await browser.post('/sign-in/unlock', { password: PASSWORD })).body.code, 'session-ended')
  })

  test('the seat: a strict, hidden cookie; the hash alone is stored; better-auth keeps nothing', async () => {
    const staffId = await house.account('seated@example.test')
    const browser = house.browser()
    const { secret } = await enrollTotp(browser, 'seated@example.test')
    await browser.post('/sign-in/out')
    await browser.post('/sign-in/password', { email: 'Seated@Example.test', password: PASSWORD })
    const answer = await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${SEAT_COOKIE}=`)) ?? ''
    for (const part of ['Path=/', 'HttpOnly', 'SameSite=Strict', 'Max-Age=43200']) assert.ok(line.includes(part), line)
    assert.deepEqual([...browser.cookies.keys()], [SEAT_COOKIE])
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.body.staff, staffId)

    const token = browser.cookies.get(SEAT_COOKIE) ?? ''
    assert.deepEqual(
      await house.sql('select staff_id, second_factor from seat_session where token_hash = $1', [hashSeatToken(token)]),
      [{ staff_id: staffId, second_factor: true }],
    )
    assert.deepEqual(await house.sql(`select 1 from signin."session" where "userId" = $1`, [staffId]), [])
  })

  test('whoever sits is told their name and the seats of today, by organization', async () => {
    const staffId = await house.account('two-seats@example.test')
    const [agency, plan] = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2']
    for (const [id, kind, name] of [
      [agency, 'agency', 'An Invented Agency'],
      [plan, 'plan', 'The Invented Plan'],
    ])
      await house.sql(`insert into organization (id, kind, name, started_on) values ($1, $2, $3, '2022-01-01')`, [
        id,
        kind,
        name,
      ])
    for (const [at, organization, role, from, to] of [
      [1, plan, 'oversight', '2024-01-01', null],
      [2, agency, 'supervisor', '2024-01-01', null],
      [3, agency, 'intake', '2024-01-01', '2024-12-31'],
      [4, agency, 'biller', '2999-01-01', null],
    ])
      await house.sql(
        'insert into seat (id, staff_id, organization_id, role, from_on, to_on) values ($1, $2, $3, $4, $5, $6)',
        [`01900000-0000-7000-8000-00000000000${at}`, staffId, organization, role, from, to],
      )
    const browser = house.browser()
    await enrollTotp(browser, 'two-seats@example.test')
    const { body } = await browser.get('/sign-in/state')
    assert.equal(body.name, 'Test Person')
    assert.deepEqual(body.seats, [
      {
        id: '01900000-0000-7000-8000-000000000002',
        role: 'supervisor',
        organization: { id: agency, name: 'An Invented Agency', kind: 'agency' },
      },
      {
        id: '01900000-0000-7000-8000-000000000001',
        role: 'oversight',
        organization: { id: plan, name: 'The Invented Plan', kind: 'plan' },
      },
    ])
  })

  test('signing out ends the seat at once, twice is harmless, another browser stays', async () => {
    const staffId = await house.account('leaves@example.test')
    const [first, second] = [house.browser(), house.browser()]
    const { secret } = await enrollTotp(first, 'leaves@example.test')
    await second.post('/sign-in/password', { email: 'leaves@example.test', password: PASSWORD })
    await second.post('/sign-in/second-factor', { code: totpCode(secret, 1) })
    const token = first.cookies.get(SEAT_COOKIE) ?? ''
    assert.equal((await first.post('/sign-in/out')).body.kind, 'signed-out')
    assert.equal((await first.post('/sign-in/out')).status, 200)
    first.cookies.set(SEAT_COOKIE, token)
    assert.equal((await first.get('/sign-in/state')).body.kind, 'signed-out')
    assert.equal((await second.get('/sign-in/state')).body.kind, 'open')
    assert.deepEqual(
      (await seatsOf(staffId)).map((seat) => seat.lives),
      [false, true],
    )
  })

  test('leaving half way in leaves nothing behind', async () => {
    await house.account('half-way-out@example.test')
    const browser = house.browser()
    await browser.post('/sign-in/password', { email: 'half-way-out@example.test', password: PASSWORD })
    assert.equal((await browser.get('/sign-in/state')).body.kind, 'enroll')
    assert.equal((await browser.post('/sign-in/out')).body.kind, 'signed-out')
    assert.deepEqual([...browser.cookies.keys()], [])
    const { secret } = await enrollTotp(browser, 'half-way-out@example.test')
    await browser.post('/sign-in/out')
    await browser.post('/sign-in/password', { email: 'half-way-out@example.test', password: PASSWORD })
    await browser.post('/sign-in/out')
    assert.equal((await browser.get('/sign-in/state')).body.kind, 'signed-out')
    const { body } = await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })
    assert.equal(body.code, 'proof-expired')
  })

  test('signing in again in one browser ends what it held before', async () => {
    const staffId = await house.account('again@example.test')
    const browser = house.browser()
    const { secret } = await enrollTotp(browser, 'again@example.test')
    await browser.post('/sign-in/password', { email: 'again@example.test', password: PASSWORD })
    await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })
    assert.deepEqual(
      (await seatsOf(staffId)).map((seat) => seat.lives),
      [false, true],
    )
  })

  test('an administrator puts a leaver out, and gives a new start to who lost everything', async () => {
    const staffId = await house.account('reset@example.test')
    const browser = house.browser()
    await enrollTotp(browser, 'reset@example.test')
    await house.signIn.endSeats(staffId)
    assert.equal((await browser.get('/sign-in/state')).body.kind, 'signed-out')

    assert.equal((await house.signIn.resetAccount(staffId, 'short')).ok, false)
    assert.equal((await house.signIn.resetAccount('01900000-0000-7000-8000-00000000dead', PASSWORD)).ok, false)
    assert.equal((await house.signIn.resetAccount(staffId, 'another ladder under nine suns')).ok, true)
    const old = await browser.post('/sign-in/password', { email: 'reset@example.test', password: PASSWORD })
    assert.equal(old.body.code, 'sign-in-refused')
    const anew = await browser.post('/sign-in/password', {
      email: 'reset@example.test',
      password: 'another ladder under nine suns',
    })
    assert.equal(anew.body.kind, 'enroll')
  })
})

describe('a house with the demo', () => {
  let house: House
  before(async () => {
    house = await openHouse({ demoData: true })
  })
  after(() => house.close())

  test('a demo seat opens with the published password alone, as long as the data are the demo', async () => {
    const staffId = await house.staff('demo@example.test')
    assert.equal((await house.signIn.createAccount({ staffId, email: 'demo@example.test', demo: true })).ok, true)
    const browser = house.browser()
    const enter = () => browser.post('/sign-in/password', { email: 'demo@example.test', password: DEMO_PASSWORD })
    for (const value of ['false', '"true"', 'null']) {
      await house.sql(`update setting set value = $1 where name = 'demo'`, [value])
      assert.equal((await enter()).body.code, 'sign-in-refused', value)
    }
    assert.deepEqual([...browser.cookies.keys()], [])
    await house.sql(`update setting set value = 'true' where name = 'demo'`)
    assert.equal((await enter()).body.kind, 'open')
  })

  test('a person’s own account on demo data still needs its second factor', async () => {
    await house.account('not-demo@example.test')
    const { body } = await house
      .browser()
      .post('/sign-in/password', { email: 'not-demo@example.test', password: PASSWORD })
    assert.equal(body.kind, 'enroll')
  })
})

test('demo sign-in does not start outside demo data, nor with a short secret, nor with a lock after 21 minutes', async () => {
  await assert.rejects(openHouse({ demo: true }), /demo data only/)
  await assert.rejects(openHouse({ secret: 'short' }), /secret/)
  await assert.rejects(openHouse({ idleMinutes: 21 }), /20 idle minutes/)
  await assert.rejects(openHouse({ idleMinutes: Number.NaN }), /20 idle minutes/)
})

test('a demo account does not open where demo sign-in is off, even on demo data', async (t) => {
  const house = await openHouse({ demoData: true, demo: false })
  t.after(() => house.close())
  const staffId = await house.staff('demo@example.test')
  await house.signIn.createAccount({ staffId, email: 'demo@example.test', demo: true })
  const { body } = await house
    .browser()
    .post('/sign-in/password', { email: 'demo@example.test', password: DEMO_PASSWORD })
  assert.equal(body.code, 'sign-in-refused')
})
