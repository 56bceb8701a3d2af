import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { StartError } from './start-error.ts'
import { openWeb } from './web-server.ts'

test('a port that stays taken is told in one line', async () => {
  const first = await openWeb('127.0.0.1', 0)
  await assert.rejects(
    openWeb('127.0.0.1', first.port),
    (error) => error instanceof StartError && error.message.startsWith(`The port ${first.port} is in use.`),
  )
  await first.close()
})

test('an address of another machine is told in one line', async () => {
  await assert.rejects(
    openWeb('192.0.2.1', 0),
    (error) => error instanceof StartError && /192\.0\.2\.1 is not one of this machine/.test(error.message),
  )
})

test('a port that is just being left is waited for', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  assert.ok(address !== null && typeof address === 'object')
  setTimeout(() => other.close(), 100)
  const web = await openWeb('127.0.0.1', address.port)
  assert.equal(web.port, address.port)
  await web.close()
})

test('until the house is open it says so', async () => {
  const web = await openWeb('127.0.0.1', 0)
  const answer = await fetch(`http://127.0.0.1:${web.port}/readyz`)
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '2')
  await answer.text()
  await web.close()
})

test('closing answers what has begun, and takes nothing new', async () => {
  const web = await openWeb('127.0.0.1', 0)
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>()
  web.answerWith(async () => {
    begin()
    await allowed
    return new Response('answered')
  })
  const asked = fetch(`http://127.0.0.1:${web.port}/`)
  await begun
  const closed = web.close()
  await assert.rejects(fetch(`http://127.0.0.1:${web.port}/`))
  allow()
  assert.equal(await (await asked).text(), 'answered')
  await closed
})

test('this machine is called by its name, so that a passkey can belong to it', async () => {
  const web = await openWeb('127.0.0.1', 0)
  assert.equal(web.address, `http://localhost:${web.port}`)
  await web.close()
})
