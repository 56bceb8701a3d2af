// A page of another site may make a signed-in browser send things here. What changes something is taken only if the browser
// says that our own page sent it, or if it is JSON or bare bytes, which no form of another site can send without asking first.

import { createMiddleware } from 'hono/factory'
import { Problem } from '../base/problem.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site sent: `cross-site`, or `not-json` where nothing says who sent it and a plain form could have.
 * @throws Problem
 */
export const sameOrigin = createMiddleware(async (context, next) => {
  const { req } = context
  if (!READS.has(req.method))
    checkSender(req.header('sec-fetch-site'), req.header('origin'), req.header('host'), req.header('content-type'))
  await next()
})

function checkSender(
  site: string | undefined,
  origin: string | undefined,
  host: string | undefined,
  type: string | undefined,
): void {
  // A page can forge neither of the first two. Sec-Fetch-Site comes over https and on localhost, Origin with every POST.
  if (site !== undefined) {
    if (site !== 'same-origin') throw new Problem('cross-site')
  } else if (origin !== undefined) {
    if (!isOwn(origin, host)) throw new Problem('cross-site')
  } else if (!isBeyondForms(type)) throw new Problem('not-json')
}

/** By host and port only: behind a balancer that ends TLS we see http where the page sees https. */
function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.parse(origin)?.host === host
}

function isBeyondForms(type: string | undefined): boolean {
  const plain = type?.split(';')[0]?.trim().toLowerCase()
  return plain === 'application/json' || plain === 'application/octet-stream'
}
