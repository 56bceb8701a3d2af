// What a member asks or says at their own door beside a fixed form: a visit wanted, a question about a medicine, a word on the plan. It becomes a
// step of who leads, with a day, so that it stands in their Today and nothing asked goes unseen.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import type { Appointment } from './appointment.ts'
import type { Assignment } from './assignment.ts'
import type { CarePlan } from './care-plan.ts'
import { type At, add, type Change } from './change.ts'
import { addWorkingDays } from './clock.ts'
import { Id, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'
import { leadOf } from './episode-step.ts'
import type { Medication } from './medication.ts'
import { isOurs } from './owner.ts'
import { newTask } from './task.ts'

export const questionTopics = ['visit', 'medicine', 'plan', 'other'] as const
export type QuestionTopic = (typeof questionTopics)[number]

export const MemberAsked = z.object({
  member: Id,
  id: Id,
  episode: Id,
  topic: z.enum(questionTopics),
  /** The medicine, visit or plan it is about; null where it is about none that stands. */
  about: Id.nullable(),
  words: text(250),
  /** The name of who asks in the member’s place; left out, it is the member. */
  by: text(150).nullable().optional(),
})
export type MemberAsked = z.infer<typeof MemberAsked>

interface Loaded {
  readonly episode: Episode | undefined
  readonly assignments: readonly Assignment[]
  readonly medication: Medication | undefined
  readonly appointment: Appointment | undefined
  readonly plan: CarePlan | undefined
}

const beginnings: Readonly<Record<QuestionTopic, string>> = {
  visit: 'The member asks for a visit',
  medicine: 'The member asks about a medicine',
  plan: 'The member says about the plan',
  other: 'The member asks',
}

/** Of which topic a step is that came of a question, and the member’s own words in it. */
export function questionOf(what: string): { readonly topic: QuestionTopic; readonly words: string } {
  const topic = questionTopics.find((one) => what.startsWith(beginnings[one])) ?? 'other'
  return { topic, words: what.slice(what.indexOf(': ') + 2) }
}

/** Why the step is there, with the name of who asked in the member’s place. */
function whyAsked(by: string | null | undefined): string {
  const who = by ? ` by ${by} for the member,` : ''
  return `Asked${who} on the member’s own page; answered by the next working day (ours)`
}

/** Whether this person asked it in the member’s place. */
export function isAskedBy({ why }: { readonly why: string | null }, name: string): boolean {
  return why === whyAsked(name)
}

/** For who leads, by the next working day (ours); where nobody leads, for whoever walks with the member. */
export function decideMemberAsked(
  at: At,
  { episode, assignments, medication, appointment, plan }: Loaded,
  { id, topic, about, words, by }: MemberAsked,
): Result<readonly Change[], 'episode-unknown' | 'episode-ended' | 'detail-unknown'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (episode.state === 'ended') return refused('episode-ended')
  const [thing] = [medication, appointment, plan].filter((one) => isOurs(at, one))
  if (about !== null && !thing) return refused('detail-unknown')
  const name = thing === medication && medication ? ` (${medication.name})` : ''
  return done([
    add(
      'task',
      newTask({
        id,
        kind: 'member-asked',
        what: `${beginnings[topic]}${name}: ${words}`.slice(0, 300),
        why: whyAsked(by),
        dueOn: addWorkingDays(at.today, 1, at.content.calendar),
        forStaff: leadOf(assignments, episode.id)?.staffId ?? null,
        sourceId: about,
        ownerId: at.organizationId,
        // What is said about a thing is as private as the thing.
        labels: [...new Set([...episode.labels, ...(thing?.labels ?? [])])],
      }),
    ),
  ])
}
