// Every form there is, all versions. A published one is never edited: its hash stands in a test, and a change is a new version beside it.
import type { Form } from '../../src/domain/form.ts'
import { ahcHrsn } from './ahc-hrsn.ts'
import { auditC } from './audit-c.ts'
import { cssrsScreener } from './c-ssrs.ts'
import { ecmAdult, ecmChild, ecmFamily } from './ecm/all.ts'
import { gad7 } from './gad-7.ts'
import { pearlsChild, pearlsCount } from './pearls.ts'
import { phq2, phq9 } from './phq.ts'

export const forms: readonly Form[] = [
  ecmAdult,
  ecmChild,
  ecmFamily,
  phq2,
  phq9,
  gad7,
  auditC,
  cssrsScreener,
  ahcHrsn,
  pearlsChild,
  pearlsCount,
]
