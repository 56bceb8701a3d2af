// Somebody whom a plan's own data point to (`identify`): why, what is missing, how pressing, and what was done with it. It stands with the
// plan, not in a chart: most of them nobody has asked yet, and the plan decides, person by person.
import * as z from 'zod'
import { type Day, isDay } from '../base/day.ts'
import { done, type Result, refused } from '../base/result.ts'
import { DayField, Id, text } from './entry.ts'
import { facts, isFactId } from './facts.ts'
import type { Identification } from './identification.ts'
import { type Label, labels } from './label.ts'
import { populations } from './population.ts'

/** In the order of pressing. */
export const urgencies = ['release-ahead', 'released', 'left-hospital', 'pregnant', 'uses', 'none'] as const

export const candidateStates = ['open', 'asked', 'reached', 'not-now', 'referred'] as const
export type CandidateState = (typeof candidateStates)[number]

/** What a list shows: who waits, who was settled how, and who is gone since the last run. */
export const candidateShows = ['open', 'asked', 'reached', 'not-now', 'referred', 'gone'] as const
export type CandidateShow = (typeof candidateShows)[number]

/** One thing seen: what, where it is written, and when. `ref` is a claim or a file, `fact` a fact of the catalog. */
export const Seen = z.object({
  says: text(300),
  fact: z.string().nullable(),
})
export type Seen = z.infer<typeof Seen>

export const Found = z.object({
  population: z.enum(populations),
  group: z.enum(['adult', 'child']).nullable(),
  answer: z.enum(['yes', 'unknown']),
  rule: text(80),
  limbs: z.array(text(60)).max(40),
  seen: z.array(Seen).max(60),
  /** Facts that could settle it. */
  missing: z.array(text(80)).max(40),
})
export type Found = z.infer<typeof Found>

export interface FoundPerson {
  readonly cin: string
  readonly name: string
  readonly bornOn: Day | null
  readonly county: string | null
  readonly language: string | null
  readonly urgency: (typeof urgencies)[number]
  readonly urgencyOn: Day | null
  readonly urgencyUses: number
  readonly labels: readonly Label[]
  readonly found: readonly Found[]
}

export const CandidateSettle = z.object({
  organization: Id,
  candidate: Id,
  as: z.enum(['asked', 'reached', 'not-now', 'referred']),
  note: text(500).nullable(),
  /** Of “not now”: when to look again. */
  againOn: DayField.nullable(),
  /** Of “referred”: the request's own id in the inbox. */
  referral: Id.nullable(),
})
export type CandidateSettle = z.infer<typeof CandidateSettle>

/** Once it lies in the inbox, it goes on there and nowhere else. */
export function checkSettle(
  today: Day,
  state: CandidateState | undefined,
  { as, againOn, referral }: CandidateSettle,
): Result<
  null,
  'candidate-unknown' | 'candidate-referred' | 'again-missing' | 'again-in-the-past' | 'request-missing'
> {
  if (state === undefined) return refused('candidate-unknown')
  if (state === 'referred') return refused('candidate-referred')
  if (as === 'not-now' && againOn === null) return refused('again-missing')
  if (as === 'not-now' && againOn !== null && againOn <= today) return refused('again-in-the-past')
  return as === 'referred' && referral === null ? refused('request-missing') : done(null)
}

/** The columns of a run's `candidates` that are read, in the words of `docs/population-data.md`. */
export const candidateColumns = [
  'cin',
  'population',
  'group',
  'answer',
  'limbs_met',
  'evidence',
  'missing',
  'rule',
  'first_name',
  'last_name',
  'birth_date',
  'county',
  'language',
  'urgency_kind',
  'urgency_on',
  'urgency_uses',
] as const
export type CandidateRow = Readonly<Record<(typeof candidateColumns)[number], string>>

/** One person from their rows; undefined where a row is none of a run's. */
export function foundPerson(settings: Identification, rows: readonly CandidateRow[]): FoundPerson | undefined {
  const [first] = rows
  const found = rows.map(foundOf)
  const urgency = urgencies.find((one) => one === first?.urgency_kind)
  if (!first || urgency === undefined || found.some((one) => one === undefined)) return undefined
  const whole = found.filter((one) => one !== undefined)
  const seen = whole.flatMap((one) => one.seen)
  const sensitive = new Set(seen.flatMap((one) => labelsOf(settings, one)))
  return {
    cin: first.cin,
    name: `${first.first_name} ${first.last_name}`.trim().slice(0, 200),
    bornOn: isDay(first.birth_date) ? first.birth_date : null,
    county: first.county.slice(0, 60) || null,
    language: first.language.slice(0, 60) || null,
    urgency,
    urgencyOn: isDay(first.urgency_on) ? first.urgency_on : null,
    urgencyUses: Number(first.urgency_uses) || 0,
    labels: labels.filter((label) => sensitive.has(label)),
    found: whole,
  }
}

function foundOf(row: CandidateRow): Found | undefined {
  const parsed = Found.safeParse({
    population: row.population,
    group: row.group === '' ? null : row.group,
    answer: row.answer,
    rule: row.rule,
    limbs: row.limbs_met.split(' ').filter((word) => word !== ''),
    seen: parts(row.evidence, '; ').slice(0, 60).map(seenOf),
    missing: parts(row.missing, /[,;|] ?/).slice(0, 40),
  })
  return parsed.success ? parsed.data : undefined
}

function parts(words: string, by: string | RegExp): readonly string[] {
  return words.split(by).filter((word) => word !== '')
}

function seenOf(says: string): Seen {
  const [word = ''] = says.split(/[ :]/)
  return isFactId(word)
    ? {
        says:
          says
            .slice(word.length)
            .replace(/^[: ]+/, '')
            .slice(0, 300) || word,
        fact: word,
      }
    : { says: says.slice(0, 300), fact: null }
}

const use = /^(emergency visit|unplanned stay|stay, planned or not is unknown): /

/** What a thing seen tells of a person is as sensitive as the facts it speaks for; what nobody knows the meaning of, as everything. */
function labelsOf({ groups }: Identification, { says, fact }: Seen): readonly Label[] {
  if (use.test(says)) return []
  const group = groups.find(({ title }) => says.startsWith(`${title}: `))
  const told = fact === null ? Object.keys(group?.means ?? {}) : [fact]
  if (told.length === 0) return labels
  return told.flatMap((id) => {
    const label = isFactId(id) ? facts[id].sensitivity : null
    return label === null ? [] : [label]
  })
}
