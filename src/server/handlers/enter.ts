// Entering someone met in the field: a chart, an episode at this agency and its Lead Care Manager in one step. A CIN known elsewhere is
// answered like any other: linked in silence when name and birth date agree, else the new chart waits for a reviewer.
import type * as z from 'zod'
import type { enterMember } from '../../api/member.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { add, type Change } from '../../domain/change.ts'
import { readCin } from '../../domain/cin.ts'
import { newEpisode } from '../../domain/episode.ts'
import { leadFor } from '../../domain/episode-step.ts'
import { newTask } from '../../domain/task.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'

type Entered = z.infer<(typeof enterMember)['input']>

export async function enter(work: HandlerWork, input: Entered) {
  const { at } = work
  // Somebody's chart has this id already; nothing is said of whose.
  if (work.head.seq > 0) throw new Problem('id-used')
  if (input.bornOn !== null && input.bornOn > at.today) return refused('born-in-the-future')
  const cin = input.cin === null ? null : readCin(input.cin)
  if (cin && !cin.ok) return refused(cin.reason === 'cin-missing' ? 'cin-format' : cin.reason)
  const known = cin === null ? undefined : await memberOf(work, cin.value)
  const changes =
    known === undefined
      ? entered(input, work, cin?.value ?? null)
      : entered(input, work, null, 'The CIN belongs to a chart already: are they one person?')
  const registered: readonly Statement[] =
    cin && known === undefined
      ? [{ text: 'insert into registry_cin (cin, member_id) values ($1, $2)', values: [cin.value, input.member] }]
      : []
  return done({ output: { member: input.member }, statements: registered, changes })
}

async function memberOf(work: HandlerWork, cin: string): Promise<string | undefined> {
  const [rows = []] = await work.trips.go([
    { text: 'select member_id from registry_cin where cin = $1', values: [cin] },
  ])
  return rows[0] ? String(rows[0].member_id) : undefined
}

function entered(input: Entered, { at }: HandlerWork, cin: string | null, review?: string): readonly Change[] {
  const changes: Change[] = [
    add('member', {
      id: input.member,
      labels: [],
      firstName: input.firstName,
      lastName: input.lastName,
      nameUsed: input.nameUsed,
      pronouns: null,
      bornOn: input.bornOn,
      sex: null,
      gender: null,
      raceEthnicity: [],
      spokenLanguage: input.spokenLanguage,
      writtenLanguage: null,
      needsInterpreter: null,
      alternateFormat: null,
      preferredPlace: null,
      contactPreference: null,
      doNotContact: false,
      cin,
      diedOn: null,
      revision: 1,
    }),
    add(
      'episode',
      newEpisode({
        id: input.episode,
        agencyId: at.organizationId,
        planId: input.plan,
        state: 'referred',
        referredOn: at.today,
      }),
    ),
  ]
  if (at.staffId !== null) changes.push(leadFor(at.staffId, input.assignment, input.episode, at.today))
  if (input.plan !== null) changes.push(coverage(at.id(3), input.plan, at.today))
  if (input.whereToFind !== null) changes.push(place(at.id(4), input.whereToFind, at.today))
  if (input.phone !== null) changes.push(phone(at.id(5), input.phone, at.today))
  if (review !== undefined)
    changes.push(
      add('task', newTask({ id: at.id(6), kind: 'plan-question', what: review, dueOn: at.today, forRole: 'intake' })),
    )
  return changes
}

function coverage(id: string, planId: string, fromOn: string): Change {
  return add('coverage', {
    id,
    labels: [],
    planId,
    planMemberNumber: null,
    county: null,
    hasMedicare: null,
    hasDsnp: null,
    renewalOn: null,
    fromOn,
    endedOn: null,
  })
}

function place(id: string, asSent: string, fromOn: string): Change {
  const nowhere = { street: null, city: null, state: null, zip: null, county: null, noFixedAddress: true }
  return add('address', {
    id,
    labels: [],
    kind: 'where-to-find',
    ...nowhere,
    asSent,
    isPrivate: false,
    source: 'staff',
    fromOn,
    endedOn: null,
    endReason: null,
  })
}

function phone(id: string, value: string, fromOn: string): Change {
  return add('phone', {
    id,
    labels: [],
    kind: 'phone',
    value,
    rank: 1,
    isSafeToLeaveMessage: null,
    isPrivate: false,
    source: 'staff',
    fromOn,
    endedOn: null,
    endReason: null,
  })
}
