// Who may see what, in plain words; taking a permission back; who has looked, and what was told to others (PROMISE-6, CON-4).
import { html } from 'hono/html'
import { dayOfInstant } from '../../domain/program-day.ts'
import { isTextId, type Markup, type Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'
import { changeable } from './give.ts'
import { backHome } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

type Permission = Own['permissions'][number]

export function informationBody(speaker: Speaker, own: Own, { said }: Telling): Markup {
  const { language, show } = speaker
  const open = own.permissions.filter(({ state }) => state === 'in-force' || state === 'not-yet')
  const over = own.permissions.filter((one) => !open.includes(one))
  return html`${backHome(speaker)}<h1>${show('me.information')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('permit.mine.lead')}</p>
${open.length === 0 ? html`<p class="note" data-none>${show('permit.mine.none')}</p>` : open.map((one) => shownPermission(speaker, one, true, own.reader === null && changeable(own, one.id) !== undefined))}
${own.reader === null ? html`<p><a class="button" href="/${language}/me/information/give">${show('permit.give.new')}</a></p>` : ''}
${open.length > 1 && own.reader === null ? html`<form method="post" action="/${language}/me/information"><button class="quiet" name="consent" value="all">${show('permit.mine.backAll')}</button></form>` : ''}
${over.length === 0 ? '' : html`<h2>${show('permit.mine.over')}</h2>${over.map((one) => shownPermission(speaker, one, false, false))}`}
${own.reader === null ? ownPart(speaker) : ''}
<h2>${show('me.told')}</h2>${own.told.length === 0 ? html`<p>${show('me.told.none')}</p>` : html`<p>${show('me.told.about')}</p>${own.told.map((one) => toldLine(speaker, one))}`}
${own.reader === null ? looksPart(speaker, own) : ''}` as Markup
}

/** What is the member's alone: how to reach them, and the people around them. */
function ownPart({ language, show }: Speaker): Markup {
  return html`<h2>${show('me.reach')}</h2><p>${show('me.reach.about')}</p><p><a class="button quiet" href="/${language}/me/information/reach">${show('me.reach.open')}</a></p>
<h2>${show('me.people')}</h2><p>${show('me.people.about')}</p><p><a class="button quiet" href="/${language}/me/information/people">${show('me.reach.open')}</a></p>` as Markup
}

function looksPart(speaker: Speaker, { looks }: Own): Markup {
  const { language, show } = speaker
  return html`<h2>${show('me.looks')}</h2><p>${show('me.looks.about')}</p>${looks.length === 0 ? '' : html`<ul>${looks.map(({ on, organization, role, person }) => html`<li>${shownDay(on, language)}: ${person === null ? '' : html`<bdi data-person>${person}</bdi>, `}${word(speaker, `me.role.${role}`, role)}, <bdi>${organization}</bdi></li>`)}</ul>`}` as Markup
}

function shownPermission(speaker: Speaker, permission: Permission, isOpen: boolean, isChangeable: boolean): Markup {
  const { language, show } = speaker
  const { id, given, refused, recipients, expiresOn, state } = permission
  const kinds = (of: Permission['given']) =>
    html`<ul>${of.map((one) => html`<li>${word(speaker, `permit.kind.${one}`, one)}</li>`)}</ul>`
  return html`<section class="support" data-permission="${state}"><h2>${recipients.all.length === 0 ? show('permit.mine.anyone') : recipients.all.map(({ name, kind }, i) => html`${i === 0 ? '' : ', '}${name === null ? word(speaker, `permit.who.${kind}`, kind) : html`<bdi>${name}</bdi>`}`)}</h2>
${given.length === 0 ? '' : html`<p><b>${show('permit.mine.given')}</b></p>${kinds(given)}`}${refused.length === 0 ? '' : html`<p><b>${show('permit.mine.refused')}</b></p>${kinds(refused)}`}
${
  isOpen
    ? html`<p>${show('permit.mine.until', { day: shownDay(expiresOn, language) })}</p><form method="post" action="/${language}/me/information"><p class="soft">${show('permit.mine.backAbout')}</p><div class="row"><button name="consent" value="${id}">${show('permit.mine.back')}</button>${isChangeable ? html`<a class="button quiet" href="/${language}/me/information/give?of=${id}">${show('permit.give.change')}</a>` : ''}</div></form>`
    : html`<p>${word(speaker, `permit.state.${state}`, state)}</p>`
}</section>` as Markup
}

/** When, by whom and to whom, what, which kinds, on what ground. */
function toldLine(speaker: Speaker, { at, by, recipient, what, basis, kinds }: Own['told'][number]): Markup {
  const { language, show } = speaker
  const kindWords = kinds.map((kind, i) => html`${i === 0 ? '' : ', '}${word(speaker, `permit.kind.${kind}`, kind)}`)
  return html`<section class="support" data-told="${basis}"><h3>${shownDay(dayOfInstant(at), language)}: <bdi>${recipient}</bdi></h3>
<p dir="auto">${what}</p><p class="soft">${show('me.told.kinds')} ${kindWords}</p><p class="soft">${word(speaker, `me.told.ground.${basis}`, basis)}</p>${by === null ? '' : html`<p class="soft">${show('me.told.by', { name: by })}</p>`}</section>` as Markup
}

/** A word of a closed list; a value that has no text yet stays as it is stored. */
function word({ show }: Speaker, id: string, value: string): Markup | string {
  return isTextId(id) ? show(id) : value
}
