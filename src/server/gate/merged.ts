// A command about someone who has several ids: all their heads are locked in order, the decision sees the whole person, and each change is
// written under the id it belongs to, with a line in the journal of each. Rare, so it may cost trips that others need not make.
import type { Loads } from '../../api/operation.ts'
import { Problem } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { Change } from '../../domain/change.ts'
import type { Statement, Trips } from '../database/executor.ts'
import { begin } from '../database/scope.ts'
import { atOf, inSightOf, isDecided, line, refuse, repeated, type Sent, wakeFor } from './command.ts'
import type { Answer, Checked, House } from './gate.ts'
import { passMember } from './gate.ts'
import type { Head } from './journal.ts'
import { byOwner, careIds, findUnion, loadUnion, type Union, writeUnion } from './union.ts'

/** What a handler is told of a person with several ids. */
export interface UnionWork {
  readonly union: Union
  /** The ids whose care is the caller's organization's. */
  readonly care: readonly string[]
  readonly heads: ReadonlyMap<string, Head>
}

interface Merged {
  readonly checked: Checked
  readonly sent: Sent
  readonly loads: Loads
}

export async function runMerged(house: House, { checked, sent, loads }: Merged, trips: Trips): Promise<Answer> {
  const { subject, now, seated } = checked
  const heads = new Map<string, Head>()
  const open = (ids: readonly string[]) => [
    { text: 'rollback', plain: true },
    begin(ids),
    ...ids.map((id) => ({ text: 'select seq from head where subject_id = $1 for update', values: [id] })),
  ]
  const union = await findUnion(trips, subject.id, now, open, seated.seat.memberId !== undefined)
  const [outcomes = [], ...rows] = await trips.go([
    {
      text: 'select digest, outcome, answer from outcome where subject_id = $1 and command_id = $2',
      values: [subject.id, sent.commandId],
    },
    ...union.ids.map((id) => ({ text: 'select seq, chain from head where subject_id = $1', values: [id] })),
  ])
  union.ids.forEach((subjectId, i) => {
    const row = rows[i]?.[0]
    heads.set(subjectId, { subjectId, seq: Number(row?.seq), chain: row?.chain as Buffer })
  })
  const earlier = repeated(outcomes[0], sent.digest)
  if (earlier) {
    await trips.rollback()
    return earlier
  }
  passMember(house, checked, union.ties)
  if (outcomes[0]) throw new Problem('id-used')
  const { organizationId } = checked.seated.seat
  const care = careIds(union, organizationId, subject.id)
  return finish(house, { checked, sent, loads }, trips, { union, care, heads })
}

async function finish(house: House, { checked, sent, loads }: Merged, trips: Trips, work: UnionWork): Promise<Answer> {
  const { operation } = checked.call
  const { union, care, heads } = work
  const head = headOf(heads, checked.subject.id)
  const at = atOf(house, checked, sent.commandId)
  const home = care.includes(checked.subject.id) ? checked.subject.id : (care[0] ?? checked.subject.id)
  const asked = { head, sent, trips, at }
  if (!isDecided(operation)) {
    const handler = house.handlers.command[operation.name]
    if (!handler) throw new Error(`${operation.name} has no handler`)
    await trips.go([{ text: 'savepoint handled', plain: true }])
    const result = await handler({ house, trips, checked, at, head, merged: work }, checked.input as never)
    if (!result.ok) return refuse(checked, asked, result.reason)
    const { output, statements, changes = [], owners = new Map(), once, after, also = [] } = result.value
    const answer: Answer = { outcome: 'done', seq: head.seq + 1, value: output }
    const written = byOwner(changes, owners, home)
    const others = also.filter((one) => !written.has(one.subjectId))
    const lines = [
      ...linesOf(house, checked, asked, heads, [...written.keys()], answer),
      ...others.map((one) => line(house, checked, { ...asked, head: one }, answer)),
    ]
    await trips.commit([...statements, ...write(checked, union, written, heads), ...lines])
    if (after) house.background(after)
    wakeFor(house, changes)
    return once === undefined ? answer : { ...answer, value: { ...(output as object), ...once } }
  }
  const { loaded, owners } = await loadUnion(trips, union, care, loads)
  const decide = operation.decide as (at: unknown, loaded: unknown, input: unknown) => Result<readonly Change[], string>
  const result = decide(at, inSightOf(checked, loaded), checked.input)
  if (!result.ok) return refuse(checked, asked, result.reason)
  const written = byOwner(result.value, owners, home)
  const answer: Answer = { outcome: 'done', seq: head.seq + 1 }
  const lines = linesOf(house, checked, asked, heads, [...written.keys()], answer)
  await trips.commit([...write(checked, union, written, heads), ...lines])
  wakeFor(house, result.value)
  return answer
}

function write(
  checked: Checked,
  union: Union,
  written: ReadonlyMap<string, readonly Change[]>,
  heads: ReadonlyMap<string, Head>,
): readonly Statement[] {
  if (written.size === 0) return []
  return writeUnion(union, written, {
    at: checked.now,
    by: checked.seated.seat.staffId,
    seqOf: (id) => headOf(heads, id).seq + 1,
  })
}

type Asked = Parameters<typeof refuse>[1]

/** A line under the id asked for, which keeps the outcome, and under each other one that was written to. */
function linesOf(
  house: House,
  checked: Checked,
  asked: Asked,
  heads: ReadonlyMap<string, Head>,
  touched: readonly string[],
  answer: Answer,
): readonly Statement[] {
  const ids = new Set([checked.subject.id, ...touched])
  return [...ids].map((id) => line(house, checked, { ...asked, head: headOf(heads, id) }, answer))
}

function headOf(heads: ReadonlyMap<string, Head>, id: string): Head {
  const head = heads.get(id)
  if (!head) throw new Error('a head that was not locked')
  return head
}
