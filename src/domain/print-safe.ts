// What may stand on paper (SAF-3): a private address or phone never does, also not where somebody wrote it into another text. Paper lies
// about; a line that holds one is left out whole.
import type { Chart } from './chart.ts'

export interface PrivatePlaces {
  /** Whether these words hold none of it. */
  isSafe(words: string): boolean
}

type Known = Pick<Chart, 'address' | 'phone' | 'supporter' | 'safetyFlag'>

/** The private addresses and numbers of a chart, also those that ended: who is looked for may still be near. */
export function privatePlaces({ address, phone, supporter, safetyFlag }: Known): PrivatePlaces {
  const isConfidential = safetyFlag.some((one) => one.kind === 'confidential-address' && one.endedOn === null)
  const hidden = address.filter((one) => one.isPrivate || isConfidential)
  const places = hidden.flatMap(({ street, asSent }) => [...plain(street).map(houseOf), ...plain(asSent)])
  const numbers = [
    ...phone.filter((one) => one.isPrivate).map(({ value }) => value),
    ...supporter.filter((one) => one.isPrivate).flatMap((one) => [one.phone, one.email]),
  ]
  const mails = numbers.filter((one) => one?.includes('@')).flatMap((one) => plain(one ?? null))
  const digits = numbers.flatMap((one) => (one === null || one.includes('@') ? [] : lastDigits(one)))
  return {
    isSafe: (words) => {
      const [said = ''] = plain(words)
      const dialed = words.replace(/\D/g, '')
      return ![...places, ...mails].some((one) => said.includes(one)) && !digits.some((one) => dialed.includes(one))
    },
  }
}

/** As it is compared: small letters, no points, one space. */
function plain(words: string | null): readonly string[] {
  const said = (words ?? '').toLowerCase().replace(/[.,#]/g, '').replace(/\s+/g, ' ').trim()
  return said === '' ? [] : [said]
}

/** House number and street without what is written in many ways: `12 Main St Apt 4` and `12 Main Street` are one. */
function houseOf(street: string): string {
  return /^\d\S* \S+/.exec(street)?.[0] ?? street
}

/** The last ten digits, with or without the country before them. */
function lastDigits(value: string): readonly string[] {
  const digits = value.replace(/\D/g, '').slice(-10)
  return digits.length < 7 ? [] : [digits]
}
