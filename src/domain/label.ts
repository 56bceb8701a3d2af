// Sensitivity labels (CON-2) sit on data, and what derives from labeled data inherits them. `general` is the absence of a label.
import * as z from 'zod'

export const labels = [
  'mental-health',
  'sud-part-2',
  'sud-other',
  'hiv',
  'reproductive',
  'housing',
  'justice',
  'education',
  'immigration',
  'minor-consented',
  'psychotherapy-notes',
] as const

export type Label = (typeof labels)[number]
export const Label = z.enum(labels)
