// Writes member information files of any length with invented people, for the bench and for tests of long files. Seeded: the same
// numbers give the same bytes. Every key varies; nobody in it lives.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { addDays, addMonths, type Day } from '../src/base/day.ts'
import type { Column, Layout } from '../src/domain/layout.ts'
import { byteOrderMark, csvText } from '../src/formats/csv/write.ts'

export interface MemberFileOptions {
  readonly planCode: string
  readonly planName?: string
  readonly agencyNpi: string
  readonly agencyName?: string
  /** A layout that has a member information file; it is written as CSV. */
  readonly layout: Layout
  readonly seed?: number
  /** `YYYY-MM` of the report; the file is produced on its 20th. */
  readonly period?: string
}

const blockRows = 500
const lastNames = [
  'Rivera',
  'Nguyen',
  'Petrosyan',
  'Kim',
  'Haddad',
  'Okafor',
  'Sok',
  'Hernández',
  'Volkov',
  "O'Neal",
  'De la Cruz',
  'Chen',
  'Reza',
  'Bautista',
  'Smith-Jones',
  'Washington',
  'Ahmadi',
  'Tran',
  'López',
  'Keo',
  'Yang',
  'García',
  'Mkrtchyan',
  'Jackson',
]
const firstNames = [
  'Ana',
  'Minh',
  'Armen',
  'Soo-ah',
  'Layla',
  'DeShawn',
  'Sokha',
  'José',
  'Tatiana',
  "D'Andre",
  'Maricel',
  'Li',
  'Omar',
  'Bayani',
  'Grace',
  'Keisha',
  'Farid',
  'Hoa',
  'Xiomara',
  'Chanthou',
  'Mai',
  'Luz',
  'Anahit',
  'Ruth',
]
const streets = [
  'S Figueroa St',
  'Whittier Blvd',
  'W Century Blvd',
  'San Pedro St',
  'N Vermont Ave',
  'Long Beach Blvd',
  'E 6th St',
  'Pico Blvd',
]
const cities = [
  ['Los Angeles', '90013'],
  ['Inglewood', '90301'],
  ['Compton', '90220'],
  ['Lancaster', '93534'],
  ['Glendale', '91204'],
  ['Pomona', '91766'],
  ['Long Beach', '90813'],
  ['El Monte', '91731'],
] as const
const languages = [
  'English',
  'Spanish',
  'Armenian',
  'Mandarin',
  'Cantonese',
  'Korean',
  'Vietnamese',
  'Farsi',
  'Russian',
  'Tagalog',
  'Khmer',
  'Arabic',
]
const kinds = ['new', 'returning', 'continuing']
const relations = ['Mother', 'Sister', 'Friend', 'Case worker', 'Son']

/** Writes so many rows to a path or stream and resolves when all is written. */
export async function writeMemberFile(to: Writable | string, rows: number, options: MemberFileOptions): Promise<void> {
  const columns = options.layout.memberInformation?.columns
  if (!columns) throw new TypeError('the layout has no member information file')
  const out = typeof to === 'string' ? createWriteStream(to) : to
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  await write(byteOrderMark + csvText([columns.map((column) => column.header)]))
  for (let from = 0; from < rows; from += blockRows) {
    const block = Array.from({ length: Math.min(blockRows, rows - from) }, (_, at) => row(from + at, columns, options))
    await write(csvText(block))
  }
  out.end()
  await finished(out)
}

function row(at: number, columns: readonly Column[], options: MemberFileOptions): readonly string[] {
  const facts = factsOf(at, options)
  return columns.map((column) => (column.field === undefined ? '' : (facts[column.field] ?? '')))
}

function factsOf(at: number, options: MemberFileOptions): Readonly<Record<string, string>> {
  const { planCode, planName = 'Example Health Plan', agencyNpi, agencyName = 'Eastside Care Alliance' } = options
  const period = options.period ?? '2026-11'
  const random = randomOf((options.seed ?? 1) * 1_000_003 + at)
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const chance = (share: number) => random() < share
  const flag = (share: number) => (chance(share) ? '1' : '0')
  const phone = () => `${pick(['213', '323', '626', '818', '562'])}${2 + Math.floor(random() * 8)}${digits(random, 6)}`
  const person = () => `${pick(firstNames)} ${pick(lastNames)}`
  const producedOn: Day = `${period}-20`
  const assignedOn = addDays(producedOn, -Math.floor(random() * 20))
  const [city, zip] = pick(cities)
  const hasHome = chance(0.7)
  const hasContact = chance(0.4)
  const hasReferrer = chance(0.5)
  return {
    'plan.name': planName,
    'plan.code': planCode,
    'file.producedOn': producedOn,
    'file.period': period,
    'member.cin': cinOf(at, options.seed ?? 1),
    'member.planMemberNumber': `EHP${String(1_000_000 + at)}`,
    'member.lastName': pick(lastNames),
    'member.firstName': pick(firstNames),
    'member.bornOn': addDays('1935-01-01', Math.floor(random() * 31_000)),
    'member.sex': pick(['F', 'M', 'X', 'U']),
    'member.spokenLanguage': pick(languages),
    'member.writtenLanguage': pick(languages),
    'home.street': hasHome
      ? `${1 + Math.floor(random() * 9_999)} ${pick(streets)}`
      : pick(['HOMELESS', 'NO FIXED ADDRESS', 'General Delivery']),
    'home.city': city,
    'home.state': 'CA',
    'home.zip': zip,
    'member.county': 'Los Angeles',
    'phone.first': chance(0.85) ? phone() : '',
    'phone.second': chance(0.3) ? phone() : '',
    'member.email': chance(0.3) ? `member${at}@example.org` : '',
    'emergencyContact.name': hasContact ? person() : '',
    'emergencyContact.relation': hasContact ? pick(relations) : '',
    'emergencyContact.phone': hasContact ? phone() : '',
    'pcp.name': chance(0.7) ? `Dr. ${pick(lastNames)}` : '',
    'medicare.isDual': flag(0.1),
    'medicare.isDsnp': flag(0.02),
    'mediCal.renewalOn': addDays(producedOn, Math.floor(random() * 365)),
    'record.kind': pick(kinds),
    ...populationsOf(hasHome, flag),
    'ecm.hadBefore': flag(0.1),
    'assignment.on': assignedOn,
    'ecm.startOn': assignedOn,
    ...authorizationOf(at, assignedOn),
    'referrer.organization': hasReferrer ? 'Harbor Street Medicine' : '',
    'referrer.name': hasReferrer ? person() : '',
    'referrer.phone': hasReferrer ? phone() : '',
    'supports.authorized': chance(0.2) ? 'Housing Transition Navigation Services' : '',
    'use.edVisits': String(Math.floor(random() * 9)),
    'use.inpatientStays': String(Math.floor(random() * 4)),
    'provider.name': agencyName,
    'provider.npi': agencyNpi,
  }
}

function populationsOf(hasHome: boolean, flag: (share: number) => string): Readonly<Record<string, string>> {
  return {
    'populations.homeless': hasHome ? '0' : '1',
    'populations.avoidable-use': flag(0.3),
    'populations.smh-sud': flag(0.3),
    'populations.incarceration': flag(0.1),
    'populations.ltc-risk': flag(0.1),
    'populations.nf-transition': flag(0.05),
    'populations.ccs': flag(0.03),
    'populations.child-welfare': flag(0.03),
    'populations.birth-equity': flag(0.05),
  }
}

function authorizationOf(at: number, assignedOn: Day): Readonly<Record<string, string>> {
  return {
    'authorization.number': `A26${String(at).padStart(7, '0')}`,
    'authorization.startOn': assignedOn,
    'authorization.endOn': addMonths(assignedOn, 12),
    'authorization.requestedOn': assignedOn,
    'authorization.decidedOn': assignedOn,
  }
}

/** A CIN that no other row of the file has: seven digits that never repeat within ten million rows, and never one digit only. */
function cinOf(at: number, seed: number): string {
  const number = (at * 7_654_321 + seed * 1_299_709) % 9_999_991
  const text = String(number).padStart(7, '0')
  const letter = 'ABCDEFGHKMNPRSTVWXYZ'[number % 20] ?? 'A'
  return /^(\d)\1{6}$/.test(text)
    ? `9${String(9_999_991 + (number % 8)).padStart(7, '0')}${letter}`
    : `9${text}${letter}`
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
