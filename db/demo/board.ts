// Members who come back: authorized again by the plan and without an agency yet, so that its assignment board has people on it, some of
// them late.
import { addDays, addMonths } from '../../src/base/day.ts'
import type { EndReason } from '../../src/domain/end-reason.ts'
import { workdayBefore } from './calendar.ts'
import type { Course } from './course.ts'
import type { Pen } from './pen.ts'

/** Whose care or outreach ended so may be in ECM again; who died, moved away or left the plan is not. */
const mayComeBack: readonly EndReason[] = ['goals-met', 'lower-level', 'not-reached', 'declined', 'wrong-information']

/** Writes the authorization that waits for an agency. */
export function writeComingBack(pen: Pen, planId: string, reason: EndReason | undefined, { endedOn }: Course): void {
  const { chance, today } = pen
  const decidedOn = workdayBefore(addDays(today, -chance.between(0, 16)))
  const isBack = reason !== undefined && mayComeBack.includes(reason) && endedOn !== null && endedOn < decidedOn
  if (!isBack || !chance.percent(60)) return
  pen.write('authorization', decidedOn, {
    planId,
    agencyId: null,
    program: 'ecm',
    units: null,
    number: `A26${String(chance.between(0, 999_999)).padStart(6, '0')}`,
    status: 'approved',
    requestedOn: workdayBefore(addDays(decidedOn, -3)),
    decidedOn,
    startOn: decidedOn,
    endOn: addDays(addMonths(decidedOn, 12), -1),
    decidedBy: 'Utilization management',
  })
}
