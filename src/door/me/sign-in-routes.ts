// Signing in and out at the door: a code or a link, six numbers that keep a phone, and leaving.
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isPin, keptPhoneDays } from '../../domain/door-sign-in.ts'
import type { TextId } from '../speaker.ts'
import type { MeDesk } from './desk.ts'
import { fieldsOf } from './form.ts'
import { addressOf, COOKIE, framing, type Manner } from './manner.ts'
import { codeBody, invitedBody } from './sign-in.ts'

interface Ways {
  readonly desk: MeDesk
  readonly manner: Manner
  readonly showHome: (context: Context, said: TextId) => Promise<Response>
  readonly refuse: (context: Context, wrong: TextId) => Promise<Response>
}

export function signInRoutes(me: Hono, at: (page: string) => string, { desk, manner, showHome, ...ways }: Ways): void {
  const keepToken = (context: Context, token: string, isKept: boolean) =>
    setCookie(context, COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: desk.isSecure,
      ...(isKept ? { maxAge: keptPhoneDays * 86_400 } : {}),
    })
  const refuse = (context: Context, status: 404 | 422 | 429, wrong: TextId) => {
    context.status(status)
    return ways.refuse(context, wrong)
  }
  // Looking at a link uses nothing: whoever carries a message may open it first to see what it is.
  me.get(at('in/:link{[A-Za-z0-9_-]{1,64}}'), (context) => {
    const speaker = manner.speakIn(context)
    const body = invitedBody(speaker, context.req.param('link') ?? '')
    return manner.answer(context, { ...framing(manner, speaker, ''), title: 'me.in.title', body })
  })
  me.post(at('in'), async (context) => {
    const { code, link } = fieldsOf(await context.req.parseBody())
    if (!(await desk.mayEnter(context, link ?? code ?? ''))) return refuse(context, 429, 'me.in.many')
    const token = link ? await desk.enter('link', link) : await desk.enter('code', code ?? '')
    if (token === undefined) return refuse(context, 404, 'me.in.wrong')
    keepToken(context, token, false)
    return context.redirect(addressOf(context, ''), 303)
  })
  me.post(at('code'), async (context) => {
    const { number, channel } = fieldsOf(await context.req.parseBody())
    const by = desk.codeChannels.find((one) => one === channel)
    if (by === undefined) return refuse(context, 404, 'me.in.wrong')
    const asked = await desk.askCode(context, by, number ?? '')
    if (asked === undefined) return refuse(context, 429, 'me.in.many')
    const speaker = manner.speakIn(context)
    return manner.answer(context, {
      ...framing(manner, speaker, ''),
      title: 'me.in.title',
      body: codeBody(speaker, asked),
    })
  })
  me.post(at('code/in'), async (context) => {
    const { asked, code, bornOn, letter } = fieldsOf(await context.req.parseBody())
    if (!(await desk.mayEnter(context, asked ?? ''))) return refuse(context, 429, 'me.in.many')
    const token = await desk.enterByCode({
      asked: asked ?? '',
      code: code ?? '',
      bornOn: bornOn ?? '',
      letter: letter ?? '',
    })
    if (token === undefined) return refuse(context, 404, 'me.ask.wrong')
    keepToken(context, token, false)
    return context.redirect(addressOf(context, ''), 303)
  })
  me.post(at('open'), async (context) => {
    const { pin } = fieldsOf(await context.req.parseBody())
    if (!(await desk.mayEnter(context, ''))) return refuse(context, 429, 'me.in.many')
    const token = await desk.open(getCookie(context, COOKIE) ?? '', pin ?? '')
    if (token === undefined) return refuse(context, 404, 'me.locked.wrong')
    keepToken(context, token, true)
    return context.redirect(addressOf(context, ''), 303)
  })
  me.post(at('keep'), async (context) => {
    const { pin } = fieldsOf(await context.req.parseBody())
    const token = getCookie(context, COOKIE) ?? ''
    const { kind } = await desk.standing(token)
    if (kind !== 'open') return refuse(context, 404, 'me.in.wrong')
    if (!isPin(pin ?? '')) {
      context.status(422)
      return showHome(context, 'me.keep.wrong')
    }
    await desk.keep(token, pin ?? '')
    keepToken(context, token, true)
    return context.redirect(addressOf(context, ''), 303)
  })
  me.post(at('leave'), async (context) => {
    await desk.leave(getCookie(context, COOKIE) ?? '')
    deleteCookie(context, COOKIE, { path: '/', secure: desk.isSecure })
    return context.redirect(addressOf(context, ''), 303)
  })
}
