// Every layout the program knows. The first is the default.
import type { Layout } from '../../src/domain/layout.ts'
import { dhcsLike } from './dhcs-like.ts'
import { nineFlags } from './nine-flags.ts'
import { pipe } from './pipe.ts'
import { referralList } from './referral.ts'
import { workbook } from './workbook.ts'

export const layouts: readonly Layout[] = [dhcsLike, workbook, nineFlags, pipe, referralList]
