// The border of HTTP: what is no call at all is refused with a problem document (RFC 9457) before anything is done.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { enterMember } from '../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../test/house.ts'
import { operationByName } from '../api/index.ts'
import { problems } from '../base/problem.ts'
import { SEAT_COOKIE } from './sign-in/seat-session.ts'

let house: TestHouse
let agency: string
let manager: Session
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  manager = house.as(await house.seat(agency, 'care-manager'))
})
after(() => house.close())

const json = { 'content-type': 'application/json' }

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

async function send(path: string, { method = 'POST', headers = json, body = '{}' }: Sent = {}) {
  const seat = { cookie: `${SEAT_COOKIE}=${manager.seat.token}`, 'alongside-seat': manager.seat.seatId }
  const sent = method === 'GET' || method === 'HEAD' ? {} : { body }
  const request = new Request(`http://localhost${path}`, { method, headers: { ...seat, ...headers }, ...sent })
  const response = await house.house.fetch(request)
  const text = await response.text()
  return { response, text, code: text.startsWith('{') ? JSON.parse(text).code : undefined }
}

test('an operation that does not exist is said so only to who is signed in', async () => {
  equal((await send('/api/chart.burn')).code, 'operation-unknown')
  equal((await send('/api/constructor')).code, 'operation-unknown')
  equal((await send('/api/chart.burn', { headers: { ...json, cookie: '' } })).code, 'sign-in-needed')
  equal((await send('/api/contact.record/more')).code, 'not-found')
})

test('every operation is refused by any other method than its own', async () => {
  for (const [name, operation] of operationByName) {
    const isGet = operation.kind === 'query' && !operation.sensitive
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      if (method === (isGet ? 'GET' : 'POST')) continue
      const { response, code } = await send(`/api/${name}`, { method })
      deepEqual([response.status, code], [405, 'wrong-method'], `${method} ${name}`)
    }
  }
})

test('what is not JSON, or not an object with an input, is refused', async () => {
  equal((await send('/api/contact.record', { headers: { 'content-type': 'text/plain' } })).code, 'not-json')
  for (const body of ['', 'no', '[', '"text"', 'null', '[]', '{}', '{"input":null}', '{"input":[]}']) {
    equal((await send('/api/contact.record', { body })).code, 'bad-input', body)
  }
  equal((await send('/api/caseload.list?input=%7B', { method: 'GET' })).code, 'bad-input')
  equal((await send('/api/caseload.list', { method: 'GET' })).code, 'bad-input')
})

test('all faults of an input are named at once, by path, and none repeats what was sent', async () => {
  const input = { organization: agency, member: 'Ana Invented', lastName: '', bornOn: '1980-02-30' }
  const { code, text } = await send('/api/member.enter', { body: JSON.stringify({ id: newId(), input }) })
  equal(code, 'bad-input')
  const paths = JSON.parse(text).faults.map((fault: { path: string }) => fault.path)
  for (const path of ['member', 'episode', 'lastName', 'bornOn']) equal(paths.includes(path), true, path)
  equal(text.includes('Invented') || text.includes('1980'), false)
})

test('what another site sends is refused, even with the cookie', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
    const { response, code } = await send('/api/contact.record', { headers: { ...json, ...headers } })
    deepEqual([response.status, code], [403, 'cross-site'])
  }
})

test('what is too large is refused by what it says of itself and by what it is', async () => {
  const most = 96 * 1024 * 1024
  const said = await send('/api/contact.record', { headers: { ...json, 'content-length': String(most + 1) } })
  deepEqual([said.response.status, said.code], [413, 'too-large'])
  let left = 97
  const body = new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close()),
  })
  const headers = { ...json, cookie: `${SEAT_COOKIE}=${manager.seat.token}`, 'alongside-seat': manager.seat.seatId }
  const request = new Request('http://localhost/api/contact.record', { method: 'POST', headers, body, duplex: 'half' })
  equal((await house.house.fetch(request)).status, 413)
})

test('a version we do not read is refused before the input is looked at', async () => {
  const version = operationByName.get('contact.record')?.version
  const bodyOf = (version: number | undefined) => JSON.stringify({ id: newId(), input: {}, version })
  equal((await send('/api/contact.record', { body: bodyOf(99) })).code, 'version-unknown')
  equal((await send('/api/contact.record', { body: bodyOf(version) })).code, 'bad-input')
})

test('a problem is a document with status, code and a sentence, never cached', async () => {
  const { response, text } = await send('/api/log.read', {
    method: 'GET',
    headers: { cookie: '' },
  })
  equal(response.status, 401)
  match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
  equal(response.headers.get('cache-control'), 'no-store')
  const { status, title, code, type } = JSON.parse(text)
  deepEqual(
    [status, title, code, type],
    [401, problems['sign-in-needed'].says, 'sign-in-needed', 'about:blank#sign-in-needed'],
  )
})

test('what breaks inside is one sentence outside', async () => {
  const { member } = await enterMember(manager)
  await house.sql('alter table contact rename to contact_gone')
  const { response, text, code } = await send(
    `/api/member.chart?input=${encodeURIComponent(JSON.stringify({ member }))}`,
    { method: 'GET' },
  )
  await house.sql('alter table contact_gone rename to contact')
  deepEqual([response.status, code], [500, 'broken'])
  equal(text.includes('contact'), false)
})

test('an answer about a member is never cached, and carries the headers that keep it in our page', async () => {
  const { member } = await enterMember(manager)
  const { response } = await send(`/api/member.chart?input=${encodeURIComponent(JSON.stringify({ member }))}`, {
    method: 'GET',
  })
  equal(response.status, 200)
  equal(response.headers.get('cache-control'), 'no-store')
  match(response.headers.get('content-security-policy') ?? '', /default-src 'self'.*frame-ancestors 'none'/)
  equal(response.headers.get('x-content-type-options'), 'nosniff')
})
