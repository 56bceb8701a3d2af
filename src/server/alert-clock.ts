// The clock of alerts. What is to come stands in the database alone, so that a process that was killed leaves nothing behind that another, or
// the same one started anew, would not do at once; two of them at the same time do it once.
import { randomBytes } from 'node:crypto'
import { climbAlert } from '../api/crisis-alert.ts'
import { idFrom } from '../base/id.ts'
import type { Core } from './house.ts'
import type { Log } from './log.ts'
import { repeat } from './repeat.ts'

const EVERY_MS = 5_000
const atOnceMost = 200

/** Lets every alert climb whose time has come; how many did not, because the gate refused or the database failed. */
export async function climbAlerts({ gate, house }: Core, log: Log): Promise<number> {
  const due = await house.database.ask({
    text: 'select member_id, id, owner_id from due_alert($1, $2)',
    values: [house.now(), atOnceMost],
  })
  let failed = 0
  for (const { member_id, id, owner_id } of due) {
    const caller = { kind: 'house', role: 'job', name: 'alert', organizationId: String(owner_id) } as const
    const input = { member: String(member_id), alert: String(id) }
    try {
      await gate.call(caller, { operation: climbAlert, input, id: idFrom(Date.now(), randomBytes(10)) })
    } catch (error) {
      // One that cannot climb holds up no other.
      failed += 1
      log.error('alert-not-climbed', { error })
    }
  }
  return failed
}

export function runAlertClock(core: Core, log: Log): () => Promise<void> {
  return repeat({ everyMs: EVERY_MS, work: () => climbAlerts(core, log), failure: 'alert-clock-failed' }, log)
}
