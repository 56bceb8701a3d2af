import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { answerProblem } from './problem-response.ts'
import { sameOrigin } from './same-origin.ts'

const app = new Hono().use(sameOrigin).all('/door', (context) => context.text('in'))
app.onError(answerProblem)

const HOST = 'care.example.test'

async function statusOf(method: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return (await app.request('/door', { method, headers: { host: HOST, ...headers } })).status
}

test('what another site sent is refused, whatever it claims to be', async () => {
  assert.equal(await statusOf('POST', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }), 403)
  assert.equal(await statusOf('POST', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }), 403)
  assert.equal(await statusOf('POST', { 'sec-fetch-site': 'none', 'content-type': 'application/json' }), 403)
  assert.equal(await statusOf('POST', { origin: 'https://evil.example.test', 'content-type': 'application/json' }), 403)
  assert.equal(
    await statusOf('POST', { origin: `https://${HOST}.example.test`, 'content-type': 'application/json' }),
    403,
  )
  assert.equal(await statusOf('POST', { origin: 'null', 'content-type': 'application/json' }), 403)
  assert.equal(await statusOf('POST', { 'sec-fetch-site': 'cross-site', origin: `https://${HOST}` }), 403)
})

test('what nobody vouches for must be JSON or bare bytes, which no form can send', async () => {
  assert.equal(await statusOf('POST', {}), 415)
  assert.equal(await statusOf('POST', { 'content-type': 'text/plain' }), 415)
  assert.equal(await statusOf('DELETE', { 'content-type': 'application/x-www-form-urlencoded' }), 415)
  assert.equal(await statusOf('POST', { 'content-type': 'text/plain; application/json' }), 415)
})

test('our own page, a program with JSON, and reading pass', async () => {
  assert.equal(await statusOf('POST', { 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' }), 200)
  assert.equal(await statusOf('POST', { origin: `https://${HOST}`, 'content-type': 'text/csv' }), 200)
  assert.equal(await statusOf('POST', { 'content-type': 'Application/JSON; charset=utf-8' }), 200)
  assert.equal(await statusOf('POST', { 'content-type': 'application/octet-stream' }), 200)
  assert.equal(await statusOf('GET', { 'sec-fetch-site': 'cross-site' }), 200)
})
