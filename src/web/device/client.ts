// Calls to the house, typed by the operations themselves. What comes back is a value: an answer, a problem in the house's words, or no
// network; anything that is not the house speaking (a portal's page, half an answer) counts as no network.
import type * as z from 'zod'
import type { Query } from '../../api/operation.ts'
import { type Fault, type ProblemCode, problems } from '../../base/problem.ts'
import type { Clock } from './clock.ts'
import { createListeners } from './listeners.ts'
import type { CallInit, Surroundings } from './surroundings.ts'

export type Failure =
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      /** The sentence for a person; it says what to do next. */
      readonly title: string
      readonly faults: readonly Fault[]
      /** How long the house asks to wait before the next try. */
      readonly waitMs: number
    }
  | { readonly kind: 'network' }

export type Tried<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export type Answer =
  | { readonly outcome: 'done'; readonly seq?: number; readonly value?: unknown }
  | { readonly outcome: 'refused'; readonly reason: string }

export interface AskOptions {
  readonly seat: string
  /** Asked by the device itself: it does not keep the sign-in awake. */
  readonly isBackground?: boolean
  readonly signal?: AbortSignal
  /** How long the answer may take where it is long: a document. */
  readonly patienceMs?: number
}

export interface Client {
  ask<Q extends Query>(
    operation: Q,
    input: z.input<Q['input']>,
    options: AskOptions,
  ): Promise<Tried<z.output<Q['output']>>>
  /** Sends a command's exact bytes. */
  send(operation: string, bytes: string, seat: string): Promise<Tried<Answer>>
  /** Sends a file with its command's exact bytes; the answer may take as long as `patienceMs`. */
  upload(
    operation: string,
    file: Blob,
    options: {
      readonly command: string
      readonly seat: string
      readonly patienceMs: number
      readonly signal?: AbortSignal
    },
  ): Promise<Tried<Answer>>
  /** Sign-in's own calls; they stand before the gate. */
  signIn(path: string, body?: unknown): Promise<Tried<unknown>>
  /** Whether the house answered the last call. */
  isReachable(): boolean
  listen(call: () => void): () => void
}

export function createClient({ fetch, paceMs }: Surroundings, clock: Clock): Client {
  const { listen, tell } = createListeners()
  let isReachable = true

  async function call(
    path: string,
    given: Omit<CallInit, 'signal'>,
    signal?: AbortSignal,
    patienceMs = paceMs.timeout,
  ): Promise<Tried<unknown>> {
    const timeout = AbortSignal.timeout(patienceMs)
    const answered = await fetch(path, { ...given, signal: signal ? AbortSignal.any([timeout, signal]) : timeout })
      .then(read)
      .catch(() => lost)
    // A call that its own caller gave up says nothing about the network.
    if (!signal?.aborted && isReachable !== isHeard(answered)) {
      isReachable = !isReachable
      tell()
    }
    return answered
  }

  async function read(response: Response): Promise<Tried<unknown>> {
    const body: unknown = await response.json()
    const answered = response.ok ? ({ ok: true, value: body } as const) : problemOf(body, response.headers)
    if (isHeard(answered)) clock.heard(response.headers.get('date'))
    return answered
  }

  return {
    listen,
    isReachable: () => isReachable,
    ask: async (operation, input, { seat, isBackground = false, signal, patienceMs }) => {
      const headers = { 'alongside-seat': seat, ...(isBackground ? { 'alongside-background': '1' } : {}) }
      const tried = answerOf(
        operation.sensitive
          ? await call(`/api/${operation.name}`, post({ input }, headers), signal, patienceMs)
          : await call(
              `/api/${operation.name}?input=${encodeURIComponent(JSON.stringify(input))}`,
              get(headers),
              signal,
              patienceMs,
            ),
      )
      if (!tried.ok) return tried
      // A query is never refused by a decision; its output has the operation's own schema.
      return tried.value.outcome === 'done' ? { ok: true, value: tried.value.value as never } : lost
    },
    send: async (operation, bytes, seat) => {
      // A document goes slowly from the street: it has the time its length needs.
      const patienceMs = paceMs.timeout + Math.ceil(bytes.length / slowestBytesPerMs)
      return answerOf(await call(`/api/${operation}`, post(bytes, { 'alongside-seat': seat }), undefined, patienceMs))
    },
    upload: async (operation, file, { command, seat, patienceMs, signal }) => {
      const headers = {
        'alongside-seat': seat,
        'alongside-command': encodeURIComponent(command),
        'content-type': 'application/octet-stream',
      }
      return answerOf(await call(`/api/${operation}`, { method: 'POST', headers, file }, signal, patienceMs))
    },
    signIn: (path, body) => call(`/sign-in/${path}`, body === undefined ? get({}) : post(body, {})),
  }
}

/** What a weak signal still carries: 32 kB a second. */
const slowestBytesPerMs = 32

const lost = { ok: false, failure: { kind: 'network' } } as const

function isHeard(tried: Tried<unknown>): boolean {
  return tried.ok || tried.failure.kind !== 'network'
}

function get(headers: Readonly<Record<string, string>>) {
  return { method: 'GET' as const, headers }
}

function post(body: unknown, headers: Readonly<Record<string, string>>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { method: 'POST' as const, headers: { ...headers, 'content-type': 'application/json' }, body: text }
}

/** Only what reads like an outcome is one: a page of a hotel's network with status 200 must not end a command. */
function answerOf(tried: Tried<unknown>): Tried<Answer> {
  if (!tried.ok) return tried
  const { outcome, reason } = (tried.value ?? {}) as { readonly outcome?: unknown; readonly reason?: unknown }
  const isAnswer = outcome === 'done' || (outcome === 'refused' && typeof reason === 'string')
  return isAnswer ? { ok: true, value: tried.value as Answer } : lost
}

function problemOf(body: unknown, headers: Headers): Tried<never> {
  const { code, faults } = (body ?? {}) as { readonly code?: unknown; readonly faults?: unknown }
  if (typeof code !== 'string' || !isCode(code)) return lost
  const waitMs = Number(headers.get('retry-after') ?? 0) * 1000
  return {
    ok: false,
    failure: {
      ...problemFailure(code),
      faults: Array.isArray(faults) ? (faults as readonly Fault[]) : [],
      waitMs: Number.isFinite(waitMs) ? waitMs : 0,
    },
  }
}

/** A problem in the words of the table; for what the device knows without asking. */
export function problemFailure(code: ProblemCode): Extract<Failure, { kind: 'problem' }> {
  return { kind: 'problem', code, title: problems[code].says, faults: [], waitMs: 0 }
}

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code)
}
