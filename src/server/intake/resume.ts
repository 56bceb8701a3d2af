// After a restart, files that were being taken go on where they were.
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import { takeRows } from './take.ts'

/** Goes on with every file whose taking was begun and not finished. */
export async function resumeIntakes(house: House): Promise<void> {
  const organizations = await house.database.ask({ text: `select id from organization where kind <> 'referrer'` })
  for (const { id } of organizations) {
    const organizationId = String(id)
    const files = await house.database.with(async (trips) => {
      const [, rows = []] = await trips.go([
        begin([], organizationId),
        {
          text: `select id from exchange_file where organization_id = $1 and kind = 'mif' and state = 'taking'`,
          values: [organizationId],
        },
      ])
      await trips.commit([])
      return rows
    })
    for (const file of files) house.background(() => takeRows(house, { organizationId, fileId: String(file.id) }))
  }
}
