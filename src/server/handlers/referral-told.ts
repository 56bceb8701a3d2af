// Before an organization that referred hears anything of a person, the accounting of their chart has it (CON-10): written in a transaction of its own,
// under the lock of each chart. If it cannot be written, nothing is told.
import type { Label } from '../../domain/label.ts'
import type { Heard, Hearer } from '../../domain/referral-heard.ts'
import { toldDisclosure, toldMark } from '../../domain/referral-told.ts'
import type { Row } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import { lockHeads, writeBlock } from '../gate/block.ts'
import type { QueryWork } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'

/** A request with what its sender is about to hear of it. */
export interface Look {
  readonly row: Row
  readonly heard: Heard
}

/** Writes a disclosure for every look that tells something else than the one before. */
export async function accountFor(work: QueryWork, hearer: Hearer, looks: readonly Look[]): Promise<void> {
  const fresh = looks.filter(({ row, heard }) => row.linked_to !== null && isNews(row, heard))
  const byPlan = Map.groupBy(fresh, ({ row }) => String(row.organization_id))
  for (const [planId, own] of byPlan) await writeFor(work, hearer, planId, own)
}

function isNews(row: Row, heard: Heard): boolean {
  const mark = toldMark(heard)
  return mark !== null && mark !== row.told
}

async function writeFor({ house, checked }: QueryWork, hearer: Hearer, planId: string, looks: readonly Look[]) {
  const members = [...new Set(looks.map(({ row }) => String(row.linked_to)))]
  await house.database.with(async (trips) => {
    await trips.go([begin(members, planId)])
    const heads = await lockHeads(trips, members)
    // Two looks at once are one: whoever came second reads here what the first has written.
    const [now = []] = await trips.go([
      {
        text: 'select id, told from referral where organization_id = $1 and id = any($2::uuid[])',
        values: [planId, looks.map(({ row }) => row.id)],
      },
    ])
    const told = new Map(now.map((row) => [row.id, row.told]))
    const still = looks.filter(({ row, heard }) => isNews({ ...row, told: told.get(row.id) ?? null }, heard))
    const line = { at: checked.now, by: null, actor: checked.seated.actor, operation: 'referral.mine' }
    const portions = members.map((memberId) => {
      const own = still.filter(({ row }) => row.linked_to === memberId)
      const name = own.map(({ row, heard }) => `${String(row.id)} ${toldMark(heard)}`).join(' ')
      return {
        memberId,
        commandId: idOf(`told ${memberId} ${name} ${checked.now}`),
        input: JSON.stringify({ referrals: own.map(({ row }) => row.id), to: hearer.id }),
        changes: own.flatMap(({ row, heard }) => {
          const id = idOf(`told ${String(row.id)} ${toldMark(heard)} ${checked.now}`)
          return toldDisclosure({ id, at: checked.now, planId, labels: row.labels as readonly Label[] }, hearer, heard)
        }),
      }
    })
    await trips.commit([
      ...writeBlock(heads, portions, line, house.keys),
      ...still.map(({ row, heard }) => ({
        text: 'update referral set told = $3 where organization_id = $1 and id = $2',
        values: [planId, row.id, toldMark(heard)],
      })),
    ])
  })
}
