// Rights and privacy: what these pages keep, who sees what, complaints and appeals with their clocks (CLOCK-23, CLOCK-24, CLOCK-27, CLOCK-29).
import { html } from 'hono/html'
import { door } from '../../../content/door.ts'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'

export function rightsBody({ show }: Speaker): Markup {
  return html`<h1>${show('rights.title')}</h1><p class="lead">${show('rights.lead')}</p>
<h2>${show('rights.freeTitle')}</h2><p>${show('rights.free')}</p>
<h2>${show('rights.keepTitle')}</h2><ul>${(['pages', 'could', 'ask', 'cookie'] as const).map((one) => html`<li>${show(`rights.keep.${one}`)}</li>`)}</ul>
<h2>${show('rights.shareTitle')}</h2><p>${show('rights.share')}</p><p>${show('rights.minor')}</p>
<h2>${show('rights.backTitle')}</h2><p>${show('rights.back')}</p>
<h2>${show('question.immigration')}</h2>${immigration(show)}
<h2>${show('rights.complainTitle')}</h2><p>${show('rights.complain', contact())}</p><p>${show('rights.appeal')}</p>
<h2>${show('rights.fairTitle')}</h2><p>${show('rights.fair')}</p>
<h2>${show('rights.languageTitle')}</h2><p>${show('rights.language')}</p>` as Markup
}

/** A dated answer for counsel to review: what is asked and held, and what nobody here can speak for. */
export function immigration(show: Speaker['show']): Markup {
  return html`<p>${show('rights.immigration')}</p><p class="soft small">${show('rights.immigrationDated', { day: door.immigration.writtenOn })}</p>` as Markup
}
