// The National Provider Identifier's check digit: Luhn over 80840 + the ten digits (exchange.md section 15; EXC-36).

/** Whether the text is a National Provider Identifier with a right check digit. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  const sum = [...`80840${text}`].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
