// Beginning a handover within the command that causes it: how many members it is about, the row that survives a restart, and the work that
// goes on after the answer. Whose members they are the administrator is not told, only how many.
import type { Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { partsOf, runHandover, walkerOf } from '../handover/run.ts'
import { walkedBy } from '../handover/walked.ts'

export type HandoverAsked =
  | { readonly kind: 'leave'; readonly staffId: string }
  | {
      readonly kind: 'away'
      readonly staffId: string
      readonly coverId: string
      readonly from: string
      readonly to: string
      readonly reason: string | null
    }
  | {
      readonly kind: 'back'
      readonly staffId: string
      readonly coverId: string
      readonly from: string
      readonly to: string
      /** The days away that end. */
      readonly ends: string
    }

export interface Begun {
  readonly members: number
  readonly statements: readonly Statement[]
  readonly after: () => Promise<void>
}

export async function beginHandover(work: HandlerWork, asked: HandoverAsked): Promise<Begun> {
  const organizationId = work.checked.subject.id
  const id = String(work.checked.call.id)
  const parts = partsOf(asked.kind)
  const walked = await walkedBy(work.trips, { organizationId, staffId: walkerOf(asked), parts })
  await work.trips.go([rescope([organizationId], organizationId)])
  const away = asked.kind === 'leave' ? [null, null, null] : [asked.coverId, asked.from, asked.to]
  const more = [asked.kind === 'away' ? asked.reason : null, asked.kind === 'back' ? asked.ends : null]
  return {
    members: new Set(walked.map((one) => one.memberId)).size,
    statements: [
      {
        text: `insert into handover (organization_id, id, kind, staff_id, cover_id, from_on, to_on, reason, ends, begun_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        values: [organizationId, id, asked.kind, asked.staffId, ...away, ...more, work.at.now],
      },
    ],
    after: () => runHandover(work.house, { organizationId, id }),
  }
}
