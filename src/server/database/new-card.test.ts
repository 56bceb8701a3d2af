import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { add, type Change, set } from '../../domain/change.ts'
import { newEpisode } from '../../domain/episode.ts'
import { leadFor } from '../../domain/episode-step.ts'
import { newTask } from '../../domain/task.ts'
import { refreshCards } from './card-table.ts'
import { storeChange } from './entry-table.ts'
import { beginsChart, newCard } from './new-card.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

test('a change of a chart that stands makes no new card', () => {
  const nobody = newId()
  equal(beginsChart([set('member', nobody, { nameUsed: 'Invented' })]), false)
  equal(
    beginsChart([
      add('block', { id: newId(), labels: [], staffId: nobody, reason: null, fromOn: '2026-01-05', endedAt: null }),
    ]),
    false,
  )
})

test('the card of a newcomer is the one their chart would give, whatever they come with', async () => {
  const [agency, plan] = [await house.organization('agency'), await house.organization('plan')]
  const { staffId } = await house.seat(agency, 'care-manager')
  const cover = await house.seat(agency, 'care-manager')
  for (const changes of [few(agency), many(agency, plan, staffId, cover.staffId)]) {
    const [member] = changes
    const memberId = member?.kind === 'add' ? String((member.entry as { id: string }).id) : ''
    const stamp = { memberId, at: house.house.core.house.now(), by: staffId, seq: 1 }
    const made = newCard(changes, 1)
    for (const one of [...changes.map((change) => storeChange(change, stamp)), ...made])
      await house.sql(one.text, one.values)
    const card = await cardOf(memberId)
    await house.sql('delete from member_card where member_id = $1', [memberId])
    const all = refreshCards([memberId], ['member', 'episode', 'outreachAttempt', 'contact', 'task', 'block'])
    for (const one of all) await house.sql(one.text, one.values)
    deepEqual(card, await cardOf(memberId))
    const [{ next_step: next } = {}] = await house.sql('select next_step from member_card where member_id = $1', [
      memberId,
    ])
    equal(next === 'Of the plan', false)
  }
})

async function cardOf(memberId: string) {
  const [row] = await house.sql('select * from member_card where member_id = $1', [memberId])
  return { ...row, orgs: [...((row?.orgs ?? []) as string[])].sort() }
}

function person(fields: { nameUsed: string | null; cin: string | null }): Change {
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
  const name = { firstName: 'Łucja', lastName: 'Invented-Núñez', bornOn: '1980-02-29', spokenLanguage: 'Polish' }
  return add('member', { id: newId(), labels: [], raceEthnicity: [], ...unknown, ...rest, ...name, ...fields })
}

function few(agency: string): readonly Change[] {
  const ids = { id: newId(), agencyId: agency, planId: null }
  const ended = newEpisode({ ...ids, state: 'referred', referredOn: '2026-02-02' })
  return [person({ nameUsed: null, cin: null }), add('episode', ended)]
}

function many(agency: string, plan: string, staffId: string, coverId: string): readonly Change[] {
  const episode = newId()
  const base = {
    labels: [],
    source: 'staff' as const,
    fromOn: '2026-01-05',
    endedOn: null,
    endReason: null,
    isPrivate: false,
  }
  const address = { city: 'Invented City', state: 'CA', zip: null, county: null, noFixedAddress: false, asSent: null }
  const phone = { kind: 'phone' as const, isSafeToLeaveMessage: null, confirmedOn: null, bouncedOn: null }
  const coverage = { labels: [], planId: plan, planMemberNumber: null, county: null, hasMedicare: null, hasDsnp: null }
  const attempt = {
    labels: [],
    episodeId: episode,
    method: 'phone' as const,
    isReached: false,
    minutes: 5,
    place: null,
    note: null,
  }
  const cover = leadFor(coverId, newId(), episode, '2026-01-05')
  const started = { state: 'active' as const, startedOn: '2026-01-20', referredOn: '2026-01-05' }
  return [
    person({ nameUsed: 'Lu', cin: '91234567A' }),
    add('episode', newEpisode({ id: episode, agencyId: agency, planId: plan, ...started })),
    leadFor(staffId, newId(), episode, '2026-01-05'),
    ...(cover.kind === 'add' ? [{ ...cover, entry: { ...cover.entry, part: 'cover' } } as Change] : []),
    add('coverage', { id: newId(), ...coverage, renewalOn: null, fromOn: '2025-01-01', endedOn: '2025-12-31' }),
    add('coverage', { id: newId(), ...coverage, renewalOn: null, fromOn: '2026-01-01', endedOn: null }),
    add('address', { id: newId(), ...base, ...address, kind: 'home', street: '1 Nowhere Street' }),
    add('address', { id: newId(), ...base, ...address, kind: 'home', street: '2 Hidden Street', isPrivate: true }),
    add('phone', { id: newId(), ...base, ...phone, value: '2135550101', rank: 2 }),
    add('phone', { id: newId(), ...base, ...phone, value: '2135550102', rank: 1 }),
    add('safetyFlag', {
      id: newId(),
      labels: [],
      kind: 'no-texts',
      note: null,
      fromOn: '2026-01-05',
      endedOn: null,
      endReason: null,
    }),
    add('block', { id: newId(), labels: [], staffId: coverId, reason: null, fromOn: '2026-01-05', endedAt: null }),
    add('outreachAttempt', {
      ...attempt,
      id: newId(),
      at: '2026-01-06T18:00:00.000Z',
      outcome: 'no-answer',
      amends: null,
    }),
    add('outreachAttempt', {
      ...attempt,
      id: newId(),
      at: '2026-01-05T18:00:00.000Z',
      outcome: 'no-answer',
      amends: null,
    }),
    add('task', newTask({ id: newId(), kind: 'next-step', what: 'Call again', dueOn: null })),
    add('task', newTask({ id: newId(), kind: 'tell-doctor', what: 'Of the plan', dueOn: '2026-01-31', ownerId: plan })),
    add(
      'task',
      newTask({ id: newId(), kind: 'next-step', what: 'Hidden', dueOn: '2026-02-01', labels: ['mental-health'] }),
    ),
  ]
}
