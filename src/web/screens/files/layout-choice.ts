// Which layouts a plan's files may be read or written in, by name.
import { layouts } from '../../../../content/layouts/all.ts'
import type { FileSummary } from '../../../api/file.ts'
import type { Day } from '../../../base/day.ts'
import { type Layout, layoutsOn } from '../../../domain/layout.ts'
import { text } from '../../text/text.ts'

/** The layouts in force that read or make a kind of file, for a plan by its code or for any. */
export function layoutsFor(
  kind: FileSummary['kind'],
  planCode: string | null | undefined,
  today: Day,
): readonly Layout[] {
  return layoutsOn(layouts, today).filter(
    (layout) => partOf(layout, kind) !== undefined && (layout.plan === null || layout.plan === planCode),
  )
}

function partOf(layout: Layout, kind: FileSummary['kind']): unknown {
  if (kind === 'mif') return layout.memberInformation
  if (kind === 'referral') return layout.referral
  return kind === 'otf' ? layout.outreachTracker : layout.returnTransmission
}

/** A layout's name, with a mark when no document of the plan or the state stands behind it. */
export function layoutName(id: string): string {
  const layout = layouts.find((one) => one.id === id)
  if (!layout) return id
  return layout.isConfirmed
    ? layout.name
    : text('file.layoutUnconfirmed', '{name}, not confirmed', { name: layout.name })
}
