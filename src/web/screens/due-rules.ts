// The due rules as they stand for this seat: the program's, with what its organization and the plans set. Until the house has said what was
// set, the program's own days count; under the lock of a page that was just loaded nothing is due.
import { useMemo } from 'react'
import type { DueRules } from '../../domain/due-task.ts'
import type { DatedSetting } from '../../domain/organization-setting.ts'
import { contentIfHere } from '../device/content.ts'
import { useHouse } from './house-names.ts'

const nothingDue: DueRules = { dueTasks: [], clocks: [], calendar: [], settings: {} }

export function useDueRules(): DueRules {
  const { organizations } = useHouse()
  const content = contentIfHere()
  return useMemo(() => {
    if (content === undefined) return nothingDue
    const { dueTasks, clocks, calendar } = content
    const set = organizations.filter(({ dueSettings }) => dueSettings.length > 0)
    const settings: Record<string, readonly DatedSetting[]> = Object.fromEntries(
      set.map(({ id, dueSettings }) => [id, dueSettings]),
    )
    return { dueTasks, clocks, calendar, settings }
  }, [organizations, content])
}
