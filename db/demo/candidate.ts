// Whom a run of the demo plan's own data points to: some invented people nobody has asked yet, and the run's counts, so that the worklist and
// its report are not empty. None of them is a member of the demo.
import { addDays, type Day } from '../../src/base/day.ts'
import { type CandidateRow, candidateColumns } from '../../src/domain/candidate.ts'
import { millisecondsAt } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { organizationOf } from './organization.ts'

const blank = Object.fromEntries(candidateColumns.map((column) => [column, ''])) as CandidateRow

type Given = (on: (daysAgo: number) => Day) => Partial<CandidateRow>

/** In the order of pressing, as a run writes them. */
const people: readonly Given[] = [
  (on) => ({
    ...named('Tobias Ungrady', '1984-03-02', 'English'),
    ...rule('incarceration', 'adult', 'focus.incarceration.adult', 'release condition mental'),
    ...pressing('released', on(9)),
    evidence: `justice.releasedOn ${on(9)}: justice on ${on(9)}; Serious mental illness: D1001 on ${on(120)}`,
  }),
  (on) => ({
    ...named('Marisela Campoflor', '1961-08-19', 'Spanish'),
    ...rule('homeless', 'adult', 'focus.homelessness.adult', 'A A1 B B1'),
    ...pressing('left-hospital', on(12)),
    evidence: `Homeless: D1002 on ${on(60)}; Heart failure: D1003 on ${on(75)}; Diabetes: D1003 on ${on(75)}`,
  }),
  (on) => ({
    ...named('Ani Sarkavanian', '1957-01-30', 'Armenian'),
    ...rule('avoidable-use', 'adult', 'focus.avoidable-use.adult', 'ed'),
    ...pressing('left-hospital', on(15)),
    evidence: [35, 52, 70, 98, 130].map((ago, n) => `emergency visit: D11${n}0 on ${on(ago)}`).join('; '),
  }),
  (on) => ({
    ...named('Chenda Sokpheap', '1998-05-07', 'Khmer'),
    ...rule('birth-equity', '', 'focus.birth-equity', '1 2'),
    ...pressing('pregnant', on(-64)),
    evidence: `pregnancy.isPregnant: pregnancy on ${on(-64)}`,
  }),
  (on) => ({
    ...named('Deshawn Lakewell', '1990-11-11', 'English'),
    ...rule('smh-sud', 'adult', 'focus.behavioral-health.adult', '1'),
    ...open('social.lacksFood;risk.overdose'),
    ...uses(3),
    evidence: `Substance use, tobacco left out: D1201 on ${on(44)}; emergency visit: D1202 on ${on(44)}`,
  }),
  () => ({
    ...named('Bao Trinhwell', '2013-02-14', 'Vietnamese'),
    ...rule('ccs', 'child', 'focus.ccs.child', '1'),
    ...open('housing.isUnstable'),
    ...uses(1),
    evidence: 'program.ccs: ccs',
  }),
  () => ({
    ...named('Philippa Restover', '1942-12-05', 'English'),
    ...rule('nf-transition', 'adult', 'focus.nf-transition.adult', '1'),
    ...open('ltc.canStayInCommunity'),
    urgency_kind: 'none',
  }),
]

export interface DemoRun {
  readonly plan: string
  readonly load: string
  readonly name: string
  readonly rows: readonly CandidateRow[]
  readonly report: object
}

/** The last run of the first plan; always the same for the same day. */
export function runOf(today: Day): DemoRun {
  const chance = chanceOf('candidates')
  const rows = people.map((given, n) => ({
    ...blank,
    county: 'Los Angeles',
    cin: `9599${String(9001 + n)}${'ABCDEFGHJK'[n] ?? 'Z'}`,
    ...given((daysAgo) => addDays(today, -daysAgo)),
  }))
  const line = (
    by: string,
    value: string,
    members: number,
    meets: number,
    notSettled: number,
    meetsAndServed: number,
  ) => ({ by, value, members, meets, notSettled, served: meetsAndServed, meetsAndServed })
  return {
    plan: organizationOf('example').id,
    load: chance.id(millisecondsAt(addDays(today, -3), 540)),
    name: addDays(today, -3),
    rows,
    report: {
      lines: [
        line('all', 'all', 41_200, 2_310, 1_480, 412),
        line('population', 'homeless adult', 900, 520, 380, 131),
        line('population', 'avoidable-use adult', 460, 430, 30, 118),
        line('population', 'smh-sud adult', 1_210, 610, 600, 92),
        line('population', 'incarceration adult', 210, 140, 70, 11),
        line('population', 'birth-equity', 330, 330, 0, 24),
        line('language', 'English', 19_800, 1_060, 700, 231),
        line('language', 'Spanish', 16_900, 940, 610, 152),
        line('language', 'Armenian', 2_100, 160, 90, 19),
        line('language', 'Khmer', 640, 70, 40, 2),
      ],
      excluded: [
        { value: 'dsnp', people: 2_040 },
        { value: 'not-enrolled', people: 811 },
        { value: 'hospice', people: 96 },
      ],
    },
  }
}

function named(name: string, birth_date: Day, language: string): Partial<CandidateRow> {
  const [first_name = '', last_name = ''] = name.split(' ')
  return { first_name, last_name, birth_date, language }
}

function rule(population: string, group: string, rule: string, limbs_met: string): Partial<CandidateRow> {
  return { population, group, rule, limbs_met, answer: 'yes' }
}

function open(missing: string): Partial<CandidateRow> {
  return { answer: 'unknown', missing }
}

function pressing(urgency_kind: string, urgency_on: Day): Partial<CandidateRow> {
  return { urgency_kind, urgency_on, urgency_uses: '0' }
}

function uses(times: number): Partial<CandidateRow> {
  return { urgency_kind: 'uses', urgency_uses: String(times) }
}
