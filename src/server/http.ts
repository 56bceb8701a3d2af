// HTTP: one address an operation, and the few pages. Everything about a member passes the gate; here a request only becomes a call.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { operationByName, operations } from '../api/index.ts'
import type { Operation } from '../api/operation.ts'
import { isId } from '../base/id.ts'
import { JsonText } from '../base/json-text.ts'
import { Problem } from '../base/problem.ts'
import { logCalls } from './call-log.ts'
import { doorAssets } from './door/asset.ts'
import type { Call, Gate } from './gate/gate.ts'
import type { Caller } from './gate/seat.ts'
import type { Log } from './log.ts'
import { isGet, openApi } from './openapi.ts'
import { answerProblem } from './problem-response.ts'
import { sameOrigin } from './same-origin.ts'
import { SEAT_COOKIE } from './sign-in/seat-session.ts'
import { staffApp } from './staff-app.ts'

export interface HttpParts {
  readonly gate: Gate
  readonly signIn: Hono
  /** The member's door and the public pages. */
  readonly door: Hono
  /** Whether the database answers; readiness, not health. */
  readonly isReady: () => Promise<boolean>
  readonly metrics: () => string
  readonly log: Log
  /** Whether the public address is https, so that browsers keep to it. */
  readonly isSecure: boolean
}

/** The largest request, in bytes; a member file comes base64 in JSON. */
const bodyMost = 96 * 1024 * 1024

export function createHttp(parts: HttpParts): Hono {
  const app = new Hono()
  app.use(logCalls(parts.log))
  app.onError(answerProblem)
  app.notFound((context) => answerProblem(new Problem('not-found'), context))
  const transport = parts.isSecure ? {} : { strictTransportSecurity: false }
  const [houseHeaders, doorHeaders] = [policy, doorPolicy].map((contentSecurityPolicy) =>
    secureHeaders({ ...transport, contentSecurityPolicy, referrerPolicy: 'no-referrer' }),
  ) as [MiddlewareHandler, MiddlewareHandler]
  app.use((context, next) => (isHouse.test(context.req.path) ? houseHeaders : doorHeaders)(context, next))
  app.get('/healthz', (context) => context.text('ok'))
  app.get('/readyz', async (context) =>
    (await parts.isReady()) ? context.text('ok') : context.text('the database does not answer', 503),
  )
  app.get('/metrics', (context) => context.text(parts.metrics()))
  app.get('/openapi.json', (context) => context.json(document))
  app.route('/sign-in', parts.signIn)
  app.route('/staff', staffApp())
  app.use('/api/*', sameOrigin)
  app.use('/api/*', limitBody)
  app.all('/api/:operation', (context) => answerOperation(parts.gate, context))
  app.route('/door', doorAssets())
  app.route('/', parts.door)
  return app
}

const countBody = bodyLimit({
  maxSize: bodyMost,
  onError: () => {
    throw new Problem('too-large')
  },
})

/** A request that says its length is refused by it; only one that does not is counted as it comes, which is slower for all. */
const limitBody: MiddlewareHandler = async (context, next) => {
  const said = context.req.header('content-length')
  if (said === undefined || context.req.header('transfer-encoding') !== undefined) return countBody(context, next)
  if (!(Number(said) <= bodyMost)) throw new Problem('too-large')
  return next()
}

const document = openApi(operations)

const policy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

/** The member's pages load nothing but their own style, fonts and scripts, and nothing stands in a page to be run. */
const doorPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
}

/** Everything that is not the member's door. */
const isHouse = /^\/(staff|api|sign-in|openapi\.json|healthz|readyz|metrics)(\/|$)/

async function answerOperation(gate: Gate, context: Context): Promise<Response> {
  const operation = operationByName.get(context.req.param('operation') ?? '')
  const caller = callerOf(context)
  if (!operation) throw new Problem('operation-unknown')
  if (context.req.method !== (isGet(operation) ? 'GET' : 'POST')) throw new Problem('wrong-method')
  const call = isGet(operation) ? fromQuery(operation, context) : await fromBody(operation, context)
  const answer = await gate.call(caller, call)
  context.header('cache-control', 'no-store')
  if (answer.outcome !== 'done' || !(answer.value instanceof JsonText)) return context.json(answer)
  return context.body(`{"outcome":"done","value":${answer.value.text}}`, 200, { 'content-type': 'application/json' })
}

function callerOf(context: Context): Caller {
  const token = getCookie(context, SEAT_COOKIE)
  const seatId = context.req.header('alongside-seat') ?? ''
  if (!token) throw new Problem('sign-in-needed')
  if (!isId(seatId)) throw new Problem('seat-not-yours')
  return { kind: 'person', token, seatId, isBackground: context.req.header('alongside-background') === '1' }
}

function fromQuery(operation: Operation, context: Context): Call {
  return { operation, input: json(context.req.query('input') ?? '{}') }
}

async function fromBody(operation: Operation, context: Context): Promise<Call> {
  const bytes = await context.req.text()
  const body = json(bytes)
  if (typeof body !== 'object' || body === null)
    throw new Problem('bad-input', [{ path: '', says: 'Send an object with input.' }])
  const { id, input, version } = body as { id?: unknown; input?: unknown; version?: unknown }
  return {
    operation,
    input,
    bytes,
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof version === 'number' ? { version } : {}),
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad-input', [{ path: '', says: 'This is not JSON.' }])
  }
}
