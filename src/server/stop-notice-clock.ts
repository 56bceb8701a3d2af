// Makes the plan's notice of every stop that has none: which stops those are stands in the database alone, so that one said on a device, at a desk or
// at the door, and one left by a process that was killed, is found alike; two processes at the same time make one.
import { randomBytes } from 'node:crypto'
import { noticeStop } from '../api/ending.ts'
import { idFrom } from '../base/id.ts'
import { rolesOf } from '../domain/access.ts'
import { dayOfInstant } from '../domain/program-day.ts'
import type { Core } from './house.ts'
import type { Log } from './log.ts'
import { repeat } from './repeat.ts'

const EVERY_MS = 30_000
const atOnceMost = 200

/** Makes what is to be made; how many failed. */
export async function noticeStops({ gate, house }: Core, log: Log): Promise<number> {
  const today = dayOfInstant(house.now())
  const due = await house.database.ask({
    text: 'select member_id, id, plan_id from unnoticed_stop($1, $2, $3)',
    values: [today, rolesOf(house.grants, 'authorization.queue', today), atOnceMost],
  })
  let failed = 0
  for (const { member_id, id, plan_id } of due) {
    const caller = { kind: 'house', role: 'job', name: 'stop-notice', organizationId: String(plan_id) } as const
    const input = { member: String(member_id), episode: String(id) }
    try {
      await gate.call(caller, { operation: noticeStop, input, id: idFrom(Date.now(), randomBytes(10)) })
    } catch (error) {
      // One that fails holds up no other.
      failed += 1
      log.error('stop-not-noticed', { error })
    }
  }
  return failed
}

export function runStopNotices(core: Core, log: Log): () => Promise<void> {
  return repeat({ everyMs: EVERY_MS, work: () => noticeStops(core, log), failure: 'stop-notices-failed' }, log)
}
