// A seeded cohort with known misses, lived through the front door day by day: whom something was missed for is found with its cause, and nobody
// else is. The lives stand on both edges of every day that counts; chance only mixes them.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chanceOf } from '../../../db/demo/chance.ts'
import { planContent } from '../../../test/care-example.ts'
import { attempt, contact, type Entered, enterMember } from '../../../test/entered.ts'
import { newId, type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { addDays } from '../../base/day.ts'
import type { MissedCause } from '../../domain/missed-cause.ts'

const today = '2026-11-24'
/** Noon in Los Angeles, so many days ago. */
const noon = (ago: number) => `${addDays(today, -ago)}T20:00:00.000Z`
const day = (ago: number) => addDays(today, -ago)

interface Step {
  /** Days before today. */
  readonly ago: number
  readonly does: (entered: Entered) => readonly [operation: string, input: object]
}
interface Life {
  readonly name: string
  readonly phone?: string
  /** Entered so many days ago. */
  readonly entered: number
  readonly steps: readonly Step[]
  readonly missed: readonly MissedCause[]
}

const tried = (ago: number, method = 'in-person'): Step => ({
  ago,
  does: (entered) => ['outreach.log', attempt(entered, { at: noon(ago), method })],
})
const begun = (ago: number): Step => ({
  ago,
  does: ({ member, episode }) => ['episode.begin', { member, episode, on: day(ago), assignment: newId() }],
})
const met = (ago: number, method = 'in-person'): Step => ({
  ago,
  does: (entered) => ['contact.record', contact(entered, { at: noon(ago), method, place: null })],
})
const assessed = (ago: number): readonly Step[] => {
  const assessment = newId()
  return [
    {
      ago,
      does: ({ member, episode }) => [
        'assessment.begin',
        {
          ...{ member, id: assessment, episodeId: episode, formId: 'ecm-adult', formVersion: 1, at: noon(ago) },
          ...{ method: 'in-person', answeredBy: 'member', language: null, interpreterMode: null },
          ...{ isMinorsOwn: false, answers: {} },
        },
      ],
    },
    { ago, does: ({ member }) => ['assessment.finish', { member, assessment }] },
  ]
}
const stayed = (from: number, until: number | null): readonly Step[] => {
  const transition = newId()
  const came = { kind: 'hospital', place: 'Invented Hospital', cameOn: day(from), why: null, source: 'member' }
  const left = { leftOn: day(until ?? 0), toWhere: null, isNamedInPaper: null }
  const over: Step = {
    ago: until ?? 0,
    does: ({ member }) => ['transition.end', { member, transition, ...left }],
  }
  return [
    {
      ago: from,
      does: ({ member, episode }) => ['transition.begin', { member, id: transition, episodeId: episode, ...came }],
    },
    ...(until === null ? [] : [over]),
  ]
}
const planned = (ago: number): Step => ({
  ago,
  does: ({ member, episode }) => [
    'care-plan.write',
    {
      ...{ member, id: newId(), episodeId: episode, replaces: null, content: planContent },
      ...{ assessmentId: null, labels: [] },
    },
  ],
})
const paused = (ago: number): Step => ({
  ago,
  does: ({ member, episode }) => [
    'episode.pause',
    {
      ...{ member, episode, on: day(ago), reason: 'In jail', lookAgainOn: addDays(today, 20) },
      ...{ lookAgainBy: newId(), task: newId() },
    },
  ],
})
/** In care and assessed, so that nothing else is missing. */
const inCare = [begun(80), ...assessed(79)]

const lives: readonly Life[] = [
  { name: 'assigned 7 days', entered: 7, steps: [], missed: [] },
  { name: 'assigned 8 days', entered: 8, steps: [], missed: ['not-tried'] },
  { name: 'tried 7 days ago', entered: 30, steps: [tried(7)], missed: [] },
  { name: 'tried 8 days ago', entered: 30, steps: [tried(20), tried(8)], missed: ['not-tried'] },
  { name: 'called without a phone', entered: 10, steps: [tried(6, 'phone'), tried(2, 'text')], missed: ['phone-only'] },
  {
    name: 'called without a phone, long ago',
    entered: 30,
    steps: [tried(12, 'phone')],
    missed: ['not-tried', 'phone-only'],
  },
  { name: 'called with a phone', phone: '2135550142', entered: 10, steps: [tried(2, 'phone')], missed: [] },
  { name: 'called and looked for', entered: 10, steps: [tried(4, 'phone'), tried(2)], missed: [] },
  { name: 'in care, assessed, met', entered: 90, steps: [...inCare, met(5)], missed: [] },
  { name: '90 days without assessment', entered: 95, steps: [begun(90), met(5)], missed: [] },
  { name: '91 days without assessment', entered: 95, steps: [begun(91), met(5)], missed: ['no-assessment'] },
  { name: 'left a stay 2 days ago', entered: 90, steps: [...inCare, met(10), ...stayed(6, 2)], missed: [] },
  {
    name: 'left a stay 3 days ago',
    entered: 90,
    steps: [...inCare, met(10), ...stayed(6, 3)],
    missed: ['no-contact-after-stay'],
  },
  { name: 'left a stay and was called', entered: 90, steps: [...inCare, ...stayed(8, 5), met(4, 'phone')], missed: [] },
  { name: 'in a stay still', entered: 90, steps: [...inCare, met(10), ...stayed(6, null)], missed: [] },
  { name: 'met on the first of the month', entered: 90, steps: [...inCare, met(23)], missed: [] },
  { name: 'met in the month before', entered: 90, steps: [...inCare, met(24)], missed: ['no-contact-this-month'] },
  {
    name: 'met before a stay in the month before',
    entered: 90,
    steps: [...inCare, met(30), ...stayed(12, 6)],
    missed: ['no-contact-after-stay', 'no-contact-this-month'],
  },
  { name: 'plan without a signature', entered: 90, steps: [...inCare, planned(30), met(5)], missed: ['plan-unsigned'] },
  { name: 'paused in silence', entered: 90, steps: [...inCare, paused(60)], missed: [] },
]

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

/** Each life several times over, mixed; lived in the order of days, as a house lives it. */
async function lived(manager: Session): Promise<ReadonlyMap<string, Life>> {
  const cohort = chanceOf('who was missed').shuffled([...lives, ...lives, ...lives])
  const entered = new Map<Life, Entered>()
  const events = cohort
    .map((life) => ({ ...life }))
    .flatMap((life) => [
      { life, ago: life.entered, step: undefined },
      ...life.steps.map((step) => ({ life, ago: step.ago, step })),
    ])
    .toSorted((one, other) => other.ago - one.ago)
  for (const { life, ago, step } of events) {
    house.clock = new Date(Date.parse(noon(ago)) + 60_000).toISOString()
    if (step === undefined) entered.set(life, await enterMember(manager, { phone: life.phone ?? null }))
    else {
      const [operation, input] = step.does(entered.get(life) as Entered)
      const { body } = await manager.command(operation, input)
      equal(body.outcome, 'done', `${life.name}: ${operation} ${JSON.stringify(body)}`)
    }
  }
  house.clock = noon(0)
  return new Map([...entered].map(([life, { member }]) => [member, life]))
}

test('of a cohort lived day by day every miss is found with its cause, and none is false', async () => {
  house.clock = noon(0)
  const agency = await house.organization('agency')
  const manager = await house.as(await house.seat(agency, 'care-manager'))
  const supervisor = await house.as(await house.seat(agency, 'supervisor'))
  const lifeOf = await lived(manager)
  const { members, more } = (await supervisor.query('caseload.missed', { organization: agency, most: 500 })).body.value
  equal(more, false)
  const found = members.map((one: { member: string; missed: { cause: MissedCause }[] }) => [
    lifeOf.get(one.member)?.name,
    one.missed.map(({ cause }) => cause).toSorted(),
  ])
  const known = [...lifeOf.values()]
    .filter(({ missed }) => missed.length > 0)
    .map(({ name, missed }) => [name, missed.toSorted()])
  const byName = (one: readonly unknown[], other: readonly unknown[]) => String(one[0]).localeCompare(String(other[0]))
  deepEqual(found.toSorted(byName), known.toSorted(byName))
})
