// What the card keeps for the due rules is what the chart tells the device, whatever lies in it; and so the rules ask the same of both. What is
// set straight after a contact or an attempt is what reading again would give.
import { deepEqual, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { carePlan, referral, referralStep } from '../../../test/care-example.ts'
import { consent } from '../../../test/consent-example.ts'
import { assignment, attempt, contact, dueRules, episode, task } from '../../../test/entry-example.ts'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { addDays } from '../../base/day.ts'
import type { MemberCard } from '../../domain/card.ts'
import { add, type Change } from '../../domain/change.ts'
import { type Chart, emptyChart, type Noun, nounNames, standing } from '../../domain/chart.ts'
import { marksOf } from '../../domain/due-marks.ts'
import { ruledDues } from '../../domain/due-task.ts'
import { episodeStates } from '../../domain/episode.ts'
import { nextOfCard } from '../../domain/next-of-card.ts'
import { taskKinds } from '../../domain/task.ts'
import { aboutOf, currentEpisode, dueFor } from '../../domain/today.ts'
import { refreshCard, refreshCards } from './card-table.ts'
import { loadAll, storeChange } from './entry-table.ts'

let house: TestHouse
let agency: string
let plan: string
let staff: string
before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  plan = await house.organization('plan')
  staff = (await house.seat(agency, 'care-manager')).staffId
})
after(() => house.close())

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2025-11-01', count))
const maybe = fc.option(day)
/** Also late in the evening in Los Angeles, when UTC is a day ahead. */
const instant = fc.tuple(day, fc.constantFrom('02:30', '20:00')).map(([on, time]) => `${on}T${time}:00.000Z`)
const method = fc.constantFrom('in-person' as const, 'phone' as const, 'text' as const)
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3, size: 'max' })

const life = fc.record({
  state: fc.constantFrom(...episodeStates),
  days: fc.record({ assignedOn: maybe, engagedOn: maybe, startedOn: maybe, referredOn: maybe }),
  contacts: some(
    fc.record({ at: instant, method, outcome: fc.constantFrom('reached' as const, 'not-reached' as const) }),
  ),
  attempts: some(fc.record({ at: instant, method })),
  tasks: some(fc.record({ kind: fc.constantFrom(...taskKinds), dueOn: maybe, doneAt: fc.option(instant) })),
  assessments: some(
    fc.record({ formId: fc.constantFrom('ecm-adult', 'ecm-child', 'phq-9'), finishedAt: fc.option(instant) }),
  ),
  plans: some(fc.record({ writtenOn: day, agreedAt: fc.option(instant), isSignedOff: fc.boolean() })),
  consents: some(fc.record({ signedAt: instant, isRevoked: fc.boolean() })),
  stays: some(fc.record({ cameOn: day, heardAt: instant, nights: fc.option(fc.nat({ max: 9 })) })),
  messages: some(
    fc.record({ at: instant, side: fc.constantFrom('member' as const, 'team' as const), isSettled: fc.boolean() }),
  ),
  requests: some(fc.record({ askedOn: day, isAnswered: fc.boolean() })),
  authorizations: some(
    fc.record({
      status: fc.constantFrom('requested' as const, 'approved' as const, 'denied' as const, 'potential' as const),
      program: fc.constantFrom('ecm', 'other'),
      requestedOn: maybe,
      startOn: maybe,
      months: fc.option(fc.integer({ min: 1, max: 12 })),
      isOurs: fc.boolean(),
    }),
  ),
  phones: some(
    fc.record({
      kind: fc.constantFrom('phone' as const, 'email' as const),
      fromOn: day,
      confirmedOn: maybe,
      bouncedOn: maybe,
      isSafe: fc.option(fc.boolean()),
      isOver: fc.boolean(),
    }),
  ),
  coverages: some(fc.record({ renewalOn: maybe, fromOn: day, isOver: fc.boolean() })),
  rents: some(fc.record({ supportKey: fc.constantFrom('tr' as const, 'mtm' as const), startedOn: maybe })),
  today: day,
})
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never

test('the card’s marks are the chart’s, and the rules ask the same of both on any day', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (given) => {
      const member = newId()
      await store(member, changesOf(member, given))
      for (const one of refreshCards([member], nounNames)) await house.sql(one.text, one.values)
      const { card, chart } = await read(member)
      const current = currentEpisode(chart)
      ok(current)
      deepEqual(card.marks, current.state === 'ended' ? null : marksOf(chart, current))
      if (current.state === 'ended' || card.marks === null) return
      const state = current.state
      const ofCard = { state, planId: card.planId, agencyId: card.agencyId, marks: card.marks }
      const asked = ruledDues(dueRules, ofCard, given.today)
      deepEqual(asked, ruledDues(dueRules, aboutOf(chart, current), given.today))
      sameNext(card, chart, given.today)
    }),
    { numRuns: 60 },
  )
})

test('what is set straight after a contact or an attempt is what reading again gives', async () => {
  await fc.assert(
    fc.asyncProperty(life, instant, method, async (given, at, way) => {
      const member = newId()
      const changes = changesOf(member, given)
      await store(member, changes)
      for (const one of refreshCards([member], nounNames)) await house.sql(one.text, one.values)
      const current = currentEpisode((await read(member)).chart)
      const of = { episodeId: current?.id ?? '', at, method: way }
      const more = [
        add('contact', contact({ ...of, id: newId() })),
        add('outreachAttempt', attempt({ ...of, id: newId() })),
      ]
      await store(member, more)
      for (const one of more.flatMap((change) => refreshCard(member, [change]).quick))
        await house.sql(one.text, one.values)
      const { card, chart } = await read(member)
      deepEqual(card.marks, current?.state === 'ended' || !current ? null : marksOf(chart, current))
    }),
    { numRuns: 20 },
  )
})

/** The nearest next step of a card is the chart’s for a lead who is every role; a task without a day has none on a card. */
function sameNext(card: MemberCard, chart: Chart, today: string): void {
  const roles = [...new Set(dueRules.dueTasks.map((rule) => rule.for))]
  const held = { member: card.memberId, relation: 'caseload', chart }
  const days = roles
    .flatMap((role) => dueFor(held, { today, staffId: staff, role, rules: dueRules }))
    .flatMap((due) => (due.kind === 'task' ? (due.task.dueOn ?? []) : due.by))
  const expected = days.toSorted()[0] ?? null
  const { by } = nextOfCard(card, dueRules, today)
  deepEqual(by, expected)
}

async function store(memberId: string, changes: readonly Change[]): Promise<void> {
  const stamp = { memberId, at: '2026-11-01T18:00:00.000Z', by: null, seq: 1 }
  for (const one of changes.map((change) => storeChange(change, stamp))) await house.sql(one.text, one.values)
}

async function read(member: string): Promise<{ card: MemberCard; chart: Chart }> {
  const chart = { ...emptyChart() } as Record<Noun, unknown>
  for (const noun of nounNames) {
    const { text, values } = loadAll(noun, member, {})
    const rows = await house.sql(text, values)
    chart[noun] = standing(rows.map(camel) as never)
  }
  const [row] = await house.sql('select * from member_card where member_id = $1', [member])
  ok(row)
  return { card: camel(row) as MemberCard, chart: chart as Chart }
}

function camel(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  )
}

function changesOf(memberId: string, given: Life): readonly Change[] {
  const id = newId()
  const owned = { ownerId: agency, labels: [], episodeId: id }
  const unknown = {
    pronouns: null,
    sex: null,
    gender: null,
    writtenLanguage: null,
    needsInterpreter: null,
    diedOn: null,
  }
  const rest = {
    alternateFormat: null,
    preferredPlace: null,
    contactPreference: null,
    doNotContact: false,
    revision: 1,
  }
  const name = { firstName: 'Ana', lastName: 'Invented', nameUsed: null, bornOn: null, spokenLanguage: null, cin: null }
  return [
    add('member', { id: memberId, labels: [], raceEthnicity: [], ...unknown, ...rest, ...name }),
    add('episode', episode(given.state, { id, agencyId: agency, planId: null, ...stateFields(given) })),
    add('assignment', assignment({ id: newId(), episodeId: id, staffId: staff })),
    ...given.contacts.map((one) => add('contact', contact({ ...one, id: newId(), episodeId: id }))),
    ...given.attempts.map((one) => add('outreachAttempt', attempt({ ...one, id: newId(), episodeId: id }))),
    ...given.tasks.map(({ doneAt, ...one }) =>
      add('task', task({ ...one, id: newId(), doneAt, doneBy: doneAt && staff, outcome: doneAt && 'Done' })),
    ),
    ...given.assessments.map((one) =>
      add('assessment', { ...assessed, ...owned, ...one, id: newId(), finishedBy: null }),
    ),
    ...given.plans.map(({ isSignedOff, ...one }, i) =>
      add(
        'carePlan',
        carePlan({
          ...owned,
          ...one,
          ...{ id: newId(), version: i + 1, agreedHow: one.agreedAt === null ? null : 'said' },
          ...(isSignedOff ? { signedOffAt: `${one.writtenOn}T20:00:00.000Z`, signedOffBy: staff } : {}),
        }),
      ),
    ),
    ...given.consents.map(({ signedAt, isRevoked }) =>
      add(
        'consent',
        consent({
          ...{ id: newId(), ownerId: agency, signedAt, startOn: '2025-11-01', recipients: { all: [] } },
          ...(isRevoked
            ? { revokedAt: '2027-01-01T20:00:00.000Z', revokedBy: 'The member', revokedHow: 'spoken' }
            : {}),
        }),
      ),
    ),
    ...written(given, owned),
    ...stayed(given, owned),
    ...requested(given, owned),
    ...covered(given),
    ...reached(given),
    ...given.rents.flatMap(({ supportKey, startedOn }) => {
      const referralId = newId()
      const of = { ...owned, planId: null }
      const closed = startedOn && { status: 'loop-closed' as const, closure: 'services-received' as const, startedOn }
      return [
        add('referralOut', referral({ ...of, id: referralId, kind: 'community-support', supportKey })),
        add('referralStep', referralStep({ ownerId: agency, id: newId(), referralId, ...closed })),
      ]
    }),
  ]
}

/** What the state must say of itself. */
function stateFields({ state, days, today }: Life) {
  const paused = { pausedOn: today, lookAgainOn: today, lookAgainBy: staff, beforePause: 'active' as const }
  return {
    ...days,
    ...(state === 'active' ? { startedOn: days.startedOn ?? today } : {}),
    ...(state === 'paused' ? paused : {}),
    ...(state === 'ended' ? { endedOn: today, endReason: 'declined' as const } : {}),
  }
}

const assessed = {
  formVersion: 1,
  at: '2025-11-01T18:00:00.000Z',
  method: 'in-person' as const,
  answeredBy: 'member' as const,
  language: null,
  interpreterMode: null,
  answers: {},
  scores: {},
  amends: null,
  revision: 1,
}

type Owned = { readonly ownerId: string; readonly labels: never[]; readonly episodeId: string }

function written({ messages }: Life, owned: Owned): readonly Change[] {
  return messages.map(({ isSettled, side, at }) => {
    const isOver = isSettled && side === 'member'
    const settled = {
      settledAt: isOver ? at : null,
      settledBy: null,
      settledHow: isOver ? ('answered' as const) : null,
    }
    const blank = { documentId: null, seenAt: null, seenBy: null }
    return add('message', { ...owned, ...blank, ...settled, id: newId(), side, at, words: 'Hello' })
  })
}

function stayed({ stays }: Life, owned: Owned): readonly Change[] {
  return stays.map(({ nights, ...one }) =>
    add('careTransition', {
      ...{
        ...owned,
        ...one,
        id: newId(),
        kind: 'hospital',
        place: 'An invented hospital',
        why: null,
        source: 'member',
      },
      ...{ leftOn: nights === null ? null : addDays(one.cameOn, nights), toWhere: null, isNamedInPaper: null },
    }),
  )
}

function requested({ requests }: Life, owned: Owned): readonly Change[] {
  return requests.map(({ askedOn, isAnswered }) =>
    add('changeRequest', {
      ...{ ...owned, id: newId(), kind: 'lead', askedBy: 'member', via: 'call', wish: null, reason: null },
      ...{ askedOn, answerBy: addDays(askedOn, 2), answerNote: null, inEffectOn: null },
      ...{ answer: isAnswered ? 'withdrawn' : null, answeredAt: isAnswered ? '2027-01-01T20:00:00.000Z' : null },
    }),
  )
}

function reached({ phones }: Life): readonly Change[] {
  return phones.map(({ isSafe, isOver, ...one }) =>
    add('phone', {
      ...{ ...one, id: newId(), value: '2135550142', rank: 1, isSafeToLeaveMessage: isSafe, isPrivate: false },
      ...{ source: 'member', labels: [], endedOn: isOver ? '2027-01-01' : null, endReason: null },
    }),
  )
}

function covered({ authorizations, coverages }: Life): readonly Change[] {
  return [
    ...authorizations.map(({ months, isOurs, ...one }) =>
      add('authorization', {
        ...{ ...one, id: newId(), labels: [], planId: plan, agencyId: isOurs ? agency : null, number: null },
        ...{ decidedOn: null, endOn: endOf(one.startOn, months), units: null, decidedBy: null },
      }),
    ),
    ...coverages.map(({ isOver, ...one }) =>
      add('coverage', {
        ...{ ...one, id: newId(), labels: [], planId: plan, planMemberNumber: null, county: null },
        ...{ hasMedicare: null, hasDsnp: null, endedOn: isOver ? addDays(one.fromOn, 100) : null },
      }),
    ),
  ]
}

function endOf(startOn: string | null, months: number | null): string | null {
  return startOn === null || months === null ? null : addDays(startOn, months * 30)
}
