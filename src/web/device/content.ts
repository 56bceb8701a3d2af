// What is decided here and what decisions look up (forms, the safety guide, clocks), brought when somebody signs in: the first load does
// without, and offline it is there.
import type { DecidedCommand } from '../../api/operation.ts'
import type { Content } from '../../domain/content.ts'

let brought: Content | undefined
let decided: readonly DecidedCommand[] = []

/** Brings it, once. */
export async function bringContent(): Promise<void> {
  if (brought) return
  const [{ offlineCommands }, { forms }, { safety }, { clocks }, { californiaCalendar: calendar }, { dueTasks }] =
    await Promise.all([
      import('../../api/offline.ts'),
      import('../../../content/forms/all.ts'),
      import('../../../content/safety.ts'),
      import('../../../content/rules/clock.ts'),
      import('../../../content/rules/calendar.ts'),
      import('../../../content/rules/due-task.ts'),
    ])
  decided = offlineCommands
  brought = { forms, safety, clocks, calendar, dueTasks }
}

/** As `contentHere`; undefined before it was brought, as under the lock of a page that was just loaded. */
export function contentIfHere(): Content | undefined {
  return brought
}

/** @throws Error before it was brought: nobody decides without having signed in */
export function contentHere(): Content {
  if (!brought) throw new Error('nobody has signed in yet')
  return brought
}

/** The command of this name that is decided here; none before they were brought, when there is no chart to decide on either. */
export function decidedHere(name: string): DecidedCommand | undefined {
  return decided.find((one) => one.name === name)
}
