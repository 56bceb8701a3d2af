import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { codeFrom, isPin, plainCode, shownCode } from './door-sign-in.ts'

test('a code has eight letters or digits that nobody takes for others, and comes back however it is typed', () => {
  const code = codeFrom(Uint8Array.from([0, 31, 32, 63, 127, 200, 254, 255]))
  match(code, /^[2-9A-HJ-NP-Z]{8}$/)
  equal(codeFrom(Uint8Array.from([0, 31, 32, 63, 127, 200, 254, 255, 7])), code)
  for (const typed of [shownCode(code), code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)}\n`])
    equal(plainCode(typed), code)
})

test('six digits open a phone, and nothing else is six digits', () => {
  for (const wrong of ['', '12345', '1234567', '12345a', '１２３４５６']) equal(isPin(wrong), false)
  equal(isPin('271828'), true)
})
