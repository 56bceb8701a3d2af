// An authorized member gets an agency: who waits, which agency fits and why, giving, and the agency's word that a member is not theirs.
import * as z from 'zod'
import { AgencyGiven, AgencyRefused, decideAgencyRefused } from '../domain/agency-given.ts'
import { AgencyMoved } from '../domain/agency-moved.ts'
import { agencyDoubts, agencyReasons } from '../domain/assign.ts'
import { DoctorTold } from '../domain/doctor-told.ts'
import { DayField, Id } from '../domain/entry.ts'
import { all, command, handled, member, one, organization, query } from './operation.ts'

const RankedField = z.object({
  agency: Id,
  name: z.string(),
  reasons: z.array(z.enum(agencyReasons)),
  doubts: z.array(z.enum(agencyDoubts)),
  load: z.int(),
  capacity: z.int().nullable(),
})

const WaitingField = z.object({
  member: Id,
  name: z.string(),
  nameUsed: z.string().nullable(),
  language: z.string().nullable(),
  place: z.string().nullable(),
  populations: z.array(z.string()),
})

export const readBoard = query({
  name: 'assignment.board',
  says: 'Authorized members without an agency, since when, by when the agency must be told, and who fits; wishes for another agency; doctors to tell.',
  does: 'assignment.board',
  /** Of each of its three lists; together they are no more than one scope holds. */
  input: z.object({ organization: Id, most: z.int().min(1).max(166).default(100) }),
  output: z.object({
    waiting: z.array(
      WaitingField.extend({
        authorization: Id,
        since: DayField.nullable(),
        /** The last day to tell the agency (CLOCK-5). */
        dueOn: DayField.nullable(),
        /** Who their doctor is, where the record says; told of the agency by this day if given today (CLOCK-6). */
        doctor: z.string().nullable(),
        tellDoctorBy: DayField.nullable(),
        /** The best suited first. */
        suggested: z.array(RankedField),
        refusedBy: z.array(z.object({ agency: Id, why: z.string().nullable(), on: DayField.nullable() })),
      }),
    ),
    changes: z.array(
      WaitingField.extend({
        request: Id,
        from: Id,
        wish: z.string().nullable(),
        reason: z.string().nullable(),
        askedOn: DayField,
        /** In effect by (CLOCK-8). */
        dueOn: DayField,
      }),
    ),
    /** Whose doctor nobody has told yet which agency walks with them. */
    doctors: z.array(
      WaitingField.extend({
        task: Id,
        agency: z.string().nullable(),
        /** Who the record says it is. */
        doctor: z.string().nullable(),
        since: DayField.nullable(),
        /** The last day to tell them (CLOCK-6). */
        dueOn: DayField.nullable(),
      }),
    ),
    /** Whether more wait than are shown. */
    hasMore: z.boolean(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const suggestAgency = query({
  name: 'assignment.suggest',
  says: 'Which agencies fit a member, in the state’s order, each with its reasons and doubts in words.',
  does: 'assignment.move',
  input: z.object({ member: Id }),
  output: z.object({ agencies: z.array(RankedField) }),
  sensitive: false,
  about: (input) => member(input.member),
})

export const giveAgency = handled({
  name: 'assignment.agency',
  says: 'Gives an authorized member to an agency, whose supervisor is told at once to name the Lead Care Manager.',
  does: 'assignment.give',
  input: AgencyGiven,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['authorization-unknown', 'not-authorized', 'already-given', 'agency-unknown', 'walks-elsewhere'],
})

export const moveAgency = handled({
  name: 'assignment.move',
  says: 'Moves a member to the agency they want: the agency before hands over and its access ends, the new one begins, and is told to tell the member.',
  does: 'assignment.move',
  input: AgencyMoved,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'agency-unknown', 'walks-there', 'request-unknown'],
})

export const tellDoctor = handled({
  name: 'assignment.tell-doctor',
  says: 'Says that the member’s doctor was told which agency walks with them, how, or why not; what was told is in the accounting.',
  does: 'assignment.give',
  input: DoctorTold,
  output: z.object({}),
  about: (input) => member(input.member),
  refuses: [
    'task-unknown',
    'task-done',
    'doctor-missing',
    'reason-missing',
    'nothing-named',
    'no-rule',
    'never-shared',
    'no-consent',
    'refused-by-member',
    'element-missing',
    'out-of-state',
    'part-2-order-needed',
    'judge-needed',
  ],
})

export const refuseAssignment = command({
  name: 'assignment.refuse',
  says: 'Says that a member the plan gave is not this agency’s; nothing has to be proved, and the member goes back to the plan.',
  does: 'assignment.refuse',
  offline: false,
  input: AgencyRefused,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'already-in-care', 'not-from-plan'],
  loads: (input) => ({
    episode: one('episode', input.episode),
    authorizations: all('authorization'),
    assignments: all('assignment', { episodeId: input.episode }),
    tasks: all('task', { sourceId: input.episode }),
  }),
  decide: decideAgencyRefused,
})
