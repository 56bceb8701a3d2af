// What decisions look up (forms, the safety guide, clocks), brought when somebody signs in: the first load does without, and offline it is there.
import type { Content } from '../../domain/content.ts'

let brought: Content | undefined

/** Brings it, once. */
export async function bringContent(): Promise<void> {
  if (brought) return
  const [{ forms }, { safety }, { clocks }, { californiaCalendar: calendar }, { dueTasks }] = await Promise.all([
    import('../../../content/forms/all.ts'),
    import('../../../content/safety.ts'),
    import('../../../content/rules/clock.ts'),
    import('../../../content/rules/calendar.ts'),
    import('../../../content/rules/due-task.ts'),
  ])
  brought = { forms, safety, clocks, calendar, dueTasks }
}

/** @throws Error before it was brought: nobody decides without having signed in */
export function contentHere(): Content {
  if (!brought) throw new Error('nobody has signed in yet')
  return brought
}
