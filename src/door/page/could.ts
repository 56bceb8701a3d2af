// "Could I get this help?", one plain question a screen. The answers travel in the form's own body and are kept nowhere; the end says
// "appears to", never "eligible", and always how to ask anyway.
import { html } from 'hono/html'
import { door } from '../../../content/door.ts'
import { doorQuestions, noOtherProgram } from '../../../content/door-question.ts'
import { rules } from '../../../content/index.ts'
import type { Day } from '../../base/day.ts'
import {
  type DoorQuestion,
  type DoorRule,
  factsSaid,
  nextQuestion,
  type Said,
  type Verdict,
  verdictOf,
  writeSaid,
} from '../../domain/door-question.ts'
import { rulesOn } from '../../domain/rule.ts'
import { phoneLink } from '../frame.ts'
import { isTextId, type Markup, type Speaker, type TextId } from '../speaker.ts'
import { crisisPanel } from './crisis.ts'

export const SKIP = 'skip'
export const UNSURE = 'unsure'

export interface Conversation {
  readonly said: Said
  readonly isBegun: boolean
  readonly plan: string
  readonly today: Day
}

/** The rules of the day, as the door asks them. */
export function doorRules(today: Day): readonly DoorRule[] {
  return [...rulesOn(rules, today).filter(({ kind }) => kind === 'basic' || kind === 'focus'), noOtherProgram]
}

export function couldBody(speaker: Speaker, { said, isBegun, plan, today }: Conversation): Markup {
  if (!isBegun) return startBody(speaker)
  const asked = doorRules(today)
  const question = nextQuestion(doorQuestions, asked, said, today)
  if (question) return questionBody(speaker, question, said, plan)
  return resultBody(speaker, verdictOf(asked, factsSaid(doorQuestions, said, today), today), said)
}

function startBody(speaker: Speaker): Markup {
  const { language, show } = speaker
  return html`<div data-could>${crisisPanel(speaker, true)}<h1>${show('could.title')}</h1><p class="lead">${show('could.lead')}</p><div class="note warm"><p>${show('could.private')}</p><p>${show('could.notPlan')}</p></div>
<form method="post" action="/${language}/could-i-get-ecm"><button name="said" value="">${show('could.start')}</button></form></div>` as Markup
}

function questionBody(speaker: Speaker, question: DoorQuestion, said: Said, plan: string): Markup {
  const { language, show } = speaker
  const why = `could.q.${question.id}.why`
  const button = (answer: string, words: Markup, kind = '') =>
    html`<button name="said" value="${writeSaid([...said, [question.id, answer]])}" class="${kind}">${words}</button>`
  const isUnsafe = said.at(-1)?.join('.') === 'unsafe.yes'
  return html`<div data-could>${crisisPanel(speaker, !isUnsafe)}<form method="post" action="/${language}/could-i-get-ecm">
<h1 id="question">${show(textOf(`could.q.${question.id}`), { plan })}</h1>${isTextId(why) ? html`<p class="soft" id="why">${show(why, { plan })}</p>` : ''}
<div class="answers" role="group" aria-labelledby="question">${Object.keys(question.answers).map((answer) => button(answer, show(answerText(question.id, answer))))}
${button(UNSURE, show('could.notSure'))}${button(SKIP, show('could.skip'), 'skip-it')}</div>
<p class="row">${said.length > 0 ? html`<button class="quiet" name="said" value="${writeSaid(said.slice(0, -1))}">${show('frame.back')}</button>` : ''}<a class="button quiet" href="/${language}/could-i-get-ecm">${show('could.again')}</a></p></form>
<p class="small soft">${show('could.private')}</p></div>` as Markup
}

export function answerText(question: string, answer: string): TextId {
  if (answer === 'yes' || answer === 'no') return `frame.${answer}`
  return textOf(question === 'age' ? `could.a.age.${answer}` : `could.a.count.${answer}`)
}

function textOf(id: string): TextId {
  if (!isTextId(id)) throw new Error(`the door has no text ${id}`)
  return id
}

const results = { yes: 'yes', unknown: 'maybe', no: 'unlikely' } as const

function resultBody(speaker: Speaker, verdict: Verdict, said: Said): Markup {
  const { language, show } = speaker
  const result = results[verdict.answer]
  const group = (key: (typeof verdict.fits)[number]) => show(`group.${key}`)
  const open = result === 'maybe' && verdict.fits.length === 0 ? verdict.open : []
  return html`<div data-could><h1 tabindex="-1">${show(`could.result.${result}`)}</h1><p class="lead">${show(`could.result.${result}About`)}</p>
<h2>${show('could.reasons')}</h2><ul>${basicReasons(speaker, verdict, said)}${verdict.fits.map((key) => html`<li>${show('could.reason.fits', { what: group(key) })}</li>`)}
${open.map((key) => html`<li>${show('could.reason.open', { what: group(key) })}</li>`)}${result === 'unlikely' && verdict.basics !== 'no' ? html`<li>${show('could.reason.none')}</li>` : ''}</ul>
<h2>${show('could.next')}</h2><ul class="ways"><li><a href="/${language}/ask?for=me">${show('could.next.ask')}</a></li><li><a href="/${language}/ask?for=me#find">${show('could.next.call')}</a></li>
<li><a href="/${language}/supports">${show('could.next.supports')}</a></li></ul>
<p class="row"><button class="quiet" type="button" data-print hidden>${show('could.next.print')}</button><a class="button quiet" href="/${language}/could-i-get-ecm">${show('could.again')}</a></p>
<p class="soft">${show('could.notPlan')}</p></div>` as Markup
}

function basicReasons({ show }: Speaker, { basics }: Verdict, said: Said): readonly Markup[] {
  if (basics !== 'no') return []
  const hasOther = said.some(([id, answer]) => id === 'other' && answer === 'yes')
  const words = hasOther
    ? show('could.reason.other')
    : show('could.reason.noMedical', { county: phoneLink(door.county.phone) })
  return [html`<li>${words}</li>` as Markup]
}
