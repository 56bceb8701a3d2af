// The member's visits that lie ahead.
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'
import { shownMoment } from './day.ts'
import type { Own } from './desk.ts'
import { backHome } from './home.ts'

export function visitsBody(speaker: Speaker, { visits }: Own): Markup {
  const { show } = speaker
  return html`${backHome(speaker)}<h1>${show('me.visits')}</h1>${
    visits.length === 0
      ? html`<p class="lead">${show('me.next.none')}</p>`
      : visits.map((visit) => shownVisit(speaker, visit))
  }<p>${show('me.visits.change', contact())}</p>` as Markup
}

function shownVisit({ language, show }: Speaker, visit: Own['visits'][number]): Markup {
  const { at, withWhom, place, ride, interpreter, company, questions } = visit
  return html`<section class="support"><h2>${shownMoment(at, language)}</h2><p dir="auto">${withWhom}${place === null ? '' : html`<br>${place}`}</p>
<ul>${ride === 'arranged' ? html`<li>${show('me.visit.ride')}</li>` : ''}${ride === 'to-arrange' ? html`<li>${show('me.visit.rideOpen')}</li>` : ''}${interpreter === 'booked' ? html`<li>${show('me.visit.interpreter')}</li>` : ''}${company === 'team' ? html`<li>${show('me.visit.team')}</li>` : ''}</ul>
${questions.length === 0 ? '' : html`<p><b>${show('me.visit.questions')}</b></p><ul>${questions.map((one) => html`<li dir="auto">${one}</li>`)}</ul>`}</section>` as Markup
}
