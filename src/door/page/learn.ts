// What ECM is, what a Lead Care Manager does, who can get it (PROMISE-1…19): the nine groups in the page's own words.
import { html } from 'hono/html'
import { populations } from '../../domain/population.ts'
import { contact } from '../frame.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'

const does = ['meet', 'plan', 'doctors', 'visits', 'medicine', 'life', 'family', 'home'] as const

export function learnBody(speaker: Speaker, plan: string): Markup {
  const { language, show } = speaker
  return html`<h1>${show('learn.title')}</h1><p class="lead">${show('learn.lead')}</p>
<div class="note warm"><p><strong>${show('learn.free')}</strong></p><p>${show('learn.choice')}</p></div>
<h2>${show('learn.doesTitle')}</h2><p>${show('learn.doesLead')}</p><ul>${does.map((one) => html`<li>${show(`learn.does.${one}`)}</li>`)}</ul>
<h2>${show('learn.whoTitle')}</h2><p>${show('learn.whoLead', { plan })}</p>${groupList(speaker)}<p>${show('learn.whoNot')}</p>
<div class="row"><a class="button" href="/${language}/could-i-get-ecm">${show('could.title')}</a><a class="button quiet" href="/${language}/ask">${show('menu.ask')}</a></div>
<h2>${show('learn.shareTitle')}</h2><p>${show('learn.share')}</p><h2>${show('menu.supports')}</h2><p>${show('supports.lead')} <a href="/${language}/supports">${show('menu.supports')}</a></p>
<h2>${show('learn.moreTitle')}</h2><ol><li>${show('learn.more.call', contact())}</li><li>${show('learn.more.reach')}</li><li>${show('learn.more.doctor')}</li></ol>
<p class="soft">${show('learn.page', { plan })}</p>` as Markup
}

/** The nine groups, each with a line of what it means. */
export function groupList({ show }: Speaker): Markup {
  const group = (key: (typeof populations)[number]) => {
    const about: TextId = `group.${key}.about`
    return html`<li><h3>${show(`group.${key}`)}</h3><p>${show(about)}</p></li>`
  }
  return html`<ul class="groups">${populations.map(group)}</ul>` as Markup
}
