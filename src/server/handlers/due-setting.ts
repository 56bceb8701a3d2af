// What organizations set of due tasks and endings: a plan's own counts for its members wherever they are walked with.
import type { DueRules } from '../../domain/due-task.ts'
import { type DatedSetting, dueSettings } from '../../domain/organization-setting.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'

/** Reads what this organization and the plans set. */
export function readDueSettings(organizationId: string): Statement {
  return {
    text: `select organization_id, name, value, to_char(from_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as from_at from due_setting($1, $2)`,
    values: [organizationId, Object.keys(dueSettings)],
  }
}

/** By organization. */
export function dueSettingsOf(rows: readonly Row[]): DueRules['settings'] {
  const settings: Record<string, DatedSetting[]> = {}
  for (const row of rows.map(entryOf) as unknown as (DatedSetting & { organizationId: string })[])
    settings[row.organizationId] = [...(settings[row.organizationId] ?? []), row]
  return settings
}
