// A member's doctor hears from the plan which agency walks with them, within ten working days of the assignment (CLOCK-6), unless the agency is where
// the doctor works. Telling is a disclosure: a permit decides and the accounting has it (CON-1, CON-10).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, set } from './change.ts'
import { standing } from './chart.ts'
import { dueBy } from './clock.ts'
import type { Consent } from './consent.ts'
import { Id, text } from './entry.ts'
import { type PermitRefusal, permit, type SharingContent } from './permit.ts'
import type { Supporter } from './supporter.ts'
import { newTask, type Task } from './task.ts'

/** How the doctor was told, or that they are not to be. */
export const doctorWays = ['electronic', 'phone', 'fax', 'letter', 'not-told'] as const
export type DoctorWay = (typeof doctorWays)[number]

export const DoctorTold = z.object({
  member: Id,
  task: Id,
  how: z.enum(doctorWays),
  /** Who was told; the record may not know the doctor, or may know an old one. */
  doctor: text(200).nullable(),
  /** Why nobody is told. */
  why: text(200).nullable(),
})
export type DoctorTold = z.infer<typeof DoctorTold>

/** The doctor of record, by person and practice; null where nobody is. */
export function doctorOf(supporters: readonly Supporter[]): string | null {
  const [doctor] = standing(supporters).filter((one) => one.kind === 'pcp' && one.endedOn === null)
  if (doctor === undefined) return null
  return [doctor.name, doctor.organization].filter((one) => one !== null).join(', ')
}

/** The plan’s own task to tell them, due by the clock of the day; nothing where the agency is the doctor’s own. */
export function doctorToTell(
  at: At,
  given: {
    readonly id: string
    readonly episode: string
    readonly agencyName: string
    readonly supporters: readonly Supporter[]
  },
): readonly Change[] {
  const doctors = standing(given.supporters).filter((one) => one.kind === 'pcp' && one.endedOn === null)
  const own = plain(given.agencyName)
  if (doctors.some(({ name, organization }) => plain(name) === own || plain(organization ?? '') === own)) return []
  return [
    add(
      'task',
      newTask({
        id: given.id,
        kind: 'tell-doctor',
        what: 'Tell the doctor which agency walks with the member',
        why: 'Within 10 working days of the assignment (CLOCK-6)',
        dueOn: dueBy(at.content, 'assignment.tell-pcp', at.today),
        forRole: 'network',
        sourceId: given.episode,
        ownerId: at.organizationId,
      }),
    ),
  ]
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

export type TellingRefusal = 'task-unknown' | 'task-done' | 'doctor-missing' | 'reason-missing' | PermitRefusal

export function decideDoctorTold(
  at: At,
  given: {
    readonly task: Task | undefined
    readonly consents: readonly Consent[]
    readonly sharing: SharingContent
    readonly agencyName: string | null
  },
  input: DoctorTold,
): Result<readonly Change[], TellingRefusal> {
  const { task, consents, sharing } = given
  if (!task || task.struckAt !== null || task.kind !== 'tell-doctor' || task.ownerId !== at.organizationId)
    return refused('task-unknown')
  if (task.doneAt !== null) return refused('task-done')
  const closed = (outcome: string) =>
    set('task', task.id, { doneAt: at.now, doneBy: at.staffId, outcome: outcome.slice(0, 300) })
  if (input.how === 'not-told')
    return input.why === null ? refused('reason-missing') : done([closed(`Not told: ${input.why}`)])
  if (input.doctor === null) return refused('doctor-missing')
  const recipient = { kind: 'health-provider', id: null, name: input.doctor } as const
  const asked = { on: at.today, purpose: 'coordination', categories: ['general'], recipient } as const
  const answer = permit(sharing, { ...asked, isOutOfState: false, claim: { kind: 'none' } }, standing(consents))
  if (!answer.ok) return answer
  const [part] = answer.value.parts
  return done([
    closed(`Told ${input.doctor}: ${input.how}`),
    add('disclosure', {
      ...{ id: at.id(1), ownerId: at.organizationId, labels: [], at: at.now },
      ...{ recipientId: null, recipient: input.doctor, recipientAddress: null },
      what: `Which agency gives ECM: ${given.agencyName ?? 'not known'}`.slice(0, 300),
      purpose: 'coordination',
      basis: part?.basis ?? 'treatment-payment-operations',
      ...{ fileId: null, consentId: part?.consentId ?? null, notice: answer.value.notice },
    }),
  ])
}
