// What an assessment suggests for the plan: each need it found has a proposed problem, goal and step in content. Suggested, never written by
// itself: the care manager and the member take what fits, in the member’s words.

export interface PlanSuggestion {
  /** The need, as the form names what it suggests. */
  readonly need: string
  readonly problem: string
  readonly goal: string
  readonly steps: readonly string[]
}

/** The suggestions for these needs, in content’s order; what the plan already names as a problem is left out. */
export function planSuggestions(
  all: readonly PlanSuggestion[],
  needs: readonly string[],
  problems: readonly { readonly what: string }[],
): readonly PlanSuggestion[] {
  const named = new Set(problems.map((one) => one.what.toLowerCase()))
  return all.filter((one) => needs.includes(one.need) && !named.has(one.problem.toLowerCase()))
}
