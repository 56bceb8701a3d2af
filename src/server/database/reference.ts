// What the most written entries name outside the chart, an organization or a person of staff, is looked up as they are written. A foreign
// key would lock the agency's one row for every writer; nothing here is ever deleted, so that seeing it once is enough.
import type { Change } from '../../domain/change.ts'
import type { Noun } from '../../domain/chart.ts'
import type { Statement } from './executor.ts'

interface Named {
  readonly organizations: readonly string[]
  readonly staff: readonly string[]
}

const fields: { readonly [N in Noun]?: Named } = {
  assignment: { organizations: [], staff: ['staffId'] },
  authorization: { organizations: ['agencyId', 'planId'], staff: [] },
  coverage: { organizations: ['planId'], staff: [] },
  episode: { organizations: ['agencyId', 'planId'], staff: [] },
}

/** The nouns looked after here; the others' tables have foreign keys. */
export const referring = Object.keys(fields) as readonly Noun[]

/**
 * The statement that errs, as a foreign key would, when the changes name an organization or a person who is not here; none when they name
 * only `known` ones, as the seat that writes knows its own.
 */
export function namedMustBeHere(changes: Iterable<Change>, known: ReadonlySet<unknown>): readonly Statement[] {
  const organizations = new Set<string>()
  const staff = new Set<string>()
  for (const change of changes) {
    const named = fields[change.noun]
    if (!named) continue
    const written = (change.kind === 'add' ? change.entry : change.fields) as Readonly<Record<string, unknown>>
    gather(named.organizations, written, known, organizations)
    gather(named.staff, written, known, staff)
  }
  if (organizations.size + staff.size === 0) return []
  return [{ text: 'select must_be_here($1, $2)', values: [[...organizations], [...staff]] }]
}

function gather(
  names: readonly string[],
  written: Readonly<Record<string, unknown>>,
  known: ReadonlySet<unknown>,
  found: Set<string>,
): void {
  for (const name of names) {
    const id = written[name]
    if (typeof id === 'string' && !known.has(id)) found.add(id)
  }
}
