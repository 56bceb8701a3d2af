// What stands in place of a signed-in page when there is no signal: numbers that always help, and what the member kept on this phone, locked. The page
// itself knows nobody, so that it may lie on any phone.
import { html } from 'hono/html'
import { passkeyLock } from '../me/passkey.ts'
import { pinField } from '../me/sign-in.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { crisisNumbers } from './crisis.ts'

export function keptBody(speaker: Speaker): Markup {
  const { show } = speaker
  return html`<h1>${show('kept.title')}</h1><div data-kept-words></div>
<p class="lead" data-kept-none>${show('kept.none')}</p>
<form data-kept-open hidden><p class="lead">${show('kept.lead')}</p><p class="note alert" role="alert" data-kept-wrong hidden>${show('kept.wrong')}</p>${pinField(speaker, 'me.locked.pin', 'off')}
<div class="row"><button>${show('me.locked.button')}</button>${passkeyLock(speaker)}</div></form>
<section class="note alert"><h2>${show('me.help')}</h2>${crisisNumbers(speaker)}</section>` as Markup
}
