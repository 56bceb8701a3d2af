// What a member may have without signal on a phone that is theirs alone: next visits, goals, and who leads with a phone number. It stands in the page
// where nobody sees it, for the script that seals it; where nobody asked for it, it is read by nobody.
import { html } from 'hono/html'
import { spaced } from '../../domain/phone.ts'
import { phoneLink } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownDay, shownMoment } from './day.ts'
import type { OnPhone, Own, Seen } from './desk.ts'
import { pinField } from './sign-in.ts'

/** Who may keep: the member themselves, behind six numbers, on a phone nobody else is signed in on. */
function mayKeep({ own, isKept }: Seen, others: readonly OnPhone[]): boolean {
  return own.reader === null && isKept && others.length === 0
}

/** On each signed-in page, whose it is; on the first one with what is kept. Nothing where it may not be, and then the phone forgets it. */
export function keepsPart(
  speaker: Speaker,
  seen: Seen,
  { page, others }: { page: string; others: readonly OnPhone[] },
): Markup | '' {
  if (!mayKeep(seen, others)) return ''
  return html`<template data-keeps="${seen.id}">${page === '' ? keptWords(speaker, seen.own) : ''}</template>` as Markup
}

function keptWords(speaker: Speaker, { today, lead, agency, visits, plan }: Own): Markup {
  const { language, runs, show } = speaker
  const phone = lead?.phone ?? agency.phone
  const goals = plan?.goals.filter(({ state }) => state === 'open') ?? []
  return html`<div lang="${language}" dir="${runs}"><p class="small soft">${show('kept.since', { day: shownDay(today, language) })}</p>
<h2>${show('me.lead')}</h2><p class="lead"><bdi>${lead?.name ?? agency.name}</bdi>${phone === null ? '' : html`<br>${phoneLink(spaced(phone))}`}</p>
<h2>${show('me.next')}</h2>${visits.length === 0 ? html`<p>${show('me.next.none')}</p>` : html`<ul>${visits.slice(0, 5).map(({ at, withWhom, place }) => html`<li><strong>${shownMoment(at, language)}</strong><br><bdi>${withWhom}</bdi>${place === null ? '' : html`<br><bdi>${place}</bdi>`}</li>`)}</ul>`}
<h2>${show('me.plan')}</h2>${goals.length === 0 ? html`<p>${show('me.agreed.none')}</p>` : html`<ul>${goals.slice(0, 8).map(({ words }) => html`<li dir="auto">${words}</li>`)}</ul>`}</div>` as Markup
}

/** Six numbers for this phone; and, where it is nobody else's, to have the little without signal too. */
export function keepPart(speaker: Speaker, { isKept, others, hasPasskey }: Keeping): Markup | '' {
  const { language, show } = speaker
  const isAlone = others.length === 0
  if (isKept && !isAlone) return ''
  const choice = html`<p><label><input type="checkbox" name="alone" value="yes"${isKept ? ' required' : ''}> ${show('me.alone')}</label><br><span class="soft small">${show('me.alone.about')}</span></p>`
  return html`${isKept ? html`<p class="note" data-kept-is hidden>${show('me.alone.is')}</p>` : ''}<details class="qa" data-kept-not><summary>${show(isKept ? 'me.alone' : 'me.keep')}</summary><p>${show('me.keepAbout')}</p>
<form method="post" action="/${language}/me/keep" data-alone="${hasPasskey ? 'lock' : 'pin'}">${pinField(speaker, 'me.keep.pin', 'new-password')}${isAlone ? html`<div data-alone-choice hidden>${choice}</div>` : ''}<button class="quiet">${show('me.keep.button')}</button></form></details>` as Markup
}

interface Keeping {
  readonly isKept: boolean
  readonly others: readonly OnPhone[]
  readonly hasPasskey: boolean
}
