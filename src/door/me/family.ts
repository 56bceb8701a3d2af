// A phone that a family shares: who else is on it, each behind their own six numbers; and adding somebody. Names are first names: others may look on.
import { html } from 'hono/html'
import type { Markup, Speaker } from '../speaker.ts'
import type { OnPhone } from './desk.ts'
import { backHome } from './home.ts'
import type { Telling } from './routes.ts'
import { codeForm, pinField } from './sign-in.ts'

/** The others on this phone: one tap for the same person, their own six numbers for anybody else. */
export function othersPart(speaker: Speaker, others: readonly OnPhone[]): Markup | '' {
  if (others.length === 0) return ''
  const { show } = speaker
  const nearFirst = others.toSorted((one, other) => Number(other.isSame) - Number(one.isSame))
  return html`<h2>${show('me.family')}</h2><div data-others-here>${nearFirst.map((one) => otherPart(speaker, one))}</div>` as Markup
}

function otherPart(speaker: Speaker, { id, name, forWhom, isSame }: OnPhone): Markup {
  const { language, show } = speaker
  const who = forWhom === null ? (html`<bdi>${name}</bdi>` as Markup) : show('me.family.for', { name, member: forWhom })
  const form = html`<form method="post" action="/${language}/me/switch"><input type="hidden" name="who" value="${id}">`
  if (isSame) return html`${form}<p><button class="quiet">${who}</button></p></form>` as Markup
  return html`<details class="qa"><summary>${who}</summary>${form}${pinField(speaker, 'me.family.pin', 'current-password', id)}<button class="quiet">${show('me.locked.button')}</button></form></details>` as Markup
}

/** Where somebody else signs in beside who is here. */
export function otherBody(speaker: Speaker, _own: unknown, { said, isKept }: Telling): Markup {
  const { show } = speaker
  return html`${backHome(speaker)}<h1>${show('me.family.add')}</h1><p class="lead">${show('me.family.addAbout')}</p>${isKept ? '' : html`<p class="note warm">${show('me.family.stay')}</p>`}${codeForm(speaker, said)}` as Markup
}

/** Whose page this is, over it, where more than one person uses the phone. */
export function whosePage({ show }: Speaker, name: string, others: readonly OnPhone[]): Markup | '' {
  if (others.length === 0) return ''
  return html`<p class="here" data-here><strong>${show('me.family.here', { name: html`<bdi>${name}</bdi>` as Markup })}</strong></p>` as Markup
}
