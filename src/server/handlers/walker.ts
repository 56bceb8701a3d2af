// Who walks with a member, by name and phone: what is told to them when they ask. It goes only where the member's card shows who leads them.
import type * as z from 'zod'
import type { readWalkers } from '../../api/member.ts'
import { entryOf } from '../database/entry-table.ts'
import type { QueryWork } from '../gate/gate.ts'
import { answerStatus } from './chart.ts'

export async function answerWalkers(work: QueryWork, input: z.infer<(typeof readWalkers)['input']>) {
  const { output: card, members } = await answerStatus(work, input)
  const { leadId = null, coverId = null, agencyId = null } = card
  const [staff = [], agencies = []] = await work.trips.go([
    { text: 'select id, name, phone, languages from staff where id = $1 or id = $2', values: [leadId, coverId] },
    { text: 'select name, phone from organization where id = $1', values: [agencyId] },
  ])
  const named = (id: unknown) => {
    const found = staff.find((one) => one.id === id)
    if (!found) return null
    const { id: _id, ...walker } = entryOf(found)
    return walker
  }
  return { output: { lead: named(leadId), cover: named(coverId), agency: agencies[0] ?? null }, members }
}
