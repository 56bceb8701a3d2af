// What kinds of information can be shared or kept back, one by one (CON-2, CON-13): the sensitivity labels, and `general` for what has none.
import * as z from 'zod'
import { type Label, labels } from './label.ts'

export const categories = ['general', ...labels] as const
export type Category = (typeof categories)[number]
export const Category = z.enum(categories)

/** The categories of something with these labels; what has none is general. */
export function categoriesOf(given: readonly Label[]): readonly Category[] {
  return given.length === 0 ? ['general'] : given
}
