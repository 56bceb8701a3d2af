// A contact as the demo's notes tell it, and the short script they are written in: a line a moment, `how | note | next step`.
// How: visit, call, text or video, then place, services, minutes, +who else, #label, moved. Moments of a thread happen in their order.
import { companions, contactPlaces, coreServices } from '../../../src/domain/contact.ts'
import { type Label, labels } from '../../../src/domain/label.ts'
import type { Method } from '../../../src/domain/method.ts'

export interface Moment {
  readonly method: Method
  readonly place: (typeof contactPlaces)[number] | null
  readonly services: readonly (typeof coreServices)[number][]
  readonly minutes: number
  readonly alsoWith: readonly (typeof companions)[number][]
  readonly labels: readonly Label[]
  readonly note: string
  readonly next: string | null
  /** From this day the member lives in another place. */
  readonly isMove: boolean
}

export interface Thread {
  readonly moments: readonly Moment[]
  /** Somebody of the family is spoken with or of. */
  readonly isWithFamily: boolean
}

const methodWords: Readonly<Record<string, Method>> = {
  visit: 'in-person',
  call: 'phone',
  text: 'text',
  video: 'video',
  email: 'email',
}

/** A thread written as lines. Throws where a word is none of ours, so that a slip cannot become a strange chart. */
export function thread(lines: string): Thread {
  const moments = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(momentOf)
  if (moments.length === 0) throw new Error('a thread without moments')
  return { moments, isWithFamily: moments.some(isWithFamily) }
}

/** Lines that stand alone: each is a thread of one moment. */
export function moments(lines: string): readonly Moment[] {
  return thread(lines).moments
}

/** Whether a moment needs someone of the family who may be spoken with or of. */
export function isWithFamily(moment: Moment): boolean {
  return moment.alsoWith.includes('family') || `${moment.note}${moment.next}`.includes('{kin}')
}

const minutesUnlessTold = { 'in-person': 45, phone: 15, text: 5, email: 10, video: 20, letter: 15, other: 15 } as const

function momentOf(line: string): Moment {
  const [how = '', note = '', next = ''] = line.split('|').map((part) => part.trim())
  if (note === '') throw new Error(`no note in the line: ${line}`)
  const words = how.split(' ')
  const method = methodWords[words[0] ?? '']
  if (!method) throw new Error(`no method in the line: ${line}`)
  const rest = words.slice(1)
  const strange = rest.find((word) => !isKnown(word))
  if (strange !== undefined) throw new Error(`"${strange}" is no word of ours in the line: ${line}`)
  return {
    method,
    place: contactPlaces.find((place) => rest.includes(place)) ?? (method === 'phone' ? 'phone' : null),
    services: coreServices.filter((service) => rest.includes(service)),
    minutes: Number(rest.find((word) => /^\d+$/.test(word)) ?? minutesUnlessTold[method]),
    alsoWith: companions.filter((companion) => rest.includes(`+${companion}`)),
    labels: labels.filter((label) => rest.includes(`#${label}`)),
    note,
    next: next === '' ? null : next,
    isMove: rest.includes('moved'),
  }
}

function isKnown(word: string): boolean {
  const known: readonly string[] = [
    'moved',
    ...contactPlaces,
    ...coreServices,
    ...companions.map((companion) => `+${companion}`),
    ...labels.map((label) => `#${label}`),
  ]
  return /^\d+$/.test(word) || known.includes(word)
}
