// The one gate. Every call goes seat → right → input → subject → relation → lock, load, decide, write → hide. A read is logged before its
// answer leaves, a refusal too. There is no second door, and what no sentence in content allows is refused.
import type * as z from 'zod'
import type { Operation, Subject } from '../../api/operation.ts'
import { type Fault, Problem, type ProblemCode } from '../../base/problem.ts'
import {
  type Grant,
  leaveTo,
  may,
  mayEver,
  type Relation,
  relationTo,
  type Seat,
  type Ties,
  visibleLabels,
} from '../../domain/access.ts'
import type { Label } from '../../domain/label.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { Database } from '../database/executor.ts'
import type { Keys } from '../key.ts'
import type { AccessLog } from './access-log.ts'
import { runCommand } from './command.ts'
import { runQuery } from './query.ts'
import { type Caller, readSession, type Seated, seatedBy, seatedHouse, touchSession } from './seat.ts'

/** A call as it came in: the operation's name is known, nothing else is believed. */
export interface Call {
  readonly operation: Operation
  readonly input: unknown
  /** The command's own id, made by its writer; queries have none. */
  readonly id?: string
  readonly version?: number
  /** The exact text the digest is made of; the input's JSON when it came another way. */
  readonly bytes?: string
}

export type Answer =
  | { readonly outcome: 'done'; readonly seq?: number; readonly value?: unknown }
  | { readonly outcome: 'refused'; readonly reason: string }

/** What the gate stands on; made once a process. */
export interface House {
  readonly database: Database
  readonly log: AccessLog
  readonly keys: Keys
  readonly grants: readonly Grant[]
  readonly handlers: Handlers
  readonly now: () => string
  readonly idleMinutes: number
  /** Runs what goes on after an answer; closing the house waits for it. */
  readonly background: (work: () => Promise<void>) => void
}

export interface Handlers {
  readonly command: Readonly<Record<string, CommandHandler>>
  readonly query: Readonly<Record<string, QueryHandler>>
}
export type { CommandHandler, HandlerWork } from './command.ts'
export type { QueryHandler, QueryWork } from './query.ts'

import type { CommandHandler } from './command.ts'
import type { QueryHandler } from './query.ts'

/** Everything a checked call knows. */
export interface Checked {
  readonly call: Call
  readonly seated: Seated
  readonly input: unknown
  readonly subject: Subject
  readonly now: string
  readonly today: string
}

export interface Gate {
  /** Answers one call. Throws a Problem for failures of the gate, which are never outcomes of a command. */
  call(caller: Caller, call: Call): Promise<Answer>
}

export function openGate(house: House): Gate {
  return {
    call: async (caller, call) => {
      const now = house.now()
      const today = dayOfInstant(now)
      const seated = await believe(house, caller, call, now, today)
      let checked: Checked | undefined
      try {
        refuseWithoutRight(house, seated, call.operation, today)
        checked = check(call, seated, now, today)
        const answer = await (call.operation.kind === 'query'
          ? runQuery(house, checked, call.operation)
          : runCommand(house, checked))
        if (caller.kind === 'person' && !caller.isBackground) await stayAwake(house, seated, now)
        return answer
      } catch (error) {
        if (error instanceof Problem)
          await logRefusal(house, call, { ...seated, subject: checked?.subject }, error.code)
        throw error
      }
    },
  }
}

async function believe(house: House, caller: Caller, call: Call, now: string, today: string): Promise<Seated> {
  if (caller.kind === 'house') return seatedHouse(caller)
  const [row] = await house.database.ask(readSession(caller.token, caller.seatId))
  try {
    return seatedBy(row, now, today, house.idleMinutes)
  } catch (error) {
    // Known by the session, though not believed. A token nobody was given names nobody, and would only fill the log.
    if (error instanceof Problem && row) await logRefusal(house, call, { actor: `staff:${row.staff_id}` }, error.code)
    throw error
  }
}

function refuseWithoutRight(house: House, seated: Seated, operation: Operation, today: string): void {
  if (!mayEver(house.grants, seated.seat.role, operation.does, today)) throw new Problem('not-allowed')
}

/** Parses the input, all faults at once, and finds whose record it is about. */
function check(call: Call, seated: Seated, now: string, today: string): Checked {
  if (call.version !== undefined && call.version !== call.operation.version) throw new Problem('version-unknown')
  const parsed = call.operation.input.safeParse(call.input)
  if (!parsed.success) throw new Problem('bad-input', faultsOf(parsed.error))
  const about = call.operation.about as (input: unknown) => Subject
  return { call, seated, input: parsed.data, subject: about(parsed.data), now, today }
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), says: issue.message }))
}

/** Lets a call about a member pass, or refuses it; says how the seat stands to the member. */
export function passMember(
  house: House,
  checked: Checked,
  ties: Ties | undefined,
): { readonly relation: Relation; readonly visible: readonly Label[] } {
  const { seat } = checked.seated
  const relation = ties ? relationTo(ties, seat, checked.today, checked.now) : 'none'
  if (relation === 'none') throw new Problem('not-found')
  const leave = leaveTo(house.grants, seat.role, checked.call.operation.does, relation, checked.today)
  if (leave !== 'yes') throw new Problem(leave === 'no' ? 'not-allowed' : 'reason-needed')
  return { relation, visible: visibleLabels(house.grants, seat.role, relation, checked.today) }
}

/** Lets a call about an organization pass: only one's own. */
export function passOrganization(house: House, checked: Checked): void {
  const { seat } = checked.seated
  if (checked.subject.id !== seat.organizationId) throw new Problem('not-found')
  if (!may(house.grants, seat.role, checked.call.operation.does, 'own', checked.today)) throw new Problem('not-allowed')
}

/** Who was refused, as far as it is known, and about whom. */
interface RefusedCall {
  readonly actor: string
  readonly seat?: Seat
  readonly subject?: Subject | undefined
}

async function logRefusal(house: House, call: Call, who: RefusedCall, reason: ProblemCode): Promise<void> {
  await house.log.write({
    actor: who.actor,
    seatId: who.seat?.id ?? null,
    organizationId: who.seat?.organizationId ?? null,
    operation: call.operation.name,
    members: who.subject?.kind === 'member' ? [who.subject.id] : [],
    outcome: 'refused',
    reason,
  })
}

async function stayAwake(house: House, seated: Seated, now: string): Promise<void> {
  if (seated.sessionId === null || seated.lastSeenAt === null) return
  if (Date.parse(now) - Date.parse(seated.lastSeenAt) > 60_000)
    await house.database.ask(touchSession(seated.sessionId, now))
}
