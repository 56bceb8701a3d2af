// A batch of members spread over the agencies that fit them, as a proposal a person looks at first. Each takes a place, so that the
// twentieth is not proposed to an agency that the nineteen before have filled.
import type { RankedAgency } from './assign.ts'

export interface Spread {
  readonly member: string
  /** Null where nobody fits without a doubt that weighs: a person decides. */
  readonly agency: string | null
}

/** Whether the gate would take it: who walks with an agency now is given to no other one. */
export function canBeGiven(one: RankedAgency, all: readonly RankedAgency[]): boolean {
  return one.reasons.includes('walking-now') || !all.some((other) => other.reasons.includes('walking-now'))
}

/** One agency a member, at most; those with a tie to one choose before the others, and then who waits longest. */
export function spreadOver(
  waiting: readonly { readonly member: string; readonly suggested: readonly RankedAgency[] }[],
): readonly Spread[] {
  const taken = new Map<string, number>()
  const chosen = new Map<string, string | null>()
  const isTied = ({ suggested }: (typeof waiting)[number]) =>
    suggested[0]?.reasons.some((reason) => ties.includes(reason)) === true
  for (const one of [...waiting.filter(isTied), ...waiting.filter((other) => !isTied(other))]) {
    const found = one.suggested.find((agency) => fits(agency, one.suggested, taken.get(agency.agency) ?? 0))
    chosen.set(one.member, found?.agency ?? null)
    if (found !== undefined) taken.set(found.agency, (taken.get(found.agency) ?? 0) + 1)
  }
  return waiting.map(({ member }) => ({ member, agency: chosen.get(member) ?? null }))
}

const ties: readonly RankedAgency['reasons'][number][] = ['asked-for', 'walked-before', 'walking-now']
const weighing: readonly RankedAgency['doubts'][number][] = ['refused', 'full', 'wrong-age']

function fits(agency: RankedAgency, all: readonly RankedAgency[], taken: number): boolean {
  // Who walks with them already carries them already.
  const hasRoom =
    agency.reasons.includes('walking-now') || agency.capacity === null || agency.load + taken < agency.capacity
  return hasRoom && canBeGiven(agency, all) && !agency.doubts.some((doubt) => weighing.includes(doubt))
}
