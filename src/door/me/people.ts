// The people close to the member: what each may know, how they ask for news (CORE-6), and ending it by the member's own word.
import { html } from 'hono/html'
import { withoutAuthority } from '../../domain/supporter.ts'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'
import type { Form, Says } from './form.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

export function peopleBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const line = (name: 'name' | 'relation' | 'mayKnow', label: Markup, about?: Markup) =>
    html`<div class="field"><label for="${name}">${label}</label>${about === undefined ? '' : html`<span class="about" id="${name}-about">${about}</span>`}<input type="text" id="${name}" name="${name}" maxlength="150" dir="auto"${about === undefined ? '' : html` aria-describedby="${name}-about"`} value="${fields[name] ?? ''}"></div>`
  return html`${backTo(speaker, 'information')}<h1>${show('me.people')}</h1>${wrongLine(speaker, said)}<p class="lead">${show(own.people.length === 0 ? 'me.people.none' : 'me.people.lead')}</p>
${own.people.map((one) => shownPerson(speaker, one))}
<h2>${show('me.people.news')}</h2><p>${show('me.people.newsAbout', { agency: own.agency.name, ...contact() })}</p>
<form method="post" action="/${language}/me/information/people/new"><h2>${show('me.people.add')}</h2>${line('name', show('me.people.name'))}${line('relation', show('me.people.relation'))}${line('mayKnow', show('me.people.mayKnow'), show('me.people.mayKnowAbout'))}
<div class="field"><label for="phone">${show('ask.phone')}</label><input type="tel" id="phone" name="phone" maxlength="40" dir="ltr" value="${fields.phone ?? ''}"></div><button>${show('me.reach.save')}</button></form>` as Markup
}

function shownPerson({ language, show }: Speaker, one: Own['people'][number]): Markup {
  const { id, name, relation, mayKnow, scope, toOn, decides, isTheirsToEnd } = one
  return html`<section class="support" data-person><h2 dir="auto">${name}</h2>${relation === null ? '' : html`<p dir="auto">${relation}</p>`}
${decides ? html`<p>${show('me.people.decides')}</p><ul>${scope.map((what) => html`<li>${show(`me.for.scope.${what}`)}</li>`)}</ul>` : html`<p>${mayKnow === null ? show('me.people.nothing') : html`<b>${show('me.people.knows')}:</b> <span dir="auto">${mayKnow}</span>`}</p>`}
${toOn === null ? '' : html`<p>${show('me.people.until', { day: shownDay(toOn, language) })}</p>`}
${
  isTheirsToEnd
    ? html`<form method="post" action="/${language}/me/information/people/end"><button class="quiet" name="id" value="${id}">${show('me.people.end')}</button></form>`
    : html`<p>${show('me.people.court')}</p>`
}</section>` as Markup
}

const adding: Says = ({ today }, fields, newId) => {
  const { name, relation, mayKnow, phone } = fields
  if (!name) return 'me.people.wrong'
  const known = {
    name: name.slice(0, 150),
    relation: relation?.slice(0, 80) ?? null,
    mayKnow: mayKnow?.slice(0, 300) ?? null,
  }
  const reached = { organization: null, phone: phone?.slice(0, 40) ?? null, email: null }
  const kept = { isPrivate: false, source: 'member', fromOn: today }
  return [
    {
      does: 'supporter.add',
      input: { id: newId(), kind: 'supporter', ...known, ...reached, ...withoutAuthority, ...kept },
    },
  ]
}

const ending: Says = ({ people, today }, { id }) => {
  const found = people.find((one) => one.id === id && one.isTheirsToEnd)
  if (!found) return undefined
  return [{ does: 'detail.end', input: { noun: 'supporter', id: found.id, on: today, reason: 'The member said so' } }]
}

const page = 'information/people'

export const peopleForms: readonly Form[] = [
  { path: `${page}/new`, from: page, says: adding },
  { path: `${page}/end`, from: page, says: ending },
]
