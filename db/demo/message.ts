// What members in care write to their team and what came of it, what the house sent them, and the safety plans some of them made; and for the
// agency whom it calls at night and who is away.
import { addDays, type Day, laterOf } from '../../src/base/day.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import { type DemoStaff, fixedId, organizationOf, staffOf } from './organization.ts'
import type { Pen } from './pen.ts'

export interface MessageGiven {
  readonly episodeId: string
  readonly agencyId: string
  readonly lead: DemoStaff
  readonly startedOn: Day
  /** A number the house may write to; undefined where there is none. */
  readonly phoneId: string | undefined
}

const asked = [
  'Can you come on Thursday instead? I have the dentist.',
  'The pharmacy says the new pills are not there yet.',
  'I got a letter from Medi-Cal and do not understand it.',
  'My sister can drive me. No ride needed.',
] as const
const answered = [
  'Yes. Thursday at two, at your place.',
  'I call them now and write you.',
  'Bring it on Thursday, we read it together.',
  'Good. I cancel the ride.',
] as const

/** Writes what this member has of it. */
export function writeMessages(pen: Pen, given: MessageGiven): void {
  const { chance } = pen
  if (chance.percent(30)) writeTalk(pen, given)
  if (chance.percent(12)) writeWaiting(pen, given)
  if (given.phoneId !== undefined && chance.percent(40)) writeSending(pen, given, given.phoneId)
  if (chance.percent(16)) writeSafetyPlan(pen, given)
}

/** A question of some days ago, seen and answered. */
function writeTalk(pen: Pen, given: MessageGiven): void {
  const { chance, today } = pen
  const day = dayOf(pen, given, 3, 40)
  if (day >= today) return
  const which = chance.between(0, asked.length - 1)
  const seenAt = instantAt(day, 700)
  const { agencyId, episodeId, lead } = given
  const one = { ownerId: agencyId, episodeId, documentId: null }
  pen.write('message', day, {
    ...{ ...one, side: 'member', at: instantAt(day, 660), words: asked[which] ?? asked[0] },
    ...{ seenAt, seenBy: lead.id, settledAt: instantAt(day, 715), settledBy: lead.id, settledHow: 'answered' },
  })
  pen.write('message', day, {
    ...{ ...one, side: 'team', at: instantAt(day, 715), words: answered[which] ?? answered[0] },
    ...{ seenAt: instantAt(day, 760), seenBy: null, settledAt: null, settledBy: null, settledHow: null },
  })
}

/** One that waits for an answer. */
function writeWaiting(pen: Pen, given: MessageGiven): void {
  const { chance, today } = pen
  const day = dayOf(pen, given, 1, 2)
  if (day >= today) return
  pen.write('message', day, {
    ...{ ownerId: given.agencyId, episodeId: given.episodeId, documentId: null, side: 'member' },
    ...{ at: instantAt(day, 900), words: chance.pick(asked) },
    ...{ seenAt: null, seenBy: null, settledAt: null, settledBy: null, settledHow: null },
  })
}

/** A reminder that arrived, or did not. */
function writeSending(pen: Pen, { agencyId, startedOn }: MessageGiven, phoneId: string): void {
  const { chance, today } = pen
  const day = laterOf(workdayBefore(addDays(today, -chance.between(1, 20))), startedOn)
  if (day >= today) return
  const isArrived = chance.percent(60)
  pen.write('sending', day, {
    ...{ ownerId: agencyId, kind: 'invitation', channel: 'text', phoneId, sourceId: null, language: 'en' },
    ...{ sendAt: instantAt(day, 600), endsAt: instantAt(day, 1200) },
    ...{ state: isArrived ? 'sent' : 'not-delivered', reason: isArrived ? null : 'no-answer' },
    settledAt: instantAt(day, 605),
  })
}

function writeSafetyPlan(pen: Pen, given: MessageGiven): void {
  const day = dayOf(pen, given, 5, 80)
  if (day >= pen.today) return
  pen.write('safetyPlan', day, {
    ...{ episodeId: given.episodeId, agreedOn: day, version: 1, amends: null, isCopyGiven: true },
    labels: ['mental-health'],
    warningSigns: ['I stop answering my phone', 'I do not sleep'],
    waysToCope: ['Walk around the lake', 'Cook something'],
    people: ['My sister'],
    places: ['The library'],
    professionals: ['My Lead Care Manager'],
    makingSafe: ['My neighbor keeps the pills'],
  })
}

function dayOf({ today, chance }: Pen, { startedOn }: MessageGiven, least: number, most: number): Day {
  return laterOf(workdayBefore(addDays(today, -chance.between(least, most))), startedOn)
}

/** Whom Eastside calls when a member is not safe: by day the team, at night the supervisor. */
export function onCallRow(now: string) {
  const [mornings, nights] = [staffOf('Maria López'), staffOf('Dolores Whitfield')]
  const people = [
    { staffId: mornings.id, days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' },
    { staffId: nights.id, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' },
  ]
  return { organization_id: organizationOf('eastside').id, people, written_at: now, written_by: nights.id }
}

/** Who is away at Eastside, whose members Samuel covers for. */
export function awayRow(today: Day) {
  const fromOn = addDays(today, -5)
  const who = { staff_id: staffOf('Thúy Nguyễn').id, cover_id: staffOf('Samuel Okafor').id }
  return {
    ...{ organization_id: organizationOf('eastside').id, id: fixedId('handover', 1), kind: 'away', ...who },
    ...{ from_on: fromOn, to_on: addDays(today, 9), reason: 'Thúy is with her family until then' },
    ...{ begun_at: instantAt(fromOn, 540), done_at: instantAt(fromOn, 541), ends: null, ended_at: null },
  }
}
