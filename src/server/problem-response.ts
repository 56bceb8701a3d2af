// The one place that turns what was thrown into a problem document (RFC 9457). What is not a Problem is broken: its text may
// hold anything, so it stays inside.

import type { Context } from 'hono'
import { Problem, problemDocument, problems } from '../base/problem.ts'
import { isPassing } from './database/passing.ts'

/** For `app.onError`. Headers set before the throw (cookies, retry-after) go out with it. */
export function answerProblem(error: unknown, context: Context): Response {
  const problem = error instanceof Problem ? error : new Problem(isPassing(error) ? 'try-again' : 'broken')
  return context.body(JSON.stringify(problemDocument(problem)), problems[problem.code].status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}
