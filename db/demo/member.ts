// One member of the demo, whole: who it is, one or two episodes, and what has happened in them until yesterday.
import { addDays, type Day, daysBetween } from '../../src/base/day.ts'
import type { Change } from '../../src/domain/change.ts'
import { writeAssessment } from './assessment.ts'
import { writeComingBack } from './board.ts'
import { instantAt, millisecondsAt } from './calendar.ts'
import { writeCare } from './care.ts'
import { castOf } from './cast.ts'
import { chanceOf } from './chance.ts'
import { type Course, courseOf } from './course.ts'
import { writeEpisode } from './episode.ts'
import { writeHandOver } from './hand-over.ts'
import { type Known, writeCoverage, writeIdentity } from './identity.ts'
import { writeLeaving } from './leaving.ts'
import { writeMedicines } from './medicine.ts'
import { writeMessages } from './message.ts'
import { type Ending, endingsOfCare, endingsOfOutreach } from './note/ending.ts'
import { stories } from './note/index.ts'
import { staffOf } from './organization.ts'
import { type Pen, penOf } from './pen.ts'
import { writePermission } from './permission.ts'
import { asThePlanKnows, type Person, personOf } from './person.ts'
import { consultantOf, writePlan } from './plan.ts'
import { writeRenewalHelp } from './renewal.ts'
import { idsOf, type Slot, slotOf, staffedMembers } from './slot.ts'
import { writeSpeaker } from './speaker.ts'
import { writeTeam } from './team.ts'
import { writeVisits } from './visit.ts'

export interface DemoMember {
  readonly id: string
  readonly cin: string
  /** The staff person who wrote most of the chart. */
  readonly leadId: string | null
  readonly commandId: string
  readonly changes: readonly Change[]
}

/** The member with this number as seen on a day: always the same for the same two. */
export function memberOf(index: number, today: Day): DemoMember {
  const slot = slotOf(index)
  const chance = chanceOf(`history ${index}`)
  const pen = penOf(today, chance)
  const ending = endingOf(slot)
  const isSurvivor = castOf(index)?.isSurvivor === true
  const isStreetStart = slot.agency === 'harbor' && slot.state === 'active' && chance.percent(12)
  const course = courseOf(
    {
      state: slot.state,
      isOfCare: slot.end?.isOfCare ?? false,
      isStreetStart,
      shortest: isSurvivor ? 330 : 0,
      longest: isStreetStart ? 26 : stories[slot.story].longest,
      endedBefore: 0,
    },
    today,
    chance,
  )
  const earlier = earlierCourse(slot, course, today, pen)
  const from = earlier?.referredOn ?? course.referredOn
  const isReached = course.engagedOn !== null || earlier !== undefined
  const person = isReached ? personOf(slot, today) : asThePlanKnows(personOf(slot, today))
  const id = chance.id(millisecondsAt(from, 540))
  const isFamilyWelcome = !isSurvivor && (person.story.isChild || !chance.percent(6))
  if (earlier) writePast(pen, slot, person, earlier)
  const episodeId = writeEpisode(pen, {
    course,
    person,
    lead: slot.lead,
    isFamilyWelcome,
    ...idsOf(slot),
    ending,
    hadEcmBefore: earlier ? true : chance.percent(60) ? false : null,
  })
  const isStruckShown = index < staffedMembers
  const care = { episodeId, course, person, isFamilyWelcome, isStruckShown, last: ending?.last }
  const movedOn = slot.lead ? writeCare(pen, { ...care, lead: slot.lead }) : null
  const known: Known = {
    memberId: id,
    slot,
    person,
    from,
    movedOn,
    diedOn: ending?.reason === 'deceased' ? course.endedOn : null,
    isFamilyWelcome,
    isReached,
  }
  const hasLeft = ending?.reason === 'lost-medi-cal' || ending?.reason === 'changed-plan'
  const renewalOn = writeCoverage(pen, known, hasLeft ? course.endedOn : null)
  writeRenewalHelp(pen, known, renewalOn)
  writeIdentity(pen, known)
  writeAround(pen, known, course, episodeId)
  writeSpeaker(pen, index, from)
  if (index < staffedMembers) writeCareAround(pen, known, course, episodeId)
  writePermission(pen, known, course, isSurvivor)
  if (index < staffedMembers && slot.plan === 'example') {
    const back = penOf(today, chanceOf(`back ${index}`))
    writeComingBack(back, idsOf(slot).planId, ending?.reason, course)
    pen.changes.push(...back.changes)
  }
  if (index < staffedMembers && course.state === 'active' && slot.lead && isMoving(slot)) {
    const moving = penOf(today, chanceOf(`moving ${index}`))
    writeHandOver(moving, slot, pen.changes)
    pen.changes.push(...moving.changes)
  }
  return { id, cin: person.cin, leadId: slot.lead?.id ?? null, commandId: pen.id(today), changes: pen.changes }
}

/** A few of the other agencies’ are on their way to Eastside. */
function isMoving({ index, agency, plan }: Slot): boolean {
  return agency !== 'eastside' && plan === 'example' && chanceOf(`moves ${index}`).percent(12)
}

function endingOf(slot: Slot): Ending | undefined {
  const { end } = slot
  if (end === null) return undefined
  return (end.isOfCare ? endingsOfCare : endingsOfOutreach).find((one) => one.reason === end.reason)
}

/** Some come back: an episode that ended well before this one began. */
function earlierCourse(slot: Slot, course: Course, today: Day, pen: Pen): Course | undefined {
  const isBack = slot.state !== 'ended' && slot.lead !== null && pen.chance.percent(9)
  const room = daysBetween(course.referredOn, today)
  if (!isBack || room > 400) return undefined
  const wish = {
    state: 'ended' as const,
    isOfCare: true,
    isStreetStart: false,
    shortest: 0,
    longest: 240,
    endedBefore: room + 40,
  }
  const earlier = courseOf(wish, today, pen.chance)
  return earlier.endedOn !== null && earlier.endedOn < course.referredOn ? earlier : undefined
}

function writePast(pen: Pen, slot: Slot, person: Person, course: Course): void {
  const lead = slot.lead
  if (!lead) return
  const ending = pen.chance.pick(endingsOfCare.slice(0, 3))
  const given = { course, person, lead, isFamilyWelcome: false, ...idsOf(slot), ending, hadEcmBefore: false }
  const episodeId = writeEpisode(pen, given)
  writeCare(pen, { episodeId, course, person, lead, isFamilyWelcome: false, isStruckShown: false, last: ending.last })
}

/** Who else looked, who may not, what left the house, who covers: the record around the care. */
function writeAround(pen: Pen, known: Known, course: Course, episodeId: string): void {
  const { chance, today } = pen
  const { slot, person } = known
  const blocked = castOf(slot.index)?.blocked
  if (blocked) {
    const [name, reason] = blocked
    pen.write('block', known.from, { staffId: staffOf(name).id, reason, fromOn: known.from, endedAt: null })
  }
  if (course.startedOn && course.endedOn === null && chance.percent(30)) {
    pen.write('disclosure', course.startedOn, {
      at: instantAt(course.startedOn, 1000),
      ownerId: idsOf(slot).agencyId,
      recipientId: null,
      recipientAddress: null,
      recipient: `${person.doctor}, ${person.clinic}`,
      what: 'Care plan, goals and the Lead Care Manager’s name',
      purpose: 'Coordination with the primary care provider',
      basis: 'treatment-payment-operations',
      fileId: null,
      consentId: null,
      notice: null,
    })
  }
  if (slot.lead && slot.agency === 'eastside' && chance.percent(5)) writeOpening(pen, slot)
  const isAway = slot.lead?.name === 'Thúy Nguyễn' && course.endedOn === null
  if (isAway) {
    const fromOn = addDays(today, -5)
    const cover = { part: 'cover' as const, staffId: staffOf('Samuel Okafor').id, endedAt: null }
    const away = { fromOn, toOn: addDays(today, 9), reason: 'Thúy is with her family until then' }
    pen.write('assignment', fromOn, { episodeId, ...cover, ...away })
  }
}

/** The plan, visits, medicines and the team’s record of who is in care; chances of their own, so that the rest of the story stays as it is. */
function writeCareAround(pen: Pen, { slot, person, isFamilyWelcome }: Known, course: Course, episodeId: string): void {
  if (course.state !== 'active' || course.startedOn === null || !slot.lead) return
  const own = penOf(pen.today, chanceOf(`visits ${slot.index}`))
  const { agencyId } = idsOf(slot)
  const given = { episodeId, agencyId, person, lead: slot.lead, startedOn: course.startedOn }
  writeVisits(own, given)
  writeMedicines(own, given)
  pen.changes.push(...own.changes)
  const team = penOf(pen.today, chanceOf(`team ${slot.index}`))
  writeTeam(team, { ...given, isFamilyWelcome })
  const plans = penOf(pen.today, chanceOf(`plan ${slot.index}`))
  writePlan(plans, { ...given, consultantId: consultantOf(slot.agency) })
  const asked = penOf(pen.today, chanceOf(`assessment ${slot.index}`))
  writeAssessment(asked, given)
  const leaving = penOf(pen.today, chanceOf(`leaving ${slot.index}`))
  writeLeaving(leaving, { ...given, ...idsOf(slot) })
  const written = penOf(pen.today, chanceOf(`message ${slot.index}`))
  writeMessages(written, { ...given, phoneId: writableOf(pen) })
  pen.changes.push(...team.changes, ...plans.changes, ...asked.changes, ...leaving.changes, ...written.changes)
}

/** A number of the chart that is in use and not private. */
function writableOf({ changes }: Pen): string | undefined {
  for (const change of changes) {
    if (change.kind !== 'add' || change.noun !== 'phone') continue
    const { id, kind, isPrivate, endedOn } = change.entry
    if (kind === 'phone' && !isPrivate && endedOn === null) return id
  }
  return undefined
}

function writeOpening(pen: Pen, slot: Slot): void {
  const { chance } = pen
  const day = addDays(pen.today, -chance.between(3, 60))
  const other = ['Maria López', 'Narine Petrosyan', 'Samuel Okafor'].map(staffOf).filter((one) => one !== slot.lead)
  const reason = chance.pick(['Answered the phone while the colleague was out', 'The member came to the office'])
  pen.write('chartOpening', day, {
    staffId: chance.pick(other).id,
    kind: 'reason',
    reason,
    until: instantAt(day, 600 + 240),
    reviewedAt: instantAt(addDays(day, 1), 560),
    reviewedBy: staffOf('Dolores Whitfield').id,
  })
}
