// The member's door: which address shows which page, in which language. It calls operations through a function it is given, like any other
// caller; rights, limits and records are on the other side of it.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import type { Day } from '../base/day.ts'
import { readSaid } from '../domain/door-question.ts'
import { isMemberLanguage, type MemberLanguage, memberLanguages, wantedLanguage } from '../domain/member-text.ts'
import { type AskDesk, askRoutes } from './ask-desk.ts'
import { couldPack } from './could-pack.ts'
import { type Framed, framed, type PageName, pages } from './frame.ts'
import type { MeDesk } from './me/desk.ts'
import { photoMost } from './me/messages.ts'
import { meRoutes } from './me/routes.ts'
import { couldBody } from './page/could.ts'
import { findBody } from './page/find.ts'
import { firstBody } from './page/first.ts'
import { handoutBody } from './page/handout.ts'
import { keptBody } from './page/kept.ts'
import { learnBody } from './page/learn.ts'
import { lostBody } from './page/lost.ts'
import { questionsBody } from './page/questions.ts'
import { rightsBody } from './page/rights.ts'
import { type SentMessage, sentBody } from './page/sent.ts'
import { stopBody } from './page/stop.ts'
import { supportsBody } from './page/supports.ts'
import { type Markup, type Speaker, speakerOf, type TextId } from './speaker.ts'

export interface DoorParts extends AskDesk {
  readonly isDemo: boolean
  readonly me: MeDesk
  readonly today: () => Day
  /** The address people reach the house at, for paper. */
  readonly publicUrl: string
  /** What the demonstration sent; undefined where it is none, and then there is no such page. */
  readonly sent?: (() => Promise<readonly SentMessage[]>) | undefined
}

const COOKIE = 'alongside-language'
const YEAR = 31_536_000

export function createDoor(parts: DoorParts): Hono {
  const door = new Hono()
  door.use(compress())
  door.get('/', (context) => context.redirect(`/${chosenLanguage(context)}/`, 302))
  // An address as people say and type it, without a language.
  for (const path of ['me', 'me/*', ...Object.keys(pages)])
    door.get(`/${path}`, (context) => {
      const { pathname, search } = new URL(context.req.url)
      return context.redirect(`/${chosenLanguage(context)}${pathname}${search}`, 302)
    })
  const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: (context) => context.text('Too long.', 413) })
  const [form, withPhoto] = [atMost(64 * 1024), atMost(photoMost + 256 * 1024)]
  const takesPhoto = new RegExp(`^/${LANGUAGES}/me/messages$`)
  door.use('/:language/*', (context, next) => (takesPhoto.test(context.req.path) ? withPhoto : form)(context, next))
  const page = (path: PageName | 'kept' | '', title: TextId, body: Body, script?: string) =>
    door.get(`/:language{${LANGUAGES}}/${path}`, async (context) => {
      const speaker = speakIn(context)
      const made = await body(speaker, context)
      return answer(context, { speaker, page: path, title, body: made, isDemo: parts.isDemo, script })
    })
  staticPages(parts, page)
  page('find', 'menu.find', (speaker, context) => find(parts, speaker, context))
  page('could-i-get-ecm', 'menu.could', async (speaker) => could(parts, speaker, undefined), 'could.js')
  page('kept', 'kept.title', (speaker) => keptBody(speaker), 'kept.js')
  door.post(`/:language{${LANGUAGES}}/could-i-get-ecm`, async (context) => {
    const speaker = speakIn(context)
    const { said } = await context.req.parseBody()
    const body = await could(parts, speaker, typeof said === 'string' ? said : undefined)
    context.header('cache-control', 'no-store')
    return answer(context, {
      speaker,
      page: 'could-i-get-ecm',
      title: 'menu.could',
      body,
      isDemo: parts.isDemo,
      script: 'could.js',
    })
  })
  door.get(`/door/pack/:language{${LANGUAGES}}`, async (context) => {
    context.header('cache-control', 'no-cache')
    return context.json(couldPack(speakIn(context).language, await planName(parts), parts.today()))
  })
  const { sent } = parts
  if (sent)
    door.get('/demo/sent', async (context) => {
      const speaker = speakerOf(chosenLanguage(context))
      context.header('cache-control', 'no-store')
      return answer(context, {
        speaker,
        page: '',
        title: 'demo.sent.title',
        body: sentBody(speaker, await sent()),
        isDemo: parts.isDemo,
      })
    })
  door.route('/', meRoutes(`/:language{${LANGUAGES}}/me`, parts.me, { speakIn, answer, isDemo: parts.isDemo }))
  askRoutes(door, `/:language{${LANGUAGES}}/ask`, parts, { speakIn, answer })
  door.get(`/:language{${LANGUAGES}}`, (context) => context.redirect(`${context.req.path}/`, 302))
  const lost = (context: Context, speaker: Speaker) => {
    context.status(404)
    return answer(context, { speaker, page: '', title: 'lost.title', body: lostBody(speaker), isDemo: parts.isDemo })
  }
  door.get(`/:language{${LANGUAGES}}/*`, (context) => lost(context, speakIn(context)))
  // Whoever reads pages gets one; a program gets the problem document that every unknown address has.
  door.get('/*', (context, next) =>
    /\btext\/html\b/.test(context.req.header('accept') ?? '')
      ? lost(context, speakerOf(chosenLanguage(context)))
      : next(),
  )
  return door
}

const LANGUAGES = `(?:${memberLanguages.map(({ code }) => code).join('|')})`

type Body = (speaker: Speaker, context: Context) => Markup | Promise<Markup>
type Page = (path: PageName | '', title: TextId, body: Body) => void

export interface Answered {
  readonly speaker: Speaker
  readonly page: Framed['page']
  readonly title: TextId
  readonly body: Markup
  readonly isDemo: boolean
  readonly before?: Markup | undefined
  readonly script?: string | undefined
}

/** The page whole; which language was chosen is remembered in the browser, and nothing else. */
function answer(context: Context, { script, ...made }: Answered): Response {
  const { language } = made.speaker
  const isFirst = getCookie(context, COOKIE) !== language
  if (isFirst) setCookie(context, COOKIE, language, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true })
  context.header('content-language', language)
  // Who has not been here before waits for one answer, not two: the look comes in the page itself, and by its own address from then on.
  const nonce = isFirst ? (context.get('secureHeadersNonce') as string | undefined) : undefined
  return context.html(framed({ ...made, nonce, ...(script === undefined ? {} : { script }) }).toString()) as Response
}

function speakIn(context: Context): Speaker {
  const code = context.req.param('language') ?? ''
  return speakerOf(isMemberLanguage(code) ? code : 'en')
}

function chosenLanguage(context: Context): MemberLanguage {
  const kept = getCookie(context, COOKIE) ?? ''
  return isMemberLanguage(kept) ? kept : wantedLanguage(context.req.header('accept-language') ?? '')
}

function staticPages(parts: DoorParts, page: Page): void {
  page('', 'home.title', (speaker) => firstBody(speaker))
  page('learn', 'menu.learn', async (speaker) => learnBody(speaker, await planName(parts)))
  page('supports', 'menu.supports', (speaker) => supportsBody(speaker))
  page('questions', 'menu.questions', (speaker, context) =>
    questionsBody(speaker, (context.req.query('q') ?? '').trim().slice(0, 200)),
  )
  page('stop-or-change', 'menu.stop', (speaker) => stopBody(speaker))
  page('rights', 'menu.rights', (speaker) => rightsBody(speaker))
  page('handout', 'menu.handout', (speaker) => handoutBody(speaker, `${parts.publicUrl}/${speaker.language}/ask`))
}

async function planName(parts: DoorParts): Promise<string> {
  return (await parts.plan())?.name ?? 'L.A. Care'
}

async function could(parts: DoorParts, speaker: Speaker, said: string | undefined): Promise<Markup> {
  const conversation = {
    said: readSaid(said ?? ''),
    isBegun: said !== undefined,
    plan: await planName(parts),
    today: parts.today(),
  }
  return couldBody(speaker, conversation)
}

async function find(parts: DoorParts, speaker: Speaker, context: Context): Promise<Markup> {
  const asked = (name: string) => (context.req.query(name) ?? '').trim().slice(0, 60)
  const sought = { place: asked('place'), language: asked('language'), group: asked('group') }
  const directory = await parts.findAgencies(sought)
  const isApple = /iPhone|iPad|Macintosh/.test(context.req.header('user-agent') ?? '')
  return findBody(speaker, sought, { ...directory, isApple })
}
