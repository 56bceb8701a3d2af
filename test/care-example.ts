// Entries of the work of care for tests: a plan, a referral and its steps, a visit, a medicine, with what is not said left empty.
import type { Appointment } from '../src/domain/appointment.ts'
import type { CarePlan } from '../src/domain/care-plan.ts'
import type { Medication } from '../src/domain/medication.ts'
import type { ReferralOut, ReferralStep } from '../src/domain/referral-out.ts'
import { agency, colleague, idOf, me, now, today } from './entry-example.ts'

const filled = {
  recordedAt: '2026-11-01T18:00:00.000Z',
  recordedBy: me,
  struckAt: null,
  seq: 1,
  labels: [],
  ownerId: agency,
}

export const planContent = {
  matters: 'To sleep without waking',
  strengths: [{ id: idOf('strength'), what: 'Knows the neighborhood' }],
  problems: [{ id: idOf('problem'), what: 'No steady place to live' }],
  barriers: [],
  goals: [
    {
      id: idOf('goal'),
      words: 'A door I can lock',
      measure: null,
      state: 'open' as const,
      steps: [
        {
          id: idOf('step'),
          what: 'Get the ID',
          who: 'lead' as const,
          whoName: null,
          byOn: '2026-12-01',
          isDone: false,
        },
      ],
    },
  ],
}

export function carePlan(given: Partial<CarePlan> = {}): CarePlan {
  const what = {
    id: idOf('plan'),
    episodeId: idOf('episode'),
    replaces: null,
    content: planContent,
    assessmentId: null,
  }
  const signs = { agreedAt: null, agreedHow: null, agreedBy: null, signedOffAt: null, signedOffBy: null }
  const copy = { copyGivenOn: null, copyGivenHow: null }
  return { ...filled, ...what, version: 1, writtenOn: today, ...signs, ...copy, recordedBy: colleague, ...given }
}

export const referralFields = {
  episodeId: idOf('episode'),
  kind: 'food' as ReferralOut['kind'],
  supportKey: null as ReferralOut['supportKey'],
  forWhat: 'Groceries each week',
  recipient: 'An invented pantry',
  planId: null as string | null,
  answer: 'agreed' as ReferralOut['answer'],
  answeredBy: 'The member',
  referredOn: today as string,
  neededBy: null as string | null,
  after: null as string | null,
}

export function referral(given: Partial<ReferralOut> = {}): ReferralOut {
  return { ...filled, id: idOf('referral'), ...referralFields, ...given }
}

export function referralStep(given: Partial<ReferralStep> = {}): ReferralStep {
  const what = { referralId: idOf('referral'), at: now, status: 'pending' as const, closure: null }
  return { ...filled, id: idOf('step'), ...what, startedOn: null, note: null, ...given }
}

export const visitFields = {
  at: '2026-12-15T18:00:00.000Z',
  place: null as string | null,
  ride: 'not-needed' as Appointment['ride'],
  rideNote: null as string | null,
  interpreter: 'not-needed' as Appointment['interpreter'],
  company: 'not-needed' as Appointment['company'],
  companionId: null as string | null,
  questions: [] as string[],
  remindOn: null as string | null,
}

export function appointment(given: Partial<Appointment> = {}): Appointment {
  const what = {
    id: idOf('visit'),
    episodeId: idOf('episode'),
    withWhom: 'Dr. Invented',
    kind: 'primary-care' as const,
  }
  return { ...filled, ...what, ...visitFields, outcome: null, outcomeNote: null, outcomeAt: null, ...given }
}

export const medicineFields = {
  name: 'Metformin',
  ingredient: null as string | null,
  strength: '500 mg',
  howTaken: 'One in the morning',
  purpose: 'For sugar',
  prescriber: null as string | null,
  source: 'bottle' as Medication['source'],
  startedOn: null as string | null,
  taking: 'as-told' as Medication['taking'],
  problem: null as string | null,
}

export function medication(given: Partial<Medication> = {}): Medication {
  return { ...filled, id: idOf('medicine'), ...medicineFields, endedOn: null, endReason: null, ...given }
}
