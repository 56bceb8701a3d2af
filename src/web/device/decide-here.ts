// The decision on the device: what an operation asks for is taken from the local chart exactly as the server takes it from its tables,
// the same pure function decides, and its changes are laid on the chart as the server would store them.
import type { DecidedCommand, Load, Loads } from '../../api/operation.ts'
import type { Result } from '../../base/result.ts'
import type { At, Change } from '../../domain/change.ts'
import type { Chart, Noun } from '../../domain/chart.ts'

/** The seq of an entry that no server has numbered yet. */
export const unnumbered = -1

/** Decides on a chart as it stands here. */
export function decideHere(
  operation: DecidedCommand,
  at: At,
  chart: Chart,
  input: unknown,
): Result<readonly Change[], string> {
  const loads = (operation.loads as (input: unknown) => Loads)(input)
  const loaded = Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, take(chart, load)]))
  const decide = operation.decide as (at: At, loaded: unknown, input: unknown) => Result<readonly Change[], string>
  return decide(at, loaded, input)
}

type AnyEntry = { readonly id: string } & Readonly<Record<string, unknown>>

function take(chart: Chart, load: Load): unknown {
  const entries: readonly AnyEntry[] = chart[load.noun]
  if (load.take === 'one') return entries.find((entry) => entry.id === load.id)
  const where = Object.entries(load.where)
  return entries.filter((entry) => where.every(([field, value]) => entry[field] === value))
}

/** The chart with a decision's changes on it; as it was when it holds one of the new entries already: then the server was faster. */
export function withChanges(
  chart: Chart,
  changes: readonly Change[],
  { at, by }: { readonly at: string; readonly by: string },
): Chart {
  const isHere = (change: Change) => change.kind === 'add' && has(chart[change.noun], change.entry.id)
  if (changes.some(isHere)) return chart
  const result: Record<string, readonly AnyEntry[]> = { ...chart }
  const stamp = { recordedAt: at, recordedBy: by, struckAt: null, seq: unnumbered }
  for (const change of changes) {
    const entries = result[change.noun] ?? []
    result[change.noun] =
      change.kind === 'set'
        ? entries.map((entry) => (entry.id === change.id ? { ...entry, ...change.fields } : entry))
        : byId([...entries, { ...change.entry, ...stamp }])
  }
  return result as unknown as Chart
}

function has(entries: readonly { readonly id: string }[], id: string): boolean {
  return entries.some((entry) => entry.id === id)
}

/** Entries in the order the server gives them. */
export function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** The chart with pulled entries in place of those of the same id; struck ones are gone. */
export function withPulled(chart: Chart, pulled: Partial<Chart>): Chart {
  const result: Record<string, readonly AnyEntry[]> = { ...chart }
  for (const [noun, news] of Object.entries(pulled) as [Noun, readonly AnyEntry[]][]) {
    const ids = new Set(news.map((entry) => entry.id))
    const kept = (result[noun] ?? []).filter((entry) => !ids.has(entry.id))
    result[noun] = byId([...kept, ...news.filter((entry) => entry.struckAt === null)])
  }
  return result as unknown as Chart
}
