// A member's own first page: who walks with them, what is next, whose turn it is, and help now.
import { html } from 'hono/html'
import { spaced } from '../../domain/phone.ts'
import { printLanguage } from '../../domain/print-language.ts'
import { contact } from '../frame.ts'
import { crisisNumbers } from '../page/crisis.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'
import { shownDay, shownMoment } from './day.ts'
import type { Own } from './desk.ts'
import { othersPart } from './family.ts'
import { keepPart } from './kept.ts'
import { writePart } from './messages.ts'
import { alertLine, safeButton } from './now.ts'
import { mayOpen, scopePart } from './reader.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

type Goals = NonNullable<Own['plan']>['goals']
export type Doer = Goals[number]['steps'][number]['who']

export function homeBody(speaker: Speaker, own: Own, { said, isKept, others, passkeys }: Telling): Markup {
  const { language, show } = speaker
  const way = (page: 'messages' | 'plan' | 'visits' | 'medicines' | 'information' | 'choices') =>
    html`<li><a href="/${language}/me/${page}">${show(`me.${page}`)}<span class="about">${show(`me.${page}About`)}</span></a></li>`
  if (own.reader !== null) return homeFor(speaker, own, own.reader, { said, isKept, others })
  return html`<h1>${show('me.hello', { name: own.name })}</h1>${wrongLine(speaker, said)}${stopped(speaker, own)}
${alertLine(speaker, own)}${leadPart(speaker, own)}${writePart(speaker, own)}
<h2>${show('me.next')}</h2>${nextPart(speaker, own)}
<h2>${show('me.agreed')}</h2>${turnPart(speaker, own)}
<section class="note alert"><h2>${show('me.help')}</h2>${crisisNumbers(speaker)}${safeButton(speaker)}</section>
<ul class="ways">${way('messages')}${way('plan')}${way('visits')}${way('medicines')}${way('information')}${way('choices')}</ul>
${othersPart(speaker, others)}${keepPart(speaker, { isKept, others, hasPasskey: passkeys.length > 0 })}
<p class="noprint"><a href="/${language}/me/passkey">${show('me.passkey')}</a></p>
<p class="noprint"><a href="/${language}/me/other">${show('me.family.add')}</a></p>
<form method="post" action="/${language}/me/leave"><button class="quiet">${show('me.leave')}</button></form>` as Markup
}

/** The first page of who decides for the member: the same parts as far as they are theirs, and never what only the member is asked. */
function homeFor(
  speaker: Speaker,
  own: Own,
  reader: NonNullable<Own['reader']>,
  { said, isKept, others }: Pick<Telling, 'said' | 'isKept' | 'others'>,
): Markup {
  const { language, show } = speaker
  const ways = (['plan', 'visits', 'medicines', 'information', 'choices'] as const).filter((page) => mayOpen(own, page))
  return html`<h1>${show('me.hello', { name: reader.name })}</h1>${wrongLine(speaker, said)}${stopped(speaker, own)}
${leadPart(speaker, own)}
${mayOpen(own, 'visits') ? html`<h2>${show('me.next')}</h2>${nextPart(speaker, own)}` : ''}
${mayOpen(own, 'plan') ? html`<h2>${show('me.agreed')}</h2>${turnPart(speaker, own)}` : ''}
<ul class="ways">${ways.map((page) => html`<li><a href="/${language}/me/${page}">${show(`me.${page}`)}</a></li>`)}</ul>
${scopePart(speaker, own.name, reader)}
<section class="note alert"><h2>${show('me.help')}</h2>${crisisNumbers(speaker)}</section>
${othersPart(speaker, others)}${isKept ? '' : keepPart(speaker, { isKept, others, hasPasskey: false })}
<p class="noprint"><a href="/${language}/me/passkey">${show('me.passkey')}</a></p>
<p class="noprint"><a href="/${language}/me/other">${show('me.family.add')}</a></p>
<form method="post" action="/${language}/me/leave"><button class="quiet">${show('me.leave')}</button></form>` as Markup
}

/** That help was stopped, when the benefit ends, and until then the one tap that takes it back (CLOCK-22). */
export function stopped({ language, show }: Speaker, own: Own): Markup | '' {
  const { episode, today } = own
  if (!episode?.isStopped) return ''
  const { endedOn, benefitEndsOn } = episode
  const isOver = benefitEndsOn !== null && benefitEndsOn <= today
  const ends =
    benefitEndsOn === null
      ? html`<p>${show('stop.letter')}</p>`
      : html`<p>${show(isOver ? 'me.stopped.over' : 'me.stopped.until', { day: shownDay(benefitEndsOn, language) })}</p>`
  const back = mayOpen(own, 'choices')
    ? html`<form method="post" action="/${language}/me/choices/back"><button>${show('me.back')}</button></form>`
    : ''
  return html`<section class="note warm" data-stopped><p><strong>${show('me.stopped', { day: shownDay(endedOn ?? '', language) })}</strong></p>${ends}${isOver ? '' : back}</section>` as Markup
}

function leadPart({ language, show }: Speaker, { lead, agency }: Own): Markup {
  const phone = lead?.phone ?? agency.phone
  const speaks = lead?.languages.map((code) => languageName(code, language)).join(', ')
  return html`<h2>${show('me.lead')}</h2>${
    lead === null
      ? html`<p>${show('me.lead.none', contact())}</p>`
      : html`<p class="lead"><strong data-lead><bdi>${lead.name}</bdi></strong>${speaks ? html`<br><span class="soft">${show('me.lead.speaks', { languages: speaks })}</span>` : ''}</p>`
  }<p><bdi>${agency.name}</bdi></p>${phone === null ? '' : html`<p><a class="button" href="tel:${phone.replace(/[^0-9+]/g, '')}"><span>${show('me.lead.call')} <bdi dir="ltr">${spaced(phone)}</bdi></span></a></p>`}` as Markup
}

/** In the reader's words where it is one of the county's; else as the record keeps it. */
export function languageName(name: string, reader: string): string {
  const code = printLanguage(name)
  return (code && new Intl.DisplayNames(reader, { type: 'language' }).of(code)) ?? name
}

function nextPart({ language, show }: Speaker, { visits }: Own): Markup {
  const [next] = visits
  if (!next) return html`<p>${show('me.next.none')}</p>` as Markup
  return html`<p><strong>${shownMoment(next.at, language)}</strong><br><bdi>${next.withWhom}</bdi>${next.place === null ? '' : html`<br><bdi>${next.place}</bdi>`}</p>` as Markup
}

function turnPart({ show }: Speaker, { plan }: Own): Markup {
  if (plan === null) return html`<p>${show('me.agreed.none')}</p>` as Markup
  const open = plan.goals
    .filter(({ state }) => state === 'open')
    .flatMap(({ steps }) => steps.filter((one) => !one.isDone))
  if (open.length === 0) return html`<p>${show('me.agreed.done')}</p>` as Markup
  return html`<ul class="groups">${open.slice(0, 4).map(({ what, who }) => html`<li><strong>${show(doerWords[who])}</strong><p dir="auto">${what}</p></li>`)}</ul>` as Markup
}

export const doerWords: Readonly<Record<Doer, TextId>> = {
  member: 'me.who.member',
  lead: 'me.who.lead',
  team: 'me.who.team',
  supporter: 'me.who.supporter',
  provider: 'me.who.provider',
}

/** The way back to one's first page. */
export function backHome(speaker: Speaker): Markup {
  return back(speaker, '')
}

/** The way back to the page this one belongs to. */
export function backTo(speaker: Speaker, page: 'information' | 'choices'): Markup {
  return back(speaker, `/${page}`)
}

function back({ language, show }: Speaker, page: string): Markup {
  return html`<p class="noprint"><a href="/${language}/me${page}">${show('frame.back')}</a></p>` as Markup
}
