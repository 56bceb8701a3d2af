// A safety plan in the member's own words, made together; a new version takes the place of the one before and both stay.
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change } from './change.ts'
import { DayField, entryFields, Id, text } from './entry.ts'
import { type Episode, isOwn } from './episode.ts'

/** Letters that a line of a plan may have, and lines that a part of it may. */
export const [lineMost, linesMost] = [300, 20]
const lines = z.array(text(lineMost)).max(linesMost)

const fields = {
  episodeId: Id,
  agreedOn: DayField,
  warningSigns: lines,
  waysToCope: lines,
  people: lines,
  places: lines,
  professionals: lines,
  makingSafe: lines,
  isCopyGiven: z.boolean(),
}

/** What a plan says, in the order in which it is used. */
export const safetyPlanParts = [
  'warningSigns',
  'waysToCope',
  'people',
  'places',
  'professionals',
  'makingSafe',
] as const
export type SafetyPlanPart = (typeof safetyPlanParts)[number]

export const SafetyPlan = z.object({ ...entryFields, ...fields, version: z.int(), amends: Id.nullable() })
export type SafetyPlan = z.infer<typeof SafetyPlan>

export const SafetyPlanWritten = z.object({ member: Id, id: Id, ...fields })
export type SafetyPlanWritten = z.infer<typeof SafetyPlanWritten>

/** Writes a plan, or the next version of the one there is. */
export function decideSafetyPlan(
  at: At,
  { episode, plans }: { readonly episode: Episode | undefined; readonly plans: readonly SafetyPlan[] },
  input: SafetyPlanWritten,
): Result<readonly Change[], 'episode-unknown' | 'in-the-future' | 'safety-plan-empty'> {
  if (!episode || !isOwn(at, episode)) return refused('episode-unknown')
  if (input.agreedOn > at.today) return refused('in-the-future')
  const { member: _member, ...entry } = input
  const { warningSigns, waysToCope, people, places, professionals, makingSafe } = input
  const said = [warningSigns, waysToCope, people, places, professionals, makingSafe].flat()
  if (said.length === 0) return refused('safety-plan-empty')
  const last = currentSafetyPlan(plans, episode.id)
  // What somebody says about staying alive is about their mind (CON-2).
  const labels = [...new Set([...episode.labels, 'mental-health' as const])]
  return done([add('safetyPlan', { ...entry, version: (last?.version ?? 0) + 1, amends: last?.id ?? null, labels })])
}

/** The version in force of this episode; undefined where none was made. */
export function currentSafetyPlan(plans: readonly SafetyPlan[], episode: string): SafetyPlan | undefined {
  return plans
    .filter((one) => one.struckAt === null && one.episodeId === episode)
    .toSorted((one, other) => other.version - one.version)[0]
}
