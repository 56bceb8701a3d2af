// The member's own door: who is invited to sign in, and what a member reads of their own record.
import * as z from 'zod'
import { roles } from '../domain/access.ts'
import { Address } from '../domain/address.ts'
import { Appeal } from '../domain/appeal.ts'
import { Appointment } from '../domain/appointment.ts'
import { bases } from '../domain/basis.ts'
import { CarePlan } from '../domain/care-plan.ts'
import { Category } from '../domain/category.ts'
import { ChangeRequest } from '../domain/change-request.ts'
import { Consent } from '../domain/consent.ts'
import { consentGrounds } from '../domain/consent-ground.ts'
import { consentStates } from '../domain/consent-standing.ts'
import { DayField, Id, InstantField } from '../domain/entry.ts'
import { episodeStates } from '../domain/episode.ts'
import { Hearing } from '../domain/hearing.ts'
import { Medication } from '../domain/medication.ts'
import { Member } from '../domain/member.ts'
import { decideMemberAsked, MemberAsked, questionTopics } from '../domain/member-question.ts'
import { Message } from '../domain/message.ts'
import { Notice } from '../domain/notice.ts'
import { Phone } from '../domain/phone.ts'
import { ReferralOut, ReferralStep } from '../domain/referral-out.ts'
import { unreachables } from '../domain/sending.ts'
import { authorities, Supporter } from '../domain/supporter.ts'
import { all, command, handled, member, one, query } from './operation.ts'

const about = (input: { readonly member: string }) => member(input.member)

export const inviteMember = handled({
  name: 'door.invite',
  says: 'Invites a member, or who decides for them, to sign in: a code and a link, told once or sent to a number of the member’s, good for one use within a week; an earlier invitation ends.',
  does: 'door.invite',
  input: z.object({
    member: Id,
    invitation: Id,
    /** Who decides for the member, as their record knows them; told once, never sent to a number of the member’s. */
    representative: Id.optional(),
    send: z.enum(['text', 'mail']).optional(),
  }),
  output: z.object({ code: z.string().nullable(), link: z.string().nullable(), endsAt: InstantField }),
  about,
  refuses: [...unreachables, 'not-set-up', 'too-many', 'representative-unknown'],
})

export const shutDoor = handled({
  name: 'door.shut',
  says: 'Ends a member’s sign-in at once, or that of who decides for them: a lost phone, a number that passed to somebody else; open invitations end too.',
  does: 'door.invite',
  input: z.object({ member: Id, representative: Id.optional() }),
  output: z.object({ phones: z.int() }),
  about,
  refuses: [],
})

export const readDoor = query({
  name: 'door.read',
  says: 'Whether a member, or who decides for them, is invited to sign in, and when they were last here.',
  does: 'door.invite',
  input: z.object({ member: Id, representative: Id.optional() }),
  output: z.object({
    invitation: z.object({ madeAt: InstantField, endsAt: InstantField, usedAt: InstantField.nullable() }).nullable(),
    phones: z.int(),
    lastSeenAt: InstantField.nullable(),
  }),
  sensitive: false,
  about,
})

const Visit = Appointment.pick({
  id: true,
  at: true,
  withWhom: true,
  place: true,
  ride: true,
  interpreter: true,
  rideNote: true,
  company: true,
  companionId: true,
  questions: true,
  remindOn: true,
})

/** How and when to reach the member, as they may correct it. */
const Reach = Member.pick({
  spokenLanguage: true,
  writtenLanguage: true,
  needsInterpreter: true,
  alternateFormat: true,
  contactPreference: true,
  revision: true,
}).extend({
  phones: z.array(Phone.pick({ id: true, kind: true, value: true, isSafeToLeaveMessage: true, isPrivate: true })),
  addresses: z.array(
    Address.pick({ id: true, kind: true, street: true, city: true, zip: true, asSent: true, isPrivate: true }),
  ),
})

export const OwnRecord = z.object({
  today: DayField,
  /** Who reads, where it is somebody who decides for the member; null for the member. */
  reader: Supporter.pick({ name: true, toOn: true })
    .extend({ authority: z.enum(authorities), scope: Supporter.shape.scope })
    .nullable(),
  name: z.string(),
  agency: z.object({ id: Id, name: z.string(), phone: z.string().nullable() }),
  episode: z
    .object({
      id: Id,
      state: z.enum(episodeStates),
      endedOn: DayField.nullable(),
      benefitEndsOn: DayField.nullable(),
      isStopped: z.boolean(),
    })
    .nullable(),
  lead: z.object({ name: z.string(), phone: z.string().nullable(), languages: z.array(z.string()) }).nullable(),
  /** The Medi-Cal plan of the episode, as far as it is known here; whether somebody there reads what is sent from here. */
  healthPlan: z.object({ id: Id, name: z.string(), reads: z.boolean() }).nullable(),
  /** On what grounds the member gives permission themselves; by age (CON-9). */
  grounds: z.array(z.enum(consentGrounds)),
  reach: Reach,
  /** Who else of the agency can lead and speaks the member’s language, by name; who leads now is not among them. */
  sameLanguage: z.array(z.object({ name: z.string(), languages: z.array(z.string()) })),
  /** Who stands around the member today, what each may know or decide, and whether the member’s word alone ends it. */
  people: z.array(
    Supporter.pick({ id: true, name: true, relation: true, mayKnow: true, scope: true, toOn: true }).extend({
      decides: z.boolean(),
      isTheirsToEnd: z.boolean(),
    }),
  ),
  medicines: z.array(
    Medication.pick({ id: true, name: true, strength: true, howTaken: true, purpose: true, taking: true }),
  ),
  /** Community Supports asked for, with how far each is. */
  supports: z.array(
    ReferralOut.pick({ id: true, supportKey: true, referredOn: true }).extend({
      status: ReferralStep.shape.status.nullable(),
      closure: ReferralStep.shape.closure,
    }),
  ),
  /** What the member asked at this door, newest first; the answer itself comes from a person. */
  questions: z.array(
    z.object({ topic: z.enum(questionTopics), what: z.string(), on: DayField, answeredOn: DayField.nullable() }),
  ),
  visits: z.array(Visit),
  plan: CarePlan.pick({ id: true, version: true, writtenOn: true, agreedAt: true, agreedHow: true })
    .extend({ matters: z.string().nullable(), goals: CarePlan.shape.content.shape.goals })
    .nullable(),
  permissions: z.array(
    Consent.pick({ id: true, form: true, startOn: true, expiresOn: true, recipients: true }).extend({
      given: z.array(Category),
      refused: z.array(Category),
      state: z.enum(consentStates),
    }),
  ),
  wishes: z.array(
    ChangeRequest.pick({ id: true, kind: true, askedOn: true, answerBy: true, answer: true, inEffectOn: true }),
  ),
  /** Complaints and appeals, the newest first, whoever wrote them down and wherever they are settled; the plan's words alone. */
  appeals: z.array(
    Appeal.pick({ id: true, kind: true, keepsService: true, acknowledgeBy: true, acknowledgedOn: true }).extend({
      ...Appeal.pick({ outcome: true, outcomeWords: true, hearingBy: true }).shape,
      on: DayField,
      answerBy: DayField,
      /** Whether the state can be asked now, and until when asking keeps the care; null where there is none to keep. */
      mayAskHearing: z.boolean(),
      keepHearingBy: DayField.nullable(),
      hearing: Hearing.pick({ filedOn: true, decideBy: true, keepsService: true, outcome: true, outcomeWords: true })
        .extend({ on: DayField })
        .nullable(),
    }),
  ),
  /** Letters to the member that went, the newest first, as they were sent; until when one can still be appealed, or null. */
  letters: z.array(
    Notice.pick({
      id: true,
      title: true,
      body: true,
      taglines: true,
      language: true,
      datedOn: true,
      keepBy: true,
    }).extend({
      appealBy: DayField.nullable(),
    }),
  ),
  /** The conversation with this agency, the oldest first; who is named is the team's. */
  messages: z.array(
    Message.pick({ id: true, side: true, at: true, words: true, seenAt: true, settledHow: true }).extend({
      hasPhoto: z.boolean(),
      by: z.string().nullable(),
      seenBy: z.string().nullable(),
    }),
  ),
  /** Within so many working days the team answers, as the plan or the agency set it. */
  answerDays: z.int(),
  /** The last call for help of the last day; by whom it was taken. */
  alert: z
    .object({
      at: InstantField,
      state: z.enum(['asked', 'desk', 'taken']),
      by: z.string().nullable(),
      hasPlan: z.boolean(),
    })
    .nullable(),
  /** Who looked, day by day: of staff no name and no word of why; of who decides for the member, the name. */
  looks: z.array(
    z.object({ on: DayField, organization: z.string(), role: z.enum(roles), person: z.string().nullable() }),
  ),
  /** What was told to others, by which house, on what ground and of which kinds; never a report of the law's duty (SAF-2). */
  told: z.array(
    z.object({
      at: InstantField,
      by: z.string().nullable(),
      recipient: z.string(),
      what: z.string(),
      basis: z.enum(bases),
      kinds: z.array(Category),
    }),
  ),
})

export type OwnRecord = z.infer<typeof OwnRecord>

export const readSelf = query({
  name: 'member.self',
  says: 'What a member reads of their own record: who walks with them, visits, plan, permissions, wishes, and who has looked; who decides for them, only the parts that is for.',
  does: 'self.read',
  input: z.object({ member: Id }),
  output: OwnRecord,
  sensitive: false,
  about,
})

export const askQuestion = command({
  name: 'question.ask',
  says: 'A member asks for a visit, about a medicine, or says something of the plan; it is a step of who leads.',
  does: 'self.ask',
  offline: false,
  input: MemberAsked,
  about,
  refuses: ['episode-unknown', 'episode-ended', 'detail-unknown'],
  loads: (input) => ({
    episode: one('episode', input.episode),
    assignments: all('assignment', { episodeId: input.episode }),
    medication: one('medication', input.about ?? input.id),
    appointment: one('appointment', input.about ?? input.id),
    plan: one('carePlan', input.about ?? input.id),
  }),
  decide: decideMemberAsked,
})
