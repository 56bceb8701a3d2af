// Every sign-in, failure, lock, unlock and sign-out of a known person stands in the access log, once for each of their organizations; what
// was typed stands nowhere, and of who is unknown there is no line.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../test/house.ts'
import { totpCode } from '../../../test/sign-in.ts'
import { enrollTotp, type House, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'

let house: House
before(async () => {
  house = await openHouse()
})
after(() => house.close())

/** The lines about a person, as `operation outcome reason`, waiting for those that are written after the answer. */
async function linesOf(staffId: string, count: number): Promise<readonly string[]> {
  for (let tries = 0; ; tries++) {
    const lines = await house.sql('select * from access_log where actor = $1 order by at, writer, n', [
      `staff:${staffId}`,
    ])
    if (lines.length >= count || tries === 100)
      return lines.map(({ operation, outcome, reason }) => [operation, outcome, reason ?? ''].join(' ').trim())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function seatedAt(staffId: string, ended = false): Promise<string> {
  const organization = newId()
  await house.sql(
    `insert into organization (id, kind, name, started_on) values ($1, 'agency', 'Invented', '2022-01-01')`,
    [organization],
  )
  await house.sql(
    `insert into seat (id, staff_id, organization_id, role, from_on, ended_at) values ($1, $2, $3, 'biller', '2022-01-01', $4)`,
    [newId(), staffId, organization, ended ? '2026-01-01T00:00:00Z' : null],
  )
  return organization
}

test('a wrong password of a known person has its line, of an unknown one none', async () => {
  const known = await house.account('known@example.test')
  const before = await house.sql('select count(*)::int as n from access_log')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'nobody@example.test', password: PASSWORD })
  await browser.post('/sign-in/password', { email: 'known@example.test', password: 'wrong wrong wrong wrong' })
  assert.deepEqual(await linesOf(known, 1), ['sign-in.open refused sign-in-refused'])
  const now = await house.sql('select count(*)::int as n from access_log')
  assert.equal(Number(now[0]?.n), Number(before[0]?.n) + 1)
})

test('too many tries stand there too', async () => {
  const staffId = await house.account('many@example.test')
  const browser = house.browser()
  for (let i = 0; i < 6; i++)
    await browser.post('/sign-in/password', { email: 'many@example.test', password: 'wrong wrong wrong wrong' })
  const lines = await linesOf(staffId, 6)
  assert.equal(lines.filter((line) => line === 'sign-in.open refused sign-in-refused').length, 5)
  assert.equal(lines.filter((line) => line === 'sign-in.open refused too-many').length, 1)
})

test('setting up, coming in, a wrong code, locking, opening again and leaving, in this order', async () => {
  const staffId = await house.account('whole@example.test')
  const browser = house.browser()
  const { secret } = await enrollTotp(browser, 'whole@example.test')
  await browser.post('/sign-in/lock')
  await browser.post('/sign-in/lock')
  await browser.post('/sign-in/unlock', { password: 'wrong wrong wrong wrong' })
  await browser.post('/sign-in/unlock', { password: PASSWORD })
  await browser.post('/sign-in/out')
  await browser.post('/sign-in/out')
  await browser.post('/sign-in/password', { email: 'whole@example.test', password: PASSWORD })
  await browser.post('/sign-in/second-factor', { code: '000000' === totpCode(secret, 1) ? '000001' : '000000' })
  await browser.post('/sign-in/second-factor', { code: totpCode(secret, 1) })
  assert.deepEqual(await linesOf(staffId, 8), [
    'sign-in.enroll done',
    'sign-in.open done',
    'sign-in.lock done',
    'sign-in.unlock refused proof-refused',
    'sign-in.unlock done',
    'sign-in.end done',
    'sign-in.open refused proof-refused',
    'sign-in.open done',
  ])
})

test('each organization of the person has the line, one they have left has not, and nothing typed is in it', async () => {
  const staffId = await house.account('twice@example.test')
  const organizations = [await seatedAt(staffId), await seatedAt(staffId)].toSorted()
  await seatedAt(staffId, true)
  await house.browser().post('/sign-in/password', { email: 'twice@example.test', password: 'wrong wrong wrong wrong' })
  await linesOf(staffId, 2)
  const lines = await house.sql('select * from access_log where actor = $1 order by organization_id', [
    `staff:${staffId}`,
  ])
  assert.deepEqual(
    lines.map((line) => line.organization_id),
    organizations,
  )
  const all = JSON.stringify(await house.sql('select * from access_log'))
  for (const typed of ['example.test', PASSWORD, 'wrong wrong', '192.0.2.1'])
    assert.equal(all.includes(typed), false, typed)
})

test('where the log cannot be kept nobody comes in', async () => {
  await house.account('unlogged@example.test')
  const browser = house.browser()
  await browser.post('/sign-in/password', { email: 'unlogged@example.test', password: PASSWORD })
  const { body } = await browser.post('/sign-in/enroll/totp', { password: PASSWORD })
  await house.sql('revoke insert on access_log from alongside_app')
  const { status } = await browser.post('/sign-in/enroll/totp/confirm', { code: totpCode(String(body.secret)) })
  await house.sql('grant insert on access_log to alongside_app')
  assert.equal(status, 500)
  assert.notEqual((await browser.get('/sign-in/state')).body.kind, 'open')
  house.broken.length = 0
})
