// What concerned the member's safety: concerns opened and closed, each step taken, safety plans, incidents. A mandated report is none of the
// chart's (SAF-2), and so not here.

import { timeWords } from '../../../text/day-words.ts'
import { concernWords, dispositionWords, incidentWords, severityWords, stepWords } from '../../../text/form-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, known, later, type Teller } from './item.ts'

const safety = { kind: 'safety', icon: 'shield' } as const

export const concerns: Teller = ({ safetyConcern }) =>
  safetyConcern.flatMap((one) => [
    {
      ...fromEntry(one),
      ...safety,
      ...atInstant(one.at),
      title: text('history.concern', 'Safety concern: {kind}', { kind: concernWords(one.kind) }),
      facts: known(one.source),
      note: one.what,
    },
    ...(one.closedAt === null || one.disposition === null
      ? []
      : [
          {
            ...later(one, 'closed'),
            ...safety,
            ...atInstant(one.closedAt),
            title: text('history.concernClosed', 'Safety concern closed: {how}', {
              how: dispositionWords(one.disposition),
            }),
            facts: known(
              concernWords(one.kind),
              one.decidedWith !== null && text('history.decidedWith', 'with {whom}', { whom: one.decidedWith }),
            ),
            note: one.closingNote,
            by: one.closedBy,
          },
        ]),
  ])

export const safetySteps: Teller = ({ safetyStep }) =>
  safetyStep.map((one) => ({
    ...fromEntry(one),
    ...safety,
    ...atInstant(one.at),
    title: text('history.safetyStep', 'For safety: {what}', { what: stepWords(one.what) }),
    facts: known(one.withWhom, one.location),
    note: one.note,
  }))

export const safetyPlans: Teller = ({ safetyPlan }) =>
  safetyPlan.map((one) => ({
    ...fromEntry(one),
    ...safety,
    ...atDay(one.agreedOn),
    title: text('history.safetyPlan', 'Safety plan made, version {version}', { version: one.version }),
    facts: known(one.isCopyGiven && text('history.copyGiven', 'copy given')),
    noun: 'safetyPlan',
    isMended: one.amends !== null,
  }))

export const incidents: Teller = ({ incident }) =>
  incident.map((one) => ({
    ...fromEntry(one),
    ...safety,
    ...atInstant(one.at),
    title: text('history.incident', 'Incident: {kind}', { kind: incidentWords(one.kind) }),
    facts: known(severityWords(one.severity), one.place),
    note: [one.what, one.done].filter((part) => part !== null).join('\n'),
  }))

export const alerts: Teller = ({ crisisAlert }) =>
  crisisAlert.map((one) => ({
    ...fromEntry(one),
    ...safety,
    ...atInstant(one.at),
    title:
      one.how === 'button'
        ? text('history.alertButton', 'The member said: I am not safe')
        : text('history.alertWords', 'The member wrote something that sounds like danger'),
    facts: known(
      one.takenAt !== null && text('history.alertTaken', 'taken {time}', { time: timeWords(one.takenAt) }),
      one.takenAt === null && one.deskAt === null && text('history.alertAsked', 'people on call are being asked'),
      one.takenAt === null && one.deskAt !== null && text('history.alertDesk', 'nobody took it: at the desk'),
    ),
  }))
