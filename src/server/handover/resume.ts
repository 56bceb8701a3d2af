// After a restart, what was being handed over goes on where it was.
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import { runHandover } from './run.ts'

/** Goes on with every handover that was begun and not ended. */
export async function resumeHandovers(house: House): Promise<void> {
  const organizations = await house.database.ask({ text: `select id from organization where kind = 'agency'` })
  for (const { id } of organizations) {
    const organizationId = String(id)
    const open = await house.database.with(async (trips) => {
      const [, rows = []] = await trips.go([
        begin([], organizationId),
        {
          text: 'select id from handover where organization_id = $1 and done_at is null order by begun_at',
          values: [organizationId],
        },
      ])
      await trips.commit([])
      return rows
    })
    for (const handover of open) house.background(() => runHandover(house, { organizationId, id: String(handover.id) }))
  }
}
