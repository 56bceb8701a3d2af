// One page for doctors, clinics and shelters to print and hang up (PROMISE-18): the outreach words, the nine groups, three ways to ask.
import { html } from 'hono/html'
import { populations } from '../../domain/population.ts'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'

export function handoutBody({ language, show }: Speaker, address: string): Markup {
  return html`<h1>${show('handout.title')}</h1><p class="lead">${show('handout.lead')}</p>
<h2>${show('handout.say')}</h2><ul>${(['free', 'choice', 'keep', 'meet'] as const).map((one) => html`<li>${show(`handout.say.${one}`)}</li>`)}</ul>
<h2>${show('handout.who')}</h2><ul>${populations.map((key) => html`<li>${show(`group.${key}`)}</li>`)}</ul>
<h2>${show('handout.how')}</h2><p>${show('handout.how.anyone')}</p><ul><li>${show('handout.how.web', { address: html`<a href="/${language}/ask" dir="ltr">${address}</a>` as Markup })}</li><li>${show('handout.how.call', contact())}</li></ul>
<p class="noprint soft">${show('handout.print')}</p><p class="noprint"><button class="quiet" type="button" data-print hidden>${show('frame.print')}</button></p>` as Markup
}
