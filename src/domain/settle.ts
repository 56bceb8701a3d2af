// Which unknown facts could still settle a condition. A way is a set of facts, each with the measures it would have to meet; the fewest
// facts of any way are what is missing, and a fact in no smallest way can no longer change the answer.
import type { Day } from '../base/day.ts'
import { answerOf, type Comparison, type Condition, daysOf, holds } from './condition.ts'
import type { FactId, Facts } from './facts.ts'

interface Demand {
  readonly comparison: Comparison
  readonly holds: boolean
}
type Way = ReadonlyMap<FactId, readonly Demand[]>

export interface Settlements {
  readonly missing: readonly FactId[]
  readonly open: readonly FactId[]
}

/** Of an unknown condition: the fewest facts that could settle it (to yes, where both are as short), and all that could matter. */
export function settlements(condition: Condition, facts: Facts, asOf: Day): Settlements {
  const toYes = smallest(ways(condition, true, facts, asOf).map(factsOf))
  const toNo = smallest(ways(condition, false, facts, asOf).map(factsOf))
  const missing = [...toYes, ...toNo].reduce<readonly FactId[] | undefined>(
    (best, one) => (best === undefined || one.length < best.length ? one : best),
    undefined,
  )
  return { missing: missing ?? [], open: [...new Set([...toYes, ...toNo].flat())].sort() }
}

function factsOf(way: Way): readonly FactId[] {
  return [...way.keys()].sort()
}

/** Without those that hold another one whole; the short first, then by name, so that the order of parts never matters. */
function smallest(sets: readonly (readonly FactId[])[]): readonly (readonly FactId[])[] {
  const kept: (readonly FactId[])[] = []
  const inOrder = sets.toSorted((one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1))
  for (const set of inOrder) {
    if (!kept.some((smaller) => smaller.every((fact) => set.includes(fact)))) kept.push(set)
  }
  return kept
}

function ways(condition: Condition, want: boolean, facts: Facts, asOf: Day): readonly Way[] {
  const answer = answerOf(condition, facts, asOf)
  if (answer !== 'unknown') return (answer === 'yes') === want ? [new Map()] : []
  if ('not' in condition) return ways(condition.not, !want, facts, asOf)
  if (!('all' in condition || 'any' in condition)) {
    return [new Map([[condition.fact, [{ comparison: condition, holds: want }]]])]
  }
  const [parts, needsEach] = 'all' in condition ? [condition.all, want] : [condition.any, !want]
  const waysOfParts = parts.map((part) => ways(part, want, facts, asOf))
  if (!needsEach) return withoutLonger(waysOfParts.flat())
  return waysOfParts.reduce<readonly Way[]>(
    (before, now) => withoutLonger(before.flatMap((one) => now.flatMap((other) => together(one, other, asOf)))),
    [new Map()],
  )
}

/** Both ways at once; none where a fact would have to be two things. */
function together(one: Way, other: Way, asOf: Day): readonly Way[] {
  const both = new Map(one)
  for (const [fact, demands] of other) {
    const all = [...(both.get(fact) ?? []), ...demands]
    if (!canHold(all, asOf)) return []
    both.set(fact, all)
  }
  return [both]
}

/** A way that asks all of another's and more is no way of its own. */
function withoutLonger(all: readonly Way[]): readonly Way[] {
  const kept: Way[] = []
  for (const way of all.toSorted((one, other) => one.size - other.size)) {
    if (!kept.some((smaller) => asksNoMore(smaller, way))) kept.push(way)
  }
  return kept
}

function asksNoMore(smaller: Way, way: Way): boolean {
  return [...smaller].every(([fact, demands]) => {
    const others = way.get(fact)
    return others !== undefined && demands.every((demand) => others.some((one) => isSame(one, demand)))
  })
}

function isSame(one: Demand, other: Demand): boolean {
  return one.holds === other.holds && JSON.stringify(measure(one)) === JSON.stringify(measure(other))
}

/** The comparison less its words. */
function measure({ comparison }: Demand): object {
  return { ...comparison, limb: undefined, says: undefined }
}

function canHold(demands: readonly Demand[], asOf: Day): boolean {
  return candidates(demands, asOf).some((value) =>
    demands.every((demand) => holds(demand.comparison, value, asOf) === demand.holds),
  )
}

/** Values on either side of each measure; for a list, all that is asked for less all that must be absent. */
function candidates(demands: readonly Demand[], asOf: Day): readonly (boolean | number | string | readonly string[])[] {
  const lists = demands.flatMap(({ comparison, holds }) =>
    'includesAny' in comparison ? [{ values: comparison.includesAny as readonly string[], holds }] : [],
  )
  if (lists.length > 0) {
    const absent = new Set(lists.flatMap((list) => (list.holds ? [] : list.values)))
    return [lists.flatMap((list) => list.values).filter((value) => !absent.has(value))]
  }
  return demands.flatMap(({ comparison }) => around(comparison, asOf))
}

function around(comparison: Comparison, asOf: Day): readonly (boolean | number | string)[] {
  if ('is' in comparison) return [true, false]
  if ('atLeast' in comparison) return [comparison.atLeast - 1, comparison.atLeast]
  if ('atMost' in comparison) return [comparison.atMost, comparison.atMost + 1]
  if ('oneOf' in comparison) return [...comparison.oneOf, '']
  if ('includesAny' in comparison) return []
  const { first, last } = daysOf(comparison, asOf)
  return [first, last, '0001-01-01', '9999-12-31']
}
