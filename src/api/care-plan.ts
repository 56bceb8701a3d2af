// The care plan: write a version, agree, sign off, give a copy, say how a goal goes.
import { CarePlanDraft } from '../domain/care-plan.ts'
import {
  decideAgreement,
  decideCopy,
  decidePlan,
  decideProgress,
  decideSignOff,
  GoalMoved,
  PlanAgreed,
  PlanCopy,
  PlanSigned,
} from '../domain/care-plan-step.ts'
import { all, command, member, one } from './operation.ts'

export const writePlan = command({
  name: 'care-plan.write',
  says: 'Writes the next version of a member’s care plan; the one before stays readable.',
  does: 'plan.write',
  offline: true,
  input: CarePlanDraft,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'episode-not-begun', 'plan-moved-on', 'plan-empty'],
  loads: (input) => ({
    episode: one('episode', input.episodeId),
    plans: all('carePlan', { episodeId: input.episodeId }),
    tasks: all('task', { kind: 'sign-plan' }),
  }),
  decide: decidePlan,
})

export const agreePlan = command({
  name: 'care-plan.agree',
  says: 'Records the member’s word on the newest version of the plan, yes or no.',
  does: 'plan.agree',
  offline: true,
  input: PlanAgreed,
  about: (input) => member(input.member),
  refuses: ['plan-moved-on', 'already-agreed'],
  loads: (input) => ({ plan: one('carePlan', input.plan), plans: all('carePlan') }),
  decide: decideAgreement,
})

export const signPlan = command({
  name: 'care-plan.sign-off',
  says: 'Signs off the newest version of the plan as clinical consultant.',
  does: 'plan.sign',
  offline: false,
  input: PlanSigned,
  about: (input) => member(input.member),
  refuses: ['plan-moved-on', 'already-signed', 'own-plan'],
  loads: (input) => ({
    plan: one('carePlan', input.plan),
    plans: all('carePlan'),
    tasks: all('task', { kind: 'sign-plan' }),
  }),
  decide: decideSignOff,
})

export const givePlanCopy = command({
  name: 'care-plan.give-copy',
  says: 'Records that the member got a copy of the plan, or did not want one.',
  does: 'plan.write',
  offline: true,
  input: PlanCopy,
  about: (input) => member(input.member),
  refuses: ['plan-moved-on', 'in-the-future'],
  loads: (input) => ({ plan: one('carePlan', input.plan), plans: all('carePlan') }),
  decide: decideCopy,
})

export const moveGoal = command({
  name: 'care-plan.progress',
  says: 'Says how a goal of the plan goes.',
  does: 'plan.write',
  offline: true,
  input: GoalMoved,
  about: (input) => member(input.member),
  refuses: ['plan-moved-on', 'goal-unknown', 'in-the-future'],
  loads: (input) => ({ plan: one('carePlan', input.plan), plans: all('carePlan') }),
  decide: decideProgress,
})
