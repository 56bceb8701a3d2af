// What an organization may tune about its own work, declared in one place with label, kind and default; nothing else is a setting. A
// value that no declaration allows is refused when it is written and ignored when it is read.
import type { Day, Instant } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { dayOfInstant } from './program-day.ts'

interface Declared {
  readonly label: string
  readonly about: string
  /** Whether its value may be shown to everybody who may read the organization. */
  readonly isSecret: boolean
}

export type SettingDeclaration = Declared &
  (
    | {
        readonly kind: 'number'
        readonly unit: string
        readonly least: number
        readonly most: number
        readonly default: number
      }
    | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>>; readonly default: string }
  )

/** A number of days or so that a due task waits; a plan's own counts for its members before the agency's. */
function dueDays(label: string, about: string, days: number, unit = 'days') {
  return { label, about, isSecret: false, kind: 'number', unit, least: 1, most: 365, default: days } as const
}

/** What due tasks (content/rules/due-task.ts) and endings wait for where the state sets no number; a plan’s own counts for its members. */
export const dueSettings = {
  outreachDays: dueDays('Try again to reach after', 'So long after an attempt, the next one is due.', 3),
  firstTryDays: dueDays('Reach out to a new member within', 'Counted from the day they were assigned.', 3),
  contactMonths: dueDays(
    'A contact at least every',
    'By the end of the month so many months after the last one.',
    1,
    'months',
  ),
  nextStepDays: dueDays(
    'Set a next step within',
    'Counted from the last contact; whoever is in care has a next step.',
    14,
  ),
  consentDays: dueDays('Ask what may be shared within', 'Counted from the day care began.', 30),
  assessmentDays: dueDays('First assessment and care plan within', 'Counted from the day a member said yes.', 90),
  planReviewDays: dueDays('Look at the care plan again after', 'Counted from the day its version was written.', 180),
  signOffDays: dueDays(
    'Clinical consultant signs off within',
    'Counted from the day the plan was written.',
    10,
    'working days',
  ),
  signatureDays: dueDays(
    'Ask for the member’s yes to the plan within',
    'Counted from the day the plan was written.',
    14,
  ),
  visitAfterStayDays: dueDays('Visit after a stay within', 'Counted from the day a member left.', 7),
  reauthorizationDays: dueDays('Ask the plan again before an authorization ends', 'So long before its last day.', 30),
  messageDays: dueDays(
    'Answer a member’s message within',
    'Counted from the day it was written; the member is told this number beside the box.',
    1,
    'working days',
  ),
  missedDays: dueDays(
    'Not tried for',
    'So long without an attempt, and an assigned member stands on the list of who was missed.',
    7,
  ),
  // Ours: a prepaid number passes to somebody else within weeks of not being paid.
  numberDays: dueDays(
    'A phone number counts as confirmed for',
    'So long after somebody made sure that it is the member’s, no code and no text goes there any more.',
    60,
  ),
  // CLOCK-7a: one plan's; the state has none (OUT-2).
  triesLeast: {
    label: 'Tries before “not reached”',
    about: 'So many tries since the last answer, by more than one way and one in person, before a plan is told so.',
    isSecret: false,
    kind: 'number',
    unit: 'tries',
    least: 1,
    most: 20,
    default: 3,
  },
} as const

export const organizationSettings = {
  ...dueSettings,
  // SEC-3: 15, and never above 20.
  idleMinutes: {
    label: 'Lock the screen after',
    about: 'So long without work, and a screen locks; it opens again where it stood.',
    isSecret: false,
    kind: 'number',
    unit: 'minutes',
    least: 1,
    most: 20,
    default: 15,
  },
  otherCharts: {
    label: 'Another worker’s chart',
    about:
      'Whether a colleague’s member can be opened by saying why. The reason is logged, and the supervisor sees it.',
    isSecret: false,
    kind: 'choice',
    choices: { 'after-reason': 'opens after a reason', never: 'stays closed' },
    default: 'after-reason',
  },
  // A denial, or less than was asked, takes a licensed second person; whether the state asks it of ECM is not settled (unconfirmed).
  denialReview: {
    label: 'A denial, or less than was asked',
    about: 'Whether a licensed second person must agree before it stands and the notice goes out.',
    isSecret: false,
    kind: 'choice',
    choices: { clinical: 'a licensed second person agrees first', alone: 'stands at once' },
    default: 'clinical',
  },
  // SAF-5: the plans' contracts say; 24 hours where none does.
  incidentReportHours: {
    label: 'Tell the plan of an incident within',
    about: 'So long after an incident was written down, the plan must have heard of it.',
    isSecret: false,
    kind: 'number',
    unit: 'hours',
    least: 1,
    most: 168,
    default: 24,
  },
  // Nobody asks a person who may be in danger to wait longer than a quarter of an hour; ours.
  alertRungMinutes: {
    label: 'Ask the next person on call after',
    about: 'So long nobody took an alert, and the next on the list is asked too.',
    isSecret: false,
    kind: 'number',
    unit: 'minutes',
    least: 1,
    most: 15,
    default: 5,
  },
  alertDeskMinutes: {
    label: 'Ask the plan’s Member Services after',
    about: 'So long nobody of the agency took an alert, and it lies at the plan’s desk and with the supervisors.',
    isSecret: false,
    kind: 'number',
    unit: 'minutes',
    least: 1,
    most: 60,
    default: 15,
  },
} as const satisfies Readonly<Record<string, SettingDeclaration>>

export type SettingName = keyof typeof organizationSettings
export type SettingValue = number | string

export interface Settings extends Readonly<Record<keyof typeof dueSettings, number>> {
  readonly idleMinutes: number
  readonly otherCharts: 'after-reason' | 'never'
  readonly denialReview: 'clinical' | 'alone'
  readonly incidentReportHours: number
  readonly alertRungMinutes: number
  readonly alertDeskMinutes: number
}

export const defaultSettings: Settings = {
  ...(Object.fromEntries(Object.entries(dueSettings).map(([name, one]) => [name, one.default])) as Record<
    keyof typeof dueSettings,
    number
  >),
  idleMinutes: organizationSettings.idleMinutes.default,
  otherCharts: organizationSettings.otherCharts.default,
  denialReview: organizationSettings.denialReview.default,
  incidentReportHours: organizationSettings.incidentReportHours.default,
  alertRungMinutes: organizationSettings.alertRungMinutes.default,
  alertDeskMinutes: organizationSettings.alertDeskMinutes.default,
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(organizationSettings, name)
}

/** Whether the value may stand under the name. */
export function checkSetting(name: string, value: SettingValue): Result<null, 'setting-unknown' | 'setting-value'> {
  if (!isSettingName(name)) return refused('setting-unknown')
  return fits(organizationSettings[name], value) ? done(null) : refused('setting-value')
}

function fits(declared: SettingDeclaration, value: unknown): boolean {
  if (declared.kind === 'choice') return typeof value === 'string' && Object.hasOwn(declared.choices, value)
  return typeof value === 'number' && Number.isInteger(value) && value >= declared.least && value <= declared.most
}

/** The settings as they stand: what was set where it is allowed, else what `unset` says. */
export function readSettings(stored: unknown, unset: Settings = defaultSettings): Settings {
  const set = Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
    ([name, value]) => isSettingName(name) && fits(organizationSettings[name], value),
  )
  return { ...unset, ...Object.fromEntries(set) }
}

/** One setting, from an instant on. */
export interface DatedSetting {
  readonly name: string
  readonly value: SettingValue
  readonly fromAt: Instant
}

/** The settings as they stood at an instant: an event is read by those of its own day, whatever was set since. */
export function settingsAt(history: readonly DatedSetting[], at: Instant, unset: Settings = defaultSettings): Settings {
  const before = history
    .filter((one) => one.fromAt <= at)
    .toSorted((one, other) => (one.fromAt < other.fromAt ? -1 : 1))
  return readSettings(Object.fromEntries(before.map(({ name, value }) => [name, value])), unset)
}

/** What was set under a name on a day, that day included; undefined where nothing was, or nothing that may stand. */
export function settingValue(history: readonly DatedSetting[], name: SettingName, on: Day): SettingValue | undefined {
  const [newest] = history
    .filter((one) => one.name === name && dayOfInstant(one.fromAt) <= on && fits(organizationSettings[name], one.value))
    .toSorted((one, other) => (one.fromAt < other.fromAt ? 1 : -1))
  return newest?.value
}
