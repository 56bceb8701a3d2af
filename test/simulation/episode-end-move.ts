// The moves that end an episode, or try to, and those of the people around it: stopping and its taking back, a recommended end with its notice
// and appeal, who leaves, wishes for a change, contacts and what is done.
import { addDays, laterOf } from '../../src/base/day.ts'
import { contact } from '../entered.ts'
import { newId } from '../house.ts'
import { today } from './episode-life.ts'
import {
  appealBy,
  endAnswer,
  isToReach,
  keepBy,
  type Model,
  noticeFrom,
  stateTakenBack,
  undecided,
} from './episode-model.ts'
import { ended, type Move, walker } from './episode-said.ts'

const isOver = (model: Model) => (model.state === 'ended' ? 'episode-ended' : 'done')
export function stops(who: 'supervisor' | 'desk'): Move {
  return {
    name: `the member stops, said to ${who}`,
    say: ({ [who]: session, member, ...life }, _, episode) => ({
      ...{ session, operation: 'episode.stop' },
      input: { member, episode, on: life.house.today(), saidBy: 'member', saidTo: 'call', words: null },
    }),
    answer: isOver,
    // What had begun ends with the days of a notice (CLOCK-22).
    becomes: (model, life) =>
      ended(model, { isStopped: true, backUntil: model.wasStarted ? noticeFrom(today(life)).endsOn : null }),
  }
}

export const takesBack: Move = {
  name: 'the stop is taken back',
  say: ({ supervisor: session, member }, _, episode) => ({
    ...{ session, operation: 'episode.stop-back' },
    input: { member, episode },
  }),
  answer: ({ isStopped, backUntil }, life) => {
    if (!isStopped) return 'not-stopped'
    return backUntil !== null && backUntil <= today(life) ? 'benefit-over' : 'done'
  },
  becomes: (model, { managers, supervisor }) => ({
    ...{ state: stateTakenBack(model), isStopped: false },
    // Who has left leads nobody.
    lead: [...managers, supervisor].some(({ seat }) => seat.staffId === model.ledBefore) ? model.ledBefore : null,
  }),
}

export const recommends: Move = {
  name: 'an end is recommended',
  say: (life, model, episode) => ({
    ...{ session: walker(life, model), operation: 'end.recommend' },
    input: {
      ...{ member: life.member, id: newId(), episode, reason: 'goals-met', why: 'All goals are met' },
      ...{ stepDown: 'Her doctor', supervisor: null },
    },
  }),
  answer: (model) => {
    if (model.state === 'ended') return 'episode-ended'
    if (!model.wasStarted) return 'episode-not-begun'
    return model.recommended === null ? 'done' : 'already-recommended'
  },
  becomes: (_, __, { input }) => ({
    recommended: { ...undecided, id: String(Reflect.get(input, 'id')) },
  }),
}

export function decidesEnd(decision: 'ends' | 'goes-on'): Move {
  return {
    name: `the plan decides that care ${decision}`,
    can: ({ recommended, state }) => recommended !== null && recommended.endsOn === null && state !== 'ended',
    say: (life, { recommended }) => ({
      ...{ session: life.authorizer, operation: 'end.decide' },
      input: {
        ...{ member: life.member, recommendation: recommended?.id, decision, how: 'here', words: 'The goals are met' },
        ...(decision === 'ends' ? noticeFrom(today(life)) : { noticeOn: null, endsOn: null }),
      },
    }),
    answer: () => 'done',
    becomes: ({ recommended }, life) => ({
      recommended:
        decision === 'ends' && recommended
          ? { ...recommended, decidedOn: today(life), endsOn: noticeFrom(today(life)).endsOn }
          : null,
    }),
  }
}

/** From here the notice counts: it leaves no day less, however long it lay. */
export const sends: Move = {
  name: 'the plan’s notice goes',
  can: ({ recommended, state }) => state !== 'ended' && recommended?.endsOn != null && recommended.noticeOn === null,
  say: async ({ authorizer, member, ...life }, { recommended }) => {
    const { notices } = (await authorizer.query('notice.list', { member })).body.value
    const ofEnd = notices.find((one: { sourceId: string }) => one.sourceId === recommended?.id)
    const input = { member, notice: ofEnd?.id, way: 'hand', on: life.house.today(), address: null }
    return { session: authorizer, operation: 'notice.send', input }
  },
  answer: () => 'done',
  becomes: ({ recommended }, life) => {
    const { noticeOn, endsOn } = noticeFrom(today(life))
    return {
      recommended: recommended && { ...recommended, noticeOn, endsOn: laterOf(endsOn, recommended.endsOn ?? endsOn) },
    }
  },
}

export const appeals: Move = {
  name: 'the member appeals',
  can: ({ recommended, state }) => state !== 'ended' && recommended?.endsOn != null && recommended.appeal === null,
  say: ({ supervisor: session, member, chart, house }, { recommended }) => ({
    ...{ session, operation: 'appeal.record' },
    input: {
      ...{ member, id: newId(), kind: 'appeal', receivedAt: house.clock, saidBy: 'member', via: 'in-person' },
      ...{ noticeId: chart.notice.find((one) => one.sourceId === recommended?.id)?.id ?? null },
      ...{ words: 'I still need it', isExpedited: false },
    },
  }),
  answer: ({ recommended }, life) => (recommended && today(life) > appealBy(recommended) ? 'too-late' : 'done'),
  becomes: ({ recommended }, life, { input }) => ({
    recommended: recommended && {
      ...recommended,
      appeal: {
        id: String(Reflect.get(input, 'id')),
        on: today(life),
        keeps: today(life) <= keepBy(recommended),
        isOver: false,
      },
    },
  }),
}

export function settles(outcome: 'upheld' | 'overturned'): Move {
  return {
    name: `the appeal: ${outcome}`,
    can: ({ recommended, state }) => state !== 'ended' && recommended?.appeal?.isOver === false,
    say: ({ reviewer: session, member }, { recommended }) => ({
      ...{ session, operation: 'appeal.settle' },
      input: { member, appeal: recommended?.appeal?.id, outcome, words: 'Looked at again' },
    }),
    answer: () => 'done',
    becomes: ({ recommended }, life) => {
      if (outcome === 'overturned' || recommended?.appeal == null) return { recommended: null }
      // Nothing ends in the ten days in which asking for a hearing keeps care going, where the appeal kept it (CLOCK-26).
      const endsOn = recommended.appeal.keeps
        ? laterOf(recommended.endsOn ?? '', addDays(today(life), 11))
        : recommended.endsOn
      return { recommended: { ...recommended, endsOn, appeal: { ...recommended.appeal, isOver: true } } }
    },
  }
}

export function ends(reason: 'goals-met' | 'left-county'): Move {
  return {
    name: `the episode ends: ${reason}`,
    say: (life, _, episode) => ({
      ...{ session: life.supervisor, operation: 'episode.end' },
      input: { member: life.member, episode, on: today(life), reason, text: null },
    }),
    answer: (model, life) => {
      if (model.state === 'ended') return 'episode-ended'
      return reason === 'goals-met' ? endAnswer(model, today(life)) : 'done'
    },
    becomes: (model) => ended(model),
  }
}

export const leaves: Move = {
  name: 'who leads leaves, and another comes',
  can: ({ lead }) => lead !== null,
  say: async (life, { lead }) => {
    const index = life.managers.findIndex(({ seat }) => seat.staffId === lead)
    const staff = life.managers[Math.max(index, 0)]?.seat.staffId
    const next = life.house.as(await life.house.seat(life.agency, 'care-manager'))
    life.left.push(...life.managers.splice(Math.max(index, 0), 1, next))
    const input = { organization: life.agency, staff, on: today(life) }
    return { session: life.administrator, operation: 'staff.leave', input }
  },
  answer: () => 'done',
  becomes: ({ lead }, { left }) => ({ lead: left.some(({ seat }) => seat.staffId === lead) ? null : lead }),
}

export function wishes(kind: 'lead' | 'agency'): Move {
  return {
    name: `the member wants another ${kind}`,
    say: (life, _, episode) => ({
      ...{ session: life.desk, operation: 'change.request' },
      input: {
        ...{ member: life.member, id: newId(), episodeId: episode, kind, askedBy: 'member', via: 'call' },
        ...{ wish: null, reason: null },
      },
    }),
    answer: (model) => {
      if (model.state === 'ended') return 'episode-ended'
      return model.wishes.some((one) => one.kind === kind) ? 'already-asked' : 'done'
    },
    becomes: ({ wishes }, _, { input }) => ({ wishes: [...wishes, { id: String(Reflect.get(input, 'id')), kind }] }),
  }
}

export const answers: Move = {
  name: 'a wish is answered',
  can: ({ wishes, state }) => wishes.length > 0 && state !== 'ended',
  say: (life, { wishes: [first] }) => ({
    ...{ session: life.supervisor, operation: 'change.answer' },
    input: { member: life.member, request: first?.id, answer: 'not-possible', note: 'Nobody else', inEffectOn: null },
  }),
  answer: () => 'done',
  becomes: ({ wishes: [, ...rest] }) => ({ wishes: rest }),
}

export function meets(who: 'walker' | 'supervisor', nextStep: string | null): Move {
  return {
    name: `${who} meets the member, ${nextStep ?? 'and sets no next step'}`,
    say: (life, model, episode) => ({
      ...{ session: who === 'walker' ? walker(life, model) : life.supervisor, operation: 'contact.record' },
      input: contact(
        { member: life.member, episode },
        { at: life.house.clock, nextStep, nextStepOn: nextStep === null ? null : today(life) },
      ),
    }),
    answer: (model) => {
      if (model.state === 'ended') return 'episode-ended'
      return isToReach(model) ? 'episode-not-begun' : 'done'
    },
    becomes: () => ({}),
  }
}

/** Somebody does the first thing that is open; the house must then know another. */
export const finishes: Move = {
  name: 'an open task is done',
  say: (life) => {
    const open = life.chart.task.find((one) => one.doneAt === null && one.kind !== 'name-lead')
    const input = { member: life.member, task: open?.id ?? newId(), outcome: null }
    const said = { session: life.supervisor, operation: 'task.finish', input }
    return open === undefined ? { ...said, comesTo: 'task-unknown' } : said
  },
  answer: () => 'done',
  becomes: () => ({}),
}
