// Visits to doctors and offices, and the list of medicines. A visit stands twice: when it was arranged, and with what came of it.
import type { Chart } from '../../../../domain/chart.ts'
import { dayOfInstant } from '../../../../domain/program-day.ts'
import { dayWords, timeWords } from '../../../text/day-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, known, later, type Teller } from './item.ts'

export const appointments: Teller = ({ appointment }) =>
  appointment.flatMap((one) => [
    {
      ...fromEntry(one),
      noun: 'appointment' as const,
      ...atInstant(one.recordedAt),
      kind: 'visit' as const,
      icon: 'calendar' as const,
      title: text('history.visitArranged', 'Visit arranged: {whom}', { whom: one.withWhom }),
      facts: known(`${dayWords(dayOfInstant(one.at), 'dated')}, ${timeWords(one.at)}`, one.place),
      note: one.questions.length === 0 ? null : one.questions.join('\n'),
    },
    ...(one.outcome === null || one.outcomeAt === null
      ? []
      : [
          {
            ...later(one, 'over'),
            ...atInstant(one.outcomeAt),
            kind: 'visit' as const,
            icon: 'calendar' as const,
            title: outcomeTitle(one.outcome, one.withWhom),
            facts: known(dayWords(dayOfInstant(one.at), 'dated')),
            note: one.outcomeNote,
          },
        ]),
  ])

function outcomeTitle(outcome: NonNullable<Chart['appointment'][number]['outcome']>, whom: string): string {
  switch (outcome) {
    case 'kept':
      return text('history.visitKept', 'Visit kept: {whom}', { whom })
    case 'missed':
      return text('history.visitMissed', 'Visit missed: {whom}', { whom })
    case 'moved':
      return text('history.visitMoved', 'Visit moved: {whom}', { whom })
    case 'called-off':
      return text('history.visitOff', 'Visit called off: {whom}', { whom })
  }
}

const medicine = { kind: 'visit', icon: 'plus' } as const

export const medications: Teller = ({ medication }) =>
  medication.flatMap((one) => [
    {
      ...fromEntry(one),
      noun: 'medication' as const,
      ...medicine,
      ...atInstant(one.recordedAt),
      title: text('history.medicine', 'Medicine on the list: {name}', { name: one.name }),
      facts: known(one.strength, one.howTaken, one.purpose),
      note: one.problem,
    },
    ...(one.endedOn === null
      ? []
      : [
          {
            ...later(one, 'stopped'),
            ...medicine,
            ...atDay(one.endedOn),
            title: text('history.medicineEnded', 'Medicine stopped: {name}', { name: one.name }),
            note: one.endReason,
          },
        ]),
  ])

export const allergies: Teller = ({ allergy }) =>
  allergy.map((one) => ({
    ...fromEntry(one),
    noun: 'allergy' as const,
    ...medicine,
    ...atInstant(one.recordedAt),
    title: text('history.allergy', 'Allergy: {substance}', { substance: one.substance }),
    facts: known(one.reaction),
  }))

export const reviews: Teller = ({ medicationReview }) =>
  medicationReview.map((one) => ({
    ...fromEntry(one),
    noun: 'medicationReview',
    ...atInstant(one.at),
    kind: 'visit',
    icon: 'check',
    title: one.isSettled
      ? text('history.reviewed', 'Medicines gone over: all fits')
      : text('history.reviewedOpen', 'Medicines gone over: something is open'),
    note: one.found,
  }))
