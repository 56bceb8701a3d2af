// "I am not safe": help at once, then what has come of the call. It never says that somebody watches, and always says what to do without waiting.
import { html } from 'hono/html'
import { door } from '../../../content/door.ts'
import { contact, phoneLink } from '../frame.ts'
import { crisisNumbers } from '../page/crisis.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownMoment } from './day.ts'
import type { Own } from './desk.ts'
import { backHome } from './home.ts'

export function nowBody(speaker: Speaker, own: Own): Markup {
  const { language, show } = speaker
  return html`<h1>${show('me.help')}</h1>${crisisNumbers(speaker)}${own.alert === null ? '' : alertPart(speaker, own, own.alert)}
${own.alert?.state === 'asked' ? html`<p class="noprint"><a class="button quiet" href="/${language}/me/now">${show('safe.again')}</a></p>` : own.reader === null ? safeButton(speaker) : ''}
<p>${show('crisis.goOn')}</p>${backHome(speaker)}` as Markup
}

type Alert = NonNullable<Own['alert']>

function alertPart(speaker: Speaker, { agency, lead }: Own, { at, state, by, hasPlan }: Alert): Markup {
  const { language, show } = speaker
  const phone = agency.phone ?? lead?.phone ?? door.memberServices.phone
  const words =
    state === 'taken'
      ? show('safe.taken', { name: by ?? agency.name, phone: phoneLink(phone) })
      : state === 'asked'
        ? show('safe.asked', { agency: agency.name })
        : show(hasPlan ? 'safe.desk' : 'safe.alone', { agency: agency.name, ...contact() })
  return html`<section class="note ${state === 'taken' ? '' : 'alert'}" role="status" data-alert="${state}"><p><strong>${words}</strong></p><p class="small soft">${shownMoment(at, language)}</p></section>` as Markup
}

/** The call that is open, on one's first page. */
export function alertLine(speaker: Speaker, own: Own): Markup | '' {
  return own.alert === null ? '' : alertPart(speaker, own, own.alert)
}

/** One button; with a script the numbers show before anything is sent, and stay when nothing can be. */
export function safeButton(speaker: Speaker): Markup {
  const { language, show } = speaker
  return html`<form method="post" action="/${language}/me/now" class="noprint" data-safe><p>${show('safe.about')}</p><p><button class="danger">${show('safe.button')}</button></p>
<p class="note alert" role="alert" data-no-signal hidden><strong>${show('safe.noSignal')}</strong></p></form>` as Markup
}
