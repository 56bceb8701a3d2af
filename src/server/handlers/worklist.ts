// The worklist of a role: which tasks wait is found across members by one function of the database; what they say is read under the policies.
import type * as z from 'zod'
import type { listTasks } from '../../api/worklist.ts'
import { daysBetween, isDay } from '../../base/day.ts'
import { isId } from '../../base/id.ts'
import { Problem } from '../../base/problem.ts'
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'
import { foreignTo, readForeign } from './foreign.ts'

/** After every day there is: where tasks without a day stand. */
const noDay = '9999-12-31'

export async function answerTasks(work: QueryWork, input: z.infer<(typeof listTasks)['input']>) {
  const { house, checked, trips } = work
  const { seat } = checked.seated
  const [day = null, after = null] = input.after === undefined ? [] : input.after.split(' ')
  if (input.after !== undefined && !(day !== null && isDay(day) && after !== null && isId(after)))
    throw new Problem('bad-input', [{ path: 'after', says: 'Give what the page before said.' }])
  const [waiting = []] = await trips.go([
    {
      text: 'select member_id, id from waiting_task($1, $2, $3, $4, $5, $6)',
      values: [input.organization, input.for, day, after, input.most + 1, input.kinds ?? null],
    },
  ])
  const page = waiting.slice(0, input.most)
  const members = [...new Set(page.map((row) => String(row.member_id)))]
  const [, foreign = [], rows = []] = await trips.go([
    rescope(members, seat.organizationId),
    readForeign(members, seat.organizationId),
    {
      text: `select t.member_id as member, c.name, c.name_used as "nameUsed", t.id, t.kind, t.what, t.why, t.due_on as "dueOn",
          t.owner_id as "ownerId", t.source_id as "sourceId", t.labels || c.labels as labels
        from task t join member_card c on c.member_id = t.member_id
        where t.member_id = any($1::uuid[]) and t.id = any($2::uuid[]) order by t.due_on nulls last, t.id`,
      values: [members, page.map((row) => row.id)],
    },
  ])
  const visible = visibleLabels(house.grants, seat.role, 'agency', checked.today)
  const isForeign = foreignTo(foreign, seat.organizationId)
  const tasks = rows
    .filter((row) => isVisible(row as unknown as { labels: Label[] }, visible) && !isForeign(row))
    .map(({ labels: _labels, ownerId: _ownerId, sourceId: _sourceId, ...task }) => ({
      ...task,
      daysLeft: task.dueOn === null ? null : daysBetween(checked.today, String(task.dueOn)),
    }))
  const last = rows.at(-1)
  const next = waiting.length > input.most && last ? `${last.dueOn ?? noDay} ${last.id}` : null
  return { output: { tasks, next }, members }
}
