// Sealing and opening an aid code. What is sealed is bound to its member and coverage: moved elsewhere it does not open.
import type * as z from 'zod'
import type { readAidCode, setAidCode } from '../../api/aid-code.ts'
import { all } from '../../api/operation.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import type { Entry } from '../../domain/chart.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { loadFor } from '../gate/union.ts'

export async function setSealed(work: HandlerWork, input: z.infer<(typeof setAidCode)['input']>) {
  const { loaded, owners } = await loadFor(work, input.member, { coverages: all('coverage') })
  const known = (loaded.coverages as readonly Entry<'coverage'>[]).find((one) => one.id === input.coverage)
  if (!known || known.struckAt !== null) return refused('coverage-unknown')
  const owner = owners.get(input.coverage) ?? input.member
  const sealed = input.aidCode === null ? null : work.house.keys.seal(input.aidCode, boundTo(owner, input.coverage))
  return done({
    output: {},
    statements: [
      {
        text: 'update coverage set aid_code_sealed = $3 where member_id = $1 and id = $2',
        values: [owner, input.coverage, sealed],
      },
    ],
  })
}

export async function answerSealed(work: QueryWork, input: z.infer<(typeof readAidCode)['input']>) {
  if (!work.visible.includes('immigration')) throw new Problem('not-allowed')
  const [rows = []] = await work.trips.go([
    {
      text: 'select member_id, aid_code_sealed from coverage where member_id = any($1::uuid[]) and id = $2 and struck_at is null',
      values: [work.union?.ids ?? [input.member], input.coverage],
    },
  ])
  const [row] = rows
  const sealed = (row?.aid_code_sealed ?? null) as Buffer | null
  const owner = String(row?.member_id)
  const aidCode = sealed && work.house.keys.open(sealed, boundTo(owner, input.coverage)).toString('utf8')
  return { output: { aidCode }, members: [input.member] }
}

function boundTo(member: string, coverage: string): string {
  return `${member}:${coverage}:aid-code`
}
