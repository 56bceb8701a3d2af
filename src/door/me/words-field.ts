// A complaint, an appeal, or what a judge should know, in the member's own words.
import { html } from 'hono/html'
import type { Markup, Speaker } from '../speaker.ts'
import type { Fields } from './form.ts'

/** As many letters as the record takes. */
export const most = 2000

export function wordsField(
  { show }: Speaker,
  label: 'me.complain.words' | 'me.appeal.words' | 'me.hearing.words',
  id: string,
  { words }: Fields,
): Markup {
  return html`<div class="field"><label for="${id}">${show(label)}</label><textarea id="${id}" name="words" rows="5" maxlength="${most}" dir="auto">${words ?? ''}</textarea></div>` as Markup
}
