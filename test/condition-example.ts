// Conditions and facts made by chance, for what must hold of every rule: few facts of each type, so that they meet and repeat.
import * as fc from 'fast-check'
import { addDays } from '../src/base/day.ts'
import type { Condition } from '../src/domain/condition.ts'
import type { FactId, Facts } from '../src/domain/facts.ts'

export const asOf = '2026-11-24'

type Value = boolean | number | string | readonly string[]

/** Each fact with every value that matters to the conditions below. */
export const valuesOf = {
  'social.lacksFood': [true, false],
  'social.lacksTransport': [true, false],
  'member.age': [19, 20, 21, 22],
  'justice.releasedOn': [addDays(asOf, 1), asOf, '2025-11-24', '2025-11-23', '2024-01-01'],
  'residence.kind': ['community', 'icf', 'subacute'],
  'health.clinicalConditions': [[], ['hiv'], ['cancer'], ['hiv', 'cancer']],
} as const satisfies Partial<Record<FactId, readonly Value[]>>

const leaves = [
  { fact: 'social.lacksFood', is: true },
  { fact: 'social.lacksTransport', is: false },
  { fact: 'member.age', atLeast: 21 },
  { fact: 'member.age', atMost: 20 },
  { fact: 'justice.releasedOn', withinPast: { months: 12 } },
  { fact: 'justice.releasedOn', withinNext: { days: 1 } },
  { fact: 'residence.kind', oneOf: ['community', 'icf'] },
  { fact: 'health.clinicalConditions', includesAny: ['hiv'] },
  { fact: 'health.clinicalConditions', includesAny: ['hiv', 'cancer'] },
] as const satisfies readonly Condition[]

const parts = (depth: number): fc.Arbitrary<readonly Condition[]> =>
  fc.array(conditions(depth - 1), { minLength: 1, maxLength: 3 })

/** A condition of at most this depth. */
export function conditions(depth = 3): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...leaves)
  if (depth === 0) return leaf
  return fc.oneof(
    leaf,
    parts(depth).map((all) => ({ all })),
    parts(depth).map((any) => ({ any })),
    conditions(depth - 1).map((not) => ({ not })),
  )
}

/** Some facts, some not. */
export const someFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries(valuesOf).map(([id, values]) => [id, fc.constantFrom<Value>(...values)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

/** Every way to fill these facts in. */
export function fillings(ids: readonly FactId[]): readonly Facts[] {
  return ids.reduce<readonly Facts[]>(
    (before, id) =>
      before.flatMap((facts) =>
        (valuesOf[id as keyof typeof valuesOf] as readonly Value[]).map((value) => ({ ...facts, [id]: value })),
      ),
    [{}],
  )
}
