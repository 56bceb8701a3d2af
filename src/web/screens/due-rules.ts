// The due rules as they stand for this seat: the program's, with what its organization and the plans set. Until the house has said what was
// set, the program's own days count.
import { useMemo } from 'react'
import type { DueRules } from '../../domain/due-task.ts'
import type { DatedSetting } from '../../domain/organization-setting.ts'
import { contentHere } from '../device/content.ts'
import { useHouse } from './house-names.ts'

export function useDueRules(): DueRules {
  const { organizations } = useHouse()
  return useMemo(() => {
    const { dueTasks, clocks, calendar } = contentHere()
    const set = organizations.filter(({ dueSettings }) => dueSettings.length > 0)
    const settings: Record<string, readonly DatedSetting[]> = Object.fromEntries(
      set.map(({ id, dueSettings }) => [id, dueSettings]),
    )
    return { dueTasks, clocks, calendar, settings }
  }, [organizations])
}
