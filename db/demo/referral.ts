// Who was asked for at the plans' doors and waits: members of the demo under their own name or a nickname or with a slip, and people no plan
// knows, from themselves, neighbors, shelters and a hospital. Sealed like any request; none of the survivor, whom nobody may find so.
import { addDays, type Day } from '../../src/base/day.ts'
import { blankReferral, type Referral } from '../../src/domain/referral.ts'
import { instantAt, millisecondsAt } from './calendar.ts'
import { castOf } from './cast.ts'
import { chanceOf } from './chance.ts'
import { organizationOf } from './organization.ts'
import { type Person, personOf } from './person.ts'
import { type Slot, slotOf } from './slot.ts'

export interface DemoReferral {
  readonly organizationId: string
  readonly id: string
  readonly number: string
  readonly receivedAt: string
  readonly asked: Referral
}

const LETTERS = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']

type Given = Partial<Referral>
type Wish = (person: Person) => Given

const byHospital: Given = {
  referrer: referrerOf('Olga Sokolova', 'Discharge planner', 'Lakeside General Hospital'),
}
const byShelter: Given = { referrer: referrerOf('Dario Outreach', 'Outreach worker', 'Invented Night Shelter') }

/** By whom the members of the demo were asked for, and how well they are described. */
const wishes: readonly Wish[] = [
  (person) => ({
    ...byHospital,
    ...named(person),
    cin: person.cin,
    populations: ['avoidable-use'],
    comment: 'Third time in our emergency department since August. Goes home Friday and has nobody there.',
  }),
  (person) => ({
    ...byShelter,
    name: `${person.firstName} ${person.lastName}`,
    bornOn: person.bornOn,
    place: 'At our drop-in most mornings, by the coffee',
    populations: ['homeless'],
    comment: 'Lost the room in September. Feet hurt, insulin is kept warm in a bag.',
  }),
  (person) => ({
    ...byNeighborOf('Neighbor'),
    ...named(person),
    name: `${person.lastName} ${person.firstName}`,
    place: 'Next door to me',
  }),
  (person) => ({
    kind: 'self',
    ...named(person),
    phone: '323 555 0171',
    language: person.spoken,
    comment: 'My sister said you help with the papers.',
  }),
  (person) => ({
    ...byHospital,
    ...named(person),
    bornOn: turned(person.bornOn),
    populations: ['smh-sud', 'avoidable-use'],
  }),
  (person) => ({
    ...byShelter,
    name: person.firstName,
    place: 'The tents under the bridge, the last one',
    populations: ['homeless'],
  }),
  (person) => ({
    kind: 'self',
    ...named(person),
    place: 'The library, afternoons',
    wantsInterpreter: person.needsInterpreter,
    language: person.spoken,
  }),
]

/** People no plan knows yet. */
const strangers: readonly Given[] = [
  {
    kind: 'self',
    name: 'Wendell Newcomb',
    phone: '213 555 0181',
    bornOn: '1968-02-11',
    populations: ['homeless', 'ltc-risk'],
    comment: 'I fall and cannot get up by myself.',
  },
  {
    ...byNeighborOf('Daughter'),
    name: 'Rosalind Newcomb',
    phone: '213 555 0182',
    bornOn: '1949-07-30',
    populations: ['nf-transition'],
    comment: 'She wants to come home from the nursing home. We do not know where to begin.',
  },
  {
    kind: 'child',
    name: 'Milo Unlisted',
    guardian: 'Petra Unlisted',
    guardianPhone: '323 555 0183',
    phone: '323 555 0183',
    bornOn: '2017-05-19',
    populations: ['ccs', 'child-welfare'],
    referrer: null,
  },
  {
    kind: 'other',
    name: 'Odell Unlisted',
    place: 'Leaves the county jail on Monday, then his aunt’s',
    populations: ['incarceration'],
    referrer: referrerOf('Priya Reentry', 'Reentry worker', 'Invented Reentry Center'),
  },
  {
    kind: 'self',
    name: 'Junia',
    phone: '310 555 0184',
    isSafeToLeaveMessage: false,
    bestTime: 'morning',
    populations: ['birth-equity'],
  },
]

/** How many days ago each came, the oldest first. */
const agoDays = [13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1] as const

/** A dozen requests at the doors of both plans; always the same for the same day. */
export function referralsOf(members: number, today: Day): readonly DemoReferral[] {
  const chance = chanceOf('referrals')
  const known = slotsFor(members, wishes.length)
  const asked = [
    ...known.flatMap((slot, i) => {
      const wish = wishes[i]
      return wish ? [{ plan: slot.plan, given: wish(personOf(slot, today)) }] : []
    }),
    ...strangers.map((given) => ({ plan: 'example' as const, given })),
  ]
  return chance.shuffled(asked).map(({ plan, given }, i) => {
    const day = addDays(today, -(agoDays[i] ?? 1))
    const minute = chance.between(480, 1080)
    return {
      organizationId: organizationOf(plan).id,
      id: chance.id(millisecondsAt(day, minute)),
      number: Array.from({ length: 8 }, () => chance.pick(LETTERS)).join(''),
      receivedAt: instantAt(day, minute),
      asked: { ...blankReferral, ...given },
    }
  })
}

/** Spread over the members; neither the survivor nor who has ended. */
function slotsFor(members: number, most: number): readonly Slot[] {
  const step = Math.max(1, Math.floor(members / (most * 2)))
  return Array.from({ length: members }, (_, i) => slotOf(i))
    .filter((slot) => slot.index % step === 0 && castOf(slot.index)?.isSurvivor !== true)
    .slice(0, most)
}

function named(person: Person): Given {
  return { name: `${person.firstName} ${person.lastName}`, bornOn: person.bornOn, place: person.spot[0] }
}

/** Day and month taken for each other, where that is a day. */
function turned(day: Day): Day {
  const [year, month, date] = day.split('-')
  return Number(date) <= 12 ? `${year}-${date}-${month}` : day
}

function referrerOf(name: string, relation: string, organization: string | null): Referral['referrer'] {
  return { name, contact: '213 555 0190', organization, relation, personKnows: true }
}

function byNeighborOf(relation: string): Given {
  return { referrer: referrerOf('Nora Nearby', relation, null) }
}
