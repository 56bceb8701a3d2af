// The conversation of a member with their team: who reads it and when stands beside the box, and that nobody watches it; each message says whether
// it was seen, by whom and when.
import { html } from 'hono/html'
import type { Markup, Speaker } from '../speaker.ts'
import { shownMoment } from './day.ts'
import type { Own } from './desk.ts'
import { backHome } from './home.ts'
import { safeButton } from './now.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

/** The largest photo this page takes, in bytes: an old phone, little data. */
export const photoMost = 8 * 1024 * 1024

export function messagesBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  return html`${backHome(speaker)}<h1>${show('me.messages')}</h1>${wrongLine(speaker, said)}
${own.messages.length === 0 ? html`<p class="soft">${show('message.none')}</p>` : html`<ol class="talk">${own.messages.map((one) => shownMessage(speaker, one))}</ol>`}
<form method="post" action="/${language}/me/messages" enctype="multipart/form-data" class="noprint">
<div class="note" id="who-reads">${whoReads(speaker, own)}<p><strong>${show('safe.watch')}</strong></p></div>
<div class="field"><label for="words">${show('message.label')}</label><textarea id="words" name="words" rows="5" maxlength="2000" dir="auto" aria-describedby="who-reads">${fields.words ?? ''}</textarea></div>
<div class="field"><label for="photo">${show('message.photo')}</label><span class="about" id="photo-about">${show('message.photoAbout')}</span><input type="file" id="photo" name="photo" accept="image/jpeg,image/png,application/pdf" aria-describedby="photo-about" data-shrink></div>
<div class="row"><button>${show('message.send')}</button></div></form>
${safeButton(speaker)}` as Markup
}

function whoReads({ show }: Speaker, { lead, agency, answerDays }: Own): Markup {
  const days = { agency: agency.name, days: answerDays }
  return lead === null
    ? (html`<p>${show('message.whoTeam', days)}</p>` as Markup)
    : (html`<p>${show('message.who', { ...days, name: lead.name })}</p>` as Markup)
}

function shownMessage(speaker: Speaker, one: Own['messages'][number]): Markup {
  const { language, show } = speaker
  const { side, at, words, hasPhoto, by } = one
  const who = side === 'member' ? show('message.you') : (by ?? show('message.team'))
  return html`<li data-side="${side}"><p class="small soft"><b><bdi>${who}</bdi></b>, ${shownMoment(at, language)}</p>${words === null ? '' : html`<p class="words" dir="auto">${words}</p>`}${
    hasPhoto ? html`<p class="small soft">${show('message.hasPhoto')}</p>` : ''
  }${side === 'member' ? html`<p class="small soft" data-receipt>${receipt(speaker, one)}</p>` : ''}</li>` as Markup
}

function receipt({ language, show }: Speaker, { seenAt, seenBy, settledHow }: Own['messages'][number]): Markup {
  if (seenAt === null) return show('message.sent')
  const when = shownMoment(seenAt, language)
  const seen = seenBy === null ? show('message.seenSome', { when }) : show('message.seen', { name: seenBy, when })
  if (settledHow === 'by-phone') return html`${seen} ${show('message.byPhone')}` as Markup
  if (settledHow === 'in-person') return html`${seen} ${show('message.inPerson')}` as Markup
  return seen
}

/** Beside the manager's phone: write, and whether an answer waits to be read. */
export function writePart({ language, show }: Speaker, { messages }: Own): Markup {
  const isNew = messages.some((one) => one.side === 'team' && one.seenAt === null)
  return html`${isNew ? html`<p class="note warm" data-unread><a href="/${language}/me/messages"><strong>${show('me.messages.unread')}</strong></a></p>` : ''}
<p><a class="button quiet" href="/${language}/me/messages">${show('me.lead.write')}</a></p>` as Markup
}
