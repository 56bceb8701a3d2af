// The first page: what is offered, in one breath, and the one next step.
import { html } from 'hono/html'
import { twoLines } from '../frame.ts'
import { drawn, type Markup, type Speaker } from '../speaker.ts'

export function firstBody(speaker: Speaker): Markup {
  const { language, show } = speaker
  const way = (page: string, id: 'first' | 'ask' | 'learn' | 'member') =>
    html`<li><a href="/${language}/${page}">${show(`home.${id}`)}<span class="about">${show(`home.${id}About`)}</span></a></li>`
  return html`<svg class="two" viewBox="0 7 72 28" fill="none" stroke-width="2.5" stroke-linecap="round" aria-hidden="true">${drawn(twoLines)}<circle cx="36" cy="21" r="2.6" fill="var(--ink)"/></svg>
<h1>${show('home.title')}</h1><p class="lead">${show('home.lead')}</p><p><strong>${show('home.free')}</strong></p>
<ul class="ways">${way('could-i-get-ecm', 'first')}${way('ask', 'ask')}${way('learn', 'learn')}${way('stop-or-change', 'member')}</ul>` as Markup
}
