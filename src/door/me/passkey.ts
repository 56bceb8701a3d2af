// The phone's own lock as the way in: which passkeys open this page, one more, and removing one. Only for who alone can unlock the phone.
import { html } from 'hono/html'
import { dayOfInstant } from '../../domain/program-day.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import { backHome } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

export function passkeyBody(speaker: Speaker, _own: unknown, { said, passkeys }: Telling): Markup {
  const { language, show } = speaker
  const day = (at: string) => shownDay(dayOfInstant(at), language)
  return html`${backHome(speaker)}<h1>${show('me.passkey')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('me.passkey.about')}</p>
${passkeys.map(
  ({ id, madeAt, usedAt }) =>
    html`<section data-passkey-is><p>${show('me.passkey.made', { day: day(madeAt) })}${usedAt === null ? '' : html`<br><span class="soft">${show('me.passkey.used', { day: day(usedAt) })}</span>`}</p>
<form method="post" action="/${language}/me/passkey/end"><input type="hidden" name="passkey" value="${id}"><button class="quiet">${show('me.passkey.end')}</button></form></section>`,
)}
<form method="post" action="/${language}/me/passkey" data-passkey="create" hidden><input type="hidden" name="credential"><button>${show('me.passkey.add')}</button></form>
${cannot(speaker)}` as Markup
}

/** On the page to sign in; there only where the phone can. */
export function passkeyIn(speaker: Speaker): Markup {
  const { language, show } = speaker
  return html`<form method="post" action="/${language}/me/passkey/in" data-passkey="get" hidden><input type="hidden" name="credential"><p><button class="quiet">${show('me.passkey.in')}</button></p>
<p class="note alert" role="alert" data-passkey-lost hidden>${show('me.passkey.none')}</p></form>` as Markup
}

/** To open what is kept on the phone, without signal. */
export function passkeyLock({ show }: Speaker): Markup {
  return html`<button type="button" class="quiet" data-kept-lock hidden>${show('me.passkey')}</button>` as Markup
}

function cannot({ show }: Speaker): Markup {
  return html`<p class="soft" data-passkey-cannot>${show('me.passkey.cannot')}</p><p class="note alert" role="alert" data-passkey-lost hidden>${show('me.passkey.wrong')}</p>` as Markup
}
