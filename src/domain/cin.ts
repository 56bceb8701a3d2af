// The Medi-Cal Client Index Number (exchange.md section 2): 9, seven digits, a letter. Text, never a number.
import { done, type Result, refused } from '../base/result.ts'

/** Reads a CIN as people and files write it: trimmed, upper-cased; a 14-character card number begins with it (unconfirmed). */
export function readCin(text: string): Result<string, 'cin-missing' | 'cin-format' | 'cin-fake'> {
  const tidy = text.trim().toUpperCase()
  if (tidy === '') return refused('cin-missing')
  const cin = /^9\d{7}[A-Z]\d{5}$/.test(tidy) ? tidy.slice(0, 9) : tidy
  if (!/^9\d{7}[A-Z]$/.test(cin)) return refused('cin-format')
  return /^9(\d)\1{6}[A-Z]$/.test(cin) ? refused('cin-fake') : done(cin)
}
