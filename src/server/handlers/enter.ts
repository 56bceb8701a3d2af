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
import { newCoverage, newMember, newPhone, newPlace } from '../../domain/newcomer.ts'
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
  const { isToCheck, ...kept } = await placeOfCin(work, input, cin?.value, [at.organizationId])
  const changes = entered(input, work, cin?.value ?? null, isToCheck)
  return done({ output: { member: input.member }, changes, ...kept })
}

type Named = Pick<Entered, 'member' | 'firstName' | 'lastName' | 'bornOn' | 'nameUsed'>

/**
 * Registers a new CIN. One that somebody has is tied in silence when name and birth date agree; else a person with the card in hand looks. What
 * is answered and shown is the same. `agencies` are those whose chart the newcomer's is. */
export async function placeOfCin(work: HandlerWork, who: Named, cin: string | undefined, agencies: readonly string[]) {
  const known = cin === undefined ? undefined : await memberOf(work, cin)
  const link = known === undefined ? undefined : await linkTo(work, who, known, agencies)
  const statements: readonly Statement[] =
    cin !== undefined && known === undefined
      ? [{ text: 'insert into registry_cin (cin, member_id) values ($1, $2)', values: [cin, who.member] }]
      : []
  return {
    statements,
    afterChanges: link?.statements ?? [],
    also: link ? [link.head] : [],
    isToCheck: known !== undefined && link === undefined,
  }
}

/** The statements that tie the newcomer to the chart that has the CIN, when they are plainly one person. */
async function linkTo(work: HandlerWork, input: Named, known: string, agencies: readonly string[]) {
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
    agenciesOf: new Map([...union.agenciesOf, [input.member, agencies]]),
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
  const told = { source: 'staff' as const, fromOn: at.today }
  const changes: Change[] = [
    newMember({
      id: input.member,
      firstName: input.firstName,
      lastName: input.lastName,
      nameUsed: input.nameUsed,
      bornOn: input.bornOn,
      spokenLanguage: input.spokenLanguage,
      cin,
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
  if (input.plan !== null) changes.push(newCoverage(at.id(3), input.plan, at.today))
  if (input.whereToFind !== null) changes.push(newPlace({ id: at.id(4), value: input.whereToFind, ...told }))
  if (input.phone !== null) changes.push(newPhone({ id: at.id(5), value: input.phone, ...told }))
  if (isToCheck) changes.push(identityCheck(at.id(6), at.today))
  return changes
}

/** Its words say nothing of why: whether somebody else serves this person is not the enterer's to learn. */
function identityCheck(id: string, dueOn: string): Change {
  const what = 'Check name, birth date and CIN with the member’s card'
  return add('task', newTask({ id, kind: 'check-identity', what, dueOn, forRole: 'intake' }))
}
