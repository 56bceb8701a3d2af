// Signing in and out at the door: a code or a link, six numbers that keep a phone, others who use the same phone, and leaving.
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isPin, keptPhoneDays } from '../../domain/door-sign-in.ts'
import type { TextId } from '../speaker.ts'
import type { MeDesk } from './desk.ts'
import { fieldsOf } from './form.ts'
import { addressOf, COOKIE, FAMILY_COOKIE, framing, type Manner } from './manner.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { codeBody, invitedBody, withDraft } from './sign-in.ts'

interface Ways {
  readonly desk: MeDesk
  readonly manner: Manner
  readonly showHome: (context: Context, said: TextId) => Promise<Response>
  readonly refuse: (context: Context, wrong: TextId, draft?: string) => Promise<Response>
  /** The page with the words that waited; undefined where they are not theirs. */
  readonly takeUp: (context: Context, token: string, draft: string) => Promise<Response | undefined>
  readonly moved: (context: Context) => Response | Promise<Response>
  readonly showPasskeys: (context: Context, said: TextId) => Promise<Response>
}

export function signInRoutes(
  me: Hono,
  at: (page: string) => string,
  { desk, manner, showHome, moved, takeUp, ...ways }: Ways,
): void {
  const put = (context: Context, cookie: string, value: string, isKept: boolean) =>
    setCookie(context, cookie, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: desk.isSecure,
      ...(isKept ? { maxAge: keptPhoneDays * 86_400 } : {}),
    })
  const keepToken = (context: Context, token: string, isKept: boolean) => put(context, COOKIE, token, isKept)
  const keepOthers = (context: Context, tokens: readonly string[]) =>
    tokens.length === 0
      ? deleteCookie(context, FAMILY_COOKIE, { path: '/', secure: desk.isSecure })
      : put(context, FAMILY_COOKIE, tokens.slice(-mostOthers).join('.'), true)
  /** Whoever was here when another comes: stays, locked, behind their numbers or in the same hands; else they are signed out. */
  const setAside = async (context: Context, before: string | undefined, isSame: boolean, others: readonly string[]) => {
    if (before === undefined) return keepOthers(context, others)
    const standing = await desk.standing(before)
    const stays = isSame || standing.kind === 'locked' || (standing.kind === 'open' && standing.isKept)
    if (!stays) await desk.leave(before)
    else if (!isSame) await desk.lock(before)
    keepOthers(context, stays ? [...others, before] : others)
  }
  const fields = async (context: Context) => fieldsOf(await context.req.parseBody(), draftMost)
  /** Where one goes who is in: to the words that waited for them, else home. */
  const goIn = async (context: Context, token: string, draft: string | null | undefined) =>
    (draft ? await takeUp(context, token, draft) : undefined) ?? context.redirect(addressOf(context, ''), 303)
  const comeIn = async (context: Context, token: string, draft: string | null | undefined) => {
    const before = getCookie(context, COOKIE)
    const isSame = before !== undefined && (await desk.join(before, token))
    await setAside(context, before, isSame, othersOf(context))
    const standing = await desk.standing(token)
    keepToken(context, token, standing.kind === 'open' && standing.isKept)
    return goIn(context, token, draft)
  }
  const refuse = (context: Context, status: 404 | 422 | 429, wrong: TextId, draft?: string | null) => {
    context.status(status)
    return ways.refuse(context, wrong, isDraft(draft) ? draft : undefined)
  }
  // Looking at a link uses nothing: whoever carries a message may open it first to see what it is.
  me.get(at('in/:link{[A-Za-z0-9_-]{1,64}}'), (context) => {
    const speaker = manner.speakIn(context)
    const body = invitedBody(speaker, context.req.param('link') ?? '')
    return manner.answer(context, { ...framing(manner, speaker, ''), title: 'me.in.title', body })
  })
  me.post(at('in'), async (context) => {
    const { code, link, draft } = await fields(context)
    if (!(await desk.mayEnter(context, link ?? code ?? ''))) return refuse(context, 429, 'me.in.many', draft)
    const token = link ? await desk.enter('link', link) : await desk.enter('code', code ?? '')
    return token === undefined ? refuse(context, 404, 'me.in.wrong', draft) : comeIn(context, token, draft)
  })
  me.post(at('code'), async (context) => {
    const { number, channel, draft } = await fields(context)
    const by = desk.codeChannels.find((one) => one === channel)
    if (by === undefined) return refuse(context, 404, 'me.in.wrong')
    const asked = await desk.askCode(context, by, number ?? '')
    if (asked === undefined) return refuse(context, 429, 'me.in.many')
    const speaker = manner.speakIn(context)
    return manner.answer(context, {
      ...framing(manner, speaker, ''),
      title: 'me.in.title',
      body: isDraft(draft) ? withDraft(codeBody(speaker, asked), draft) : codeBody(speaker, asked),
    })
  })
  me.post(at('code/in'), async (context) => {
    const { asked, code, bornOn, letter, draft } = await fields(context)
    if (!(await desk.mayEnter(context, asked ?? ''))) return refuse(context, 429, 'me.in.many', draft)
    const token = await desk.enterByCode({
      asked: asked ?? '',
      code: code ?? '',
      bornOn: bornOn ?? '',
      letter: letter ?? '',
    })
    return token === undefined ? refuse(context, 404, 'me.ask.wrong', draft) : comeIn(context, token, draft)
  })
  me.post(at('open'), async (context) => {
    const { pin, draft } = await fields(context)
    if (!(await desk.mayEnter(context, ''))) return refuse(context, 429, 'me.in.many', draft)
    const token = await desk.open(getCookie(context, COOKIE) ?? '', pin ?? '')
    if (token === undefined) return refuse(context, 404, 'me.locked.wrong', draft)
    keepToken(context, token, true)
    return goIn(context, token, draft)
  })
  me.post(at('keep'), async (context) => {
    const { pin, as } = fieldsOf(await context.req.parseBody())
    const token = getCookie(context, COOKIE) ?? ''
    const standing = await desk.standing(token)
    if (standing.kind !== 'open') return refuse(context, 404, 'me.in.wrong')
    // Numbers picked on a page of somebody who was here before would open the page of who is here now.
    if (as !== standing.id) {
      context.status(409)
      return showHome(context, 'me.keep.another')
    }
    if (!isPin(pin ?? '')) {
      context.status(422)
      return showHome(context, 'me.keep.wrong')
    }
    await desk.keep(token, pin ?? '')
    keepToken(context, token, true)
    return context.redirect(addressOf(context, ''), 303)
  })
  me.post(at('switch'), async (context) => {
    const { who, pin, draft } = await fields(context)
    if (!(await desk.mayEnter(context, ''))) return refuse(context, 429, 'me.in.many', draft)
    const current = getCookie(context, COOKIE)
    const tokens = othersOf(context)
    const isOpen = (await desk.standing(current)).kind === 'open'
    const known = await desk.others(isOpen ? current : undefined, isOpen || !current ? tokens : [...tokens, current])
    const one = known.find(({ id }) => id === who)
    const token = one && (await (pin || !current ? desk.open(one.token, pin ?? '') : desk.pass(current, one.token)))
    if (one === undefined || token === undefined) {
      if (!isOpen) return refuse(context, 404, 'me.locked.wrong', draft)
      context.status(404)
      return showHome(context, 'me.locked.wrong')
    }
    const rest = tokens.filter((other) => other !== one.token)
    await setAside(context, current === one.token ? undefined : current, one.isSame, rest)
    keepToken(context, token, one.isKept)
    return goIn(context, token, draft)
  })
  passkeyRoutes(me, at, { desk, comeIn, refuse, moved, showPasskeys: ways.showPasskeys })
  me.post(at('leave'), async (context) => {
    await desk.leave(getCookie(context, COOKIE) ?? '')
    deleteCookie(context, COOKIE, { path: '/', secure: desk.isSecure })
    return context.redirect(addressOf(context, ''), 303)
  })
}

/** A message that waits, sealed, is longer than it was. */
const draftMost = 20_000

function isDraft(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]+$/.test(text)
}

/** So many people beside the one who is here. */
const mostOthers = 6

/** The tokens of the others on this phone, as its cookie holds them. */
export function othersOf(context: Context): readonly string[] {
  return (getCookie(context, FAMILY_COOKIE) ?? '').split('.').filter((token) => /^[A-Za-z0-9_-]{43}$/.test(token))
}
