// What a row of a plan's member file means for one member: who this is, what is new, and what it asks of the agency. The preview and the
// taking are this one decision; the same file twice decides nothing the second time.

import { addDays } from '../../base/day.ts'
import { derivedId } from '../../base/id.ts'
import { type At, add, type Change } from '../change.ts'
import { newEpisode } from '../episode.ts'
import type { MemberFileRow } from '../member-file.ts'
import { newTask, type Task } from '../task.ts'
import { firstAttemptDays } from './clock.ts'
import type { Known } from './known.ts'
import { addressChanges, type Ids, phoneChanges, supporterChanges } from './reach.ts'
import { authorizationChanges, coverageChanges, type From, populationChanges } from './standing.ts'

/** Counted in the preview, one a row. `review`: the CIN is known but name and birth date are another's: a person decides. */
export const meanings = [
  'new',
  'returning',
  'continuing',
  'ended',
  'support',
  'changed',
  'unchanged',
  'review',
] as const
export type Meaning = (typeof meanings)[number]

export interface IntakeFrom extends From {
  readonly program: 'ecm' | 'community-supports'
  /** The day the file was made; today when it does not say. */
  readonly on: string
  /** From which every id of this row's entries is derived. */
  readonly base: string
}

export interface Intake {
  readonly meaning: Meaning
  readonly changes: readonly Change[]
}

/** Decides one row against what is known of the member with its CIN. */
export function decideIntake(at: At, known: Known, memberId: string, row: MemberFileRow, from: IntakeFrom): Intake {
  const ids = counting(from.base)
  const member = known.member[0]
  if (member && isSomebodyElse(member, row)) return { meaning: 'review', changes: [] }
  const open = openEpisode(known, from.agencyId)
  const identity = member ? [] : [identityOf(memberId, row)]
  const details = [
    ...coverageChanges(known, row, from.planId, from.on, ids),
    ...addressChanges(at, known, row, from.on, ids),
    ...phoneChanges(known, row, from.on, ids),
    ...supporterChanges(known, row, from.on, ids),
    ...populationChanges(known, row, from.on, ids),
    ...authorizations(known, row, from, ids),
  ]
  const care = from.program === 'ecm' ? careChanges(at, known, row, from, ids) : []
  const changes = [...identity, ...details, ...care]
  return { meaning: meaningOf(row, from, open !== undefined, member === undefined, changes), changes }
}

function counting(base: string): Ids {
  let n = 0
  return () => {
    n += 1
    return derivedId(base, n)
  }
}

/** Name and birth date both differ: the CIN was given to another person, or mistyped. */
function isSomebodyElse(
  member: { readonly bornOn: string | null; readonly lastName: string },
  row: MemberFileRow,
): boolean {
  const differs = (one: string, other: string) => one.trim().toLowerCase() !== other.trim().toLowerCase()
  return member.bornOn !== null && member.bornOn !== row.member.bornOn && differs(member.lastName, row.member.lastName)
}

export function openEpisode(known: Known, agencyId: string) {
  return known.episode.find((one) => one.agencyId === agencyId && one.state !== 'ended' && one.struckAt === null)
}

function identityOf(memberId: string, row: MemberFileRow): Change {
  const { cin, firstName, lastName, bornOn, sex, spokenLanguage, writtenLanguage } = row.member
  return add('member', {
    id: memberId,
    labels: [],
    firstName,
    lastName,
    nameUsed: null,
    pronouns: null,
    bornOn,
    sex,
    gender: null,
    raceEthnicity: [],
    spokenLanguage,
    writtenLanguage,
    needsInterpreter: null,
    alternateFormat: null,
    preferredPlace: null,
    contactPreference: null,
    doNotContact: false,
    cin,
    diedOn: null,
    revision: 1,
  })
}

/** ECM's own authorization, and one for each Community Support that the plan lists (EXC-19). */
function authorizations(known: Known, row: MemberFileRow, from: IntakeFrom, ids: Ids): readonly Change[] {
  const { planId, agencyId } = from
  if (from.program === 'ecm') return authorizationChanges(known, row, 'ecm', { planId, agencyId }, ids)
  const supports = row.supports.authorized.length > 0 ? row.supports.authorized : (['unnamed-support'] as const)
  return supports.flatMap((support) => authorizationChanges(known, row, support, { planId, agencyId }, ids))
}

function careChanges(at: At, known: Known, row: MemberFileRow, from: IntakeFrom, ids: Ids): readonly Change[] {
  const open = openEpisode(known, from.agencyId)
  const kind = row.record.kind ?? 'new'
  if (kind === 'ended')
    return open
      ? ask(
          known,
          ids,
          at,
          `The plan’s file says ECM has ended${row.ecm.endOn ? ` on ${row.ecm.endOn}` : ''}. Care goes on until you have asked.`,
        )
      : []
  // Whom we are reaching already stays so: the plan's list says "continuing" from its second month on, reached or not.
  if (open) return []
  const assignedOn = row.assignment.on ?? from.on
  const hadEcmBefore = row.ecm.hadBefore
  const common = { agencyId: from.agencyId, planId: from.planId, assignedOn, hadEcmBefore, acuity: row.risk.acuity }
  if (kind === 'continuing') {
    const startedOn = row.ecm.startOn ?? row.authorization.startOn ?? assignedOn
    const episode = newEpisode({ id: ids(), state: 'active', ...common, engagedOn: startedOn, startedOn })
    return [
      add('episode', episode),
      waiting(ids(), episode.id, at.today, 'Care is under way: name the Lead Care Manager'),
    ]
  }
  const episode = newEpisode({ id: ids(), state: 'assigned', ...common })
  const due = addDays(assignedOn, firstAttemptDays)
  return [
    add('episode', episode),
    waiting(ids(), episode.id, due, 'New from the plan: name who reaches out'),
    ...dsnpWarning(known, row, at, ids),
  ]
}

function waiting(id: string, sourceId: string, dueOn: string, what: string): Change {
  const why = 'Outreach begins promptly after assignment (CLOCK-7); the day is our setting'
  return add('task', newTask({ id, kind: 'name-lead', what, why, dueOn, forRole: 'supervisor', sourceId }))
}

function dsnpWarning(known: Known, row: MemberFileRow, at: At, ids: Ids): readonly Change[] {
  if (row.medicare.isDsnp !== true) return []
  return ask(known, ids, at, 'The plan’s file says D-SNP: such members cannot get ECM. Ask the plan before outreach.')
}

/** A question to intake; one that is open already is not asked twice. */
export function ask(known: Known, ids: Ids, at: At, what: string): readonly Change[] {
  const isOpen = (task: Task) =>
    task.kind === 'plan-question' && task.what === what && task.doneAt === null && task.struckAt === null
  if (known.task.some(isOpen)) return []
  return [add('task', newTask({ id: ids(), kind: 'plan-question', what, dueOn: at.today, forRole: 'intake' }))]
}

function meaningOf(
  row: MemberFileRow,
  from: IntakeFrom,
  hadOpen: boolean,
  isNewMember: boolean,
  changes: readonly Change[],
): Meaning {
  if (changes.length === 0) return 'unchanged'
  if (from.program === 'community-supports') return 'support'
  const kind = row.record.kind ?? 'new'
  if (kind === 'ended') return 'ended'
  if (!hadOpen) return kind === 'new' && !isNewMember ? 'returning' : kind
  return 'changed'
}
