// What is known of a member and how to reach them: correct, add, end, flag; tasks; and "wrong chart".
import {
  DetailEnded,
  DetailKept,
  decideDetailEnd,
  decideFlagEnd,
  decidePhoneMessage,
  decidePrivacy,
  FlagEnded,
  PhoneMessaged,
} from '../domain/detail-end.ts'
import {
  AddressAdded,
  decideAddress,
  decideCorrection,
  decideFlag,
  decidePhone,
  FlagRaised,
  MemberCorrection,
  PhoneAdded,
} from '../domain/member-detail.ts'
import { EntryStruck } from '../domain/strike.ts'
import { StrikeReach } from '../domain/strike-reach.ts'
import { decideSupporter, SupporterAdded } from '../domain/supporter-step.ts'
import { decideRuleSettled, decideTask, decideTaskDone, RuleSettled, TaskAdded, TaskDone } from '../domain/task-step.ts'
import { all, command, handled, member, one } from './operation.ts'

export const correctMember = command({
  name: 'member.correct',
  says: 'Corrects what is known of a member, field by field.',
  does: 'member.write',
  offline: true,
  input: MemberCorrection,
  about: (input) => member(input.member),
  refuses: ['member-unknown', 'born-in-the-future'],
  loads: (input) => ({ known: one('member', input.member) }),
  decide: decideCorrection,
})

export const addAddress = command({
  name: 'address.add',
  says: 'Adds an address or a place to find the member; the one of that kind before it ends.',
  does: 'member.write',
  offline: true,
  input: AddressAdded,
  about: (input) => member(input.member),
  refuses: [],
  loads: () => ({
    before: all('address'),
    findings: all('populationFinding'),
    tasks: all('task', { kind: 'ask-confidential-address' }),
  }),
  decide: decideAddress,
})

export const addPhone = command({
  name: 'phone.add',
  says: 'Adds a phone number or e-mail, with whether a message may be left.',
  does: 'member.write',
  offline: true,
  input: PhoneAdded,
  about: (input) => member(input.member),
  refuses: ['already-known'],
  loads: (input) => ({ before: all('phone', { kind: input.kind }) }),
  decide: decidePhone,
})

export const raiseFlag = command({
  name: 'safety-flag.raise',
  says: 'Raises a safety flag, shown before any address or phone.',
  does: 'safety.write',
  offline: true,
  input: FlagRaised,
  about: (input) => member(input.member),
  refuses: [],
  loads: () => ({}),
  decide: decideFlag,
})

export const endFlag = command({
  name: 'safety-flag.end',
  says: 'Ends a safety flag with its reason; it stays in the history.',
  does: 'safety.end',
  offline: true,
  input: FlagEnded,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'in-the-future', 'ends-before-it-began'],
  loads: (input) => ({ detail: one('safetyFlag', input.id) }),
  decide: decideFlagEnd,
})

export const addSupporter = command({
  name: 'supporter.add',
  says: 'Adds someone around the member: emergency contact, guardian, representative with proof and scope, supporter.',
  does: 'member.write',
  offline: true,
  input: SupporterAdded,
  about: (input) => member(input.member),
  refuses: ['proof-needed', 'birth-date-needed', 'of-age', 'dates-crossed'],
  loads: (input) => ({ known: one('member', input.member) }),
  decide: decideSupporter,
})

export const endDetail = command({
  name: 'detail.end',
  says: 'Ends an address, a phone or a person around the member, with day and reason; it stays in the history.',
  does: 'member.write',
  offline: true,
  input: DetailEnded,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'detail-ended', 'in-the-future', 'ends-before-it-began'],
  loads: (input) => ({ detail: one(input.noun, input.id) }),
  decide: decideDetailEnd,
})

export const keepDetail = command({
  name: 'detail.privacy',
  says: 'Makes an address, a phone or a person around the member private, or shared again at the member’s word.',
  does: 'member.write',
  offline: true,
  input: DetailKept,
  about: (input) => member(input.member),
  refuses: ['detail-unknown', 'word-needed'],
  loads: (input) => ({ detail: one(input.noun, input.id) }),
  decide: decidePrivacy,
})

export const messagePhone = command({
  name: 'phone.message',
  says: 'Says whether a message may be left at a number, from now on.',
  does: 'member.write',
  offline: false,
  input: PhoneMessaged,
  about: (input) => member(input.member),
  refuses: ['detail-unknown'],
  loads: (input) => ({ phone: one('phone', input.id) }),
  decide: decidePhoneMessage,
})

export const addTask = command({
  name: 'task.add',
  says: 'Adds something to do for a member.',
  does: 'task.write',
  offline: true,
  input: TaskAdded,
  about: (input) => member(input.member),
  refuses: [],
  loads: () => ({}),
  decide: decideTask,
})

export const finishTask = command({
  name: 'task.finish',
  says: 'Closes a task with what came of it.',
  does: 'task.write',
  offline: true,
  input: TaskDone,
  about: (input) => member(input.member),
  refuses: ['task-unknown', 'task-done'],
  loads: (input) => ({ task: one('task', input.task) }),
  decide: decideTaskDone,
})

export const settleRule = command({
  name: 'task.settle',
  says: 'Says that what a due rule asks for was done, where nothing else in the chart tells it: help with a renewal, a look at the plan.',
  does: 'task.write',
  offline: true,
  input: RuleSettled,
  about: (input) => member(input.member),
  refuses: ['rule-unknown'],
  loads: () => ({}),
  decide: decideRuleSettled,
})

export const strikeEntry = handled({
  name: 'entry.strike',
  says: 'Takes an entry written into the wrong chart from every screen, device and file, and says who had it.',
  does: 'entry.strike',
  input: EntryStruck,
  output: StrikeReach,
  about: (input) => member(input.member),
  refuses: ['entry-unknown'],
})
