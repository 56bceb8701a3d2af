// Members on their way from one agency to another: moved yesterday by the plan, with the same decision as anywhere, so that the old agency's
// access has ended, what may go along stands in the new one's chart, and somebody there is to be named or has just been.
import { forms } from '../../content/forms/all.ts'
import { californiaCalendar as calendar } from '../../content/rules/calendar.ts'
import { clocks } from '../../content/rules/clock.ts'
import { dueTasks } from '../../content/rules/due-task.ts'
import { safety } from '../../content/safety.ts'
import { sharing } from '../../content/sharing.ts'
import { addDays } from '../../src/base/day.ts'
import { decideAgencyMoved } from '../../src/domain/agency-moved.ts'
import { type Change, set } from '../../src/domain/change.ts'
import { type Chart, emptyChart, type Noun } from '../../src/domain/chart.ts'
import { currentEpisode } from '../../src/domain/today.ts'
import { instantAt, workdayBefore } from './calendar.ts'
import { organizationOf, staffOf } from './organization.ts'
import type { Pen } from './pen.ts'
import { idsOf, type Slot } from './slot.ts'

const to = organizationOf('eastside')

/** Moves the member of this whole chart to Eastside; half of them have their new Lead Care Manager already. */
export function writeHandOver(pen: Pen, slot: Slot, whole: readonly Change[]): void {
  const { chance, today } = pen
  const chart = chartOf(whole)
  const { agencyId, planId } = idsOf(slot)
  const movedOn = workdayBefore(addDays(today, -1))
  const request = pen.write('changeRequest', addDays(movedOn, -6), {
    ...{
      ownerId: agencyId,
      kind: 'agency',
      askedBy: 'member',
      via: 'call',
      reason: null,
      wish: 'Somewhere nearer to home',
    },
    ...{ episodeId: currentEpisode(chart)?.id ?? '', askedOn: addDays(movedOn, -6), answerBy: addDays(movedOn, 24) },
    ...{ answer: null, answerNote: null, answeredAt: null, inEffectOn: null },
  })
  const episode = pen.id(movedOn)
  const ids = new Map<number, string>()
  const at = {
    ...{ today: movedOn, now: instantAt(movedOn, 1170), staffId: null, organizationId: planId, isHouse: true },
    ...{ mayLead: false, content: { forms, safety, clocks, calendar, dueTasks } },
    id: (n: number) => ids.get(n) ?? ids.set(n, pen.id(movedOn)).get(n) ?? '',
  }
  const moving = {
    ...{ chart: chartOf([...whole, ...pen.changes]), sharing, agencyName: to.name },
    nameBefore: organizationOf(slot.agency).name,
  }
  const decided = decideAgencyMoved(at, moving, { member: '', request, agency: to.id, episode })
  if (!decided.ok) throw new Error(`the demo could not move a member: ${decided.reason}`)
  pen.changes.push(...decided.value)
  if (chance.percent(45)) return
  const staffId = chance.pick(['Maria López', 'Narine Petrosyan', 'Samuel Okafor'].map(staffOf)).id
  const walks = { episodeId: episode, staffId, part: 'lead' as const, toOn: null, endedAt: null, reason: null }
  pen.write('assignment', movedOn, { ...walks, fromOn: movedOn })
  const naming = decided.value.find(
    (one) => one.kind === 'add' && one.noun === 'task' && one.entry.kind === 'name-lead',
  )
  if (naming?.kind !== 'add') return
  const done = { doneAt: instantAt(movedOn, 1175), doneBy: staffOf('Dolores Whitfield').id, outcome: 'Named' }
  pen.changes.push(set('task', naming.entry.id, done))
}

/** The chart that these changes make. */
function chartOf(changes: readonly Change[]): Chart {
  const chart = emptyChart() as unknown as Record<Noun, Record<string, unknown>[]>
  for (const change of changes) {
    if (change.kind === 'add')
      chart[change.noun].push({ ...change.entry, recordedAt: '', recordedBy: null, struckAt: null, seq: 1 })
    else Object.assign(chart[change.noun].find(({ id }) => id === change.id) ?? {}, change.fields)
  }
  return chart as unknown as Chart
}
