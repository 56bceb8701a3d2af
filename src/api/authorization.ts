// A plan's desk for requests for ECM: asking, who is next and why, deciding in one step with the notices it makes, the second person, and how
// many were decided in time.
import * as z from 'zod'
import { queueReasons, streamlinedWarnings } from '../domain/authorization-clock.ts'
import { AuthorizationDecided, AuthorizationDecision, AuthorizationSeconded } from '../domain/authorization-decision.ts'
import { AuthorizationQuestioned, decideQuestion } from '../domain/authorization-question.ts'
import { AuthorizationAsked, requesterKinds, requestSpeeds } from '../domain/authorization-request.ts'
import { AuthorizationWithdrawn, decideWithdrawn } from '../domain/authorization-withdrawn.ts'
import { DayField, Id, InstantField } from '../domain/entry.ts'
import { Notice } from '../domain/notice.ts'
import { decideNoticeReturned, decideNoticeSent, NoticeReturned, NoticeSent } from '../domain/notice-step.ts'
import { programKeys } from '../domain/program-key.ts'
import { all, command, handled, member, one, organization, query } from './operation.ts'

export const askAuthorization = handled({
  name: 'authorization.ask',
  says: 'Asks a plan to authorize ECM: routine, expedited, or streamlined after care began; after a plan change it is authorized by itself.',
  does: 'authorization.ask',
  input: AuthorizationAsked,
  output: z.object({ goesOn: z.boolean() }),
  about: (input) => member(input.member),
  refuses: ['already-asked', 'in-the-future', 'day-missing', 'not-the-first'],
})

export const withdrawAuthorization = command({
  name: 'authorization.withdraw',
  says: 'Takes back what was asked of the plan, as long as nobody there has decided or proposed anything.',
  does: 'authorization.ask',
  offline: false,
  input: AuthorizationWithdrawn,
  about: (input) => member(input.member),
  refuses: ['authorization-unknown', 'already-decided', 'second-waits'],
  loads: (input) => ({
    authorization: one('authorization', input.authorization),
    requests: all('authorizationRequest'),
    decisions: all('authorizationDecision'),
  }),
  decide: decideWithdrawn,
})

export const questionAuthorization = command({
  name: 'authorization.question',
  says: 'Asks the agency for more about a request that waits; its days go on meanwhile.',
  does: 'authorization.decide',
  offline: false,
  input: AuthorizationQuestioned,
  about: (input) => member(input.member),
  refuses: ['authorization-unknown', 'already-decided', 'no-agency'],
  loads: (input) => ({
    authorization: one('authorization', input.authorization),
    authorizations: all('authorization'),
    requests: all('authorizationRequest'),
    episodes: all('episode'),
    assignments: all('assignment'),
  }),
  decide: decideQuestion,
})

const clockStates = ['waiting', 'due-soon', 'due', 'late'] as const

const QueuedField = z.object({
  member: Id,
  name: z.string(),
  nameUsed: z.string().nullable(),
  language: z.string().nullable(),
  authorization: Id,
  speed: z.enum(requestSpeeds),
  receivedOn: DayField,
  askedBy: z.enum(requesterKinds).nullable(),
  requester: z.string().nullable(),
  isFirst: z.boolean(),
  dueOn: DayField,
  lateAt: InstantField,
  state: z.enum(clockStates),
  /** Why it stands where it stands. */
  why: z.enum(queueReasons),
  firstServiceOn: DayField.nullable(),
  windowEndsOn: DayField.nullable(),
  warning: z.enum(streamlinedWarnings).nullable(),
  /** ECM authorized already, here or by another plan. */
  openBeside: z.int(),
  /** What was proposed, and waits for a second person. */
  waiting: AuthorizationDecision.nullable(),
  /** Sent back by the second person, with why. */
  sentBack: AuthorizationDecision.nullable(),
})

const UnaskedField = z.object({
  member: Id,
  name: z.string(),
  nameUsed: z.string().nullable(),
  agency: z.string(),
  firstServiceOn: DayField,
  /** The last day of the thirty (CLOCK-11), and the day the request should be here by (CLOCK-12). */
  windowEndsOn: DayField,
  askBy: DayField,
  warning: z.enum(streamlinedWarnings).nullable(),
})

const NoticeField = Notice.extend({ member: Id })

export const listAuthorizations = query({
  name: 'authorization.list',
  says: 'The plan’s queue: who waits for a decision, who is next and why, care begun without a request, and notices to send.',
  does: 'authorization.queue',
  input: z.object({ organization: Id, most: z.int().min(1).max(500).default(200) }),
  output: z.object({
    queue: z.array(QueuedField),
    unasked: z.array(UnaskedField),
    notices: z.array(NoticeField),
    hasMore: z.boolean(),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})

export const readAuthorization = query({
  name: 'authorization.read',
  says: 'What a decision is made from: the request and its clocks, other open authorizations, programs beside it, what was decided and sent.',
  does: 'authorization.decide',
  input: z.object({ member: Id, authorization: Id }),
  output: z.object({
    asked: QueuedField.nullable(),
    why: z.string().nullable(),
    beside: z.array(
      z.object({
        id: Id,
        plan: z.string(),
        agency: z.string().nullable(),
        startOn: DayField.nullable(),
        endOn: DayField.nullable(),
        isOurs: z.boolean(),
      }),
    ),
    blocks: z.array(z.enum(programKeys)),
    chooses: z.array(z.enum(programKeys)),
    usual: z.object({ startOn: DayField, endOn: DayField }).nullable(),
    /** ECM of another plan that goes on with this one (CLOCK-10). */
    goesOn: z.object({ enrolledOn: DayField, lastOn: DayField }).nullable(),
    /** From when it is authorized for whoever had pre-release services (CLOCK-14). */
    release: z.object({ releaseOn: DayField, startOn: DayField }).nullable(),
    address: z.string().nullable(),
    secondNeeded: z.boolean(),
    /** What the plan asked the agency, and the answer; null while it waits. */
    questions: z.array(
      z.object({
        id: Id,
        what: z.string(),
        dueOn: DayField.nullable(),
        answer: z.string().nullable(),
        isDone: z.boolean(),
      }),
    ),
    /** Whether there is an agency here to ask. */
    canQuestion: z.boolean(),
    decisions: z.array(AuthorizationDecision),
    notices: z.array(Notice),
  }),
  sensitive: false,
  about: (input) => member(input.member),
})

const decisionRefusals = [
  'authorization-unknown',
  'already-decided',
  'second-waits',
  'reason-not-chosen',
  'words-missing',
  'day-missing',
  'day-order',
  'too-long',
  'open-elsewhere',
  'block-unsaid',
  'choice-missing',
  'member-chose-other',
  'goes-on',
] as const

export const settleAuthorization = handled({
  name: 'authorization.decide',
  says: 'Decides a request: approved, approved for less, or denied with a reason; the last two may wait for a second person.',
  does: 'authorization.decide',
  input: AuthorizationDecided,
  output: z.object({ waitsForSecond: z.boolean(), notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: decisionRefusals,
})

export const previewNotice = query({
  name: 'authorization.preview',
  says: 'The notices as a decision would make them, before anybody decides.',
  does: 'authorization.decide',
  input: AuthorizationDecided,
  output: z.object({
    notices: z.array(
      Notice.pick({ addressee: true, toName: true, address: true, title: true, body: true, taglines: true }),
    ),
  }),
  sensitive: true,
  about: (input) => member(input.member),
})

export const secondAuthorization = handled({
  name: 'authorization.second',
  says: 'A licensed second person agrees with a denial or a lesser decision, or sends it back with why.',
  does: 'authorization.decide',
  input: AuthorizationSeconded,
  output: z.object({ notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: ['decision-unknown', 'already-decided', 'same-person', 'not-licensed', 'words-missing'],
})

export const sendNotice = command({
  name: 'notice.send',
  says: 'Says when and how a notice went, or went again after it came back.',
  does: 'notice.write',
  offline: false,
  input: NoticeSent,
  about: (input) => member(input.member),
  refuses: ['notice-unknown', 'notice-sent', 'in-the-future', 'before-notice', 'address-missing'],
  loads: (input) => ({
    notice: one('notice', input.notice),
    tasks: all('task'),
    recommendations: all('endRecommendation'),
    episodes: all('episode'),
  }),
  decide: decideNoticeSent,
})

export const returnNotice = command({
  name: 'notice.return',
  says: 'Says that a notice came back; who walks with the member asks where mail is safe.',
  does: 'notice.write',
  offline: false,
  input: NoticeReturned,
  about: (input) => member(input.member),
  refuses: ['notice-unknown', 'not-sent', 'in-the-future'],
  loads: (input) => ({
    notice: one('notice', input.notice),
    episodes: all('episode'),
    assignments: all('assignment'),
  }),
  decide: decideNoticeReturned,
})

export const countAuthorizations = query({
  name: 'authorization.figures',
  says: 'How many requests were decided in a time, how, and how many of them by their day.',
  does: 'authorization.queue',
  input: z.object({ organization: Id, from: DayField, to: DayField }),
  output: z.object({
    counts: z.array(
      z.object({
        speed: z.enum(requestSpeeds),
        outcome: AuthorizationDecision.shape.outcome,
        decided: z.int(),
        met: z.int(),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
