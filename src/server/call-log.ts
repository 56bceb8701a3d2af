// What the log tells of each request: which operation or route, how it ended, how long it took. Never an address as it was typed, since
// whoever types may put a name into it; and what broke inside is told here, for its answer says nothing.
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { operationByName } from '../api/index.ts'
import { Problem } from '../base/problem.ts'
import type { Log } from './log.ts'

/** Logs each request: `call` at debug, what broke at error. */
export function logCalls(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const startedAt = performance.now()
    await next()
    const { error, res, req } = context
    const name = /^\/api\/([^/]+)$/.exec(req.path)?.[1]
    const isKnown = name !== undefined && operationByName.has(name)
    const fields = {
      method: req.method,
      status: res.status,
      tookMs: Math.round(performance.now() - startedAt),
      ...(isKnown ? { operation: name } : { route: routePath(context, -1) }),
    }
    if (error === undefined) log.debug('call', fields)
    else if (error instanceof Problem) log.debug('call', { ...fields, code: error.code })
    else log.error('call-broke', { ...fields, error })
  }
}
