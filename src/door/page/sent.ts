// What a demonstration sent: nothing leaves it, so each message stands here as it would have gone out, with its link to open.
import { html } from 'hono/html'
import type { Instant } from '../../base/day.ts'
import type { MemberLanguage } from '../../domain/member-text.ts'
import { spaced } from '../../domain/phone.ts'
import type { SendingChannel } from '../../domain/sending.ts'
import { shownMoment } from '../me/day.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'

export interface SentMessage {
  readonly at: Instant
  readonly channel: SendingChannel
  readonly language: MemberLanguage
  readonly to: string
  readonly body: string
}

const channels = {
  text: 'demo.sent.text',
  voice: 'demo.sent.voice',
  mail: 'demo.sent.mail',
} as const satisfies Readonly<Record<SendingChannel, TextId>>

export function sentBody({ show, language }: Speaker, messages: readonly SentMessage[]): Markup {
  return html`<h1>${show('demo.sent.title')}</h1><p class="lead">${show('demo.sent.lead')}</p>
${messages.length === 0 ? html`<p class="note">${show('demo.sent.none')}</p>` : ''}
${messages.map(
  (
    one,
  ) => html`<section class="card" data-sent><h2>${show(channels[one.channel], { to: html`<bdi>${spaced(one.to)}</bdi>` as Markup })}</h2>
<p class="small soft">${shownMoment(one.at, language)}</p><p lang="${one.language}" dir="auto">${linked(one.body)}</p></section>`,
)}` as Markup
}

/** The text with its addresses as links. */
function linked(body: string): readonly (string | Markup)[] {
  return body
    .split(/(https?:\/\/[^\s]+[^\s.,)])/)
    .map((part, i) => (i % 2 === 1 ? (html`<a href="${part}">${part}</a>` as Markup) : part))
}
