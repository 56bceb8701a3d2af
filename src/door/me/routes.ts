// The signed-in pages: which address shows which page, and which form says what. Nothing of them stays on the phone, no address names what is
// on the page, and whoever is not signed in finds the same page everywhere: the one to sign in.
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { isId } from '../../base/id.ts'
import { crisisPanel, isCrisis } from '../page/crisis.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'
import { changeBody, choicesBody, stopBody } from './choices.ts'
import { complainBody } from './complain.ts'
import { isOfAnother, type MeDesk, type OnPhone, type Own, type Passkey, type Seen } from './desk.ts'
import { detailsBody } from './details.ts'
import { otherBody, othersPart, whosePage } from './family.ts'
import { type Fields, fieldsOf, forms, type Step, wordFor } from './form.ts'
import { giveBody } from './give.ts'
import { hearingBody } from './hearing.ts'
import { homeBody } from './home.ts'
import { inForms } from './in-forms.ts'
import { informationBody } from './information.ts'
import { keepsPart } from './kept.ts'
import { lettersBody } from './letters.ts'
import { addressOf, COOKIE, framing, type Manner, PAGE_COOKIE } from './manner.ts'
import { medicinesBody } from './medicines.ts'
import { messageRoutes, type Written } from './message-routes.ts'
import { messagesBody } from './messages.ts'
import { nowBody } from './now.ts'
import { passkeyBody } from './passkey.ts'
import { peopleBody } from './people.ts'
import { planBody } from './plan.ts'
import { hereFor, mayOpen } from './reader.ts'
import { lockedBody, signInBody, withDraft } from './sign-in.ts'
import { othersOf, signInRoutes } from './sign-in-routes.ts'
import { supportsBody } from './supports.ts'
import { visitFile, visitsBody } from './visits.ts'

/** A page that a signed-in member opens. */
export interface MePage {
  readonly title: TextId
  readonly body: (speaker: Speaker, own: Own, said: Telling) => Markup
}

/** What the step before came to, what was typed if it came to nothing, whether this phone is kept, and which of several the page is about. */
export interface Telling {
  readonly said: TextId | undefined
  readonly fields: Fields
  readonly isKept: boolean
  readonly of: string | undefined
  /** Who else is signed in on this phone. */
  readonly others: readonly OnPhone[]
  /** By which passkeys one is let in; read for their own page alone. */
  readonly passkeys: readonly Passkey[]
}

const pages: Readonly<Record<string, MePage>> = {
  '': { title: 'me.title', body: homeBody },
  plan: { title: 'me.plan', body: planBody },
  visits: { title: 'me.visits', body: visitsBody },
  medicines: { title: 'me.title', body: medicinesBody },
  information: { title: 'me.information', body: informationBody },
  'information/give': { title: 'me.information', body: giveBody },
  'information/people': { title: 'me.information', body: peopleBody },
  'information/reach': { title: 'me.information', body: detailsBody },
  messages: { title: 'me.messages', body: messagesBody },
  now: { title: 'me.help', body: nowBody },
  other: { title: 'me.title', body: otherBody },
  passkey: { title: 'me.title', body: passkeyBody },
  choices: { title: 'me.choices', body: choicesBody },
  'choices/change': { title: 'me.choices', body: changeBody },
  'choices/complain': { title: 'me.choices', body: complainBody },
  'choices/hearing': { title: 'me.choices', body: hearingBody },
  'choices/letters': { title: 'me.choices', body: lettersBody },
  'choices/supports': { title: 'me.choices', body: supportsBody },
  'choices/stop': { title: 'me.choices', body: stopBody },
}

export function meRoutes(path: string, desk: MeDesk, manner: Manner): Hono {
  const me = new Hono()
  const at = (page: string) => `${path}${page === '' ? '' : `/${page}`}`
  me.use(`${path}/*`, async (context, next) => {
    context.header('cache-control', 'no-store')
    await next()
  })
  const showHome = (context: Context, said: TextId) => showPage(context, '', { desk, manner, said, fields: {} })
  const refuse = (context: Context, wrong: TextId, draft?: string) => showDoor(context, desk, manner, { wrong, draft })
  const moved = (context: Context) => {
    context.status(409)
    return showHome(context, 'me.moved')
  }
  const help = async (context: Context, { words, as }: Partial<Written> = {}) => {
    const draft = words && as && isId(as) ? await desk.drafts.seal(as, words) : undefined
    return showDoor(context, desk, manner, { isHelp: true, draft })
  }
  /** Signed in again: the words that waited stand in their box. */
  const takeUp = async (context: Context, token: string, draft: string) => {
    const words = await desk.drafts.open(draft, token)
    const seen = words === undefined ? undefined : await seenBy(token, desk)
    return (
      seen &&
      showPage(context, 'messages', { desk, manner, said: 'message.kept', fields: { words: words ?? null }, seen })
    )
  }
  signInRoutes(me, at, {
    ...{ desk, manner, showHome, refuse, moved, takeUp },
    showPasskeys: (context, said) => showPage(context, 'passkey', { desk, manner, said, fields: {} }),
  })
  // Before the others: these two do more than show their page.
  messageRoutes(me, desk.now, {
    at,
    newId: desk.newId,
    idsFor: (context, said) => desk.idsFor(getCookie(context, PAGE_COOKIE), said),
    ownOf: async (context) => {
      const seen = await ownOf(context, desk)
      return (
        seen && {
          ...seen,
          tell: ({ does, input }, id = desk.newId()) =>
            desk.say(seen.token, does, { member: seen.member, ...input }, id),
        }
      )
    },
    show: (context, page, said, { fields = {}, seen } = {}) =>
      showPage(context, page, { desk, manner, said, fields, seen }),
    help,
    moved,
    go: (context, page) => context.redirect(addressOf(context, page), 303),
  })
  for (const page of Object.keys(pages))
    me.get(at(page), (context) => showPage(context, page, { desk, manner, said: undefined, fields: {} }))
  me.get(at('visits/:file{[0-9a-f-]{36}\\.ics}'), async (context) => {
    const seen = await ownOf(context, desk)
    const visit = seen?.own.visits.find(({ id }) => `${id}.ics` === context.req.param('file'))
    if (!seen || !visit) return showPage(context, 'visits', { desk, manner, said: undefined, fields: {} })
    context.header('content-type', 'text/calendar; charset=utf-8')
    context.header('content-disposition', 'attachment; filename="visit.ics"')
    return context.body(visitFile(manner.speakIn(context), seen.own, visit))
  })
  for (const { path: page, from, says, to, most } of forms)
    me.post(at(page), async (context) => {
      const { as, ...fields } = fieldsOf(await context.req.parseBody(), most)
      const seen = await ownOf(context, desk)
      const isDanger = isCrisis(Object.values(fields).join(' \n '))
      // Written on a page of somebody who was here before: nothing is done in another's name.
      if (seen && isOfAnother(seen, as)) return isDanger ? help(context) : moved(context)
      const ids = (of: 'entry' | 'step') => desk.idsFor(getCookie(context, PAGE_COOKIE), [of, page, fields])
      const isTheirs = seen && mayOpen(seen.own, from)
      const asked = isTheirs ? says(seen.own, fields, ids('entry'), desk.now()) : undefined
      const wrong = typeof asked === 'string' ? asked : seen && asked && (await tell(desk, seen, asked, ids('step')))
      // Wherever somebody writes that they are in danger: help shows, and who is on call is asked, whatever the form came to.
      if (isDanger) {
        if (!seen) return help(context)
        // Who is called for is the member: somebody who writes for them finds the numbers.
        const raise: Step = { does: 'crisis-alert.raise', input: { id: desk.newId(), how: 'words' } }
        if (seen.own.reader === null) await tell(desk, seen, [raise], desk.newId)
        return context.redirect(addressOf(context, 'now'), 303)
      }
      // Done is shown by a page of its own address, so that loading it again says nothing twice.
      if (asked !== undefined && wrong === undefined) return context.redirect(addressOf(context, to ?? from), 303)
      if (wrong) context.status(typeof asked === 'string' ? 422 : 409)
      return showPage(context, from, { desk, manner, said: wrong, fields })
    })
  return me
}

async function ownOf(context: Context, desk: MeDesk): Promise<Seen | undefined> {
  return seenBy(getCookie(context, COOKIE), desk)
}

async function seenBy(token: string | undefined, desk: MeDesk): Promise<Seen | undefined> {
  const standing = await desk.standing(token)
  if (token === undefined || standing.kind !== 'open') return undefined
  const own = await desk.read(token, standing.member)
  return own && { token, id: standing.id, member: standing.member, isKept: standing.isKept, own }
}

/** Each form carries by whom its page was opened: a page left open on a shared phone says nothing for who came after. */
function signedBy(body: Markup, { id }: Seen): Markup {
  return inForms(body, 'as', id)
}

/** One after the other, as far as they are not refused; the word for the refusal, or nothing. */
async function tell(
  desk: MeDesk,
  { token, member }: Seen,
  steps: readonly Step[],
  newId: () => string,
): Promise<TextId | undefined> {
  for (const { does, input } of steps) {
    const said = await desk.say(token, does, { member, ...input }, newId())
    if (said.kind === 'refused') return wordFor(said.reason)
  }
  return undefined
}

interface Showing {
  readonly desk: MeDesk
  readonly manner: Manner
  readonly said: TextId | undefined
  readonly fields: Fields
  /** What was read of the record for this request and still stands; without it, it is read now. */
  readonly seen?: Seen | undefined
}

async function showPage(
  context: Context,
  page: string,
  { desk, manner, said, fields, seen: read }: Showing,
): Promise<Response> {
  const speaker = manner.speakIn(context)
  const seen = read ?? (await ownOf(context, desk))
  // A page that is not theirs is no page of theirs: they stand at their first one.
  const made = pages[seen && !mayOpen(seen.own, page) ? '' : page]
  if (!seen || !made) return showDoor(context, desk, manner, {})
  setCookie(context, PAGE_COOKIE, desk.newId(), { path: '/', httpOnly: true, sameSite: 'Lax', secure: desk.isSecure })
  const of = context.req.query('of') ?? fields.of ?? undefined
  const others = await desk.others(seen.token, othersOf(context))
  const passkeys = page === 'passkey' || page === '' ? await desk.passkeys.list(seen.token) : []
  const telling = { said, fields, isKept: seen.isKept, of, others, passkeys }
  const shown = html`${made.body(speaker, seen.own, telling)}${keepsPart(speaker, seen, { page, others })}` as Markup
  const body = signedBy(shown, seen)
  const whose = seen.own.reader === null ? whosePage(speaker, seen.own.name, others) : hereFor(speaker, seen.own)
  const before = html`${whose}${crisisPanel(speaker, true)}` as Markup
  return manner.answer(context, { ...framing(manner, speaker, page), title: made.title, body, before })
}

interface Door {
  readonly wrong?: TextId
  readonly isHelp?: boolean
  /** Words that wait, sealed. */
  readonly draft?: string | undefined
}

/** The page to sign in, or to open a phone that is locked; under the numbers for who asked for help and is signed out by now. */
async function showDoor(
  context: Context,
  desk: MeDesk,
  manner: Manner,
  { wrong, isHelp = false, draft }: Door,
): Promise<Response> {
  const speaker = manner.speakIn(context)
  const token = getCookie(context, COOKIE)
  const { kind } = await desk.standing(token)
  const tokens = othersOf(context)
  // On a phone that several share, who is locked stands among the others: nobody types their numbers into another's page.
  const here = await desk.others(
    undefined,
    token && kind === 'locked' && tokens.length > 0 ? [...tokens, token] : tokens,
  )
  const others = othersPart(speaker, here)
  const isAlone = kind === 'locked' && here.length === 0
  const made = isAlone ? lockedBody(speaker, wrong) : signInBody(speaker, wrong, desk.codeChannels, others)
  const body = draft === undefined ? made : withDraft(made, draft)
  const waits =
    draft === undefined ? '' : html`<p class="note warm" role="status" data-waits>${speaker.show('message.waits')}</p>`
  const before =
    isHelp || draft !== undefined ? (html`${waits}${isHelp ? crisisPanel(speaker) : ''}` as Markup) : undefined
  return manner.answer(context, { ...framing(manner, speaker, ''), title: 'me.in.title', body, before })
}
