// What the other side says, taken for what it is: only the house's own words end a command.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCaseload, searchMembers } from '../../api/member.ts'
import { memoryBox } from './box.ts'
import { createClient } from './client.ts'
import { createClock } from './clock.ts'
import { type CallInit, type Surroundings, usualPace } from './surroundings.ts'

const seat = '01a20000-0000-7000-8000-000000000001'
const network = { ok: false, failure: { kind: 'network' } }

function clientOn(answer: (path: string, init: CallInit) => Promise<Response> | Response) {
  const seen: { path: string; init: CallInit }[] = []
  const around: Surroundings = {
    fetch: async (path, init) => {
      seen.push({ path, init })
      return answer(path, init)
    },
    box: memoryBox(),
    localMs: () => 0,
    random: (length) => new Uint8Array(length),
    recall: () => null,
    remember: () => {},
    on: () => () => {},
    passkey: { get: async () => ({}), create: async () => ({}) },
    windows: { tell: () => {}, listen: () => () => {}, close: () => {} },
    paceMs: usualPace,
  }
  return { client: createClient(around, createClock(around.localMs, around.random)), seen }
}

const strange: readonly (readonly [string, () => Response | Promise<Response>])[] = [
  ['no connection', () => Promise.reject(new TypeError('failed to fetch'))],
  ['a portal’s page', () => new Response('<p>Welcome</p>')],
  ['a portal’s JSON', () => Response.json({ welcome: true })],
  ['JSON that is null', () => Response.json(null)],
  ['half an answer', () => new Response('{"outcome":"do')],
  ['an outcome of another kind', () => Response.json({ outcome: 'perhaps' })],
  ['a refusal without a reason', () => Response.json({ outcome: 'refused' })],
  ['a balancer’s page', () => new Response('<h1>502</h1>', { status: 502 })],
  ['an error with a code of somebody else', () => Response.json({ code: 'E42' }, { status: 500 })],
]
for (const [name, answer] of strange) {
  test(`${name} is no answer of the house`, async () => {
    const { client } = clientOn(answer)
    assert.deepEqual(await client.send('task.add', '{}', seat), network)
    assert.equal(
      client.isReachable(),
      name.includes('JSON') || name.startsWith('an outcome') || name.startsWith('a refusal'),
    )
  })
}

test('a problem is told with its sentence, its faults and how long to wait', async () => {
  const faults = [{ path: 'at', says: 'an instant' }]
  const { client } = clientOn(() =>
    Response.json({ code: 'too-many', faults }, { status: 429, headers: { 'retry-after': '7' } }),
  )
  const title = 'Too many tries. Wait a little and try again.'
  const failure = { kind: 'problem', code: 'too-many', title, faults, waitMs: 7000 }
  assert.deepEqual(await client.send('task.add', '{}', seat), { ok: false, failure })
  assert.equal(client.isReachable(), true)
})

test('who gives up waiting says nothing about the network', async () => {
  const { client } = clientOn(
    (_path, { signal }) => new Promise((_done, fail) => signal.addEventListener('abort', fail)),
  )
  const given = new AbortController()
  const asked = client.ask(searchMembers, { organization: seat, words: 'ana' }, { seat, signal: given.signal })
  given.abort()
  assert.deepEqual(await asked, network)
  assert.equal(client.isReachable(), true)
})

test('a query with a member’s data in it goes in the body, another in the address', async () => {
  const { client, seen } = clientOn(() => Response.json({ outcome: 'done', value: { found: [] } }))
  const found = await client.ask(searchMembers, { organization: seat, words: 'Ana Invented' }, { seat })
  assert.deepEqual(found, { ok: true, value: { found: [] } })
  await client.ask(listCaseload, { organization: seat }, { seat, isBackground: true })
  assert.deepEqual(
    seen.map(({ path, init }) => [init.method, decodeURIComponent(path)]),
    [
      ['POST', '/api/member.search'],
      ['GET', `/api/caseload.list?input={"organization":"${seat}"}`],
    ],
  )
  assert.equal(seen[0]?.init.headers['alongside-background'], undefined)
  assert.equal(seen[1]?.init.headers['alongside-background'], '1')
})

test('it tells when the network goes and comes back, once each', async () => {
  let isOn = true
  const { client } = clientOn(() => (isOn ? Response.json({ outcome: 'done' }) : Promise.reject(new TypeError('off'))))
  const heard: boolean[] = []
  client.listen(() => heard.push(client.isReachable()))
  for (const now of [true, false, false, true, true]) {
    isOn = now
    await client.send('task.add', '{}', seat)
  }
  assert.deepEqual(heard, [false, true])
})
