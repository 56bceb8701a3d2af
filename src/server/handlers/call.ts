// Calls of an organization's desk: written whole, what was said sealed; nothing is changed afterwards.
import type * as z from 'zod'
import type { listCalls, recordCall } from '../../api/call.ts'
import { done, refused } from '../../base/result.ts'
import { isProven } from '../../domain/call-record.ts'
import { entryOf } from '../database/entry-table.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { isMemberHere } from './house.ts'

export async function takeCall(work: HandlerWork, input: z.infer<(typeof recordCall)['input']>) {
  if (input.at > work.at.now) return refused('in-the-future')
  const { organization, id, said, aboutId, checked } = input
  if (aboutId !== null && !(await isMemberHere(work, aboutId))) return refused('member-unknown')
  const sealed = said === null ? null : work.house.keys.seal(said, `${organization}:${id}`)
  const statement = {
    text: `insert into call_record (organization_id, id, at, caller, topic, language, had_interpreter, about_id, checked, is_identified, is_urgent,
        said_sealed, outcome, taken_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      organization,
      id,
      input.at,
      input.caller,
      input.topic,
      input.language,
      input.hadInterpreter,
      aboutId,
      checked,
      aboutId !== null && isProven(checked),
      input.isUrgent,
      sealed,
      input.outcome,
      work.at.staffId,
      work.at.now,
    ],
  }
  return done({ output: { call: id }, statements: [statement] })
}

export async function answerCalls(work: QueryWork, input: z.infer<(typeof listCalls)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: `select id, at, caller, topic, language, had_interpreter, about_id, checked, is_identified, is_urgent, said_sealed, outcome, taken_by, recorded_at
        from call_record where organization_id = $1 and (cardinality($2::text[]) = 0 or topic = any($2)) order by at desc, id desc limit $3`,
      values: [input.organization, input.topics, input.most],
    },
  ])
  const members = rows.flatMap((row) => (row.about_id === null ? [] : [String(row.about_id)]))
  const [, appeals = []] = await work.trips.go([
    rescope([...new Set(members)], input.organization),
    {
      text: 'select id from appeal where member_id = any($1::uuid[]) and id = any($2::uuid[]) and struck_at is null',
      values: [members, rows.map((row) => row.id)],
    },
  ])
  const calls = rows.map((row) => {
    const { saidSealed, ...call } = entryOf(row)
    const bound = `${input.organization}:${String(row.id)}`
    const said = saidSealed === null ? null : work.house.keys.open(saidSealed as Buffer, bound).toString('utf8')
    return { ...call, said, isAppeal: appeals.some(({ id }) => id === row.id) }
  })
  return { output: { calls }, members }
}
