// A Notice of Action: what a plan decided against what was asked, why, from when, and how to appeal (program.md 12; CLOCK-22…28). What was sent is
// kept as it was sent, with its template and version. One that binds goes out in a language only when a qualified translator reviewed it,
// else in English with taglines. What came of an appeal or a grievance goes out in the same way.
import * as z from 'zod'
import type { Day } from '../base/day.ts'
import { placeMost } from './address.ts'
import type { DenialReason } from './authorization-decision.ts'
import type { EndRecommendation } from './end-recommendation.ts'
import { DayField, Id, text } from './entry.ts'
import { type MemberLanguage, memberLanguages } from './member-text.ts'
import { ownedFields } from './owner.ts'

/** What can be appealed, and what tells how an appeal or a grievance went. */
export const actionKinds = ['deny', 'modify', 'end', 'stop'] as const
export const resolutionKinds = [
  'upheld',
  'partly',
  'overturned',
  'resolved',
  'hearing-won',
  'hearing-part',
  'hearing-lost',
] as const
export const noticeKinds = [...actionKinds, ...resolutionKinds] as const
export type ResolutionKind = (typeof resolutionKinds)[number]
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeWays = ['mail', 'hand', 'portal', 'fax', 'e-mail'] as const

const codes = memberLanguages.map(({ code }) => code)

export const NoticeText = z.object({
  template: text(60),
  version: text(20),
  /** In which language it is, and in which it was wanted. */
  language: z.enum(codes),
  wanted: z.enum(codes).nullable(),
  title: text(200),
  body: z.array(text(3000)).min(1).max(40),
  /** How to get help, each in its own language; empty where the letter is in the reader's. */
  taglines: z.array(text(300)).max(20),
})
export type NoticeText = z.infer<typeof NoticeText>

export const Notice = z.object({
  ...ownedFields,
  ...NoticeText.shape,
  /** What it tells of: the decision, the recommended ending, the episode that the member stopped, the appeal, the grievance or the hearing. */
  sourceId: Id,
  kind: z.enum(noticeKinds),
  addressee: z.enum(['member', 'requester']),
  toName: text(200),
  /** Where it may safely go; null where no safe address is known. */
  address: text(placeMost).nullable(),
  datedOn: DayField,
  effectiveOn: DayField,
  /** Null for what cannot be appealed: how an appeal or a grievance went. */
  appealBy: DayField.nullable(),
  /** Until when an appeal, or after one a hearing, keeps the service going; null where there is none to keep. */
  keepBy: DayField.nullable(),
  way: z.enum(noticeWays).nullable(),
  sentOn: DayField.nullable(),
  returnedOn: DayField.nullable(),
})
export type Notice = z.infer<typeof Notice>

/** Whether care ends by what the notice tells: at the plan’s decision, or at the member’s own word. */
export function isOfEnding({ kind }: Pick<Notice, 'kind'>): boolean {
  return kind === 'end' || kind === 'stop'
}

/** Whether the notice tells of a decision that can be appealed. */
export function isOfAction({ kind }: Pick<Notice, 'kind'>): boolean {
  return (actionKinds as readonly NoticeKind[]).includes(kind)
}

export interface NoticeTemplate {
  readonly id: string
  readonly kind: NoticeKind
  readonly version: string
  readonly from: Day
  readonly to?: Day
  readonly source: string
  /** English binds; another language stands here only as a qualified translator left it. */
  readonly words: Readonly<Partial<Record<MemberLanguage, NoticeWords>>> & { readonly en: NoticeWords }
}

export interface NoticeWords {
  readonly title: string
  /** A line whose hole is empty is left out. */
  readonly body: readonly string[]
  readonly reviewedBy: string | null
}

/** What is said of why, and by which rule. */
export interface NoticeReason {
  readonly says: string
  readonly by: string
}

export interface NoticeContent {
  readonly templates: readonly NoticeTemplate[]
  readonly taglines: Readonly<Record<MemberLanguage, string>>
  readonly reasons: Readonly<Record<DenialReason, NoticeReason>>
  /** Of the ends that are somebody's judgment (END-1). */
  readonly endReasons: Readonly<Partial<Record<EndRecommendation['reason'], NoticeReason>>>
}

export type NoticeHoles = Readonly<Record<string, string | null>>

/** The notice in the language wanted if it may be, else in English with taglines. @throws RangeError where no template is in force */
export function noticeText(
  content: NoticeContent,
  asked: { readonly kind: NoticeKind; readonly on: Day; readonly wanted: MemberLanguage | null },
  holes: NoticeHoles,
): NoticeText {
  const template = content.templates.find(
    (one) => one.kind === asked.kind && one.from <= asked.on && asked.on <= (one.to ?? '9999-12-31'),
  )
  if (!template) throw new RangeError(`no notice of the kind ${asked.kind} on ${asked.on}`)
  const wanted = asked.wanted ?? 'en'
  const found = template.words[wanted]
  const isReady = wanted === 'en' || (found !== undefined && found.reviewedBy !== null)
  const words = isReady && found !== undefined ? found : template.words.en
  return {
    template: template.id,
    version: template.version,
    language: isReady ? wanted : 'en',
    wanted: asked.wanted,
    title: words.title,
    body: words.body.flatMap((line) => filled(line, holes)),
    taglines: isReady && wanted !== 'en' ? [] : taglinesFor(content.taglines, asked.wanted),
  }
}

/** The reader's own language first. */
function taglinesFor(taglines: NoticeContent['taglines'], wanted: MemberLanguage | null): readonly string[] & string[] {
  const others = codes.filter((code) => code !== 'en' && code !== wanted)
  return [...(wanted !== null && wanted !== 'en' ? [wanted] : []), ...others].map((code) => taglines[code])
}

function filled(line: string, holes: NoticeHoles): readonly string[] {
  const names = [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  if (names.some((name) => (holes[name] ?? null) === null)) return []
  return [line.replace(/\{(\w+)\}/g, (_, name: string) => holes[name] ?? '')]
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as an English letter says it. */
export function letterDay(day: Day): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`
}
