// Members who stood in the plan's last file and are gone from this one: a question to a person, never an end of care by itself (EXC-4).

import type { Change } from '../../domain/change.ts'
import { ask, openEpisode } from '../../domain/intake/decide.ts'
import { nothingKnown } from '../../domain/intake/known.ts'
import { begin, rescope } from '../database/scope.ts'
import { lockHeads, writeBlock } from '../gate/block.ts'
import type { House } from '../gate/gate.ts'
import { idOf, loadKnown } from './block.ts'
import { lastFile } from './last-file.ts'
import { intakeAt, type StoredFile } from './open-stored.ts'

const blockMembers = 50
const question = 'Gone from the plan’s latest member file. Care goes on: ask the plan whether this member left.'

/** Asks about each member of the last ECM file of this plan who is missing now; counts them on the file. Lists of supports ask nothing. */
export async function askAboutGone(house: House, file: StoredFile): Promise<void> {
  if (file.read.facts.program !== 'ecm' || file.isPart) return
  const gone = await goneMembers(house, file)
  for (let i = 0; i < gone.length; i += blockMembers) await askBlock(house, file, gone.slice(i, i + blockMembers))
  await house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId)])
    await trips.commit([
      {
        text: 'update exchange_file set gone = $3 where organization_id = $1 and id = $2',
        values: [file.organizationId, file.fileId, gone.length],
      },
    ])
  })
}

/** Members with a row in the file taken before this one and none here. */
async function goneMembers(house: House, file: StoredFile): Promise<readonly string[]> {
  return house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId)])
    const last = await lastFile(trips, { ...file, layout: file.read.facts.layout })
    const [rows = []] = await trips.go([
      {
        // Who stands in a row that was refused is not gone: the CIN of it could be read. Both files are read once and sorted: a look-up a row reads a whole file each where the planner takes a new file for empty.
        text: `select about_id from (
            select about_id, file_id = $2 as is_here, cin is not null and bool_or(file_id = $2) over (partition by cin) as is_cin_here
            from exchange_row where organization_id = $1 and file_id in ($2, $3)) r
          where about_id is not null
          group by about_id having not bool_or(is_here) and bool_or(not is_cin_here)
          order by about_id`,
        values: [file.organizationId, file.fileId, last?.file ?? null],
      },
    ])
    await trips.commit([])
    return rows.map((row) => String(row.about_id))
  })
}

async function askBlock(house: House, file: StoredFile, memberIds: readonly string[]): Promise<void> {
  await house.database.with(async (trips) => {
    await trips.go([begin([], file.organizationId), rescope(memberIds, file.organizationId)])
    const heads = await lockHeads(trips, memberIds)
    const known = await loadKnown(trips, memberIds)
    const { at } = intakeAt(file, house.now())
    const portions = memberIds.map((memberId) => {
      const base = idOf(`${file.fileId}:gone:${memberId}`)
      const chart = known.get(memberId) ?? nothingKnown
      const changes: readonly Change[] = openEpisode(chart, file.organizationId)
        ? ask(chart, () => base, { ...at, id: () => base }, question)
        : []
      return { memberId, changes, commandId: base, input: JSON.stringify({ file: file.fileId, gone: true }) }
    })
    const line = { at: at.now, by: null, actor: file.actor, operation: 'file.take' }
    await trips.commit([...writeBlock(heads, portions, line, house.keys)])
  })
}
