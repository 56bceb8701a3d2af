// Complaining and appealing at the door: what was done to somebody, or a letter that says no; read by the plan alone, with its days (CLOCK-23…29)
// and where it stands. How long it takes and what it keeps going stands in English until a qualified translator has signed it.
import { html } from 'hono/html'
import { contact } from '../frame.ts'
import { drawn, type Markup, type Speaker } from '../speaker.ts'
import { shownDay } from './day.ts'
import type { Own } from './desk.ts'
import type { Fields, Form } from './form.ts'
import { shownHearing } from './hearing.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'
import { most, wordsField } from './words-field.ts'

export function complainBody(speaker: Speaker, own: Own, { said, fields }: Telling): Markup {
  const { show } = speaker
  return html`${backTo(speaker, 'choices')}<h1>${show('me.complain')}</h1>${wrongLine(speaker, said)}${shownAppeals(speaker, own)}
<p>${show('stop.changeHurt')}</p>${complaintForm(speaker, own, fields.kind === 'grievance' ? fields : {})}
<h2>${show('me.appeal.title')}</h2>${appealForm(speaker, own, fields.kind === 'appeal' ? fields : {})}
<h2>${show('rights.hearing.title')}</h2><p>${show('rights.hearing')}</p>` as Markup
}

/** The complaint itself, also on the page to change whom it may be about; by phone where nobody at the plan reads what is sent. */
export function complaintForm(speaker: Speaker, own: Own, fields: Fields): Markup {
  const { show } = speaker
  if (own.healthPlan?.reads !== true) return html`<p>${show('rights.complain', contact())}</p>` as Markup
  return html`<p>${show('rights.complain.who')} ${show('rights.complain.days')}</p>${form(
    speaker,
    'grievance',
    html`${wordsField(speaker, 'me.complain.words', 'complaint', fields)}${fastPick(speaker, fields)}` as Markup,
  )}` as Markup
}

function appealForm(speaker: Speaker, own: Own, fields: Fields): Markup {
  const { show } = speaker
  if (own.healthPlan?.reads !== true || openLetters(own).length === 0)
    return html`<p>${show('me.appeal.none')}</p><p>${show('rights.appeal.paper', contact())}</p>` as Markup
  return form(
    speaker,
    'appeal',
    html`<fieldset><legend>${show('me.appeal.letter')}</legend>${openLetters(own).map((one) => letterPick(speaker, own, one, fields))}</fieldset>
${wordsField(speaker, 'me.appeal.words', 'appeal', fields)}${fastPick(speaker, fields)}<p>${show('rights.complain.days')}</p>` as Markup,
  )
}

type OpenLetter = Own['letters'][number] & { readonly appealBy: string }

/** Those that can still be appealed. */
function openLetters({ letters }: Own): readonly OpenLetter[] {
  return letters.flatMap(({ appealBy, ...letter }) => (appealBy === null ? [] : [{ ...letter, appealBy }]))
}

function letterPick({ language, show }: Speaker, { today }: Own, letter: OpenLetter, fields: Fields): Markup {
  const { id, title, datedOn, appealBy, keepBy } = letter
  const keeps = keepBy !== null && keepBy >= today
  return html`<label class="pick"><input type="radio" name="letter" value="${id}"${fields.letter === id ? drawn(' checked') : ''}><span><span lang="${letter.language}" dir="auto">${title}</span>, ${shownDay(datedOn, language)}<span class="about">${show('rights.appeal.by', { day: shownDay(appealBy, language) })}${
    keeps ? html` ${show('rights.appeal.keep', { day: shownDay(keepBy, language) })}` : ''
  }</span></span></label>` as Markup
}

function form({ language, show }: Speaker, kind: 'grievance' | 'appeal', fields: Markup): Markup {
  const does = kind === 'appeal' ? 'me.appeal.send' : 'me.complain.send'
  return html`<form method="post" action="/${language}/me/choices/complain"><input type="hidden" name="kind" value="${kind}">${fields}
<div class="row"><button>${show(does)}</button></div></form>` as Markup
}

function fastPick({ show }: Speaker, { fast }: Fields): Markup {
  return html`<label class="pick"><input type="checkbox" name="fast"${fast ? drawn(' checked') : ''}><span>${show('rights.complain.fast')}</span></label>` as Markup
}

/** Where each stands: by when the plan writes and answers, what it answered, and until when the state can be asked. */
export function shownAppeals(speaker: Speaker, { appeals }: Own): Markup {
  return html`${appeals.map((one) => shownAppeal(speaker, one))}` as Markup
}

function shownAppeal(speaker: Speaker, one: Own['appeals'][number]): Markup {
  const { language, show } = speaker
  const { kind, on, answerBy, acknowledgeBy, acknowledgedOn, outcome, outcomeWords, keepsService, hearingBy } = one
  const day = (value: string) => shownDay(value, language)
  const stands =
    outcome !== null
      ? show(`me.complain.answer.${outcome}`)
      : acknowledgedOn === null
        ? show('me.complain.open', { day: day(on), first: day(acknowledgeBy), by: day(answerBy) })
        : show('me.complain.read', { day: day(on), first: day(acknowledgedOn), by: day(answerBy) })
  return html`<section class="note" data-appeal="${kind}"><p><strong>${show(`me.complain.kind.${kind}`)}</strong></p><p>${stands}${
    outcome === null && keepsService ? html` ${show('rights.appeal.goes')}` : ''
  }${hearingBy === null || one.hearing !== null ? '' : html` ${show('rights.hearing.by', { day: day(hearingBy) })}`}</p>${
    outcomeWords === null ? '' : html`<p class="words" dir="auto">${outcomeWords}</p>`
  }${one.hearing === null ? '' : shownHearing(speaker, one.hearing)}${
    one.mayAskHearing ? html`<p><a href="/${language}/me/choices/hearing">${show('me.hearing.ask')}</a></p>` : ''
  }</section>` as Markup
}

export const complainForm: Form = {
  path: 'choices/complain',
  from: 'choices/complain',
  most,
  says: (own, { kind, letter, words, fast }, newId, now) => {
    if (own.healthPlan?.reads !== true || (kind !== 'grievance' && kind !== 'appeal')) return undefined
    const against = kind === 'appeal' ? openLetters(own).find(({ id }) => id === letter) : undefined
    if (kind === 'appeal' && !against) return 'me.appeal.pick'
    if (!words) return 'me.ask.empty'
    const said = { receivedAt: now, saidBy: 'member', via: 'online', words, isExpedited: Boolean(fast) }
    return [{ does: 'appeal.record', input: { id: newId(), kind, noticeId: against?.id ?? null, ...said } }]
  },
}
