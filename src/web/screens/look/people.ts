// Invented people, obviously so: every name says "example" in its own language. The longest names are here on purpose.
import { addDays, type Day } from '../../../base/day.ts'
import type { Clock } from '../../parts/clock-words.ts'
import type { Person } from '../../parts/person-line.tsx'
import type { TimelineEvent, TimelineSpan } from '../../parts/timeline/layout.ts'

export const lookToday: Day = '2026-11-24'

export const people: readonly Person[] = [
  {
    name: 'Նարինե Օրինակյան-Երկարազգանունյան',
    nameOnCard: 'Narine Orinakyan-Yerkarazganunyan',
    pronouns: 'she/her',
    age: 67,
    language: 'Armenian',
    interpreter: 'interpreter for visits',
    safetyFlags: ['Do not visit alone'],
    doNot: ['No voicemail', 'Do not write to the address'],
    reach: 'Text first, 213 555 0142, after 10 am',
    place: 'Mornings at Example Church kitchen, 4th and Invented',
  },
  {
    name: 'María de los Ángeles Ejemplo Muestra de la Cruz y Santillán',
    age: 34,
    language: 'Spanish',
    safetyFlags: [],
    doNot: ['No voicemail'],
    reach: 'Call, 323 555 0107',
    place: 'Example Family Shelter, room 12',
  },
  {
    name: 'Nguyễn Thị Ví Dụ',
    age: 51,
    language: 'Vietnamese',
    interpreter: 'phone interpreter',
    safetyFlags: [],
    doNot: [],
  },
  {
    name: 'محمد مثال الطويل',
    age: 45,
    language: 'Arabic',
    safetyFlags: [],
    doNot: [],
    reach: 'WhatsApp, 818 555 0199',
  },
  { name: 'ខេមរា ឧទាហរណ៍', age: 29, language: 'Khmer', safetyFlags: [], doNot: [] },
  { name: 'Sam Sample', pronouns: 'they/them', age: 22, language: 'English', safetyFlags: [], doNot: [] },
  {
    name: 'Demo Testperson',
    age: 58,
    language: 'English',
    safetyFlags: [],
    doNot: [],
    place: 'Under the Invented Ave bridge',
  },
  { name: '김예시', age: 73, language: 'Korean', interpreter: 'interpreter for visits', safetyFlags: [], doNot: [] },
]

export const clocks: readonly Clock[] = [
  { what: 'Plan must decide', by: '2026-11-27', state: 'due', left: { count: 2, unit: 'working-days' } },
  { what: 'Visit after discharge', by: '2026-11-22', state: 'late', left: { count: -2, unit: 'days' } },
  { what: 'Care plan review', by: '2026-12-18', state: 'waiting', left: { count: 24, unit: 'days' } },
  { what: 'Tell the doctor', by: '2026-11-20', state: 'done', left: { count: 0, unit: 'working-days' } },
  { what: 'Plan must decide, expedited', by: '2026-11-24', state: 'due', left: { count: 5, unit: 'hours' } },
]

export const yearSpan: TimelineSpan = {
  from: '2025-12-05',
  to: '2026-12-24',
  today: lookToday,
  startedOn: '2025-12-20',
}

export const yearEvents: readonly TimelineEvent[] = yearOf()

function yearOf(): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [
    event('attempt', '2025-12-28', 'Went to the shelter, not there'),
    event('attempt', '2026-01-04', 'Called, no answer'),
    event('step', '2026-01-12', 'Episode opened'),
    { ...event('stay', '2026-03-18', 'Example County Hospital, chest pain'), until: '2026-03-24', short: 'Hospital' },
    event('goal', '2026-04-22', 'Has a doctor and has been there'),
    event('attempt', '2026-07-02', 'Went to the camp, it was cleared'),
    event('attempt', '2026-07-14', 'Asked at the kitchen'),
    { ...event('stay', '2026-06-20', 'County jail'), until: '2026-07-24', short: 'Jail' },
    event('goal', '2026-10-02', 'Moved in, keys in hand'),
    event('planned', '2026-12-03', 'Visit at home, 10 am'),
  ]
  const places = ['In person at the shelter, 35 min', 'By phone, 12 min', 'In person at the kitchen, 50 min']
  const met = [
    38, 42, 49, 55, 63, 70, 84, 91, 104, 111, 117, 125, 132, 139, 148, 155, 162, 176, 190, 236, 240, 246, 252,
  ]
  const later = [259, 266, 273, 281, 288, 295, 302, 310, 318, 325, 331, 340, 348]
  for (const [index, day] of [...met, ...later].entries()) {
    events.push(event('meeting', addDays(yearSpan.from, day), places[index % places.length] ?? ''))
  }
  return events
}

function event(kind: TimelineEvent['kind'], on: Day, words: string): TimelineEvent {
  return { id: `${kind}-${on}`, kind, on, words }
}

const nobody: Person = { name: 'Nobody', age: 0, language: 'English', safetyFlags: [], doNot: [] }

export type CaseloadRow = {
  readonly id: string
  readonly person: Person
  readonly state: 'assigned' | 'outreach' | 'active' | 'paused'
  readonly clock: Clock
  readonly lastMetOn: Day | undefined
  readonly minutes: number
}

/** Five hundred rows that are always the same. */
export const caseload: readonly CaseloadRow[] = Array.from({ length: 500 }, (_, at) => {
  const person = people[at % people.length] ?? nobody
  const states = ['assigned', 'outreach', 'active', 'active', 'active', 'paused'] as const
  const left = ((at * 37) % 40) - 4
  return {
    id: `row-${at}`,
    person: { ...person, name: `${person.name} ${at + 1}` },
    state: states[at % states.length] ?? 'active',
    clock: {
      what: 'Next contact',
      by: addDays(lookToday, left),
      state: left < 0 ? 'late' : left < 6 ? 'due' : 'waiting',
      left: { count: left, unit: 'days' },
    },
    lastMetOn: at % 7 === 0 ? undefined : addDays(lookToday, -((at * 13) % 60)),
    minutes: (at * 17) % 240,
  }
})
