import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { StartError } from './start-error.ts'

function faults(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(environment, 'data')
  } catch (error) {
    if (error instanceof StartError) return (error.attachment ?? '').split('\n')
    throw error
  }
  return []
}

test('all faults are told together, by name and never by value', () => {
  const told = faults({
    PORT: '99999',
    DATABASE_URL: 'mysql://u:secret@h/d',
    LOG_LEVEL: 'loud',
    ALONGSIDE_DEMO: 'perhaps',
  })
  assert.deepEqual(told.map((line) => line.split(' ')[0]).sort(), [
    'ALONGSIDE_DEMO',
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
  ])
  assert.ok(!told.join().includes('secret'))
})

for (const [name, environment] of [
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '46e2' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://h/d?options=-c%20role%3Dpostgres' }],
  ['ALONGSIDE_KEY_COMMAND', { ALONGSIDE_KEY_FILE: '/key', ALONGSIDE_KEY_COMMAND: 'print-key' }],
  ['ALONGSIDE_PUBLIC_URL', { ALONGSIDE_PUBLIC_URL: 'http://alongside.example.org' }],
  ['ALONGSIDE_PUBLIC_URL', { ALONGSIDE_PUBLIC_URL: 'https://alongside.example.org/ecm' }],
  ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'alongside' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }],
  ['ALONGSIDE_MAIL', { ALONGSIDE_MAIL: 'https://mail.example.org', ALONGSIDE_MAIL_FROM: 'door@example.org' }],
  ['ALONGSIDE_MAIL', { ALONGSIDE_MAIL: 'smtp://mail.example.org?tls=no', ALONGSIDE_MAIL_FROM: 'door@example.org' }],
  ['ALONGSIDE_MAIL_FROM', { ALONGSIDE_MAIL: 'smtps://mail.example.org' }],
  ['ALONGSIDE_GATEWAY', { ALONGSIDE_GATEWAY: 'http://texts.example.org', ALONGSIDE_GATEWAY_KEY: 'k'.repeat(20) }],
  ['ALONGSIDE_GATEWAY_KEY', { ALONGSIDE_GATEWAY: 'https://texts.example.org', ALONGSIDE_GATEWAY_KEY: 'short' }],
  ['ALONGSIDE_GATEWAY', { ALONGSIDE_GATEWAY_KEY: 'k'.repeat(20) }],
] as const) {
  test(`a fault in ${name} is told: ${Object.keys(environment).join(', ')}`, () => {
    const told = faults(environment)
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', new RegExp(`^${name} `))
  })
}

test('with nothing set it is this machine alone, with the demo', () => {
  const config = readConfig({ PATH: '/bin', PORT: ' ', DATABASE_URL: '' }, 'data')
  assert.deepEqual(
    { ...config },
    {
      databaseUrl: undefined,
      dataDir: resolve('data'),
      host: '127.0.0.1',
      port: 4600,
      keyFile: undefined,
      keyCommand: undefined,
      publicUrl: undefined,
      demo: true,
      oidc: undefined,
      logLevel: 'info',
      chromiumPath: undefined,
      populationFolder: undefined,
      mail: undefined,
      gateway: undefined,
    },
  )
})

test('what is set is taken, and cannot be changed afterwards', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  const config = readConfig(
    { PORT: '0', ALONGSIDE_DEMO: 'no', ALONGSIDE_PUBLIC_URL: 'https://ecm.example.org/', ...oidc },
    'data',
  )
  assert.equal(config.port, 0)
  assert.equal(config.demo, false)
  assert.equal(config.publicUrl, 'https://ecm.example.org')
  assert.deepEqual(config.oidc, { issuer: 'https://login.example.org', clientId: 'a', clientSecret: 'b' })
  assert.ok(Object.isFrozen(config) && Object.isFrozen(config.oidc))
})

test('this machine may be called without https', () => {
  assert.deepEqual(faults({ ALONGSIDE_PUBLIC_URL: 'http://localhost:4600' }), [])
})
