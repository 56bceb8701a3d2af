// The member's choices: another Lead Care Manager or agency, and stopping; clear, kind, two taps, no argument (PROMISE-14, 15, 16).
import { html } from 'hono/html'
import { drawn, type Markup, type Speaker } from '../speaker.ts'
import { complaintForm, shownAppeals } from './complain.ts'
import { shownDay } from './day.ts'
import { type Own, openEpisode } from './desk.ts'
import { backHome, backTo, languageName, stopped } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'
import { shownSupports } from './supports.ts'

export function choicesBody(speaker: Speaker, own: Own, { said }: Telling): Markup {
  const { language, show } = speaker
  const complain =
    own.reader === null
      ? html`<li><a href="/${language}/me/choices/letters">${show('me.letters')}</a></li><li><a href="/${language}/me/choices/complain">${show('me.complain')}</a></li>`
      : ''
  const supports = html`<li><a href="/${language}/me/choices/supports">${show('me.support.ask')}</a></li>`
  return html`${backHome(speaker)}<h1>${show('me.choices')}</h1>${wrongLine(speaker, said)}${stopped(speaker, own)}
${own.wishes.map((wish) => shownWish(speaker, wish))}${shownAppeals(speaker, own)}${shownSupports(speaker, own)}
${openEpisode(own) !== null ? html`<ul class="ways"><li><a href="/${language}/me/choices/change">${show('stop.changeTitle')}</a></li>${complain}${supports}<li><a href="/${language}/me/choices/stop">${show('stop.stopTitle')}</a></li></ul>` : html`<ul class="ways">${complain}${supports}</ul><p>${show('stop.again')}</p><p><a class="button quiet" href="/${language}/ask">${show('stop.askAgain')}</a></p>`}` as Markup
}

function shownWish({ language, show }: Speaker, wish: Own['wishes'][number]): Markup {
  const { kind, askedOn, answerBy, answer, inEffectOn } = wish
  return html`<section class="note" data-wish="${kind}"><p><strong>${show(`me.wish.${kind}`)}</strong></p><p>${
    answer === null
      ? show('me.wish.open', { day: shownDay(askedOn, language), by: shownDay(answerBy, language) })
      : show(`me.wish.answer.${answer}`)
  }${inEffectOn === null ? '' : html` ${show('me.wish.from', { day: shownDay(inEffectOn, language) })}`}</p></section>` as Markup
}

export function changeBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const pick = (kind: 'lead' | 'agency') =>
    html`<label class="pick"><input type="radio" name="kind" value="${kind}" required${kind === 'lead' ? ' checked' : ''}>${show(`me.wish.${kind}`)}</label>`
  return html`${backTo(speaker, 'choices')}<h1>${show('stop.changeTitle')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('stop.lead')}</p>${others(speaker, own)}
<form method="post" action="/${language}/me/choices/change"><fieldset><legend>${show('me.wish.what')}</legend>${pick('lead')}${pick('agency')}</fieldset>
<div class="field"><label for="wish">${show('me.wish.better')}</label><textarea id="wish" name="wish" rows="2" maxlength="400" dir="auto">${fields.wish ?? ''}</textarea></div>
<div class="field"><label for="reason">${show('me.wish.reason')}</label><span class="about" id="reason-about">${show('me.wish.reasonAbout')}</span><textarea id="reason" name="reason" rows="3" maxlength="400" dir="auto" aria-describedby="reason-about">${fields.reason ?? ''}</textarea></div>
<div class="row"><button>${show('me.wish.send')}</button><a class="button quiet" href="/${language}/me/choices">${show('frame.back')}</a></div></form>
${own.reader === null ? html`<h2>${show('me.complain')}</h2><p>${show('stop.changeHurt')}</p>${complaintForm(speaker, own, {})}` : ''}` as Markup
}

/** Who else of the agency speaks the member's language. */
function others({ language, show }: Speaker, { reach, sameLanguage }: Own): Markup | '' {
  if (reach.spokenLanguage === null || sameLanguage.length === 0) return ''
  const named = sameLanguage.map(({ name, languages }) => {
    const called = languages.map((one) => languageName(one, language)).join(', ')
    return html`<li><bdi>${name}</bdi><br><span class="soft">${show('me.lead.speaks', { languages: called })}</span></li>`
  })
  const what = languageName(reach.spokenLanguage, language)
  return html`<details class="qa" data-others><summary>${show('me.wish.others', { language: what })}</summary><ul>${named}</ul></details>` as Markup
}

export function stopBody(speaker: Speaker, _own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  return html`${backTo(speaker, 'choices')}<h1>${show('stop.stopTitle')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('stop.lead')}</p>
<h2>${show('stop.ends')}</h2><p>${show('stop.endsAbout')}</p><h2>${show('stop.stays')}</h2><p>${show('stop.staysAbout')}</p><p>${show('stop.letter')}</p><p>${show('stop.again')}</p>
<form method="post" action="/${language}/me/choices/stop"><p>${show('me.stop.days')}</p>
<details class="qa"${fields.now ? drawn(' open') : ''}><summary>${show('stop.sign.title')}</summary><p>${show('stop.sign.about')}</p><label class="pick"><input type="checkbox" name="now"${fields.now ? drawn(' checked') : ''}><span>${show('stop.sign.now')}</span></label>
<div class="field"><label for="name">${show('permit.give.name')}</label><input type="text" id="name" name="name" maxlength="150" autocomplete="name" dir="auto" value="${fields.name ?? ''}"></div></details>
<div class="row"><button>${show('me.stop.yes')}</button><a class="button quiet" href="/${language}/me/choices">${show('me.stop.no')}</a></div></form>` as Markup
}
