// The card of a member entered in a block, made from its changes, is the card that the chart gives when it is read back.
import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { add, type Change } from '../../domain/change.ts'
import { newEpisode } from '../../domain/episode.ts'
import { leadFor } from '../../domain/episode-step.ts'
import { newTask } from '../../domain/task.ts'
import { refreshCards } from '../database/card-table.ts'
import { beginsChart } from '../database/new-card.ts'
import { begin } from '../database/scope.ts'
import { writeBlock } from './block.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const open = { endedOn: null, endReason: null }
const nouns = ['member', 'episode', 'outreachAttempt', 'contact', 'task', 'block'] as const

test('a fresh card is the one the chart gives', async () => {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const { staffId } = await house.seat(agency, 'care-manager')
  const member = newId()
  const changes = chartOf(member, agency, plan, staffId)
  equal(beginsChart(changes), true)
  const { database, keys } = house.house.core.house
  await database.with(async (trips) => {
    await trips.go([begin([member], agency)])
    const line = { at: house.clock, by: null, actor: 'job:test', operation: 'test' }
    const portion = { memberId: member, changes, commandId: newId(), input: '{}' }
    await trips.commit(writeBlock(new Map(), [portion], line, keys))
  })
  const made = await house.sql('select * from member_card where member_id = $1', [member])
  await database.with(async (trips) => {
    await trips.go([begin([member], agency)])
    await trips.commit(refreshCards([member], nouns))
  })
  deepEqual(made, await house.sql('select * from member_card where member_id = $1', [member]))
  equal(made[0]?.place, 'Under the invented bridge')
  deepEqual(await house.sql('select seq from head where subject_id = $1', [member]), [{ seq: 1 }])
})

test('what only a chart can tell is not made fresh: an entry that changed, or one that no card is made from', () => {
  const entered = chartOf(newId(), newId(), newId(), newId())
  const ended: Change = { kind: 'set', noun: 'phone', id: newId(), fields: { endedOn: '2026-11-02' } }
  equal(beginsChart([...entered, ended]), false)
  equal(beginsChart(entered.slice(1)), false)
})

function chartOf(member: string, agency: string, plan: string, staff: string): readonly Change[] {
  const none = {
    nameUsed: 'Zé',
    pronouns: null,
    sex: null,
    gender: null,
    spokenLanguage: 'Khmer',
    writtenLanguage: null,
  }
  const unasked = { needsInterpreter: true, alternateFormat: null, preferredPlace: null, contactPreference: null }
  const name = { firstName: 'Maybe', lastName: 'Fictício-Jones', bornOn: '1970-02-03', raceEthnicity: [], cin: null }
  const rest = { doNotContact: false, diedOn: null, revision: 1, labels: [] }
  const [older, newer] = [newId(), newId()]
  const episode = { agencyId: agency, planId: plan, assignedOn: '2026-10-01' }
  const ended = { endedOn: '2026-09-01', endReason: 'left-county', startedOn: '2026-01-01' } as const
  return [
    add('member', { id: member, ...name, ...none, ...unasked, ...rest }),
    address('home', '1 Invented St', '2026-11-01'),
    address('where-to-find', null, '2026-01-01'),
    ...phones(),
    add('safetyFlag', { id: newId(), labels: [], kind: 'no-texts', note: null, fromOn: '2026-11-01', ...open }),
    add('coverage', coverageOf(plan)),
    add('episode', newEpisode({ id: older, ...episode, state: 'outreach' })),
    add('episode', newEpisode({ id: newer, ...episode, state: 'ended', ...ended })),
    leadFor(staff, newId(), older, '2026-11-01'),
    add('task', newTask({ id: newId(), kind: 'reach', what: 'Later', dueOn: '2026-12-01' })),
    add('task', newTask({ id: newId(), kind: 'reach', what: 'Whenever' })),
    add(
      'task',
      newTask({ id: newId(), kind: 'reach', what: 'Not told', labels: ['mental-health'], dueOn: '2026-11-20' }),
    ),
  ]
}

function coverageOf(planId: string) {
  const unknown = { planMemberNumber: null, county: null, hasMedicare: null, hasDsnp: null, renewalOn: null }
  return { id: newId(), labels: [], planId, ...unknown, fromOn: '2026-11-01', endedOn: null }
}

function address(kind: 'home' | 'where-to-find', street: string | null, fromOn: string): Change {
  const place = { street, city: 'Nowhere', state: 'CA', zip: null, county: null, noFixedAddress: street === null }
  const asSent = street === null ? 'Under the invented bridge' : null
  const rest = { isPrivate: false, source: 'plan-file' as const, ...open }
  return add('address', { labels: [], id: newId(), kind, ...place, asSent, fromOn, ...rest })
}

function phones(): readonly Change[] {
  const rest = {
    endReason: null,
    confirmedOn: null,
    bouncedOn: null,
    isSafeToLeaveMessage: null,
    source: 'plan-file',
    fromOn: '2026-11-01',
  } as const
  const one = (value: string, rank: number, isPrivate: boolean, endedOn: string | null) =>
    add('phone', { id: newId(), kind: 'phone', value, rank, isPrivate, endedOn, ...rest, labels: [] })
  return [
    one('2135550102', 2, false, null),
    one('2135550101', 1, false, null),
    one('2135550103', 1, true, null),
    one('2135550104', 1, false, '2026-11-02'),
  ]
}
