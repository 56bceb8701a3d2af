// A password is 15 characters or more of anything, not one that everybody tries (SEC-2, NIST SP 800-63B-4 section 3.1.1), and is
// kept as Argon2id with OWASP's parameters. No composition rules and no forced change: they make passwords worse.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { done, type Result, refused } from '../../base/result.ts'
import { isCommonPassword } from './common-password.ts'

export const PASSWORD_MIN_LENGTH = 15
export const PASSWORD_MAX_LENGTH = 128

/** Published: every demo seat has it, and no other account may. */
export const DEMO_PASSWORD = 'walk-alongside-demo'

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const derive = promisify(argon2)

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-too-common'

/** Decides a new password. Length counts characters as a person does, not bytes; `email` is the account's. */
export function checkNewPassword(password: string, email: string): Result<string, PasswordRefusal> {
  const length = [...normal(password)].length
  if (length < PASSWORD_MIN_LENGTH) return refused('password-too-short')
  if (length > PASSWORD_MAX_LENGTH) return refused('password-too-long')
  const isCommon = normal(password) === DEMO_PASSWORD || isCommonPassword(normal(password), email)
  return isCommon ? refused('password-too-common') : done(password)
}

/** The PHC string of the password: algorithm, parameters, salt and hash in one. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive('argon2id', { ...COST, message: normal(password), nonce: salt })
  const parameters = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`
  return `$argon2id$v=19$${parameters}$${base64(salt)}$${base64(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether this is the password of that hash. A hash of another form is an error of ours and throws. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? []
  if (salt === undefined || tag === undefined) throw new TypeError('a stored password is not an Argon2id hash')
  const expected = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}

/** The same letters typed on another keyboard are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

/** PHC strings carry base64 without padding. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
