import assert from 'node:assert/strict'
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type House, openHouse, PASSWORD } from '../../../test/sign-in-house.ts'

/** An identity provider, the outside world: whoever it is told to be arrives with a signed ID token. */
async function openProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const started = new Map<string, string>()
  let answering = true
  let claims: Readonly<Record<string, unknown>> = {}
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const idToken = (nonce: string) => {
    const now = Math.floor(Date.now() / 1000)
    const body = `${encode({ alg: 'RS256', kid: 'test' })}.${encode({ iss: issuer, aud: 'alongside', iat: now, exp: now + 60, nonce, ...claims })}`
    return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`
  }
  const pages: Readonly<Record<string, (body: URLSearchParams) => unknown>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] }),
    '/token': (body) => ({
      access_token: 'unused',
      token_type: 'Bearer',
      id_token: idToken(started.get(body.get('code') ?? '') ?? ''),
    }),
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const page = answering ? pages[request.url ?? ''] : undefined
    response.writeHead(page ? 200 : 503, { 'content-type': 'application/json' })
    response.end(JSON.stringify(page?.(new URLSearchParams(Buffer.concat(chunks).toString())) ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    answers: (does: boolean) => {
      answering = does
    },
    /** What the provider's own page does after the person proved there who they are: the address it sends the browser to. */
    approve: (authorizeUrl: string, person: Readonly<Record<string, unknown>>): string => {
      claims = person
      const asked = new URL(authorizeUrl).searchParams
      const code = randomBytes(8).toString('hex')
      started.set(code, asked.get('nonce') ?? '')
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.pathname + back.search
    },
    close: () => server.close(),
  }
}

let provider: Awaited<ReturnType<typeof openProvider>>
let house: House
before(async () => {
  provider = await openProvider()
  house = await openHouse({
    oidc: { issuer: provider.issuer, clientId: 'alongside', clientSecret: 'secret', name: 'Example Agency' },
  })
})
after(async () => {
  await house.close()
  provider.close()
})

async function arrive(email: string, claims: Readonly<Record<string, unknown>> = {}) {
  const browser = house.browser()
  const { body } = await browser.post('/sign-in/oidc')
  const back = provider.approve(String(body.url), { sub: `id-of-${email}`, email, email_verified: true, ...claims })
  const answer = await browser.get(back)
  return { browser, location: answer.headers.get('location'), state: (await browser.get('/sign-in/state')).body, back }
}

test('a provider that does not answer is tried again, and holds up nobody with a password', async () => {
  await house.account('password-meanwhile@example.test')
  provider.answers(false)
  const browser = house.browser()
  assert.equal((await browser.post('/sign-in/oidc')).body.code, 'try-again')
  const { body } = await browser.post('/sign-in/password', {
    email: 'password-meanwhile@example.test',
    password: PASSWORD,
  })
  assert.equal(body.kind, 'enroll')
  provider.answers(true)
  assert.equal((await browser.post('/sign-in/oidc')).status, 200)
})

test('whom no administrator entered is refused, and no account is made', async () => {
  const { location, state } = await arrive('stranger@example.test')
  assert.equal(new URL(location ?? '', 'http://localhost').pathname, '/staff')
  assert.equal(state.kind, 'signed-out')
  assert.deepEqual(await house.sql(`select 1 from signin."user" where email = 'stranger@example.test'`), [])
})

test('an answer that this browser did not ask for is refused', async () => {
  const staffId = await house.staff('forged-callback@example.test')
  await house.signIn.createAccount({ staffId, email: 'forged-callback@example.test' })
  const browser = house.browser()
  const { body } = await browser.post('/sign-in/oidc')
  const back = provider.approve(String(body.url), {
    sub: 'x',
    email: 'forged-callback@example.test',
    email_verified: true,
  })
  const other = house.browser()
  await other.get(back)
  assert.equal((await other.get('/sign-in/state')).body.kind, 'signed-out')
})

test('a token of another client or another provider is refused', async () => {
  const staffId = await house.staff('wrong-token@example.test')
  await house.signIn.createAccount({ staffId, email: 'wrong-token@example.test' })
  assert.equal((await arrive('wrong-token@example.test', { aud: 'another client' })).state.kind, 'signed-out')
  assert.equal(
    (await arrive('wrong-token@example.test', { iss: 'https://evil.example.test' })).state.kind,
    'signed-out',
  )
  assert.equal((await arrive('wrong-token@example.test', { nonce: 'of another sign-in' })).state.kind, 'signed-out')
})

test('the provider is the first proof; the second is still ours, unless the provider asks for it', async () => {
  const staffId = await house.staff('provided@example.test')
  await house.signIn.createAccount({ staffId, email: 'provided@example.test' })
  const { location, state } = await arrive('provided@example.test')
  assert.equal(location, '/staff')
  assert.equal(state.kind, 'enroll')
  const tokens = await house.sql(
    `select "accessToken", "idToken", "refreshToken" from signin."account" where "userId" = $1`,
    [staffId],
  )
  assert.deepEqual(tokens, [{ accessToken: null, idToken: null, refreshToken: null }])
})

test('a provider that asks for two factors opens the seat', async (t) => {
  const strict = await openHouse({
    oidc: { issuer: provider.issuer, clientId: 'alongside', clientSecret: 'secret', asksSecondFactor: true },
  })
  t.after(() => strict.close())
  const staffId = await strict.staff('two-factors@example.test')
  await strict.signIn.createAccount({ staffId, email: 'two-factors@example.test' })
  const browser = strict.browser()
  const { body } = await browser.post('/sign-in/oidc')
  await browser.get(
    provider.approve(String(body.url), { sub: 's', email: 'two-factors@example.test', email_verified: true }),
  )
  const state = await browser.get('/sign-in/state')
  assert.equal(state.body.kind, 'open')
})

test('the state names the provider where there is one', async () => {
  const { body } = await house.browser().get('/sign-in/state')
  assert.deepEqual(body, { kind: 'signed-out', passkeys: true, provider: 'Example Agency', demo: null })
})
