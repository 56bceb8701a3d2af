// The words a member agrees to, by form and version. They bind: what was read stands with the consent by its version, a published one is never
// edited, and until someone reviewed a translation only the English is shown.
import type { Day } from '../base/day.ts'
import type { Category } from './category.ts'
import type { Consent } from './consent.ts'

export interface PermissionText {
  readonly form: Consent['form']
  readonly version: string
  readonly from: Day
  readonly title: string
  /** What is asked. */
  readonly asks: readonly string[]
  /** The rights told with it (42 CFR 2.31(a)): to take it back, what passing on means, that a no costs nothing. */
  readonly rights: readonly string[]
  /** What can be given or kept back on this form. */
  readonly categories: readonly Category[]
  readonly source: string
  /** Who reviewed the wording and when; null is shown as a mark. */
  readonly reviewed: string | null
}

/** The newest text of a form on a day. */
export function permissionText(
  texts: readonly PermissionText[],
  form: Consent['form'],
  on: Day,
): PermissionText | undefined {
  return texts
    .filter((one) => one.form === form && one.from <= on)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]
}
