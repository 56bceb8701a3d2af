// The member's visits that lie ahead: what each still needs, a file for one's own calendar, and asking for one (PROMISE-9).
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { asked, askPart } from './ask.ts'
import { shownMoment } from './day.ts'
import { type Own, openEpisode } from './desk.ts'
import { backHome } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

type Visit = Own['visits'][number]

export function visitsBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const { visits } = own
  return html`${backHome(speaker)}<h1>${show('me.visits')}</h1>${wrongLine(speaker, said)}${
    visits.length === 0
      ? html`<p class="lead">${show('me.next.none')}</p>`
      : visits.map((visit) => shownVisit(speaker, visit, own.reader === null))
  }${openEpisode(own) !== null ? html`<form method="post" action="/${language}/me/visits/ask"><h2>${show('me.visits.ask')}</h2>${askPart(speaker, 'me.visits.words', fields.id === undefined ? fields.words : undefined)}</form>` : ''}
${asked(speaker, own, 'visit')}<p>${show('me.visits.change', contact())}</p>` as Markup
}

function shownVisit(speaker: Speaker, visit: Visit, isOwn: boolean): Markup {
  const { language, show } = speaker
  const { id, at, withWhom, place, ride, interpreter, company, questions } = visit
  return html`<section class="support" data-visit><h2>${shownMoment(at, language)}</h2><p dir="auto">${withWhom}${place === null ? '' : html`<br>${place}`}</p>
<ul>${ride === 'arranged' ? html`<li>${show('me.visit.ride')}</li>` : ''}${ride === 'to-arrange' ? html`<li>${show('me.visit.rideOpen')}</li>` : ''}${interpreter === 'booked' ? html`<li>${show('me.visit.interpreter')}</li>` : ''}${interpreter === 'to-book' ? html`<li>${show('me.visit.interpreterOpen')}</li>` : ''}${company === 'team' ? html`<li>${show('me.visit.team')}</li>` : ''}</ul>
${questions.length === 0 ? '' : html`<p><b>${show('me.visit.questions')}</b></p><ul>${questions.map((one) => html`<li dir="auto">${one}</li>`)}</ul>`}
<p><a class="button quiet" href="/${language}/me/visits/${id}.ics" download="visit.ics">${show('me.visit.calendar')}</a></p>${isOwn ? needPart(speaker, visit) : ''}</section>` as Markup
}

function needPart({ language, show }: Speaker, { id, ride, interpreter }: Visit): Markup {
  const wantsRide = ride === 'not-needed' || ride === 'own'
  const wantsInterpreter = interpreter === 'not-needed' || interpreter === 'refused'
  return html`<form method="post" action="/${language}/me/visits/need"><input type="hidden" name="id" value="${id}">${
    wantsRide || wantsInterpreter
      ? html`<div class="row">${wantsRide ? html`<button class="quiet" name="need" value="ride">${show('me.visit.needRide')}</button>` : ''}${wantsInterpreter ? html`<button class="quiet" name="need" value="interpreter">${show('me.visit.needInterpreter')}</button>` : ''}</div>`
      : ''
  }<details class="qa"><summary>${show('me.visit.addQuestion')}</summary><div class="field"><label for="q-${id}">${show('me.visit.question')}</label><input type="text" id="q-${id}" name="words" maxlength="300" dir="auto"></div><button class="quiet">${show('me.reach.save')}</button></details></form>` as Markup
}

/** A file for the phone's own calendar: when, and nothing that tells others what it is about (LANG-5). */
export function visitFile(speaker: Speaker, { today }: Own, { id, at }: Visit): string {
  const stamp = (moment: string) => moment.replace(/[-:]|\.\d+/g, '')
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Alongside//EN', 'BEGIN:VEVENT', `UID:${id}@alongside`],
    ...[`DTSTAMP:${stamp(`${today}T00:00:00Z`)}`, `DTSTART:${stamp(at)}`, 'DURATION:PT1H'],
    `SUMMARY:${speaker.say('me.visit.file').replace(/[\\;,]/g, '\\$&')}`,
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
}
