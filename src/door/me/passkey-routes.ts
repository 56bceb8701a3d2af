// A passkey made, shown and removed. The browser is asked by a small script, and what it answers is sent as any other form.
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { TextId } from '../speaker.ts'
import { isOfAnother, type MeDesk } from './desk.ts'
import { fieldsOf } from './form.ts'
import { addressOf, COOKIE } from './manner.ts'

/** A key's own proof is longer than anything a person writes. */
const credentialMost = 20_000

interface Ways {
  readonly desk: MeDesk
  readonly comeIn: (context: Context, token: string, draft: string | null | undefined) => Promise<Response>
  readonly refuse: (
    context: Context,
    status: 404 | 429,
    wrong: TextId,
    draft?: string | null,
  ) => Response | Promise<Response>
  readonly moved: (context: Context) => Response | Promise<Response>
  readonly showPasskeys: (context: Context, said: TextId) => Promise<Response>
}

export function passkeyRoutes(me: Hono, at: (page: string) => string, ways: Ways): void {
  const { desk, comeIn, refuse, moved, showPasskeys } = ways
  const { passkeys } = desk
  const fields = async (context: Context) => fieldsOf(await context.req.parseBody(), credentialMost)
  /** Who is signed in, if the page was opened by them. */
  const here = async (context: Context, as: string | null | undefined) => {
    const token = getCookie(context, COOKIE) ?? ''
    const standing = await desk.standing(token)
    if (standing.kind !== 'open') return 'nobody' as const
    return isOfAnother(standing, as ?? '') ? ('another' as const) : { token, member: standing.member }
  }
  me.post(at('passkey/ask'), async (context) => {
    const who = await here(context, (await fields(context)).as)
    if (typeof who === 'string') return context.json({}, 404)
    const own = await desk.read(who.token, who.member)
    const asked =
      own && (await passkeys.askMake(who.token, (own.reader?.name ?? own.name).trim().split(/\s+/)[0] ?? ''))
    return asked ? context.json(asked) : context.json({}, 404)
  })
  me.post(at('passkey'), async (context) => {
    const { as, credential } = await fields(context)
    const who = await here(context, as)
    if (who === 'nobody') return refuse(context, 404, 'me.in.wrong')
    if (who === 'another') return moved(context)
    if (await passkeys.make(who.token, credential ?? '')) return context.redirect(addressOf(context, 'passkey'), 303)
    context.status(422)
    return showPasskeys(context, 'me.passkey.wrong')
  })
  me.post(at('passkey/end'), async (context) => {
    const { as, passkey } = await fields(context)
    const who = await here(context, as)
    if (who === 'nobody') return refuse(context, 404, 'me.in.wrong')
    if (who === 'another') return moved(context)
    if (await passkeys.end(who.token, passkey ?? '')) return context.redirect(addressOf(context, 'passkey'), 303)
    context.status(404)
    return showPasskeys(context, 'me.moved')
  })
  me.post(at('passkey/in/ask'), async (context) => {
    const asked = await passkeys.askEnter(context)
    return asked ? context.json(asked) : context.json({}, 429)
  })
  me.post(at('passkey/in'), async (context) => {
    if (!(await desk.mayEnter(context, ''))) return refuse(context, 429, 'me.in.many')
    const { credential, draft } = await fields(context)
    const token = await passkeys.enter(credential ?? '', getCookie(context, COOKIE))
    return token === undefined ? refuse(context, 404, 'me.passkey.none', draft) : comeIn(context, token, draft)
  })
}
