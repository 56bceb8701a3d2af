// How a member signs in without an e-mail or a password: an invitation as a short code or a link, used once within a week; then, if they wish,
// six numbers of their own that open this phone alone.

/** Without letters and digits that are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/** An invitation waits for a week. */
export const invitationDays = 7
/** A phone one keeps is signed in for so many days at most. */
export const keptPhoneDays = 30
/** Wrong numbers in a row after which a phone is signed out. */
export const wrongPinsMost = 5

/** A code from eight random bytes: forty bits, which limits on tries keep from being guessed. */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** As it is printed: in two halves, easier to read aloud and to type. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** A code as somebody typed it: small letters, spaces and dashes do no harm. */
export function plainCode(typed: string): string {
  return typed
    .slice(0, 100)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
}

export function isPin(text: string): boolean {
  return /^[0-9]{6}$/.test(text)
}
