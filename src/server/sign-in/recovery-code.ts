// Recovery codes are kept only as keyed hashes and each opens once (SEC-1). better-auth keeps a list and drops what was
// used by compare-and-swap; it can encrypt the list but not hash it, so the list it is given already holds hashes.

import { createHmac, randomInt } from 'node:crypto'

/** 10 codes of 12 letters and digits that are not mistaken for one another: 59 bits each. */
const COUNT = 10
const LENGTH = 12
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

const HASHED = 'hmac-sha256:'

export const RECOVERY_CODES = {
  amount: COUNT,
  customBackupCodesGenerate: (): string[] => Array.from({ length: COUNT }, makeRecoveryCode),
}

/** A code as printed: `k7wm-2xhq-9pda`. */
function makeRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-')
}

/**
 * What stands in the list for a code somebody typed: spaces, hyphens and capitals do not matter. Always passed through
 * here, so that a hash read from a stolen database opens nothing.
 */
export function hashRecoveryCode(secret: string, typed: string): string {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return HASHED + createHmac('sha256', `recovery-code:${secret}`).update(code).digest('base64url')
}

/** The form better-auth writes and reads: after a code was used it writes the rest again, which is hashed already. */
export function recoveryCodeVault(secret: string) {
  return {
    encrypt: async (json: string): Promise<string> => {
      const codes: unknown = JSON.parse(json)
      if (!Array.isArray(codes)) throw new TypeError('recovery codes are a list')
      return JSON.stringify(codes.map((code) => asHash(secret, String(code))))
    },
    decrypt: async (stored: string): Promise<string> => stored,
  }
}

function asHash(secret: string, code: string): string {
  return code.startsWith(HASHED) ? code : hashRecoveryCode(secret, code)
}
