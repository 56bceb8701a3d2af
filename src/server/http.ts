// HTTP: one address an operation, and the few pages. Everything about a member passes the gate; here a request only becomes a call.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { operationByName, operations } from '../api/index.ts'
import type { Operation } from '../api/operation.ts'
import { isId } from '../base/id.ts'
import { JsonText } from '../base/json-text.ts'
import { Problem } from '../base/problem.ts'
import { tableLimits } from '../formats/table.ts'
import { keepAttached } from './attached-file.ts'
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
  /** What the gateway of texts tells. */
  readonly incoming: Hono
  /** Whether the database answers; readiness, not health. */
  readonly isReady: () => Promise<boolean>
  readonly metrics: () => string
  readonly log: Log
  /** Where a file that comes with a call lies until the call is answered. */
  readonly incomingFolder: string
  /** Whether the public address is https, so that browsers keep to it. */
  readonly isSecure: boolean
}

/** The largest request in JSON, and the largest file, in bytes. */
const bodyMost = 96 * 1024 * 1024
const fileMost = tableLimits.bytes

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
  app.use('/:language/me/*', sameOrigin)
  app.all('/api/:operation', (context) => answerOperation(parts, context))
  app.route('/door', doorAssets())
  app.route('/gateway/incoming', parts.incoming)
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
  // A file is counted as it is kept.
  if (context.req.header('content-type') === 'application/octet-stream') {
    if (said !== undefined && !(Number(said) <= fileMost)) throw new Problem('too-large')
    return next()
  }
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
  // The style in the first page somebody opens, under a word made for that page.
  styleSrc: ["'self'", NONCE],
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
const isHouse = /^\/(staff|api|sign-in|openapi\.json|healthz|readyz|metrics|gateway)(\/|$)/

async function answerOperation(parts: HttpParts, context: Context): Promise<Response> {
  const operation = operationByName.get(context.req.param('operation') ?? '')
  const caller = callerOf(context)
  if (!operation) throw new Problem('operation-unknown')
  if (context.req.method !== (isGet(operation) ? 'GET' : 'POST')) throw new Problem('wrong-method')
  context.header('cache-control', 'no-store')
  const isAttached = context.req.header('content-type') === 'application/octet-stream'
  if (isAttached && operation.kind === 'command' && 'attaches' in operation && operation.attaches)
    return context.json(await answerAttached(parts, caller, operation, context))
  const call = isGet(operation) ? fromQuery(operation, context) : await fromBody(operation, context)
  const answer = await parts.gate.call(caller, call)
  if (answer.outcome !== 'done' || !(answer.value instanceof JsonText)) return context.json(answer)
  return context.body(`{"outcome":"done","value":${answer.value.text}}`, 200, { 'content-type': 'application/json' })
}

/** A command with its file: the command stands in a header, the file is the body. Nothing of it is read before the caller is believed. */
async function answerAttached(parts: HttpParts, caller: Caller, operation: Operation, context: Context) {
  const said = context.req.header('alongside-command')
  const { body } = context.req.raw
  if (said === undefined || !body)
    throw new Problem('bad-input', [{ path: '', says: 'Send the file as the body, and the command in its header.' }])
  await parts.gate.admit(caller, operation)
  const attached = await keepAttached(body, parts.incomingFolder, fileMost)
  try {
    const { id, input, version } = commandIn(json(decodeText(said)))
    const whole = { ...(input as object), bytes: attached.source.size, sha256: attached.sha256 }
    const bytes = JSON.stringify({ id, version, input: whole })
    return await parts.gate.call(caller, { operation, input: whole, bytes, attached, ...given(id, version) })
  } finally {
    await attached.letGo()
  }
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Problem('bad-input', [{ path: '', says: 'The command in the header is not URI-encoded.' }])
  }
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
  const { id, input, version } = commandIn(json(bytes))
  return { operation, input, bytes, ...given(id, version) }
}

function commandIn(body: unknown): { readonly id?: unknown; readonly input?: unknown; readonly version?: unknown } {
  if (typeof body !== 'object' || body === null)
    throw new Problem('bad-input', [{ path: '', says: 'Send an object with input.' }])
  return body
}

function given(id: unknown, version: unknown): Pick<Call, 'id' | 'version'> {
  return { ...(typeof id === 'string' ? { id } : {}), ...(typeof version === 'number' ? { version } : {}) }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad-input', [{ path: '', says: 'This is not JSON.' }])
  }
}
