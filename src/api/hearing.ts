// State hearings at the plan: what the member asked for, passing it on to the state, and what the judge decided.
import * as z from 'zod'
import { Id } from '../domain/entry.ts'
import { HearingFiled, HearingRecorded, HearingSettled } from '../domain/hearing.ts'
import { decideHearingFiled, decideHearingRecorded } from '../domain/hearing-step.ts'
import { all, command, handled, member, one } from './operation.ts'

export const recordHearing = command({
  name: 'hearing.record',
  says: 'Records that the member asks for a state hearing after an appeal; in time, care goes on until the judge decides.',
  does: 'appeal.raise',
  offline: false,
  input: HearingRecorded,
  about: (input) => member(input.member),
  refuses: ['in-the-future', 'appeal-unknown', 'too-early', 'too-late', 'already-asked'],
  loads: () => ({
    appeals: all('appeal'),
    hearings: all('hearing'),
    notices: all('notice'),
    recommendations: all('endRecommendation'),
  }),
  decide: decideHearingRecorded,
})

export const fileHearing = command({
  name: 'hearing.file',
  says: 'Says that the state has the request for a hearing; its days run from then (CLOCK-28).',
  does: 'appeal.write',
  offline: false,
  input: HearingFiled,
  about: (input) => member(input.member),
  refuses: ['hearing-unknown', 'already-filed', 'already-settled', 'in-the-future', 'before-ask'],
  loads: (input) => ({ hearing: one('hearing', input.hearing) }),
  decide: decideHearingFiled,
})

export const settleHearing = handled({
  name: 'hearing.settle',
  says: 'Writes down what the judge decided, and makes the plan’s letter of it; a hearing that is won undoes what was decided.',
  does: 'appeal.write',
  input: HearingSettled,
  output: z.object({ notices: z.array(Id) }),
  about: (input) => member(input.member),
  refuses: [
    'hearing-unknown',
    'already-settled',
    'not-filed',
    'outcome-wrong',
    'words-missing',
    'in-the-future',
    'before-ask',
  ],
})
