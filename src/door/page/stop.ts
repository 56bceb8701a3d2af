// Stop or change (PROMISE-14…16): clear, kind, both ways, what ends and what stays.
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'

export function stopBody({ language, show }: Speaker): Markup {
  return html`<h1>${show('stop.title')}</h1><p class="lead">${show('stop.lead')}</p>
<h2>${show('stop.changeTitle')}</h2><p>${show('stop.change', contact())}</p><p>${show('stop.changeHurt')}</p>
<h2>${show('stop.stopTitle')}</h2><p>${show('stop.stop', contact())}</p>
<h3>${show('stop.ends')}</h3><p>${show('stop.endsAbout')}</p><h3>${show('stop.stays')}</h3><p>${show('stop.staysAbout')}</p>
<p>${show('stop.letter')}</p><p>${show('stop.again')}</p>
<div class="row"><a class="button quiet" href="/${language}/ask">${show('stop.askAgain')}</a><a class="button quiet" href="/${language}/find">${show('menu.find')}</a></div>` as Markup
}
