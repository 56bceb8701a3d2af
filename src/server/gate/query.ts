// A query through the gate: relation first, then the handler reads in the same snapshot, and the look is in the log before the answer leaves;
// what an open app asks by itself leaves a line only when it shows somebody.
import type { Query } from '../../api/operation.ts'
import type { Relation } from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import type { Trips } from '../database/executor.ts'
import { beginReading, rescope } from '../database/scope.ts'
import type { Answer, Checked, House } from './gate.ts'
import { passMember, passOrganization } from './gate.ts'
import { aliasesOf, readTies, tiesOf } from './ties.ts'
import { alone, findUnion, type Union } from './union.ts'

/** What a query handler is given. For a member: how the seat stands to them and which labels it sees. */
export interface QueryWork {
  readonly house: House
  readonly trips: Trips
  readonly checked: Checked
  readonly relation: Relation
  readonly visible: readonly Label[]
  /** The ids of the person asked about, and those whose care is the caller's organization's; undefined for an organization. */
  readonly union?: Union
}

/** A handler answers the output and the members it shows, which go into the log. */
export type QueryHandler = (
  work: QueryWork,
  input: never,
) => Promise<{ readonly output: unknown; readonly members: readonly string[] }>

export async function runQuery(house: House, checked: Checked, operation: Query): Promise<Answer> {
  const handler = house.handlers.query[operation.name]
  if (!handler) throw new Error(`${operation.name} has no handler`)
  const { output, members } = await house.database.with((trips) => answer(house, checked, trips, handler))
  const value = { outcome: 'done', value: output } as const
  if (operation.repeats && members.length === 0) return value
  await house.log.write({
    actor: checked.seated.actor,
    seatId: checked.seated.seat.id,
    organizationId: checked.seated.seat.organizationId,
    operation: operation.name,
    members,
    outcome: 'done',
    reason: null,
  })
  return value
}

async function answer(house: House, checked: Checked, trips: Trips, handler: QueryHandler) {
  const { subject, seated } = checked
  const begun = beginReading(
    subject.kind === 'member' ? [subject.id] : [],
    seated.seat.organizationId,
    seated.seat.staffId,
  )
  const reopen = (ids: readonly string[]) => [rescope(ids, seated.seat.organizationId)]
  let standing: Pick<QueryWork, 'relation' | 'visible' | 'union'> = { relation: 'own', visible: [] }
  if (subject.kind === 'member') {
    const isAtDoor = seated.seat.memberId !== undefined
    const [, heads = [], ties = []] = await trips.go([
      begun,
      { text: 'select seq from head where subject_id = $1', values: [subject.id] },
      readTies(subject.id, checked.now, isAtDoor),
    ])
    const isOne = aliasesOf(ties[0]).length === 0
    const union = isOne
      ? alone(subject.id, tiesOf(ties[0]))
      : await findUnion(trips, subject.id, checked.now, reopen, isAtDoor)
    standing = { ...passMember(house, checked, heads[0] ? union.ties : undefined), union }
  } else {
    passOrganization(house, checked)
    await trips.go([begun])
  }
  const found = await handler({ house, trips, checked, ...standing }, checked.input as never)
  await trips.commit([])
  return found
}
