// What a chart knows of its member before any care: name, addresses, phones, people, coverage, populations, what not to do.
import { addDays, addMonths, type Day, laterOf } from '../../src/base/day.ts'
import type { Entry } from '../../src/domain/chart.ts'
import type { Label } from '../../src/domain/label.ts'
import type { PopulationOfFocus } from '../../src/domain/population.ts'
import { withoutAuthority } from '../../src/domain/supporter.ts'
import { castOf, survivor } from './cast.ts'
import { heritages } from './name.ts'
import type { Pen } from './pen.ts'
import type { Person } from './person.ts'
import { asPlansSend, citiesOf, phoneNumber, streetLine } from './place.ts'
import { idsOf, type Slot } from './slot.ts'

export interface Known {
  readonly memberId: string
  readonly slot: Slot
  readonly person: Person
  /** The day the chart began. */
  readonly from: Day
  /** The day someone without a home got one, or moved to safety. */
  readonly movedOn: Day | null
  readonly diedOn: Day | null
  readonly isFamilyWelcome: boolean
  /** Someone has spoken with the member; before it, only the plan's and the referrer's word is known. */
  readonly isReached: boolean
}

export function writeIdentity(pen: Pen, known: Known): void {
  writeMember(pen, known)
  if (castOf(known.slot.index)?.isSurvivor) writeSurvivorReach(pen, known)
  else {
    writeAddresses(pen, known)
    writePhones(pen, known)
    writeFlags(pen, known)
  }
  writeSupporters(pen, known)
  writePopulations(pen, known)
}

function writeMember(pen: Pen, { memberId, person, slot, from, diedOn }: Known): void {
  const { firstName, lastName, nameUsed, pronouns, bornOn, sex, gender } = person
  const { needsInterpreter, alternateFormat, preferredPlace, contactPreference, cin } = person
  pen.write('member', from, {
    id: memberId,
    ...{ firstName, lastName, nameUsed, pronouns, bornOn, sex, gender },
    raceEthnicity: pen.chance.percent(88) ? [...person.races] : [],
    spokenLanguage: person.spoken,
    writtenLanguage: person.written,
    ...{ needsInterpreter, alternateFormat, preferredPlace, contactPreference },
    doNotContact: slot.end?.reason === 'declined' && pen.chance.percent(25),
    cin,
    diedOn,
    revision: 1,
  })
}

const nowhere = { street: null, city: null, state: null, zip: null, county: null, noFixedAddress: true }
const open = { isPrivate: false, endedOn: null }

function homeLine(pen: Pen, { slot }: Known) {
  const city = pen.chance.pick(citiesOf[slot.agency])
  return {
    street: streetLine(pen.chance),
    city: city.name,
    state: 'CA',
    zip: pen.chance.pick(city.zips),
    county: 'Los Angeles',
    noFixedAddress: false,
    asSent: null,
  }
}

function writeAddresses(pen: Pen, known: Known): void {
  const { person, from, isReached, movedOn: housedOn } = known
  const { chance } = pen
  if (person.story.isOutside) {
    const asSent = chance.pick(asPlansSend)
    const gone = { ...nowhere, ...open, endedOn: housedOn }
    pen.write('address', from, {
      kind: 'home',
      ...gone,
      city: 'Los Angeles',
      asSent,
      source: 'plan-file',
      fromOn: from,
    })
    const found = addDays(from, 3) < pen.today ? addDays(from, 3) : from
    pen.write('address', found, {
      kind: 'where-to-find',
      ...gone,
      asSent: person.spot[0],
      source: isReached ? 'staff' : 'referral',
      fromOn: found,
    })
    if (housedOn) {
      pen.write('address', housedOn, {
        kind: 'home',
        ...homeLine(pen, known),
        ...open,
        source: 'member',
        fromOn: housedOn,
      })
    } else if (chance.percent(20)) {
      const mail = { ...homeLine(pen, known), street: 'General Delivery', ...open }
      pen.write('address', from, { kind: 'mail', ...mail, source: 'plan-file', fromOn: from })
    }
    return
  }
  const movedOn = isReached && chance.percent(16) ? laterDay(pen, from) : null
  const first = { ...homeLine(pen, known), ...open, endedOn: movedOn }
  pen.write('address', from, { kind: 'home', ...first, source: 'plan-file', fromOn: from })
  if (movedOn) {
    pen.write('address', movedOn, { kind: 'home', ...homeLine(pen, known), ...open, source: 'member', fromOn: movedOn })
  }
  if (isReached && chance.percent(12)) {
    const isPrivate = chance.percent(20)
    pen.write('address', from, {
      kind: 'mail',
      ...homeLine(pen, known),
      ...open,
      isPrivate,
      source: 'member',
      fromOn: from,
    })
  }
}

/** A day between the chart's beginning and yesterday. */
function laterDay(pen: Pen, from: Day): Day {
  const yesterday = addDays(pen.today, -1)
  const later = addDays(from, pen.chance.between(5, 200))
  if (later < yesterday) return later
  return yesterday
}

/** The meeting at which somebody last asked whether the number is still theirs: some weeks ago, of a few too long. */
function askedOn(pen: Pen, from: Day, value: string): Day {
  return laterOf(from, addDays(pen.today, -(Number(value.slice(-2)) % 68)))
}

const unconfirmed = { confirmedOn: null, bouncedOn: null }

function writePhones(pen: Pen, { person, from, isReached }: Known): void {
  const { chance } = pen
  if (chance.percent(person.story.isOutside ? 62 : 93)) {
    const changedOn = isReached && chance.percent(18) ? laterDay(pen, from) : null
    const isSafeToLeaveMessage = chance.weighted<boolean | null>([
      [true, 52],
      [false, 18],
      [null, 30],
    ])
    const one = { kind: 'phone' as const, rank: 1, isSafeToLeaveMessage, isPrivate: false, ...unconfirmed }
    const source = 'plan-file' as const
    const value = phoneNumber(chance)
    const isAsked = isReached && changedOn === null && isSafeToLeaveMessage !== false
    const confirmedOn = isAsked ? askedOn(pen, from, value) : null
    pen.write('phone', from, { ...one, value, source, fromOn: from, confirmedOn, endedOn: changedOn })
    if (changedOn) {
      const value = phoneNumber(chance)
      const told = { source: 'member' as const, fromOn: changedOn, confirmedOn: changedOn }
      pen.write('phone', changedOn, { ...one, value, ...told, endedOn: null })
    }
    if (isReached && chance.percent(14)) {
      const second = { ...one, rank: 2, value: phoneNumber(chance), isPrivate: chance.percent(25) }
      pen.write('phone', from, { ...second, source: 'member', fromOn: from, confirmedOn: from, endedOn: null })
    }
  }
  if (chance.percent(24)) {
    const mail = { kind: 'email' as const, value: person.mail, rank: 1, isSafeToLeaveMessage: null, isPrivate: false }
    pen.write('phone', from, { ...mail, ...unconfirmed, source: 'plan-file', fromOn: from, endedOn: null })
  }
}

const flags: readonly (readonly [Entry<'safetyFlag'>['kind'], readonly (string | null)[]])[] = [
  ['no-home-visits', ['Meets at the library or by phone.', 'Someone in the house does not want visitors.']],
  ['visit-in-pairs', ['Two dogs in the yard, not tied up.', 'Dark stairway; come with a colleague.']],
  ['no-voicemail', [null, 'Others listen to the messages.']],
  ['no-texts', ['The phone is shared.', null]],
  [
    'fact',
    ['Walks slowly; give time to reach the door.', 'Hard of hearing: knock, do not ring.', 'Ramp is at the back.'],
  ],
]

function writeFlags(pen: Pen, { from, isFamilyWelcome, isReached }: Known): void {
  const { chance } = pen
  if (!isReached) return
  const on = { fromOn: from, endedOn: null }
  if (!isFamilyWelcome) {
    pen.write('safetyFlag', from, {
      kind: 'do-not-contact-family',
      note: 'Asked for it; no calls to relatives.',
      ...on,
    })
  }
  if (!chance.percent(13)) return
  for (const [kind, notes] of chance.shuffled(flags).slice(0, chance.percent(20) ? 2 : 1)) {
    const endedOn = chance.percent(10) ? laterDay(pen, from) : null
    pen.write('safetyFlag', from, { kind, note: chance.pick(notes), fromOn: from, endedOn })
  }
}

function writeSupporters(pen: Pen, { person, from, isFamilyWelcome, isReached, slot }: Known): void {
  const { chance } = pen
  const on = { source: 'plan-file' as const, fromOn: from, endedOn: null }
  const none = { organization: null, email: null, mayKnow: null, isPrivate: false, ...withoutAuthority }
  const isSurvivor = castOf(slot.index)?.isSurvivor === true
  if (isFamilyWelcome && !isSurvivor) {
    const kin = {
      name: `${person.kin.name} ${person.lastName}`,
      relation: person.kin.relation,
      phone: phoneNumber(chance),
    }
    pen.write('supporter', from, { kind: person.story.isChild ? 'guardian' : 'emergency', ...none, ...kin, ...on })
    if (isReached && chance.percent(24)) {
      const other = chance.pick(chance.pick(heritages).women)
      const friend = {
        name: `${other} ${person.lastName}`,
        relation: 'friend of the family',
        phone: phoneNumber(chance),
      }
      const mayKnow = chance.pick(['Appointments only', 'Everything but money', 'That I am well', 'Rides and pharmacy'])
      pen.write('supporter', from, { kind: 'supporter', ...none, ...friend, mayKnow, ...on, source: 'member' })
    }
    if (person.story.population === 'ltc-risk' && isReached && chance.percent(18)) {
      const speaker = {
        ...kin,
        relation: kin.relation,
        authority: 'health-care-agent' as const,
        proof: 'Advance health care directive, seen and copied',
        scope: ['health-care' as const, 'sharing' as const],
        endsBy: 'member-word' as const,
      }
      pen.write('supporter', from, { kind: 'representative', ...none, ...speaker, ...on, source: 'member' })
    }
  }
  if (chance.percent(84)) {
    const doctor = { name: person.doctor, relation: null, phone: phoneNumber(chance), organization: person.clinic }
    pen.write('supporter', from, { kind: 'pcp', ...none, ...doctor, ...on })
  }
  if (chance.percent(32)) {
    const referrer = { name: 'Olga Sokolova', relation: null, phone: '2135550160', organization: person.hospital }
    pen.write('supporter', from, { kind: 'referrer', ...none, ...referrer, ...on, source: 'referral' })
  }
}

/** Populations whose very name tells something sensitive carry its label, as a plan's file does. */
const populationLabels: Readonly<Partial<Record<PopulationOfFocus, readonly Label[]>>> = {
  'smh-sud': ['mental-health', 'sud-other'],
  incarceration: ['justice'],
}

function writePopulations(pen: Pen, { person, from }: Known): void {
  const { chance } = pen
  const others = person.story.isChild ? [] : (['avoidable-use', 'smh-sud', 'homeless'] as const)
  const met = new Set<PopulationOfFocus>([person.story.population, ...others.filter(() => chance.percent(17))])
  for (const population of met) {
    const labels = populationLabels[population] ?? []
    pen.write('populationFinding', from, { population, answer: 'met', source: 'plan-file', asOf: from, labels })
  }
}

/** The plan still knows the place she left; where she lives now and her new number are private, and flags say so first. */
function writeSurvivorReach(pen: Pen, known: Known): void {
  const { from } = known
  const leftOn = known.movedOn ?? from
  const since = { fromOn: leftOn, endedOn: null }
  const old = { ...homeLine(pen, known), ...open, endedOn: leftOn }
  pen.write('address', from, { kind: 'home', ...old, source: 'plan-file', fromOn: from })
  const { street, city, zip } = survivor
  const home = { street, city, zip, state: 'CA', county: 'Los Angeles', noFixedAddress: false, asSent: null }
  pen.write('address', leftOn, { kind: 'home', ...home, isPrivate: true, source: 'member', ...since })
  const phone = { kind: 'phone' as const, rank: 1, isSafeToLeaveMessage: false, ...unconfirmed }
  const old_ = { value: phoneNumber(pen.chance), isPrivate: false, source: 'plan-file' as const }
  pen.write('phone', from, { ...phone, ...old_, fromOn: from, endedOn: leftOn })
  pen.write('phone', leftOn, { ...phone, value: survivor.phone, isPrivate: true, source: 'member', ...since })
  const note = 'Do not write, print or say where she lives now. The old address is not safe.'
  pen.write('safetyFlag', leftOn, { kind: 'confidential-address', note, ...since })
  pen.write('safetyFlag', leftOn, { kind: 'do-not-contact-family', note: 'Nobody of the old household.', ...since })
  pen.write('safetyFlag', leftOn, { kind: 'no-voicemail', note: null, ...since })
  pen.write('safetyFlag', leftOn, { kind: 'no-home-visits', note: 'Meets at the clinic, side door.', ...since })
  const friend = { name: survivor.supporter, relation: 'aunt', phone: survivor.supporterPhone, isPrivate: true }
  const none = { organization: null, email: null, ...withoutAuthority }
  const apart = { ...none, mayKnow: 'That she is well', source: 'member' as const }
  pen.write('supporter', leftOn, { kind: 'supporter', ...friend, ...apart, ...since })
  pen.write('task', leftOn, {
    kind: 'ask-confidential-address',
    what: 'Ask the plan for a confidential address',
    why: 'The plan still writes to the address she left (SAF-3)',
    dueOn: pen.today,
    forStaff: known.slot.lead?.id ?? null,
    forRole: null,
    doneAt: null,
    doneBy: null,
    outcome: null,
    sourceId: null,
    ownerId: null,
  })
}

/** Coverage: the plan, the renewal month, Medicare where there is any. Gives the day of the renewal. */
export function writeCoverage(pen: Pen, known: Known, leftPlanOn: Day | null): Day {
  const { chance, today } = pen
  const { planId } = idsOf(known.slot)
  const isOld = known.person.story.ages[0] >= 58
  const hasMedicare = isOld ? chance.percent(70) : chance.percent(6)
  const prefix = known.slot.plan === 'example' ? 'EHP' : 'SCH'
  const renewalOn = addMonths(`${today.slice(0, 8)}01`, chance.between(1, 12))
  pen.write('coverage', known.from, {
    planId,
    planMemberNumber: `${prefix}${1_000_000 + known.slot.index}`,
    county: 'Los Angeles',
    hasMedicare,
    hasDsnp: hasMedicare ? chance.percent(3) : null,
    renewalOn,
    fromOn: addMonths(known.from, -chance.between(2, 60)),
    endedOn: leftPlanOn,
  })
  return renewalOn
}
