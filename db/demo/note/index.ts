// The stories a chart of the demo can tell: the population it belongs to, the ages it fits, its main threads and its other talk.
import type { PopulationOfFocus } from '../../../src/domain/population.ts'
import { beginnings, childBeginnings, childHopes, hopes } from './beginning.ts'
import { birth } from './birth.ts'
import { childCheckIns, illChild, youth } from './child.ts'
import { goingHome, stayingHome } from './elder.ts'
import { checkIns, sideThreads } from './everyday.ts'
import { health } from './health.ts'
import { homeless } from './homeless.ts'
import { justice } from './justice.ts'
import { mind } from './mind.ts'
import { type Moment, moments, type Thread } from './moment.ts'
import { leaving, survivorBeginning, survivorCheckIns } from './survivor.ts'

export interface Story {
  readonly key: string
  readonly population: PopulationOfFocus
  /** Youngest and oldest, in years. */
  readonly ages: readonly [number, number]
  readonly beginnings: readonly Thread[]
  readonly main: readonly Thread[]
  /** How many of the main threads one chart can hold without contradicting itself. */
  readonly mainMost: number
  readonly side: readonly Thread[]
  readonly checkIns: readonly Moment[]
  readonly hopes: readonly string[]
  readonly isOutside: boolean
  readonly isChild: boolean
  /** The longest care, in days, in which the story still makes sense. */
  readonly longest: number
}

const isAtHome = (thread: Thread) => thread.moments.some((moment) => moment.place === 'home')
const [bag, office, street, video] = [beginnings[1], beginnings[2], beginnings[3], beginnings[4]]
const indoors = [beginnings[0], bag, office, video].filter((thread) => thread !== undefined)
const outdoors = [office, street].filter((thread) => thread !== undefined)
const ofChild = moments(childCheckIns)

const grown = {
  beginnings: indoors,
  side: sideThreads,
  checkIns,
  hopes,
  isOutside: false,
  isChild: false,
  mainMost: 1,
  longest: 700,
}
const outside = {
  ...grown,
  beginnings: outdoors,
  side: sideThreads.filter((thread) => !isAtHome(thread)),
  checkIns: checkIns.filter((moment) => moment.place !== 'home'),
  isOutside: true,
}
const child = {
  ...grown,
  beginnings: childBeginnings,
  side: [],
  checkIns: ofChild,
  hopes: childHopes,
  isChild: true,
  mainMost: 2,
}

export const stories = {
  homeless: { ...outside, key: 'homeless', population: 'homeless', ages: [24, 68], main: homeless },
  health: { ...grown, key: 'health', population: 'avoidable-use', ages: [38, 79], main: health, mainMost: 3 },
  mind: { ...grown, key: 'mind', population: 'smh-sud', ages: [22, 64], main: mind },
  justice: { ...grown, key: 'justice', population: 'incarceration', ages: [22, 61], main: justice, longest: 500 },
  stayingHome: { ...grown, key: 'stayingHome', population: 'ltc-risk', ages: [66, 95], main: stayingHome, mainMost: 2 },
  goingHome: { ...grown, key: 'goingHome', population: 'nf-transition', ages: [58, 89], main: goingHome, longest: 400 },
  illChild: { ...child, key: 'illChild', population: 'ccs', ages: [2, 16], main: illChild },
  foster: {
    ...child,
    key: 'foster',
    population: 'child-welfare',
    ages: [12, 17],
    main: youth.slice(0, 1),
    mainMost: 1,
  },
  agingOut: {
    ...grown,
    key: 'agingOut',
    population: 'child-welfare',
    ages: [20, 20],
    main: youth.slice(1),
    longest: 280,
  },
  survivor: {
    ...outside,
    key: 'survivor',
    population: 'homeless',
    ages: [39, 39],
    beginnings: [survivorBeginning],
    main: [leaving],
    side: [],
    checkIns: survivorCheckIns,
    isOutside: false,
  },
  birth: { ...grown, key: 'birth', population: 'birth-equity', ages: [19, 41], main: birth, longest: 320 },
} as const satisfies Readonly<Record<string, Story>>

export type StoryKey = keyof typeof stories
