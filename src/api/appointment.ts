// Visits: plan one, arrange what it needs, say what came of it.
import { AppointmentArranged, AppointmentDraft, AppointmentOver } from '../domain/appointment.ts'
import { decideAppointment, decideArrangement, decideOutcome } from '../domain/appointment-step.ts'
import { all, command, member, one } from './operation.ts'
import { reachOf } from './reach.ts'

export const planAppointment = command({
  name: 'appointment.plan',
  says: 'Plans a visit, with ride, interpreter, company and questions; what is still to do becomes tasks.',
  does: 'care.write',
  offline: true,
  input: AppointmentDraft,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'remind-after-visit', 'companion-unclear'],
  loads: (input) => ({
    ...reachOf(input.member),
    episode: one('episode', input.episodeId ?? input.id),
    sendings: all('sending', { sourceId: input.id }),
  }),
  decide: decideAppointment,
})

export const arrangeAppointment = command({
  name: 'appointment.arrange',
  says: 'Changes a visit’s day, ride, interpreter, company or questions.',
  does: 'visit.arrange',
  offline: true,
  input: AppointmentArranged,
  about: (input) => member(input.member),
  refuses: ['appointment-unknown', 'appointment-over', 'remind-after-visit', 'companion-unclear'],
  loads: (input) => ({
    ...reachOf(input.member),
    appointment: one('appointment', input.appointment),
    tasks: all('task', { sourceId: input.appointment }),
    sendings: all('sending', { sourceId: input.appointment }),
  }),
  decide: decideArrangement,
})

export const closeAppointment = command({
  name: 'appointment.close',
  says: 'Says what came of a visit; a missed one asks what next.',
  does: 'care.write',
  offline: true,
  input: AppointmentOver,
  about: (input) => member(input.member),
  refuses: ['appointment-unknown', 'appointment-over', 'not-yet'],
  loads: (input) => ({
    appointment: one('appointment', input.appointment),
    tasks: all('task', { sourceId: input.appointment }),
    sendings: all('sending', { sourceId: input.appointment }),
  }),
  decide: decideOutcome,
})
