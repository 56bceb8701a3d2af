// A person's own views of the caseload: kept for their seat's organization, seen by nobody else.
import type * as z from 'zod'
import type { dropView, keepView, listViews } from '../../api/caseload-view.ts'
import { done, refused } from '../../base/result.ts'
import { viewsMost } from '../../domain/caseload-view.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'

export async function answerViews({ trips, checked }: QueryWork, input: z.infer<(typeof listViews)['input']>) {
  const [rows = []] = await trips.go([
    {
      text: 'select id, name, shown from caseload_view where organization_id = $1 and staff_id = $2 order by lower(name), id limit 100',
      values: [input.organization, checked.seated.seat.staffId],
    },
  ])
  return { output: { views: rows.map(entryOf) }, members: [] }
}

export async function keep({ trips, at }: HandlerWork, input: z.infer<(typeof keepView)['input']>) {
  if (at.staffId === null) return refused('view-nobody')
  const mine = [input.organization, at.staffId]
  const [rows = []] = await trips.go([
    { text: 'select name from caseload_view where organization_id = $1 and staff_id = $2', values: mine },
  ])
  const isKnown = rows.some((row) => String(row.name) === input.name)
  if (!isKnown && rows.length >= viewsMost) return refused('views-full')
  return done({
    output: {},
    statements: [
      {
        text: `insert into caseload_view (organization_id, staff_id, id, name, shown) values ($1, $2, $3, $4, $5)
          on conflict (organization_id, staff_id, name) do update set shown = excluded.shown`,
        values: [...mine, input.id, input.name, JSON.stringify(input.shown)],
      },
    ],
  })
}

export async function drop({ trips, at }: HandlerWork, input: z.infer<(typeof dropView)['input']>) {
  const mine = [input.organization, at.staffId, input.id]
  const [rows = []] = await trips.go([
    { text: 'select from caseload_view where organization_id = $1 and staff_id = $2 and id = $3', values: mine },
  ])
  if (rows.length === 0) return refused('view-unknown')
  const text = 'delete from caseload_view where organization_id = $1 and staff_id = $2 and id = $3'
  return done({ output: {}, statements: [{ text, values: mine }] })
}
