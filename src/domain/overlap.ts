// Another program beside ECM: allowed, the member's choice, or a block. A row of content becomes a rule like any other.
import type { Day } from '../base/day.ts'
import { type ProgramKey, programNames } from './program-key.ts'
import type { Rule } from './rule.ts'

export const overlapOutcomes = ['allow', 'choose', 'block'] as const
export type OverlapOutcome = (typeof overlapOutcomes)[number]

export interface Overlap {
  readonly program: ProgramKey
  readonly outcome: OverlapOutcome
  readonly from: Day
  readonly to?: Day
  readonly source: string
  /** When somebody last looked whether the source still says so. */
  readonly checkedOn: Day
  readonly note?: string
}

/** The rule that says whether the member is in the program; yes means the outcome applies. */
export function ruleOfOverlap(overlap: Overlap): Rule {
  const { program, outcome, checkedOn, note, ...dated } = overlap
  const fact = `program.${program}` as const
  return {
    id: `overlap.${program}`,
    kind: 'overlap',
    title: `${programNames[program]}: ${outcomeWords[outcome]}`,
    ...dated,
    note: [note, `Source last checked ${checkedOn}.`].filter((part) => part !== undefined).join(' '),
    when: { fact, is: true },
    examples: [
      { name: 'in it', given: { [fact]: true }, is: 'yes' },
      { name: 'not in it', given: { [fact]: false }, is: 'no' },
      { name: 'nobody asked', given: {}, is: 'unknown', missing: [fact] },
    ],
  }
}

const outcomeWords: Readonly<Record<OverlapOutcome, string>> = {
  allow: 'may be together with ECM, without duplicate services',
  choose: 'the member picks this or ECM',
  block: 'no ECM',
}
