// Entering someone met in the field: a chart, an episode at this agency and its Lead Care Manager in one step. A CIN known elsewhere is
// answered like any other: linked in silence when name and birth date agree, else the new chart waits for a reviewer.
import type * as z from 'zod'
import type { enterMember } from '../../api/member.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { add, type Change } from '../../domain/change.ts'
import { readCin } from '../../domain/cin.ts'
import { newEpisode } from '../../domain/episode.ts'
import { leadFor, leadWanted } from '../../domain/episode-step.ts'
import type { Member } from '../../domain/member.ts'
import { agrees } from '../../domain/member-merge.ts'
import { newTask } from '../../domain/task.ts'
import { entryOf, loadOne } from '../database/entry-table.ts'
import type { Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import type { Head } from '../gate/journal.ts'
import { findUnion } from '../gate/union.ts'
import { tie } from './merge.ts'

type Entered = z.infer<(typeof enterMember)['input']>

export async function enter(work: HandlerWork, input: Entered) {
  const { at } = work
  // Somebody's chart has this id already; nothing is said of whose.
  if (work.head.seq > 0) throw new Problem('id-used')
  if (input.bornOn !== null && input.bornOn > at.today) return refused('born-in-the-future')
  const cin = input.cin === null ? null : readCin(input.cin)
  if (cin && !cin.ok) return refused(cin.reason === 'cin-missing' ? 'cin-format' : cin.reason)
  const known = cin === null ? undefined : await memberOf(work, cin.value)
  // In silence when name and birth date agree; else a person with the card in hand looks. What is answered and shown is the same.
  const link = known === undefined ? undefined : await linkTo(work, input, known)
  const isToCheck = known !== undefined && link === undefined
  const changes = entered(input, work, cin?.value ?? null, isToCheck)
  const registered: readonly Statement[] =
    cin && known === undefined
      ? [{ text: 'insert into registry_cin (cin, member_id) values ($1, $2)', values: [cin.value, input.member] }]
      : []
  return done({
    output: { member: input.member },
    statements: registered,
    changes,
    afterChanges: link?.statements ?? [],
    also: link ? [link.head] : [],
  })
}

/** The statements that tie the newcomer to the chart that has the CIN, when they are plainly one person. */
async function linkTo(work: HandlerWork, input: Entered, known: string) {
  const { trips, at, head } = work
  const [, members = []] = await trips.go([
    rescope([input.member, known], at.organizationId),
    loadOne('member', known, known),
  ])
  const member = members[0] && (entryOf(members[0]) as unknown as Member)
  if (!member || !agrees(member, input)) return undefined
  // Nobody knows the newcomer yet, so nobody can wait for it while holding what we wait for.
  const [heads = []] = await trips.go([
    { text: 'select seq, chain from head where subject_id = $1 for update', values: [known] },
  ])
  const other: Head = { subjectId: known, seq: Number(heads[0]?.seq), chain: heads[0]?.chain as Buffer }
  const union = await findUnion(trips, known, at.now, (ids) => [rescope([input.member, ...ids], at.organizationId)])
  if (union.ids.length > 1 && union.main !== known) return undefined
  const all = {
    ...union,
    ids: [...union.ids, input.member].sort(),
    main: known,
    agenciesOf: new Map([...union.agenciesOf, [input.member, [at.organizationId]]]),
  }
  const statements = tie(work, { one: head, other, id: at.id(7), main: known, reason: null }, all)
  return { head: other, statements }
}

async function memberOf(work: HandlerWork, cin: string): Promise<string | undefined> {
  const [rows = []] = await work.trips.go([
    { text: 'select member_id from registry_cin where cin = $1', values: [cin] },
  ])
  return rows[0] ? String(rows[0].member_id) : undefined
}

function entered(input: Entered, { at }: HandlerWork, cin: string | null, isToCheck: boolean): readonly Change[] {
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
  if (at.staffId !== null && at.mayLead) changes.push(leadFor(at.staffId, input.assignment, input.episode, at.today))
  else changes.push(leadWanted(at.id(8), input.episode, at.today))
  if (input.plan !== null) changes.push(coverage(at.id(3), input.plan, at.today))
  if (input.whereToFind !== null) changes.push(place(at.id(4), input.whereToFind, at.today))
  if (input.phone !== null) changes.push(phone(at.id(5), input.phone, at.today))
  if (isToCheck) changes.push(identityCheck(at.id(6), at.today))
  return changes
}

/** Its words say nothing of why: whether somebody else serves this person is not the enterer's to learn. */
function identityCheck(id: string, dueOn: string): Change {
  const what = 'Check name, birth date and CIN with the member’s card'
  return add('task', newTask({ id, kind: 'check-identity', what, dueOn, forRole: 'intake' }))
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
