// Help, at once, when somebody writes that they are in danger or wants to die; on every page that takes words. It never stands in the way.
import { html } from 'hono/html'
import { crisisWords } from '../../../content/crisis-word.ts'
import { door } from '../../../content/door.ts'
import { holdsWord } from '../../base/holds-word.ts'
import { phoneLink } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'

/** Whether a text holds a crisis word of any language: people write in more than one. */
export function isCrisis(text: string): boolean {
  return crisisWords.some(({ words }) => holdsWord(text, words))
}

/** Numbers that answer now, each one tap. */
export function crisisNumbers({ show }: Speaker): Markup {
  return html`<p><a class="button" href="tel:988">988</a> <a class="button quiet" href="tel:911">911</a></p>
<ul><li>${show('crisis.988')}</li><li>${show('crisis.dmh', { dmh: phoneLink(door.crisis.dmh) })}</li><li>${show('crisis.911')}</li></ul>` as Markup
}

export function crisisPanel(speaker: Speaker, isHidden = false): Markup {
  const { show } = speaker
  return html`<section class="note alert" role="alert" data-crisis${isHidden ? ' hidden' : ''}><h2>${show('crisis.title')}</h2>${crisisNumbers(speaker)}
<p>${show('crisis.nobody')} ${show('crisis.goOn')}</p></section>` as Markup
}
