import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashRecoveryCode, RECOVERY_CODES, recoveryCodeVault } from './recovery-code.ts'

const SECRET = 'a secret for tests, longer than thirty-two'
const vault = recoveryCodeVault(SECRET)

test('what is stored holds none of the codes', async () => {
  const codes = RECOVERY_CODES.customBackupCodesGenerate()
  const stored = await vault.encrypt(JSON.stringify(codes))
  for (const code of codes) assert.equal(stored.includes(code), false)
})

test('a hash read from the database opens nothing', () => {
  const hash = hashRecoveryCode(SECRET, 'abcd-efgh-jkmn')
  assert.notEqual(hashRecoveryCode(SECRET, hash), hash)
})

test('another secret makes another hash', () => {
  assert.notEqual(
    hashRecoveryCode('another secret, also long enough', 'abcd-efgh-jkmn'),
    hashRecoveryCode(SECRET, 'abcd-efgh-jkmn'),
  )
})

test('what is left after a use is written again as it is', async () => {
  const stored = await vault.encrypt(JSON.stringify(['abcd-efgh-jkmn', 'pqrs-tuvw-xyz2']))
  assert.equal(await vault.encrypt(await vault.decrypt(stored)), stored)
})

test('hyphens, spaces and capitals do not matter', () => {
  assert.equal(hashRecoveryCode(SECRET, ' ABCD EFGH-jkmn'), hashRecoveryCode(SECRET, 'abcd-efgh-jkmn'))
})

test('ten codes, each of twelve letters that are not mistaken, none twice', () => {
  const codes = RECOVERY_CODES.customBackupCodesGenerate()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}$/)
})
