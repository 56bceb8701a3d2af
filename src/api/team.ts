// The team's record: who is on it and what each may know, notes, case conferences, and stays that change everything.
import { decideStayBegun, decideStayOver, StayBegun, StayOver } from '../domain/care-transition.ts'
import {
  ConferenceHeld,
  decideConference,
  decideNote,
  decideTeamMember,
  decideTeamMemberLeft,
  NoteWritten,
  TeamMemberAdded,
  TeamMemberLeft,
} from '../domain/team-record.ts'
import { all, command, member, one } from './operation.ts'

export const addTeamMember = command({
  name: 'team.add',
  says: 'Adds someone to the care team, with what they may know.',
  does: 'care.write',
  offline: true,
  input: TeamMemberAdded,
  about: (input) => member(input.member),
  refuses: ['in-the-future'],
  loads: () => ({}),
  decide: decideTeamMember,
})

export const endTeamMember = command({
  name: 'team.end',
  says: 'Takes someone off the care team from a day on.',
  does: 'care.write',
  offline: true,
  input: TeamMemberLeft,
  about: (input) => member(input.member),
  refuses: ['team-member-unknown', 'dates-crossed'],
  loads: (input) => ({ one: one('teamMember', input.teamMember) }),
  decide: decideTeamMemberLeft,
})

export const writeNote = command({
  name: 'note.write',
  says: 'Writes a note in the chart, or mends one by a new note that replaces it.',
  does: 'care.write',
  offline: true,
  input: NoteWritten,
  about: (input) => member(input.member),
  refuses: ['note-unknown', 'in-the-future'],
  loads: (input) => ({ before: one('note', input.amends ?? input.id) }),
  decide: decideNote,
})

export const recordConference = command({
  name: 'conference.record',
  says: 'Records a case conference with who was there and what was decided.',
  does: 'care.write',
  offline: true,
  input: ConferenceHeld,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'in-the-future'],
  loads: (input) => ({ episode: one('episode', input.episodeId) }),
  decide: decideConference,
})

export const beginStay = command({
  name: 'transition.begin',
  says: 'Records that a member is in a hospital, facility or jail; the way home is planned from the first day.',
  does: 'care.write',
  offline: true,
  input: StayBegun,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'in-the-future', 'stay-open'],
  loads: (input) => ({
    episode: one('episode', input.episodeId),
    stays: all('careTransition', { episodeId: input.episodeId }),
    tasks: all('task'),
  }),
  decide: decideStayBegun,
})

export const endStay = command({
  name: 'transition.end',
  says: 'Records that a member left; the visit, the medicines and the thirty days after become tasks.',
  does: 'care.write',
  offline: true,
  input: StayOver,
  about: (input) => member(input.member),
  refuses: ['stay-unknown', 'stay-over', 'in-the-future', 'dates-crossed'],
  loads: (input) => ({
    stay: one('careTransition', input.transition),
    tasks: all('task', { sourceId: input.transition }),
  }),
  decide: decideStayOver,
})
