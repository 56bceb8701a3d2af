// What stands around every page of the door: the mark, the languages, the way to leave quickly, the phone that always answers, and what a
// page owes its reader about where its words come from. Titles, address and icon tell a bystander nothing.
import { html } from 'hono/html'
import { door } from '../../content/door.ts'
import { type MemberLanguage, memberLanguages } from '../domain/member-text.ts'
import { styleSheet } from './look.ts'
import { drawn, type Markup, type Speaker, type TextId } from './speaker.ts'

/** The public pages; the address of each is `/{language}/{page}`. */
export const pages = {
  learn: 'menu.learn',
  'could-i-get-ecm': 'menu.could',
  ask: 'menu.ask',
  supports: 'menu.supports',
  questions: 'menu.questions',
  find: 'menu.find',
  'stop-or-change': 'menu.stop',
  rights: 'menu.rights',
  handout: 'menu.handout',
} as const satisfies Readonly<Record<string, TextId>>
export type PageName = keyof typeof pages
/** The pages of who is signed in, which nobody else finds anything at. */
export type MePath = 'me' | `me/${string}`

export interface Framed {
  readonly speaker: Speaker
  /** Where one is, so that another language opens the same place; empty for the first page. */
  readonly page: PageName | MePath | 'kept' | ''
  readonly title: TextId
  readonly body: Markup
  readonly isDemo: boolean
  /** What is said before all else, such as help in a crisis. */
  readonly before?: Markup | undefined
  readonly script?: string
  /** With it, the style stands in the page; without, it is asked for by its address. */
  readonly nonce?: string | undefined
}

export const twoLines =
  '<path d="M3 12C18 12 22 20 36 20S54 12 69 12" stroke="var(--warm)"/><path d="M3 30C18 30 22 22 36 22S54 30 69 30" stroke="var(--teal)"/>'

/** Whole page of HTML. The body is made before, so that the frame knows what was left in English. */
export function framed({ speaker, page, title, body, isDemo, before, script, nonce }: Framed): Markup {
  const { language, runs } = speaker
  const name = speaker.say('frame.name')
  const head = `${speaker.say(title)} · ${name}`
  return html`<!doctype html>
<html lang="${language}" dir="${runs}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${head}</title><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="index">
${look(language, nonce)}<link rel="icon" href="/door/icon.svg" type="image/svg+xml"><link rel="manifest" href="/door/app/${language}.webmanifest">
${memberLanguages.map(({ code }) => html`<link rel="alternate" hreflang="${code}" href="/${code}/${page}">`)}
<script type="module" src="/door/script/door.js"></script>${script === undefined ? '' : html`<script type="module" src="/door/script/${script}"></script>`}</head>
<body><a class="skip" href="#main">${speaker.show('frame.skip')}</a>
${header(speaker, page, name)}
<main id="main" tabindex="-1"><div class="in"><p class="note small" role="status" data-offline hidden>${speaker.show('frame.offline')}</p>${before ?? ''}${body}</div></main>
${memberServices(speaker)}
${footer(speaker, isDemo)}
</body></html>` as Markup
}

function look(language: MemberLanguage, nonce: string | undefined): Markup {
  if (nonce === undefined) return html`<link rel="stylesheet" href="/door/look/${language}.css">` as Markup
  return html`<style nonce="${nonce}">${drawn(styleSheet(language))}</style>` as Markup
}

function header(speaker: Speaker, page: string, name: string): Markup {
  return html`<header><div class="in"><a class="mark" href="/${speaker.language}/"><svg viewBox="0 0 72 42" fill="none" stroke-width="4" stroke-linecap="round" aria-hidden="true">${drawn(twoLines)}</svg><span>${name}</span></a>
${languages(speaker, page)}
<a class="leave" href="${door.elsewhere}" rel="noreferrer" data-leave>${speaker.show('frame.leave')}</a></div></header>` as Markup
}

function languages(speaker: Speaker, page: string): Markup {
  const own = memberLanguages.find(({ code }) => code === speaker.language)
  const isHere = (code: MemberLanguage) => (code === speaker.language ? drawn(' aria-current="true"') : '')
  return html`<details class="lang"><summary><svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z"/></svg>${own?.name ?? ''}</summary>
<nav aria-label="${speaker.say('frame.language')}"><ul>${memberLanguages.map(({ code, name, runs }) => html`<li><a href="/${code}/${page}" lang="${code}" dir="${runs}" hreflang="${code}"${isHere(code)}>${name}</a></li>`)}</ul></nav></details>` as Markup
}

/** The number that answers day and night stands on every page (PROMISE-17). */
function memberServices(speaker: Speaker): Markup {
  const { phone, tty } = door.memberServices
  return html`<aside class="call" aria-label="${speaker.say('frame.call')}"><div class="in"><h2>${speaker.show('frame.call')}</h2>
<a class="tel" href="${telephone(phone)}" dir="ltr">${phone}</a><p class="soft">${speaker.show('frame.callAbout', { tty: phoneLink(tty) })}</p>
<p>${speaker.show('frame.emergency')}</p></div></aside>` as Markup
}

function footer(speaker: Speaker, isDemo: boolean): Markup {
  const menu = Object.entries({ ...pages, me: 'me.in.title' } as const).map(
    ([page, id]) => html`<li><a href="/${speaker.language}/${page}">${speaker.show(id)}</a></li>`,
  )
  const { isMachine, isEnglish } = speaker.shown()
  return html`<footer><div class="in"><nav aria-label="${speaker.say('frame.menu')}"><ul>${menu}</ul></nav>
${isMachine ? html`<p class="note warm small" data-machine>${speaker.show('frame.machine')}</p>` : ''}
${isEnglish ? html`<p class="note small">${speaker.show('frame.english', contact())}</p>` : ''}
<p class="small soft"><b>${speaker.show('frame.leave')}:</b> ${speaker.show('frame.leaveAbout')}</p>
${isDemo ? html`<p class="small soft">${speaker.show('frame.demo')} <a href="/staff/">${speaker.show('frame.staff')}</a> · <a href="/demo/sent">${speaker.show('demo.sent.title')}</a></p>` : html`<p class="small"><a href="/staff/">${speaker.show('frame.staff')}</a></p>`}</div></footer>` as Markup
}

/** The phone and TTY of Member Services as links, for the holes of a text. */
export function contact(): { readonly phone: Markup; readonly tty: Markup } {
  return { phone: phoneLink(door.memberServices.phone), tty: phoneLink(door.memberServices.tty) }
}

/** A number one can press; it runs left to right in every language. */
export function phoneLink(number: string): Markup {
  return html`<a href="${telephone(number)}" dir="ltr">${number}</a>` as Markup
}

function telephone(number: string): string {
  const digits = number.replace(/\D/g, '')
  return `tel:${digits.length === 10 ? `+1${digits}` : digits}`
}
