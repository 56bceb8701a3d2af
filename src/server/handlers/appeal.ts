// Open appeals and grievances of a plan: found across members by a function of the database, read under the policies.
import type * as z from 'zod'
import type { listAppeals } from '../../api/appeal.ts'
import { addDays, laterOf } from '../../base/day.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Appeal } from '../../domain/appeal.ts'
import { inOrder } from '../../domain/authorization-clock.ts'
import type { Label } from '../../domain/label.ts'
import { instantOf } from '../../domain/program-time.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'

export async function answerAppeals(
  { trips, checked, house }: QueryWork,
  input: z.infer<(typeof listAppeals)['input']>,
) {
  const { seat } = checked.seated
  const [from, to] = [instantOf(input.from, '00:00'), instantOf(addDays(laterOf(input.from, input.to), 1), '00:00')]
  const [waiting = [], counts = []] = await trips.go([
    { text: 'select member_id, id from open_appeal($1, $2)', values: [input.organization, input.most] },
    { text: 'select kind, settled, met from settled_appeal_count($1, $2, $3)', values: [input.organization, from, to] },
  ])
  const members = [...new Set(waiting.map((row) => String(row.member_id)))]
  const [, cards = [], rows = []] = await trips.go([
    rescope(members, seat.organizationId),
    {
      text: 'select member_id, name, name_used, labels from member_card where member_id = any($1::uuid[])',
      values: [members],
    },
    loadSince(
      'appeal',
      members,
      members.map(() => -1),
    ),
  ])
  const visible = visibleLabels(house.grants, seat.role, 'plan', checked.today)
  const see = (entry: object) => isVisible(entry as { readonly labels: readonly Label[] }, visible)
  const open = rows.flatMap((row) => {
    const { memberId, ...entry } = entryOf(row)
    const card = cards.find((one) => one.member_id === memberId)
    if (!waiting.some((one) => one.id === row.id) || !card || !see(card) || !see(entry)) return []
    const nameUsed = card.name_used === null ? null : String(card.name_used)
    return [{ ...(entry as unknown as Appeal), member: String(memberId), name: String(card.name), nameUsed }]
  })
  return { output: { open: inOrder(open), counts }, members }
}
