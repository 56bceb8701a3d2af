// Carries out a command. One that works offline is decided here on the chart, shown, kept and sent when it can be; the others go to the
// house at once and are repeated under the same id while the network fails.
import type * as z from 'zod'
import { grants, leadingRoles } from '../../../content/access.ts'
import type { Command, Subject } from '../../api/operation.ts'
import type { OwnSeat } from '../../api/sign-in.ts'
import type { Fault, ProblemCode } from '../../base/problem.ts'
import { may, mayEver, type Relation, type Role } from '../../domain/access.ts'
import { type Client, type Failure, problemFailure } from './client.ts'
import type { Clock } from './clock.ts'
import { decideHere } from './decide-here.ts'
import type { Drafts } from './draft.ts'
import type { Outbox } from './outbox.ts'
import type { ChartStore } from './store.ts'
import { bytesOf, momentOf, type Waiting } from './waiting.ts'

export type Did<C extends Command = Command> =
  /** Shown here and safe in the outbox; it goes to the house by itself. */
  | { readonly kind: 'kept'; readonly id: string }
  /** The house has done it. */
  | {
      readonly kind: 'done'
      readonly id: string
      readonly value: C extends { readonly output: infer Out extends z.ZodType } ? z.output<Out> : undefined
    }
  /** The decision said no, here or at the house; nothing was kept. */
  | { readonly kind: 'refused'; readonly reason: C['refuses'][number] }
  | { readonly kind: 'bad-input'; readonly faults: readonly Fault[] }
  /** It did not reach the house, or did not pass its gate. Give the same id to try the same again: it is never done twice. */
  | { readonly kind: 'failed'; readonly id: string; readonly failure: Failure }

export interface DoOptions {
  /** The command's own id, when an earlier call failed. */
  readonly id?: string
  /** The draft that this command was: it goes in the step that keeps the command. */
  readonly draft?: string
  /** The refused command that this one mends: it goes too. */
  readonly mends?: string
}

export interface CarryOutParts {
  readonly client: Client
  readonly clock: Clock
  readonly store: ChartStore
  readonly outbox: Outbox
  readonly drafts: Drafts
  /** The seat, the person in it, and whether the screen is open. */
  readonly seated: () => { readonly seat: OwnSeat; readonly staff: string } | undefined
  /** An online command was done: something new is to be pulled. */
  readonly onDone: () => void
}

const triesMost = 3

export async function carryOut<C extends Command>(
  parts: CarryOutParts,
  operation: C,
  input: unknown,
  { id = parts.clock.newId(), draft, mends }: DoOptions = {},
): Promise<Did<C>> {
  const seated = parts.seated()
  if (!seated) return failed(id, 'sign-in-needed')
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), says: issue.message }))
    return { kind: 'bad-input', faults }
  }
  const { seat, staff } = seated
  const subject = (operation.about as (input: unknown) => Subject)(parsed.data)
  const about = {
    seat: seat.id,
    organization: seat.organization.id,
    staff,
    mayLead: leadingRoles.includes(seat.role as Role),
    member: subject.id,
  }
  const command = { id, operation: operation.name, version: operation.version, ...about, input: parsed.data }
  const bytes = bytesOf(id, operation.version, parsed.data)
  const waiting: Waiting = { ...command, bytes, writtenAt: parts.clock.now(), why: null }
  const chart = operation.offline ? parts.store.whole(subject.id) : undefined
  if (!mayDo(seat.role, operation.does, parts.store.of(subject.id)?.relation, parts.clock.today()))
    return failed(id, 'not-allowed')
  if (operation.offline && chart) {
    const decided = decideHere(operation, momentOf(waiting), chart, parsed.data)
    if (!decided.ok) return { kind: 'refused', reason: decided.reason }
    return keep(parts, waiting, { draft, mends })
  }
  // Nothing overtakes what waits for the same member.
  if (!(await parts.outbox.emptied(subject.id)))
    return operation.offline ? keep(parts, waiting, { draft, mends }) : lost(id)
  const done = await sendNow(parts, waiting)
  // No chart here to decide on, and no house to ask: it is kept all the same, and the house decides.
  if (operation.offline && done.kind === 'failed' && done.failure.kind === 'network')
    return keep(parts, waiting, { draft, mends })
  if (done.kind === 'done') {
    if (draft !== undefined) await parts.drafts.drop(draft)
    if (mends !== undefined) await parts.outbox.drop(mends)
    parts.onDone()
  }
  return done as Did<C>
}

/** Puts it into the outbox; the draft and what it mends go in the same step. */
async function keep(
  { outbox, drafts }: CarryOutParts,
  waiting: Waiting,
  { draft, mends }: { readonly draft: string | undefined; readonly mends: string | undefined },
): Promise<Did<never>> {
  const draftId = draft === undefined ? [] : [await drafts.recordId(draft)]
  await outbox.add(waiting, [...draftId, ...(mends === undefined ? [] : [mends])])
  if (draft !== undefined) drafts.forget(draft)
  return { kind: 'kept', id: waiting.id }
}

/** Sends at once; an answer that was lost is asked for again under the same id. */
async function sendNow({ client }: CarryOutParts, { id, operation, bytes, seat }: Waiting): Promise<Did> {
  let failure: Failure = { kind: 'network' }
  for (let tries = 0; tries < triesMost && failure.kind === 'network'; tries++) {
    const tried = await client.send(operation, bytes, seat)
    if (tried.ok) {
      const answer = tried.value
      return answer.outcome === 'done'
        ? { kind: 'done', id, value: answer.value as undefined }
        : { kind: 'refused', reason: answer.reason }
    }
    failure = tried.failure
  }
  return { kind: 'failed', id, failure }
}

/** Whether the seat may do it: to a member here by how it stands to them, else at all. The gate decides; this spares a vain try. */
export function mayDo(role: string, right: Command['does'], relation: Relation | undefined, today: string): boolean {
  return relation === undefined
    ? mayEver(grants, role as Role, right, today)
    : may(grants, role as Role, right, relation, today)
}

function lost(id: string): Did<never> {
  return { kind: 'failed', id, failure: { kind: 'network' } }
}

function failed(id: string, code: ProblemCode): Did<never> {
  return { kind: 'failed', id, failure: problemFailure(code) }
}
