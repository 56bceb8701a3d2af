// An address that leads nowhere.
import { html } from 'hono/html'
import type { Markup, Speaker } from '../speaker.ts'

export function lostBody({ language, show }: Speaker): Markup {
  return html`<h1>${show('lost.title')}</h1><p class="lead">${show('lost.about')}</p><p><a class="button" href="/${language}/">${show('lost.home')}</a></p>` as Markup
}
