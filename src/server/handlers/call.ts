// Calls of an organization's desk: written whole, what was said sealed; nothing is changed afterwards.
import type * as z from 'zod'
import type { listCalls, recordCall } from '../../api/call.ts'
import { done, refused } from '../../base/result.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'

export async function takeCall(work: HandlerWork, input: z.infer<(typeof recordCall)['input']>) {
  if (input.at > work.at.now) return refused('in-the-future')
  const { organization, id, said } = input
  const sealed = said === null ? null : work.house.keys.seal(said, `${organization}:${id}`)
  const statement = {
    text: `insert into call_record (organization_id, id, at, caller, topic, language, had_interpreter, about_id, is_identified, said_sealed, outcome, taken_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      organization,
      id,
      input.at,
      input.caller,
      input.topic,
      input.language,
      input.hadInterpreter,
      input.aboutId,
      input.isIdentified,
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
      text: `select id, at, caller, topic, language, had_interpreter, about_id, is_identified, said_sealed, outcome, taken_by, recorded_at
        from call_record where organization_id = $1 order by at desc, id desc limit $2`,
      values: [input.organization, input.most],
    },
  ])
  const calls = rows.map((row) => {
    const { saidSealed, ...call } = entryOf(row)
    const bound = `${input.organization}:${String(row.id)}`
    const said = saidSealed === null ? null : work.house.keys.open(saidSealed as Buffer, bound).toString('utf8')
    return { ...call, said }
  })
  return { output: { calls }, members: rows.flatMap((row) => (row.about_id === null ? [] : [String(row.about_id)])) }
}
