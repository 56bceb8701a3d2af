// Asking for a Community Support (PROMISE-20…24): free, with the one exception said before anybody chooses (CS-10), with ECM or without.
import { html } from 'hono/html'
import { type SupportKey, supportKeys } from '../../domain/support-key.ts'
import { contact } from '../frame.ts'
import { isTextId, type Markup, type Speaker, type TextId } from '../speaker.ts'
import { shownDay } from './day.ts'
import { type Own, openEpisode } from './desk.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

export function supportsBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const one = (key: SupportKey) => {
    const cost = `support.${key}.cost`
    return html`<label class="pick"><input type="radio" name="support" value="${key}"${fields.support === key ? ' checked' : ''}><span>${show(`support.${key}`)}<span class="about">${show(`support.${key}.gives`)}${isTextId(cost) ? html` <b>${show(cost)}</b>` : ''}</span></span></label>`
  }
  const isHeard = own.healthPlan !== null || openEpisode(own) !== null
  return html`${backTo(speaker, 'choices')}<h1>${show('supports.title')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('supports.lead')}</p><p>${show('supports.keep')}</p>
${
  isHeard
    ? html`<p>${show('me.support.plan')}</p><form method="post" action="/${language}/me/choices/supports"><fieldset><legend>${show('me.support.which')}</legend>${supportKeys.map(one)}</fieldset>
<div class="field"><label for="words">${show('me.support.words')}</label><textarea id="words" name="words" rows="2" maxlength="200" dir="auto">${fields.words ?? ''}</textarea></div>
<div class="row"><button>${show('me.wish.send')}</button></div></form>`
    : html`<p>${show('supports.how', contact())}</p>`
}` as Markup
}

/** What was asked for, and how far it is. */
export function shownSupports({ language, show }: Speaker, { supports }: Own): Markup {
  return html`${supports.map(({ supportKey, referredOn, status, closure }) => {
    const words: TextId =
      closure === 'services-received' ? 'me.support.is.received' : `me.support.is.${status ?? 'pending'}`
    return html`<section class="note" data-support="${status ?? 'pending'}"><p><strong>${supportKey === null ? show('supports.title') : show(`support.${supportKey}`)}</strong></p><p>${show('me.support.on', { day: shownDay(referredOn, language) })} ${show(words)}</p></section>`
  })}` as Markup
}
