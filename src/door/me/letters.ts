// The plan's letters to the member, word for word as they were sent. What binds stays in the language it was sent in; the reader's own language says
// where to have it read to them.
import { html } from 'hono/html'
import { taglines } from '../../../content/notice/tagline.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'
import { backTo } from './home.ts'

export function lettersBody(speaker: Speaker, { letters }: Own): Markup {
  const { show } = speaker
  return html`${backTo(speaker, 'choices')}<h1>${show('me.letters')}</h1>${
    letters.length === 0
      ? html`<p class="lead">${show('me.letters.none')}</p>`
      : letters.map((one) => shownLetter(speaker, one))
  }` as Markup
}

function shownLetter({ language, show }: Speaker, letter: Own['letters'][number]): Markup {
  const { id, title, body, datedOn, appealBy } = letter
  const isOther = letter.language !== language
  return html`<details class="qa" data-letter="${id}"><summary><span lang="${letter.language}" dir="auto">${title}</span><br><span class="soft small">${shownDay(datedOn, language)}</span></summary>
${isOther ? html`<p class="note warm">${taglines[language]}</p>` : ''}<div lang="${letter.language}" dir="auto">${body.map((line) => html`<p>${line}</p>`)}</div>
${isOther ? html`<ul class="small soft">${letter.taglines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>` : ''}
${appealBy === null ? '' : html`<p>${show('rights.appeal.by', { day: shownDay(appealBy, language) })}</p><p><a class="button quiet" href="/${language}/me/choices/complain">${show('me.appeal.title')}</a></p>`}</details>` as Markup
}
