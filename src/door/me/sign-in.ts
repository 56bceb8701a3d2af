// Signing in: a code or a link from the Lead Care Manager, and six numbers for a phone of one's own. Nothing to remember but those, and
// pasting is allowed everywhere (WCAG 3.3.8).
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import { drawn, type Markup, type Speaker, type TextId } from '../speaker.ts'
import { inForms } from './in-forms.ts'
import { passkeyIn } from './passkey.ts'

/** The page to sign in with words that wait, sealed; from the form that signs somebody in they come back. */
export function withDraft(body: Markup, draft: string): Markup {
  return inForms(body, 'draft', draft)
}

export function wrongLine({ show }: Speaker, wrong: TextId | undefined): Markup | '' {
  return wrong === undefined
    ? ''
    : (html`<p class="note alert" role="alert" id="wrong" tabindex="-1">${show(wrong, contact())}</p>` as Markup)
}

export function signInBody(
  speaker: Speaker,
  wrong: TextId | undefined,
  channels: readonly ('text' | 'voice')[],
  others: Markup | '',
): Markup {
  const { show } = speaker
  return html`<h1>${show('me.in.title')}</h1>${wrongLine(speaker, wrong)}${others}${passkeyIn(speaker)}<p class="lead">${show('me.in.lead')}</p>
${codeForm(speaker, undefined)}
${channels.length === 0 ? '' : askForm(speaker, channels)}
<p>${show('me.in.none', contact())}</p>` as Markup
}

/** The code itself. */
export function codeForm(speaker: Speaker, wrong: TextId | undefined): Markup {
  const { language, show } = speaker
  return html`${wrongLine(speaker, wrong)}<form method="post" action="/${language}/me/in"><div class="field"><label for="code">${show('me.in.code')}</label><span class="about" id="code-about">${show('me.in.codeAbout')}</span>
<input type="text" id="code" name="code" dir="ltr" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" aria-describedby="code-about" required></div>
<div class="row"><button>${show('me.in.title')}</button></div></form>` as Markup
}

const channelTexts = { text: 'me.ask.text', voice: 'me.ask.voice' } as const

function askForm({ language, show }: Speaker, channels: readonly ('text' | 'voice')[]): Markup {
  return html`<h2>${show('me.ask.title')}</h2><p>${show('me.ask.lead')}</p>
<form method="post" action="/${language}/me/code"><div class="field"><label for="number">${show('me.ask.number')}</label>
<input type="tel" id="number" name="number" dir="ltr" autocomplete="tel-national" maxlength="20" required></div>
<div class="row">${channels.map((channel) => html`<button name="channel" value="${channel}"${channel === 'voice' ? drawn(' class="quiet"') : ''}>${show(channelTexts[channel])}</button>`)}</div></form>` as Markup
}

/** After a code was asked for: the same page whether one is on its way or not. */
export function codeBody({ language, show }: Speaker, asked: string): Markup {
  return html`<h1>${show('me.ask.title')}</h1><p class="lead" role="status">${show('me.ask.sent')}</p>
<form method="post" action="/${language}/me/code/in"><input type="hidden" name="asked" value="${asked}">
<div class="field"><label for="code">${show('me.in.code')}</label><span class="about" id="code-about">${show('me.ask.codeAbout')}</span>
<input type="text" id="code" name="code" dir="ltr" inputmode="numeric" autocomplete="one-time-code" maxlength="12" aria-describedby="code-about" required></div>
<div class="field"><label for="born">${show('me.ask.born')}</label><input type="date" id="born" name="bornOn" autocomplete="bday" required></div>
<div class="field"><label for="letter">${show('me.ask.letter')}</label><span class="about" id="letter-about">${show('me.ask.letterAbout')}</span>
<input type="text" id="letter" name="letter" maxlength="2" autocomplete="off" aria-describedby="letter-about"></div>
<div class="row"><button>${show('me.in.title')}</button></div></form>
<p><a href="/${language}/me">${show('me.ask.again')}</a></p>` as Markup
}

export function invitedBody({ language, show }: Speaker, link: string): Markup {
  return html`<h1>${show('me.in.linkTitle')}</h1><p class="lead">${show('me.in.link')}</p>
<form method="post" action="/${language}/me/in"><input type="hidden" name="link" value="${link}"><div class="row"><button>${show('me.in.title')}</button></div></form>` as Markup
}

export function lockedBody(speaker: Speaker, wrong: TextId | undefined): Markup {
  const { language, show } = speaker
  return html`<h1>${show('me.locked.title')}</h1>${wrongLine(speaker, wrong)}<p class="lead" data-locked>${show('me.locked.lead')}</p>
<form method="post" action="/${language}/me/open">${pinField(speaker, 'me.locked.pin', 'current-password')}
<div class="row"><button>${show('me.locked.button')}</button></div></form>
${passkeyIn(speaker)}<form method="post" action="/${language}/me/leave"><button class="quiet">${show('me.locked.other')}</button></form>` as Markup
}

export function pinField({ show }: Speaker, label: TextId, complete: string, of = ''): Markup {
  return html`<div class="field"><label for="pin${of}">${show(label)}</label><input type="password" id="pin${of}" name="pin" dir="ltr" inputmode="numeric" pattern="[0-9]{6}" maxlength="6" autocomplete="${complete}" required></div>` as Markup
}
