// Somebody who decides for the member, at the member's door: whom they are here for stands over every page, only the pages of their scope open,
// and what they do says who did it.
import { html } from 'hono/html'
import { type RepresentativePart, representativeSees } from '../../../content/representative.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'

type Reader = NonNullable<Own['reader']>

/** Which part of the record each page shows; a page not named here is the member's alone. */
const partOf: Readonly<Record<string, RepresentativePart | 'any'>> = {
  '': 'any',
  now: 'any',
  other: 'any',
  passkey: 'any',
  plan: 'plan',
  medicines: 'medicines',
  visits: 'visits',
  information: 'permissions',
  choices: 'choices',
  'choices/change': 'choices',
  'choices/supports': 'choices',
  'choices/stop': 'choices',
}

/** Whether the page is there for who reads: all of them for the member. */
export function mayOpen({ reader }: Own, page: string): boolean {
  const part = partOf[page]
  if (reader === null || part === 'any') return true
  return part !== undefined && representativeSees[part].some((scope) => reader.scope.includes(scope))
}

/** The name that is written under what is said here. */
export function speaksAs({ reader, name }: Own): string {
  return (reader?.name ?? name).slice(0, 150)
}

/** Who stops ECM, as the record names them. */
export function saidBy({ reader }: Own): 'member' | 'parent' | 'guardian' | 'representative' {
  if (reader === null) return 'member'
  const { authority } = reader
  return authority === 'parent' ? 'parent' : authority === 'legal-guardian' ? 'guardian' : 'representative'
}

/** Over every page: for whom one is here, and that it is written down. Nothing, for the member. */
export function hereFor({ show }: Speaker, { reader, name }: Own): Markup | '' {
  if (reader === null) return ''
  const whose = { name: html`<bdi>${name}</bdi>` as Markup }
  return html`<p class="here" data-here><strong>${show('me.for', whose)}</strong><br><span class="small">${show('me.for.about', whose)}</span></p>` as Markup
}

/** For what, until when, and that there is more which is the member's. */
export function scopePart(speaker: Speaker, name: string, reader: Reader): Markup {
  const { language, show } = speaker
  return html`<h2>${show('me.for.scope')}</h2><ul data-scope>${reader.scope.map((scope) => html`<li>${show(`me.for.scope.${scope}`)}</li>`)}</ul>
${reader.toOn === null ? '' : html`<p>${show('me.people.until', { day: shownDay(reader.toOn, language) })}</p>`}<p class="soft">${show('me.for.more', { name: html`<bdi>${name}</bdi>` as Markup })}</p>` as Markup
}
