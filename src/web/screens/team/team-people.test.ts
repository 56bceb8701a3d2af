// Who is around a member today, what each may know, and whom to call first.
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import {
  agency,
  assignment,
  colleague,
  episode,
  idOf,
  me,
  now,
  today,
  tomorrow,
  yesterday,
} from '../../../../test/entry-example.ts'
import { type Chart, emptyChart } from '../../../domain/chart.ts'
import { withoutAuthority } from '../../../domain/supporter.ts'
import { firstToCall, groupsOf, walkingOf } from './team-people.ts'

const filled = { recordedAt: now, recordedBy: me, struckAt: null, seq: 1, labels: [] }
type Supporter = Chart['supporter'][number]
const supporter = (name: string, kind: Supporter['kind'], given: Partial<Supporter> = {}): Supporter => ({
  ...filled,
  ...withoutAuthority,
  ...{ id: idOf(name), kind, name, relation: null, organization: null, phone: '2135550100', email: null },
  ...{ mayKnow: null, isPrivate: false, source: 'member', fromOn: yesterday, endedOn: null, endReason: null },
  ...given,
})
type TeamMember = Chart['teamMember'][number]
const onTeam = (name: string, part: TeamMember['part'], given: Partial<TeamMember> = {}): TeamMember => ({
  ...filled,
  ...{ id: idOf(name), ownerId: agency, part, name, organization: null, phone: '2135550101' },
  ...{ mayKnow: [], mayKnowNote: null, consentId: null, fromOn: yesterday, endedOn: null },
  ...given,
})

const chart: Chart = {
  ...emptyChart(),
  supporter: [
    supporter('Aunt', 'emergency'),
    supporter('Gone', 'emergency', { endedOn: today }),
    supporter('Doctor', 'pcp'),
  ],
  teamMember: [
    onTeam('Sister', 'family', { mayKnow: ['general', 'housing'], mayKnowNote: 'Not the money' }),
    onTeam('Nurse', 'nurse'),
    onTeam('Left', 'nurse', { endedOn: today }),
  ],
}

test('who has left is not shown; the others stand where they belong, with what they may know', () => {
  const { services, family } = groupsOf(chart, today)
  deepEqual(
    services.map(({ name, mayKnow }) => [name, mayKnow]),
    [
      ['Doctor', null],
      ['Nurse', 'nothing without the member’s word'],
    ],
  )
  deepEqual(
    family.map(({ name, mayKnow }) => [name, mayKnow]),
    [
      ['Aunt', null],
      ['Sister', 'Health and daily life, Housing. Not the money'],
    ],
  )
})

test('first an emergency contact, then the doctor; nobody without a phone, and no family where it is not to be contacted', () => {
  const names = (given: Partial<Chart>) => firstToCall({ ...chart, ...given }, today).map(({ name }) => name)
  deepEqual(names({}), ['Aunt', 'Doctor'])
  deepEqual(names({ supporter: [supporter('Aunt', 'emergency', { phone: null })] }), [])
  const flag = { ...filled, id: idOf('flag'), note: null, fromOn: yesterday, endReason: null }
  deepEqual(names({ safetyFlag: [{ ...flag, kind: 'do-not-contact-family', endedOn: null }] }), ['Doctor'])
  deepEqual(names({ safetyFlag: [{ ...flag, kind: 'do-not-contact-family', endedOn: today }] }), ['Aunt', 'Doctor'])
})

test('the cover stands for the lead from its first day to its last', () => {
  const lead = assignment({ staffId: me })
  const cover = { id: idOf('cover'), part: 'cover', staffId: colleague } as const
  const stands = (fromOn: string, toOn: string | null, endedAt: string | null = null) =>
    walkingOf({ assignment: [lead, assignment({ ...cover, fromOn, toOn, endedAt })] }, episode('active'), today).stands
  equal(stands(tomorrow, null), me)
  equal(stands(yesterday, yesterday), me)
  equal(stands(yesterday, null, now), me)
  equal(stands(today, today), colleague)
  equal(walkingOf({ assignment: [] }, episode('active'), today).stands, null)
})
