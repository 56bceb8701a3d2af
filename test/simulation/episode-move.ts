// The moves that bring a member in, find them, begin care and carry it: entering, asking the plan, assigning, reaching, leading, pausing.
import { addDays } from '../../src/base/day.ts'
import { attempt } from '../entered.ts'
import { newId } from '../house.ts'
import { type Life, today } from './episode-life.ts'
import { begun, isToReach } from './episode-model.ts'
import { ended, type Move, walker } from './episode-said.ts'

export function enters(who: 'supervisor' | 'intake'): Move {
  return {
    name: `${who} opens a new episode`,
    say: ({ [who]: session, member, agency, plan, ...life }) => ({
      ...{ session, operation: 'episode.refer' },
      input: { member, episode: newId(), agency, plan, on: life.house.today(), assignment: newId() },
    }),
    answer: ({ state }) => (state === 'ended' ? 'done' : 'episode-open'),
    becomes: (_, { supervisor }) => ({
      ...begun('referred'),
      lead: who === 'supervisor' ? supervisor.seat.staffId : null,
    }),
  }
}

export function asks(who: 'supervisor' | 'desk'): Move {
  return {
    name: `${who} asks the plan`,
    say: ({ [who]: session, member, plan, house }) => {
      const nothing = { requester: null, firstServiceOn: null, why: null }
      const [askedBy, speed, receivedAt] = [who === 'desk' ? 'member' : 'agency', 'routine', house.clock]
      const input = { member, id: newId(), authorization: newId(), plan, speed, receivedAt, askedBy, ...nothing }
      return { session, operation: 'authorization.ask', input }
    },
    answer: ({ asked }) => (asked === null ? 'done' : 'already-asked'),
    becomes: (_, __, { input }) => ({
      asked: { id: String(Reflect.get(input, 'authorization')), isOfAgency: who === 'supervisor' },
    }),
  }
}

export function decides(outcome: 'approve' | 'deny'): Move {
  const why =
    outcome === 'deny' ? { reason: 'criteria-not-met', words: 'You had one visit.' } : { reason: null, words: null }
  return {
    name: `the plan ${outcome === 'deny' ? 'denies' : 'approves'}`,
    can: ({ asked }) => asked !== null,
    say: ({ authorizer, member }, { asked }) => ({
      ...{ session: authorizer, operation: 'authorization.decide' },
      input: {
        ...{ member, id: newId(), authorization: asked?.id, outcome, startOn: null, endOn: null },
        ...{ choice: null, choiceOf: [], ...why },
      },
    }),
    answer: () => 'done',
    becomes: ({ asked, given, free, state }) => {
      if (outcome === 'deny' || asked === null) return { asked: null }
      const to = asked.isOfAgency ? { given: [...given, asked.id] } : { free: [...free, asked.id] }
      return { asked: null, ...to, ...(state === 'referred' ? { state: 'authorized' as const } : {}) }
    },
  }
}

export const assigns: Move = {
  name: 'the plan gives the member to the agency',
  can: ({ free }) => free.length > 0,
  say: ({ authorizer, member, agency }, { free }) => ({
    ...{ session: authorizer, operation: 'assignment.agency' },
    input: { member, authorization: free[0], agency, episode: newId() },
  }),
  answer: () => 'done',
  becomes: ({ state, free: [first = '', ...free], given }) => {
    const taken = { free, given: [...given, first] }
    if (state === 'ended') return { ...begun('assigned'), ...taken }
    const isBefore = state === 'referred' || state === 'authorized'
    return { ...taken, wasAssigned: true, ...(isBefore ? { state: 'assigned' as const } : {}) }
  },
}

export function refuses(who: 'supervisor' | 'intake'): Move {
  return {
    name: `${who} says the member is not theirs`,
    say: ({ [who]: session, member }, _, episode) => ({
      ...{ session, operation: 'assignment.refuse' },
      input: { member, episode, why: null },
    }),
    answer: (model) => {
      if (model.state === 'ended') return 'episode-ended'
      if (!isToReach(model)) return 'already-in-care'
      return model.given.length === 0 ? 'not-from-plan' : 'done'
    },
    becomes: (model) => ended(model, { free: [...model.free, ...model.given], given: [] }),
  }
}

export function tries(outcome: 'no-answer' | 'enrolled' | 'declined'): Move {
  return {
    name: `an attempt: ${outcome}`,
    say: (life, model, episode) => ({
      ...{ session: walker(life, model), operation: 'outreach.log' },
      input: attempt({ member: life.member, episode }, { at: life.house.clock, outcome }),
    }),
    answer: (model) => {
      if (model.state === 'ended') return 'episode-ended'
      return isToReach(model) || model.state === 'engaged' ? 'done' : 'already-in-care'
    },
    becomes: (model) => {
      if (outcome === 'enrolled') return { wasTried: true, wasEngaged: true, state: 'engaged' }
      return { wasTried: true, ...(isToReach(model) ? { state: 'outreach' } : {}) }
    },
  }
}

export function begins(who: 'walker' | 'intake'): Move {
  return {
    name: `${who} begins care`,
    say: (life, model, episode) => ({
      ...{ session: who === 'intake' ? life.intake : walker(life, model), operation: 'episode.begin' },
      input: { member: life.member, episode, on: today(life), assignment: newId() },
    }),
    answer: (model) => {
      if (!isToReach(model) && model.state !== 'engaged') return 'cannot-begin'
      return who === 'intake' && model.lead === null ? 'lead-missing' : 'done'
    },
    becomes: ({ lead }, { supervisor }) => ({
      ...{ state: 'active', wasEngaged: true, wasStarted: true },
      lead: lead ?? supervisor.seat.staffId,
    }),
  }
}

export function leads(who: 0 | 1 | 'supervisor'): Move {
  const staffOf = ({ managers, supervisor }: Life) =>
    (who === 'supervisor' ? supervisor : (managers[who] ?? supervisor)).seat.staffId
  return {
    name: `${who} is named Lead Care Manager`,
    say: (life, _, episode) => ({
      ...{ session: life.supervisor, operation: 'assignment.lead' },
      input: { member: life.member, episode, staff: staffOf(life), assignment: newId(), reason: null },
    }),
    answer: (model, life) => {
      if (model.state === 'ended') return 'episode-ended'
      return model.lead === staffOf(life) ? 'already-lead' : 'done'
    },
    becomes: (_, life) => ({ lead: staffOf(life) }),
  }
}

export const covers: Move = {
  name: 'a colleague covers for three days',
  say: (life, _, episode) => ({
    ...{ session: life.supervisor, operation: 'assignment.cover' },
    input: {
      ...{ member: life.member, episode, staff: life.managers[1]?.seat.staffId, assignment: newId() },
      ...{ from: today(life), to: addDays(today(life), 2), reason: null },
    },
  }),
  answer: (model, life) => {
    if (model.state === 'ended') return 'episode-ended'
    return model.lead === life.managers[1]?.seat.staffId ? 'already-lead' : 'done'
  },
  becomes: () => ({}),
}

export function pauses(by: 'walker' | 'supervisor'): Move {
  return {
    name: `care pauses, and ${by} looks again`,
    say: (life, model, episode) => {
      const lookAgainBy = (by === 'walker' ? walker(life, model) : life.supervisor).seat.staffId
      const input = { member: life.member, episode, on: today(life), reason: 'Jail', lookAgainOn: today(life) }
      return { session: life.supervisor, operation: 'episode.pause', input: { ...input, lookAgainBy, task: newId() } }
    },
    answer: ({ state }) => (['outreach', 'engaged', 'active'].includes(state) ? 'done' : 'cannot-pause'),
    becomes: ({ state }) => ({ before: state, state: 'paused' }),
  }
}

export const resumes: Move = {
  name: 'care goes on',
  say: ({ supervisor: session, member }, _, episode) => ({
    ...{ session, operation: 'episode.resume' },
    input: { member, episode },
  }),
  answer: ({ state }) => (state === 'paused' ? 'done' : 'not-paused'),
  becomes: ({ before }) => ({ state: before }),
}
