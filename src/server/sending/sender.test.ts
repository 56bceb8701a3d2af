// What carries messages: a number or address refused for good, our own key refused, a server that is down, silent, or without TLS it can be
// trusted by; then a message that goes.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { localCertificate } from '../../../test/local-certificate.ts'
import { gatewayServer, letterServer } from '../../../test/message-server.ts'
import { openMail } from './mail.ts'
import { type Outbound, openSender } from './sender.ts'

const message: Outbound = {
  id: '00000000-0000-7000-8000-000000000001',
  channel: 'mail',
  to: 'ana@example.test',
  language: 'en',
  body: 'Alongside: your code is ABCD 2345.',
}
const text: Outbound = { ...message, channel: 'text', to: '+12135550142' }
const key = 'a-key-of-twenty-letters'
const from = 'door@example.test'
const plain = (port: number) => ({ url: `smtp://localhost:${port}?tls=no`, from })

test('what is not set up is said, and nothing is pretended', async () => {
  const sender = openSender({ mail: undefined, gateway: undefined })
  deepEqual(sender.channels, [])
  for (const channel of ['text', 'voice', 'mail'] as const)
    equal(await sender.send({ ...message, channel }), 'not-set-up')
})

test('an address that is refused for good is refused; one that is refused for now is tried later', async () => {
  const refuse = (responseCode: number) => ({
    onRcptTo: (_: unknown, __: unknown, done: (error?: Error) => void) =>
      done(Object.assign(new Error('No'), { responseCode })),
    hideSTARTTLS: true,
  })
  for (const [status, delivery] of [
    [550, 'refused'],
    [451, 'later'],
  ] as const) {
    const server = await letterServer(refuse(status))
    const mail = openMail(plain(server.port), 2_000)
    equal(await mail.send(message), delivery)
    equal(server.letters.length, 0)
    mail.close()
    await server.close()
  }
})

test('a letter refused when it is read is refused; a password refused is ours to mend', async () => {
  const server = await letterServer({
    hideSTARTTLS: true,
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => done(Object.assign(new Error('Spam'), { responseCode: 554 })))
    },
  })
  const mail = openMail(plain(server.port), 2_000)
  equal(await mail.send(message), 'refused')
  mail.close()
  await server.close()
  const strict = await letterServer({
    authOptional: false,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth: (_auth, _session, done) => done(new Error('No')),
  })
  const wrong = openMail({ url: `smtp://me:wrong@localhost:${strict.port}?tls=no`, from }, 2_000)
  equal(await wrong.send(message), 'not-set-up')
  wrong.close()
  await strict.close()
})

test('without TLS, or with a certificate nobody knows, no letter goes', async () => {
  const open = await letterServer({ hideSTARTTLS: true })
  const asking = openMail({ url: `smtp://localhost:${open.port}`, from }, 2_000)
  equal(await asking.send(message), 'later')
  const stranger = await letterServer({ secure: true, ...localCertificate })
  const trusting = openMail({ url: `smtps://localhost:${stranger.port}`, from }, 2_000)
  equal(await trusting.send(message), 'later')
  deepEqual([...open.letters, ...stranger.letters], [])
  for (const one of [asking, trusting]) one.close()
  await open.close()
  await stranger.close()
})

test('a server that is silent ends in time; one that was down is there again', async () => {
  const silent = await letterServer({ hideSTARTTLS: true, onConnect: () => {} })
  const mail = openMail(plain(silent.port), 200)
  equal(await mail.send(message), 'later')
  mail.close()
  await silent.close()
  const again = openMail(plain(silent.port), 2_000)
  equal(await again.send(message), 'later')
  const back = await letterServer({ hideSTARTTLS: true }, silent.port)
  equal(await again.send(message), 'sent')
  equal(back.letters.length, 1)
  again.close()
  await back.close()
})

test('a letter goes over TLS from the first word, or after STARTTLS; its subject tells nothing', async () => {
  for (const [options, protocol] of [
    [{ secure: true }, 'smtps'],
    [{}, 'smtp'],
  ] as const) {
    const server = await letterServer({ ...options, ...localCertificate })
    const mail = openMail({ url: `${protocol}://localhost:${server.port}`, from }, 2_000, localCertificate.cert)
    equal(await mail.send(message), 'sent')
    const [letter] = server.letters
    equal(letter?.isSecure, true)
    equal(letter?.to, message.to)
    match(letter?.text ?? '', /^Subject: Alongside\r$/m)
    match(letter?.text ?? '', /your code is ABCD 2345/)
    mail.close()
    await server.close()
  }
})

test('the gateway: a number refused, our key refused, a fault, silence, and gone', async () => {
  const gateway = await gatewayServer()
  const sender = openSender({ mail: undefined, gateway: { url: gateway.url, key } }, 300)
  deepEqual(sender.channels, ['text', 'voice'])
  for (const [status, delivery] of [
    [404, 'refused'],
    [410, 'refused'],
    [422, 'refused'],
    [401, 'not-set-up'],
    [403, 'not-set-up'],
    [400, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [0, 'later'],
    [302, 'later'],
  ] as const) {
    gateway.status = status
    equal(await sender.send(text), delivery, String(status))
  }
  await gateway.close()
  equal(await sender.send(text), 'later')
})

test('a text and a call carry the key, their id and no more than is to be said', async () => {
  const gateway = await gatewayServer()
  const sender = openSender({ mail: undefined, gateway: { url: gateway.url, key } })
  equal(await sender.send(text), 'sent')
  equal(await sender.send({ ...text, channel: 'voice' }), 'sent')
  const { id, to, language, body } = text
  const sent = { id, to, language, body, key: `Bearer ${key}`, idempotencyKey: id }
  deepEqual(gateway.messages, [
    { ...sent, channel: 'text' },
    { ...sent, channel: 'voice' },
  ])
  ok(!gateway.url.includes(to))
  await gateway.close()
})
