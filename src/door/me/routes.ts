// The signed-in pages: which address shows which page, and which form says what. Nothing of them stays on the phone, no address names what is
// on the page, and whoever is not signed in finds the same page everywhere: the one to sign in.
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isPin, keptPhoneDays } from '../../domain/door-sign-in.ts'
import type { Answered } from '../door.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'
import { changeBody, choicesBody, stopBody } from './choices.ts'
import type { MeDesk, MemberOperation, Own } from './desk.ts'
import { homeBody } from './home.ts'
import { informationBody } from './information.ts'
import { planBody } from './plan.ts'
import { invitedBody, lockedBody, signInBody } from './sign-in.ts'
import { visitsBody } from './visits.ts'

const COOKIE = 'alongside-phone'

interface Manner {
  readonly speakIn: (context: Context) => Speaker
  readonly answer: (context: Context, answered: Answered) => Response
  readonly isDemo: boolean
}

/** A page that a signed-in member opens. */
export interface MePage {
  readonly title: TextId
  readonly body: (speaker: Speaker, own: Own, said: Telling) => Markup
}

/** What the step before came to, and whether this phone is kept. */
export interface Telling {
  readonly said: TextId | undefined
  readonly isKept: boolean
}

const pages: Readonly<Record<string, MePage>> = {
  '': { title: 'me.title', body: homeBody },
  plan: { title: 'me.plan', body: planBody },
  visits: { title: 'me.visits', body: visitsBody },
  information: { title: 'me.information', body: informationBody },
  choices: { title: 'me.choices', body: choicesBody },
  'choices/change': { title: 'me.choices', body: changeBody },
  'choices/stop': { title: 'me.choices', body: stopBody },
}

export function meRoutes(path: string, desk: MeDesk, manner: Manner): Hono {
  const me = new Hono()
  const at = (page: string) => `${path}${page === '' ? '' : `/${page}`}`
  me.use(`${path}/*`, async (context, next) => {
    context.header('cache-control', 'no-store')
    await next()
  })
  signInRoutes(me, at, desk, manner)
  for (const [page, made] of Object.entries(pages))
    me.get(at(page), (context) => showPage(context, page, made, { desk, manner, said: undefined }))
  const form = (page: string, from: string, says: (own: Own, fields: Fields) => Step | undefined) =>
    me.post(at(page), async (context) => {
      const fields = fieldsOf(await context.req.parseBody())
      const seen = await ownOf(context, desk)
      const step = seen && says(seen.own, { ...fields, newId: desk.newId() })
      const said = seen && step ? await tell(desk, seen, step) : undefined
      // Done is shown by a page of its own address, so that loading it again says nothing twice.
      if (said?.kind === 'done') return context.redirect(addressOf(context, step?.to ?? from), 303)
      if (said) context.status(409)
      const shown = pages[from]
      return shown ? showPage(context, from, shown, { desk, manner, said: said && 'me.moved' }) : context.notFound()
    })
  form('plan', 'plan', ({ plan, name }, { agrees, words }) => {
    if (plan === null || (agrees !== 'yes' && agrees !== 'no')) return undefined
    const how = agrees === 'yes' ? 'said' : 'did-not-agree'
    return {
      does: 'care-plan.agree',
      input: { plan: plan.id, how, by: name, words: agrees === 'no' ? (words?.slice(0, 250) ?? null) : null },
    }
  })
  form('information', 'information', ({ name }, { consent }) => ({
    does: 'consent.revoke',
    input: { consent: consent === 'all' ? null : (consent ?? ''), how: 'form', by: name },
  }))
  form('choices/change', 'choices/change', ({ episode }, { kind, wish, reason, newId }) => {
    if (episode === null || (kind !== 'lead' && kind !== 'agency')) return undefined
    const asked = { id: newId, episodeId: episode.id, kind, askedBy: 'member', via: 'message' }
    return { does: 'change.request', input: { ...asked, wish: wish ?? null, reason: reason ?? null }, to: 'choices' }
  })
  form('choices/stop', 'choices/stop', ({ episode, today }, _fields) =>
    episode
      ? {
          does: 'episode.stop',
          input: { episode: episode.id, on: today, saidBy: 'member', saidTo: 'message', words: null },
          to: 'choices',
        }
      : undefined,
  )
  form('choices/back', 'choices', ({ episode }) =>
    episode ? { does: 'episode.stop-back', input: { episode: episode.id } } : undefined,
  )
  return me
}

interface Step {
  readonly does: MemberOperation
  readonly input: object
  readonly to?: string
}

type Fields = Readonly<Partial<Record<string, string | null>>> & { readonly newId: string }

/** What was typed, each as text or null; longer than a person writes is cut. */
function fieldsOf(body: Readonly<Record<string, unknown>>): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(body)
      .slice(0, 20)
      .map(([name, value]) => [
        name,
        typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 400) : null,
      ]),
  )
}

interface Seen {
  readonly token: string
  readonly member: string
  readonly isKept: boolean
  readonly own: Own
}

async function ownOf(context: Context, desk: MeDesk): Promise<Seen | undefined> {
  const token = getCookie(context, COOKIE)
  const standing = await desk.standing(token)
  if (token === undefined || standing.kind !== 'open') return undefined
  const own = await desk.read(token, standing.member)
  return own && { token, member: standing.member, isKept: standing.isKept, own }
}

function tell(desk: MeDesk, { token, member }: Seen, { does, input }: Step) {
  return desk.say(token, does, { member, ...input })
}

function addressOf(context: Context, page: string): string {
  return `/${context.req.param('language')}/me${page === '' ? '' : `/${page}`}`
}

interface Showing {
  readonly desk: MeDesk
  readonly manner: Manner
  readonly said: TextId | undefined
}

async function showPage(context: Context, page: string, made: MePage, { desk, manner, said }: Showing) {
  const speaker = manner.speakIn(context)
  const seen = await ownOf(context, desk)
  if (!seen) return showDoor(context, desk, manner, undefined)
  const body = made.body(speaker, seen.own, { said, isKept: seen.isKept })
  return manner.answer(context, { ...framing(manner, speaker, page), title: made.title, body })
}

function framing(manner: Manner, speaker: Speaker, page: string) {
  const path = page === '' ? ('me' as const) : (`me/${page}` as const)
  return { speaker, page: path, isDemo: manner.isDemo, script: 'me.js' }
}

/** The page to sign in, or to open a phone that is locked. */
async function showDoor(context: Context, desk: MeDesk, manner: Manner, wrong: TextId | undefined) {
  const speaker = manner.speakIn(context)
  const { kind } = await desk.standing(getCookie(context, COOKIE))
  const body = kind === 'locked' ? lockedBody(speaker, wrong) : signInBody(speaker, wrong)
  return manner.answer(context, { ...framing(manner, speaker, ''), title: 'me.in.title', body })
}

function signInRoutes(me: Hono, at: (page: string) => string, desk: MeDesk, manner: Manner): void {
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
    return showDoor(context, desk, manner, wrong)
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
      const home = pages['']
      return home ? showPage(context, '', home, { desk, manner, said: 'me.keep.wrong' }) : context.notFound()
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
