// Where a fault of an outgoing row is mended: many rows often wait for one thing, such as the agency's own TIN.
import type { ExportFault } from '../../domain/export-fault.ts'
import type { Layout } from '../../domain/layout.ts'

export type WhereToMend = 'agency' | 'staff' | 'plan' | 'layout' | 'chart'

const ofGroup: Readonly<Record<string, WhereToMend>> = { provider: 'agency', lead: 'staff', plan: 'plan' }

/** The record that a fault's cell comes from. A word that the plan has not is the layout's. */
export function whereToMend(layout: Layout, { column, reason }: Pick<ExportFault, 'column' | 'reason'>): WhereToMend {
  if (reason === 'code-unmapped') return 'layout'
  const files = [
    ...(layout.outreachTracker ? [layout.outreachTracker] : []),
    ...(layout.returnTransmission?.files ?? []),
  ]
  const field = files.flatMap((file) => file.columns).find((one) => one.header === column)?.field
  return ofGroup[field?.split('.')[0] ?? ''] ?? 'chart'
}
