// The form of "Ask for this help" as it comes in: what was typed, what is wrong with it in words, and the request it becomes. Two things are
// needed, a name and a way to find the person (REF-2); all else may be left out, and nothing else ever holds it up.
import { isDay } from '../base/day.ts'
import { isPopulationOfFocus } from '../domain/population.ts'
import {
  bestTimes,
  blankReferral,
  checkReferral,
  type Referral,
  type ReferralDraft,
  type ReferralKind,
  secretLeast,
} from '../domain/referral.ts'
import type { TextId } from './speaker.ts'

export type WrongField = 'name' | 'find' | 'phone' | 'email' | 'bornOn' | 'secret' | 'long'
export interface Wrong {
  readonly field: string
  readonly says: Extract<TextId, `ask.wrong.${WrongField}`>
}

const limits: Readonly<Record<string, number>> = {
  name: 120,
  phone: 40,
  email: 200,
  place: 500,
  language: 60,
  cin: 20,
  plan: 120,
  doctor: 200,
  guardian: 120,
  guardianPhone: 40,
  programs: 500,
  comment: 2000,
  yourName: 120,
  yourContact: 200,
  yourOrganization: 200,
  yourRelation: 120,
  secret: 60,
  bornOn: 20,
  leavesOn: 20,
}

/** The fields as text, each once; groups that were ticked are one field, parted by spaces. */
export function fieldsOf(body: Readonly<Record<string, unknown>>): ReferralDraft {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
    const text = values.join(' ').trim().slice(0, 2000)
    if (text !== '' && /^[a-zA-Z]{1,40}$/.test(name) && Object.keys(fields).length < 40) fields[name] = text
  }
  return fields
}

export function kindOf(text: string | undefined): ReferralKind | undefined {
  if (text === 'me') return 'self'
  return text === 'child' || text === 'other' ? text : undefined
}

export function wrongsOf(fields: ReferralDraft, kind: ReferralKind, needsSecret: boolean): readonly Wrong[] {
  const checked = checkReferral(referralOf(fields, kind))
  const digits = (fields.phone ?? '').replace(/\D/g, '').length
  const wrongs: Wrong[] = []
  const add = (isWrong: boolean, field: string, which: WrongField) => {
    if (isWrong) wrongs.push({ field, says: `ask.wrong.${which}` })
  }
  add(!checked.ok && checked.reason === 'name-needed', 'name', 'name')
  add(![fields.phone, fields.email, fields.place].some(Boolean), 'phone', 'find')
  add(digits > 0 && (digits < 10 || digits > 15), 'phone', 'phone')
  add(fields.email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(fields.email), 'email', 'email')
  add(fields.bornOn !== undefined && !isDay(fields.bornOn), 'bornOn', 'bornOn')
  add(fields.leavesOn !== undefined && !isDay(fields.leavesOn), 'leavesOn', 'bornOn')
  add(needsSecret ? (fields.secret ?? '').length < secretLeast : isShort(fields.secret), 'secret', 'secret')
  for (const [field, most] of Object.entries(limits)) add((fields[field] ?? '').length > most, field, 'long')
  return wrongs
}

function isShort(secret: string | undefined): boolean {
  return secret !== undefined && [...secret].length < secretLeast
}

export function referralOf(fields: ReferralDraft, kind: ReferralKind): Referral {
  const field = (name: string) => fields[name] ?? null
  const yesNo = (name: string) => (fields[name] === 'yes' ? true : fields[name] === 'no' ? false : null)
  const day = (name: string) => {
    const said = field(name)
    return said !== null && isDay(said) ? said : null
  }
  return {
    ...blankReferral,
    kind,
    name: field('name'),
    phone: field('phone'),
    isSafeToLeaveMessage: yesNo('phoneSafe'),
    email: field('email'),
    place: field('place'),
    bestTime: bestTimes.find((time) => time === fields.bestTime) ?? null,
    language: field('language'),
    wantsInterpreter: fields.interpreter === 'yes',
    bornOn: day('bornOn'),
    isUrgent: fields.urgent === 'yes',
    leavesOn: day('leavesOn'),
    cin: field('cin'),
    plan: field('plan'),
    doctor: field('doctor'),
    guardian: field('guardian'),
    guardianPhone: field('guardianPhone'),
    populations: [...new Set((fields.groups ?? '').split(' ').filter(isPopulationOfFocus))],
    programs: field('programs'),
    comment: field('comment'),
    referrer:
      kind === 'self'
        ? null
        : {
            name: field('yourName'),
            contact: field('yourContact'),
            organization: field('yourOrganization'),
            relation: field('yourRelation'),
            personKnows: yesNo('knows'),
          },
  }
}

/** All that was written, for the crisis words. */
export function wordsOf(fields: ReferralDraft): string {
  return [fields.comment, fields.place, fields.programs, fields.name].filter(Boolean).join(' \n ')
}
