// Asking in one's own words, and what one asked before with how far it is: a person answers, by the next working day.
import { html } from 'hono/html'
import type { Markup, Speaker, TextId } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'

export function askPart(
  speaker: Speaker,
  label: TextId,
  words: string | null | undefined,
  more: Markup | '' = '',
): Markup {
  const { show } = speaker
  return html`${more}<div class="field"><label for="words">${show(label)}</label><span class="about" id="words-about">${show('me.ask.about')}</span><textarea id="words" name="words" rows="3" maxlength="250" dir="auto" aria-describedby="words-about">${words ?? ''}</textarea></div>
<div class="row"><button>${show('me.ask.send')}</button></div>` as Markup
}

/** What was asked of this topic, newest first. */
export function asked(
  { language, show }: Speaker,
  { questions }: Own,
  topic: Own['questions'][number]['topic'],
): Markup | '' {
  const those = questions.filter((one) => one.topic === topic)
  if (those.length === 0) return ''
  return html`<h2>${show('me.ask.before')}</h2><ul class="groups">${those.map(
    ({ what, on, answeredOn }) =>
      html`<li data-asked><strong dir="auto">${what}</strong><p>${show('me.ask.on', { day: shownDay(on, language) })} ${answeredOn === null ? show('me.ask.waits') : show('me.ask.done', { day: shownDay(answeredOn, language) })}</p></li>`,
  )}</ul>` as Markup
}
