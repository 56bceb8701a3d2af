import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNewPassword, DEMO_PASSWORD, hashPassword, verifyPassword } from './password.ts'

const EMAIL = 'marisol.quintanilla@harborlight.example.test'

function reasonFor(password: string): string {
  const checked = checkNewPassword(password, EMAIL)
  return checked.ok ? 'taken' : checked.reason
}

test('fewer than 15 characters are refused, counted as a person counts', () => {
  assert.equal(reasonFor('gravel-window1'), 'password-too-short')
  assert.equal(reasonFor('gravel-window12'), 'taken')
  // 14 characters, 28 UTF-16 units.
  assert.equal(reasonFor('🌵🚲🪁🧵🪺🧭🪵🎏🧺🛶🪕🧦🦉🌽'), 'password-too-short')
})

test('more than 128 characters are refused', () => {
  const long = Array.from({ length: 43 }, (_, at) => `${String.fromCharCode(97 + (at % 26))}${at}-`).join('')
  assert.equal(reasonFor(long.slice(0, 129)), 'password-too-long')
  assert.equal(reasonFor(long.slice(0, 128)), 'taken')
})

test('what everybody tries is refused', () => {
  const common = [
    'passwordpassword',
    'Password1234567!',
    'CorrectHorseBatteryStaple',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'hunterhunterhunter',
    '123456789012345678',
    'qwertyuiopasdfghjkl',
    'zxcvbnmlkjhgfdsa',
    '9876543210987654',
    'marisolquintanilla',
    'Quintanilla-Harborlight-1',
    'alongsidealongside1',
    DEMO_PASSWORD,
  ]
  for (const password of common) assert.equal(reasonFor(password), 'password-too-common', password)
})

test('a sentence, a generated password and another script are taken, with no rule about signs', () => {
  for (const password of [
    'violet ladder under seven moons',
    'h7Rq2vLwX9pTz4Km',
    'կանաչ դուռը միշտ բաց է',
    'the bus to Boyle Heights was late again',
  ]) {
    assert.equal(reasonFor(password), 'taken', password)
  }
})

test('a password opens its own hash only', async () => {
  const hash = await hashPassword('violet ladder under seven moons')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await verifyPassword(hash, 'violet ladder under seven moon'), false)
  assert.equal(await verifyPassword(hash, ''), false)
  assert.equal(await verifyPassword(hash, 'violet ladder under seven moons'), true)
})

test('two hashes of one password differ', async () => {
  assert.notEqual(await hashPassword(DEMO_PASSWORD), await hashPassword(DEMO_PASSWORD))
})

test('the same letters typed composed or decomposed are the same password', async () => {
  const hash = await hashPassword('caf\u00e9 on the corner of Sixth')
  assert.equal(await verifyPassword(hash, 'cafe\u0301 on the corner of Sixth'), true)
})

test('a hash made elsewhere with other costs is read by what it says', async () => {
  const { argon2Sync } = await import('node:crypto')
  const tag = argon2Sync('argon2id', {
    message: 'password',
    nonce: Buffer.from('somesaltsomesalt'),
    memory: 1024,
    passes: 1,
    parallelism: 1,
    tagLength: 16,
  })
  const hash = `$argon2id$v=19$m=1024,t=1,p=1$${Buffer.from('somesaltsomesalt').toString('base64').replace(/=+$/, '')}$${tag.toString('base64').replace(/=+$/, '')}`
  assert.equal(await verifyPassword(hash, 'password'), true)
})

test('what is no Argon2id hash throws', async () => {
  await assert.rejects(verifyPassword('$2b$10$abcdefghijklmnopqrstuv', 'password'), TypeError)
})
