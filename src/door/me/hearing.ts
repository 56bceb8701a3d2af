// Asking for a state hearing at the door, after an appeal that was not won or that the plan left over its days (CLOCK-27): the plan passes it on, and
// the member sees where it stands. What keeps care going, and how long it takes, stands in English until a qualified translator has signed it.
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import { drawn, type Markup, type Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'
import type { Fields, Form } from './form.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'
import { most, wordsField } from './words-field.ts'

export function hearingBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { language, show } = speaker
  const asked = askable(own)
  const form =
    asked.length === 0
      ? html`<p>${show('rights.complain', contact())}</p>`
      : html`<p>${show('rights.hearing.pass', contact())}</p><form method="post" action="/${language}/me/choices/hearing">${
          asked.length === 1
            ? html`<input type="hidden" name="appeal" value="${asked[0]?.id}">${keepLine(speaker, own, asked[0])}`
            : html`<fieldset><legend>${show('me.hearing.pick')}</legend>${asked.map((one) => pick(speaker, own, one, fields))}</fieldset>`
        }
${wordsField(speaker, 'me.hearing.words', 'hearing', fields)}
<label class="pick"><input type="checkbox" name="fast"${fields.fast ? drawn(' checked') : ''}><span>${show('rights.hearing.fast')}</span></label>
<div class="row"><button>${show('me.hearing.send')}</button></div></form>`
  return html`${backTo(speaker, 'choices')}<h1>${show('me.hearing.ask')}</h1>${wrongLine(speaker, said)}${form}
<p>${show('rights.hearing')}</p>` as Markup
}

/** The appeals after which the state can be asked now, where somebody at the plan reads what is sent. */
function askable({ appeals, healthPlan }: Own): Own['appeals'] {
  return healthPlan?.reads === true ? appeals.filter((one) => one.mayAskHearing) : []
}

type OneAppeal = Own['appeals'][number]

function pick(speaker: Speaker, own: Own, one: OneAppeal, fields: Fields): Markup {
  const { language, show } = speaker
  return html`<label class="pick"><input type="radio" name="appeal" value="${one.id}"${fields.appeal === one.id ? drawn(' checked') : ''}><span>${show('me.complain.kind.appeal')}, ${shownDay(one.on, language)}${keepLine(speaker, own, one)}</span></label>` as Markup
}

function keepLine({ language, show }: Speaker, { today }: Own, one: OneAppeal | undefined): Markup | '' {
  const by = one?.keepHearingBy ?? null
  if (by === null || by < today) return ''
  return html`<span class="about">${show('rights.hearing.keep', { day: shownDay(by, language) })}</span>` as Markup
}

/** Where it stands: with the plan, with the state and by when it is decided, or what the judge said. */
export function shownHearing({ language, show }: Speaker, one: NonNullable<OneAppeal['hearing']>): Markup {
  const { on, filedOn, decideBy, keepsService, outcome, outcomeWords } = one
  const stands =
    outcome !== null
      ? show(outcome === 'withdrawn' ? 'me.complain.answer.withdrawn' : `me.hearing.answer.${outcome}`)
      : filedOn === null
        ? show('me.hearing.open', { day: shownDay(on, language) })
        : show('me.hearing.filed', { day: shownDay(filedOn, language), by: shownDay(decideBy, language) })
  return html`<p data-hearing><strong>${show('me.hearing')}</strong></p><p>${stands}${
    outcome === null && keepsService ? html` ${show('rights.hearing.goes')}` : ''
  }</p>${outcomeWords === null ? '' : html`<p class="words" dir="auto">${outcomeWords}</p>`}` as Markup
}

export const hearingForm: Form = {
  path: 'choices/hearing',
  from: 'choices/hearing',
  to: 'choices',
  most,
  says: (own, { appeal, words, fast }, newId, now) => {
    const asked = askable(own)
    const one = asked.find(({ id }) => id === appeal)
    if (one === undefined) return asked.length > 1 ? 'me.hearing.pick' : undefined
    const said = { saidBy: 'member', via: 'online', words: words ?? null, isExpedited: Boolean(fast), filedOn: null }
    return [{ does: 'hearing.record', input: { id: newId(), appealId: one.id, askedAt: now, ...said } }]
  },
}
