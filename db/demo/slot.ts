// Which member stands where: the agency, the Lead Care Manager, the state of the episode. The first members fill one rich caseload, the
// next show every state and every end; the rest follow by chance. More than 600 members bring more care managers with them.
import type { EndReason } from '../../src/domain/end-reason.ts'
import type { EpisodeState } from '../../src/domain/episode.ts'
import { castOf } from './cast.ts'
import { chanceOf } from './chance.ts'
import { heritages } from './name.ts'
import { endingsOfCare, endingsOfOutreach } from './note/ending.ts'
import type { StoryKey } from './note/index.ts'
import { type DemoStaff, fixedId, organizationOf, staff, staffOf } from './organization.ts'

export type Agency = 'eastside' | 'harbor' | 'sangabriel' | 'valley'

export interface Slot {
  readonly index: number
  readonly agency: Agency
  readonly plan: 'example' | 'sunrise'
  readonly lead: DemoStaff | null
  readonly state: EpisodeState
  /** For an ended episode. */
  readonly end: { readonly reason: EndReason; readonly isOfCare: boolean } | null
  readonly story: StoryKey
}

/** How many members the 26 people of the demo care for; more need more people. */
export const staffedMembers = 600
const membersOfWalker = 60

/** One rich caseload: some new, some to reach, most in care, some due today. */
const firstCaseload: readonly (readonly [EpisodeState, number])[] = [
  ['active', 21],
  ['outreach', 8],
  ['assigned', 5],
  ['engaged', 4],
  ['paused', 2],
  ['ended', 3],
]
const firstStates = firstCaseload.flatMap(([state, count]) => Array<EpisodeState>(count).fill(state))

const agencies: readonly (readonly [Agency, number])[] = [
  ['eastside', 36],
  ['harbor', 27],
  ['sangabriel', 26],
  ['valley', 11],
]

const states: readonly (readonly [EpisodeState, number])[] = [
  ['referred', 4],
  ['authorized', 4],
  ['assigned', 9],
  ['outreach', 20],
  ['engaged', 8],
  ['active', 36],
  ['paused', 3],
  ['ended', 16],
]

const storiesOf: Readonly<Record<'indoors' | 'street', readonly (readonly [StoryKey, number])[]>> = {
  indoors: [
    ['homeless', 18],
    ['health', 27],
    ['mind', 17],
    ['justice', 8],
    ['stayingHome', 12],
    ['goingHome', 4],
    ['illChild', 6],
    ['foster', 2],
    ['agingOut', 2],
    ['birth', 4],
  ],
  street: [
    ['homeless', 70],
    ['mind', 12],
    ['justice', 11],
    ['health', 7],
  ],
}

const leadsOf: Readonly<Record<Agency, readonly DemoStaff[]>> = {
  eastside: ['Narine Petrosyan', 'Samuel Okafor', 'Thúy Nguyễn'].map(staffOf),
  harbor: ['Tomás Villanueva', 'Aaliyah Brooks'].map(staffOf),
  sangabriel: ['Mei-Ling Zhao', 'Bopha Sok'].map(staffOf),
  valley: [staffOf('Farid Haddad')],
}

/** Community health workers walk with people until they are reached. */
const healthWorkerOf: Readonly<Partial<Record<Agency, DemoStaff>>> = {
  eastside: staffOf('Joaquín Herrera'),
  harbor: staffOf('Devon Carter'),
}

/** Every state and every end once, after the first caseload. */
const shown: readonly Pick<Slot, 'state' | 'end'>[] = [
  ...(['referred', 'authorized', 'assigned', 'outreach', 'engaged', 'active', 'paused'] as const).map((state) => ({
    state,
    end: null,
  })),
  ...endingsOfCare.map(({ reason }) => ({ state: 'ended' as const, end: { reason, isOfCare: true } })),
  ...endingsOfOutreach.map(({ reason }) => ({ state: 'ended' as const, end: { reason, isOfCare: false } })),
]

/** Where the member with this number stands, from 0; the same however many there are. */
export function slotOf(index: number): Slot {
  const chance = chanceOf(`slot ${index}`)
  const plan = chance.percent(70) ? 'example' : 'sunrise'
  const anyEnd = () => endAt(chance.percent(62), chance.next())
  if (index < firstStates.length) {
    const state = firstStates[index] ?? 'active'
    const lead = staffOf('Maria López')
    const story = castOf(index)?.story ?? chance.weighted(storiesOf.indoors)
    const end = state === 'ended' ? anyEnd() : null
    return { index, agency: 'eastside', plan: 'example', lead, state, end, story }
  }
  const walker = index < staffedMembers ? undefined : walkerOf(Math.floor((index - staffedMembers) / membersOfWalker))
  const agency = walker ? agencyOf(walker) : chance.weighted(agencies)
  const state = chance.weighted(states)
  const one = shown[index - firstStates.length] ?? { state, end: state === 'ended' ? anyEnd() : null }
  const story = chance.weighted(storiesOf[agency === 'harbor' ? 'street' : 'indoors'])
  const lead = needsLead(one.state, chance.percent(55)) ? (walker ?? leadFor(agency, one.state, chance.next())) : null
  return { index, agency, plan, lead, ...one, story }
}

function endAt(isOfCare: boolean, share: number): NonNullable<Slot['end']> {
  const endings = isOfCare ? endingsOfCare : endingsOfOutreach
  let left = share * endings.reduce((sum, one) => sum + one.weight, 0)
  const found = endings.find((one) => {
    left -= one.weight
    return left < 0
  })
  return { reason: found?.reason ?? 'not-reached', isOfCare }
}

function needsLead(state: EpisodeState, isNamed: boolean): boolean {
  if (state === 'referred' || state === 'authorized') return false
  return state !== 'assigned' || isNamed
}

function leadFor(agency: Agency, state: EpisodeState, share: number): DemoStaff {
  const worker = state === 'assigned' || state === 'outreach' ? healthWorkerOf[agency] : undefined
  const leads = leadsOf[agency]
  const all = worker ? [...leads, worker, worker] : leads
  return all[Math.floor(share * all.length)] ?? staffOf('Narine Petrosyan')
}

const walkerAgencies: readonly Agency[] = ['sangabriel', 'eastside', 'harbor', 'valley']

function agencyOf(walker: DemoStaff): Agency {
  const key = walker.seats[0]?.[0]
  return walkerAgencies.find((agency) => agency === key) ?? 'eastside'
}

/** The n-th care manager beyond the 25; their e-mails come after the others' so that a newcomer meets the known names first. */
function walkerOf(n: number): DemoStaff {
  const chance = chanceOf(`walker ${n}`)
  const { women, men, families } = chance.pick(heritages)
  const agency = walkerAgencies[n % walkerAgencies.length] ?? 'eastside'
  return {
    id: fixedId('staff', 1000 + n),
    name: `${chance.pick(chance.percent(70) ? women : men)} ${chance.pick(families)}`,
    email: `walker.${String(n + 1).padStart(4, '0')}@${agency}.example.org`,
    languages: ['English'],
    isLicensed: false,
    npi: null,
    phone: '2135550119',
    startedOn: '2023-02-01',
    seats: [[agency, 'care-manager']],
  }
}

/** Everybody who works in a demo of so many members. */
export function staffFor(members: number): readonly DemoStaff[] {
  const walkers = Math.ceil(Math.max(0, members - staffedMembers) / membersOfWalker)
  return [...staff, ...Array.from({ length: walkers }, (_, n) => walkerOf(n))]
}

/** The id of the agency and of the plan. */
export function idsOf(slot: Slot): { readonly agencyId: string; readonly planId: string } {
  return { agencyId: organizationOf(slot.agency).id, planId: organizationOf(slot.plan).id }
}
