// Entering a member and keeping the details true: names, where to find, how to reach, what not to do. A detail ends, it is not erased.
import * as z from 'zod'
import { laterOf } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { Address } from './address.ts'
import { type At, add, type Change, type Nothing, set } from './change.ts'
import { Id } from './entry.ts'
import { Member } from './member.ts'
import { dialed, Phone } from './phone.ts'
import type { PopulationFinding } from './population-finding.ts'
import { SafetyFlag } from './safety-flag.ts'
import { newTask, type Task } from './task.ts'

const filled = { seq: true, recordedAt: true, recordedBy: true, struckAt: true, labels: true } as const

export const MemberCorrection = z.object({
  member: Id,
  revision: z.int(),
  fields: Member.omit({ ...filled, id: true, revision: true, cin: true }).partial(),
})
export type MemberCorrection = z.infer<typeof MemberCorrection>

/** Corrects what is known of a member. Merges field by field: only what is named changes; a name is never emptied. */
export function decideCorrection(
  at: At,
  { known }: { readonly known: Member | undefined },
  input: MemberCorrection,
): Result<readonly Change[], 'member-unknown' | 'born-in-the-future'> {
  if (!known) return refused('member-unknown')
  if (input.fields.bornOn && input.fields.bornOn > at.today) return refused('born-in-the-future')
  const fields = Object.fromEntries(Object.entries(input.fields).filter(([, value]) => value !== undefined))
  return done([set('member', known.id, { ...fields, revision: known.revision + 1 })])
}

export const AddressAdded = Address.omit({ ...filled, endedOn: true, endReason: true }).extend({ member: Id })
export type AddressAdded = z.infer<typeof AddressAdded>

interface KnownPlaces {
  readonly before: readonly Address[]
  readonly findings: readonly PopulationFinding[]
  readonly tasks: readonly Task[]
}

/**
 * A new address or place to find the member; the one of that kind before it ends the same day. A private one of somebody whose plan sends
 * files leaves its cells blank there, so somebody asks the plan for a confidential address (SAF-3).
 */
export function decideAddress(
  at: At,
  { before, findings, tasks }: KnownPlaces,
  input: AddressAdded,
): Result<readonly Change[], never> {
  const { member: _member, ...entry } = input
  return done([
    ...before
      .filter((one) => one.kind === input.kind && one.endedOn === null && one.struckAt === null)
      .map((one) => set('address', one.id, { endedOn: laterOf(input.fromOn, one.fromOn) })),
    add('address', { ...entry, endedOn: null, endReason: null, labels: [] }),
    ...(input.isPrivate && isSentByPlan(before, findings) && !isAskedAlready(tasks) ? [askForConfidential(at)] : []),
  ])
}

/** Whether a plan's file brought this member here: only such a file says where they live, or why they qualify. */
function isSentByPlan(places: readonly Address[], findings: readonly PopulationFinding[]): boolean {
  return [...places, ...findings].some((one) => one.source === 'plan-file' && one.struckAt === null)
}

function isAskedAlready(tasks: readonly Task[]): boolean {
  return tasks.some((one) => one.doneAt === null && one.struckAt === null)
}

function askForConfidential(at: At): Change {
  return add(
    'task',
    newTask({
      id: at.id(1),
      kind: 'ask-confidential-address',
      what: 'Ask the plan for a confidential address',
      why: 'The new address is private: its files leave the cells blank, and the plan may still write to the old one (SAF-3)',
      dueOn: at.today,
      forStaff: at.staffId,
    }),
  )
}

export const PhoneAdded = Phone.omit({
  ...filled,
  endedOn: true,
  endReason: true,
  confirmedOn: true,
  bouncedOn: true,
}).extend({ member: Id })
export type PhoneAdded = z.infer<typeof PhoneAdded>

/** A new phone number or e-mail; one of the same value is not written twice. One the member gives is confirmed by that. */
export function decidePhone(
  at: At,
  { before }: { readonly before: readonly Phone[] },
  input: PhoneAdded,
): Result<readonly Change[], 'already-known'> {
  const value = input.kind === 'phone' ? dialed(input.value) : input.value
  if (before.some((one) => one.value === value && one.endedOn === null && one.struckAt === null))
    return refused('already-known')
  const { member: _member, ...entry } = input
  const confirmedOn = input.source === 'member' ? at.today : null
  const stands = { endedOn: null, endReason: null, confirmedOn, bouncedOn: null, labels: [] }
  return done([add('phone', { ...entry, value, ...stands })])
}

export const FlagRaised = SafetyFlag.omit({ ...filled, endedOn: true, endReason: true }).extend({ member: Id })
export type FlagRaised = z.infer<typeof FlagRaised>

/** Raises a safety flag: in force at once, on every screen. */
export function decideFlag(_at: At, _loaded: Nothing, input: FlagRaised): Result<readonly Change[], never> {
  const { member: _member, ...entry } = input
  return done([add('safetyFlag', { ...entry, endedOn: null, endReason: null, labels: [] })])
}
