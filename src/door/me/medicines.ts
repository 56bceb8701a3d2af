// The member's medicines as they take them, in plain words, and a question about one (PROMISE-8). Nothing here says what or how much to take.
import { html } from 'hono/html'
import type { Markup, Speaker } from '../speaker.ts'
import { asked, askPart } from './ask.ts'
import { type Own, openEpisode } from './desk.ts'
import { backHome } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

export function medicinesBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const { medicines } = own
  return html`${backHome(speaker)}<h1>${show('me.medicines')}</h1>${wrongLine(speaker, said)}
<p class="lead">${show(medicines.length === 0 ? 'me.medicines.none' : 'me.medicines.lead')}</p>${medicines.map((one) => shownMedicine(speaker, one))}
<p class="note warm">${show('crisis.medicine')}</p>
${openEpisode(own) !== null ? html`<form method="post" action="/${language}/me/medicines" class="noprint"><h2>${show('me.medicines.ask')}</h2>${askPart(speaker, 'me.medicines.words', fields.words, medicines.length === 0 ? '' : whichOne(speaker, medicines, fields.about))}</form>` : ''}
${asked(speaker, own, 'medicine')}<p class="noprint"><button class="quiet" data-print hidden>${show('frame.print')}</button></p>` as Markup
}

function shownMedicine({ show }: Speaker, one: Own['medicines'][number]): Markup {
  const { name, strength, howTaken, purpose, taking } = one
  return html`<section class="support" data-medicine><h2 dir="auto">${name}${strength === null ? '' : ` ${strength}`}</h2>
${purpose === null ? '' : html`<p dir="auto"><b>${show('me.medicines.for')}:</b> ${purpose}</p>`}${howTaken === null ? '' : html`<p dir="auto"><b>${show('me.medicines.how')}:</b> ${howTaken}</p>`}
${taking === 'unknown' ? '' : html`<p>${show(`me.medicines.${taking}`)}</p>`}</section>` as Markup
}

function whichOne({ say, show }: Speaker, medicines: Own['medicines'], about: string | null | undefined): Markup {
  return html`<div class="field"><label for="about">${show('me.medicines.which')}</label><select id="about" name="about"><option value="">${say('me.medicines.any')}</option>${medicines.map(({ id, name }) => html`<option value="${id}"${id === about ? ' selected' : ''}>${name}</option>`)}</select></div>` as Markup
}
