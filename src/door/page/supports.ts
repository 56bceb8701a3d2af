// The fifteen Community Supports (PROMISE-20…26): what one gets, who may get it, free, and the one exception said before anybody chooses (CS-10).
import { html } from 'hono/html'
import { supportKeys } from '../../domain/support-key.ts'
import { contact } from '../frame.ts'
import { isTextId, type Markup, type Speaker } from '../speaker.ts'

export function supportsBody(speaker: Speaker): Markup {
  const { language, show } = speaker
  const one = (key: (typeof supportKeys)[number]) => {
    const cost = `support.${key}.cost`
    return html`<section class="support" id="${key}"><h2>${show(`support.${key}`)}</h2><p><b>${show('supports.gives')}:</b> ${show(`support.${key}.gives`)}</p>
<p><b>${show('supports.who')}:</b> ${show(`support.${key}.who`)}</p>${isTextId(cost) ? html`<p class="note warm">${show(cost)}</p>` : ''}</section>`
  }
  return html`<h1>${show('supports.title')}</h1><p class="lead">${show('supports.lead')}</p><p>${show('supports.keep')}</p>
<p>${show('supports.how', contact())}</p><p class="soft">${show('supports.plan')}</p>${supportKeys.map(one)}
<div class="row"><a class="button" href="/${language}/ask">${show('menu.ask')}</a></div>` as Markup
}
