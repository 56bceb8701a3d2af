// Finds members: among the charts on the device at once, without a network too, and among all of the organization's by the house. A
// letter wrong, left out or swapped is forgiven in longer words.
import { isDay } from '../../base/day.ts'
import type { MemberCard } from '../../domain/card.ts'

/** The cards that fit the words, best first: by name with typos, CIN, birth date (1980-07-24 or 7/24/1980) or phone. */
export function searchCards(cards: readonly MemberCard[], words: string, most = 20): readonly MemberCard[] {
  const wanted = wantedOf(words)
  if (!wanted) return []
  return cards
    .map((card) => ({ card, score: wanted(card) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.card.name.localeCompare(other.card.name))
    .slice(0, most)
    .map(({ card }) => card)
}

type Score = (card: MemberCard) => number

function wantedOf(words: string): Score | undefined {
  const text = words.trim()
  const born = bornFrom(text)
  if (born !== undefined) return (card) => (card.bornOn === born ? 1 : 0)
  if (/^9\d{7}[a-z]?$/i.test(text)) {
    const cin = text.toUpperCase()
    return (card) => (card.cin?.startsWith(cin) ? 1 : 0)
  }
  const digits = text.replace(/\D/g, '')
  if (digits.length >= 4 && /^[\d\s().+-]+$/.test(text)) {
    return (card) => (card.phones.some((phone) => phone.replace(/\D/g, '').includes(digits)) ? 1 : 0)
  }
  const parts = wordsOf(text)
  return parts.length === 0 ? undefined : (card) => scoreOf(parts, card)
}

/** Every word must fit a word of the name; the worst fit counts. */
function scoreOf(parts: readonly string[], card: MemberCard): number {
  const names = wordsOf(`${card.nameUsed ?? ''} ${card.name}`)
  return Math.min(...parts.map((part) => Math.max(0, ...names.map((name) => fitOf(part, name)))))
}

function fitOf(part: string, name: string): number {
  if (name === part) return 4
  if (name.startsWith(part)) return 3
  if (part.length < 4) return 0
  const allowed = part.length < 7 ? 1 : 2
  return distance(part, name.slice(0, part.length + allowed), allowed) <= allowed ? 1 : 0
}

/** Letters to change, add, drop or swap; counts no further than `most`. The end of the second word may be missing. */
function distance(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(...last)
}

/** Words without case and accents, in any script. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

function bornFrom(text: string): string | undefined {
  if (isDay(text)) return text
  const [, month = '', day = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? []
  const born = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(born) ? born : undefined
}
