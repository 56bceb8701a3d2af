// Sign-in through the organization's own identity provider (OIDC), where one is configured. It vouches for an e-mail that an
// administrator has entered here; it makes no accounts.

import { Hono } from 'hono'
import { Nothing } from '../../api/sign-in.ts'
import { Problem } from '../../base/problem.ts'
import { type Authority, createAuthority, OIDC_ID } from './better-auth.ts'
import { cookiesOf, type Desk, keepCookies, readBody } from './desk.ts'
import { loadPerson } from './person.ts'

/** Where the browser stands after the provider; the app asks /sign-in/state there. */
const BACK_TO = '/staff'

export function providerRoutes(desk: Desk): Hono {
  const { oidc, pool } = desk
  const routes = new Hono()
  if (oidc === undefined) return routes

  // Its own better-auth: reading the provider's discovery document must not hold up who signs in with a password, and
  // is tried again as long as it failed.
  let authority: Authority | undefined
  const reachProvider = async (): Promise<Authority> => {
    authority ??= createAuthority({ ...desk, oidc })
    const { socialProviders } = await authority.$context
    if (socialProviders.some(({ id }) => id === OIDC_ID)) return authority
    authority = undefined
    throw new Problem('try-again')
  }

  routes.post('/oidc', async (context) => {
    await readBody(context, Nothing)
    const authority = await reachProvider()
    const answer = await authority.api.signInSocial({
      body: { provider: OIDC_ID, callbackURL: BACK_TO, errorCallbackURL: BACK_TO, disableRedirect: true },
      headers: cookiesOf(context),
      returnHeaders: true,
    })
    keepCookies(context, answer.headers.getSetCookie())
    return context.json({ url: answer.response.url })
  })

  routes.get(`/callback/${OIDC_ID}`, async (context) => {
    const authority = await reachProvider()
    const answer = await authority.api.callbackOAuth({
      params: { id: OIDC_ID },
      query: context.req.query(),
      headers: cookiesOf(context),
      asResponse: true,
    })
    const cookies = answer.headers.getSetCookie()
    const { authCookies } = await authority.$context
    const session = cookies.find((cookie) => cookie.startsWith(`${authCookies.sessionToken.name}=`))?.split(';')[0]
    const proven =
      session === undefined ? null : await authority.api.getSession({ headers: new Headers({ cookie: session }) })
    const person = proven === null ? undefined : await loadPerson(pool, proven.user.id)
    keepCookies(context, cookies)
    if (!person) return context.redirect(`${BACK_TO}?sign-in=refused`)
    await desk.afterFirstProof(context, person, oidc.asksSecondFactor ?? false)
    return context.redirect(BACK_TO)
  })
  return routes
}
