// "Ask for this help": for oneself, a child, or somebody else. One page, no script, faults told on top and at their fields, and what was
// typed stays. What is agreed to is said beside the button.
import { html } from 'hono/html'
import { planNumbers } from '../../../content/plan-number.ts'
import { populations } from '../../domain/population.ts'
import { bestTimes, type ReferralDraft, type ReferralKind } from '../../domain/referral.ts'
import type { Wrong } from '../asked-form.ts'
import { contact } from '../frame.ts'
import type { Markup, Speaker, TextId } from '../speaker.ts'
import { languageName } from './find.ts'

export interface AskForm {
  readonly kind: ReferralKind
  readonly fields: ReferralDraft
  readonly wrongs: readonly Wrong[]
  /** The request's own id, made with the empty form, so that sending twice is sending once. */
  readonly id: string
  readonly plan: string
}

const spoken = [
  'English',
  'Spanish',
  'Mandarin',
  'Cantonese',
  'Korean',
  'Vietnamese',
  'Armenian',
  'Tagalog',
  'Farsi',
  'Arabic',
  'Russian',
  'Khmer',
]

/** First: for whom. */
export function whoBody({ language, show }: Speaker): Markup {
  const way = (value: string, id: TextId) => html`<li><a href="/${language}/ask?for=${value}">${show(id)}</a></li>`
  return html`<h1>${show('ask.title')}</h1><p class="lead">${show('ask.lead')}</p><h2>${show('ask.who')}</h2>
<ul class="ways">${way('me', 'ask.who.me')}${way('child', 'ask.who.child')}${way('other', 'ask.who.other')}</ul>
<h2>${show('ask.resumeTitle')}</h2>${resumeForm(language, show)}${planList(show)}` as Markup
}

/** Every plan’s number, whoever the person is: so that it says nothing of anybody. */
function planList(show: Speaker['show']): Markup {
  return html`<details class="qa" data-plans><summary>${show('ask.plansTitle')}</summary><p class="about">${show('ask.plansAbout')}</p>
<ul>${planNumbers.map(({ name, phone }) => html`<li lang="en" dir="ltr">${name}: <a href="tel:${phone.replaceAll('-', '')}">${phone}</a></li>`)}</ul></details>` as Markup
}

function resumeForm(language: string, show: Speaker['show']): Markup {
  return html`<form method="post" action="/${language}/ask/open"><div class="field"><label for="number">${show('ask.number')}</label><input id="number" type="text" name="number" maxlength="20" autocomplete="off" autocapitalize="characters" required></div>
<div class="field"><label for="word">${show('ask.secret')}</label><input id="word" type="text" name="secret" maxlength="60" autocomplete="off" autocapitalize="none" required></div><button class="quiet">${show('ask.resume')}</button></form>` as Markup
}

export function askBody(speaker: Speaker, form: AskForm): Markup {
  const { language, show } = speaker
  const { kind, plan, wrongs } = form
  const isOther = kind !== 'self'
  return html`<h1>${show('ask.title')}</h1><p class="lead">${show('ask.lead')}</p>${wrongs.length > 0 ? summary(speaker, wrongs) : ''}
<form method="post" action="/${language}/ask" novalidate><input type="hidden" name="for" value="${kind === 'self' ? 'me' : kind}"><input type="hidden" name="id" value="${form.id}">
${input(speaker, form, { name: 'name', label: isOther ? 'ask.nameOther' : 'ask.name', about: 'ask.nameAbout', complete: isOther ? 'off' : 'name' })}
<fieldset id="find"><legend>${show(isOther ? 'ask.findTitleOther' : 'ask.findTitle')}</legend><p class="about">${show('ask.findAbout')}</p>
${input(speaker, form, { name: 'phone', label: 'ask.phone', type: 'tel', complete: isOther ? 'off' : 'tel' })}${yesNo(speaker, form, 'phoneSafe', 'ask.phoneSafe', 'ask.phoneSafeAbout')}
${input(speaker, form, { name: 'email', label: 'ask.email', type: 'email', complete: isOther ? 'off' : 'email' })}${area(speaker, form, 'place', 'ask.place', 'ask.placeAbout')}
${select(
  speaker,
  form,
  'bestTime',
  'ask.when',
  bestTimes.map((time) => [time, speaker.say(`ask.when.${time}`)]),
)}</fieldset>
${select(
  speaker,
  form,
  'language',
  'ask.language',
  spoken.map((one) => [one, languageName(one, language)]),
)}${tick(form, 'interpreter', 'yes', show('ask.interpreter'))}
${isOther ? aboutYou(speaker, form) : ''}${more(speaker, form)}
<fieldset><legend>${show('ask.secretTitle')}</legend>${input(speaker, form, { name: 'secret', label: 'ask.secret', about: 'ask.secretAbout', complete: 'off' })}</fieldset>
<div class="note"><p>${show(isOther ? 'permit.askOther' : 'permit.ask', { plan })}</p></div>
<p class="row"><button name="do" value="send">${show('ask.send')}</button><button class="quiet" name="do" value="save">${show('ask.save')}</button></p><p class="about">${show('ask.saveAbout')}</p></form>${planList(show)}` as Markup
}

function aboutYou(speaker: Speaker, form: AskForm): Markup {
  const { show } = speaker
  return html`<fieldset><legend>${show('ask.youTitle')}</legend><p class="about">${show('ask.youAbout')}</p>
${input(speaker, form, { name: 'yourName', label: 'ask.yourName', complete: 'name' })}${input(speaker, form, { name: 'yourContact', label: 'ask.yourPhone' })}
${input(speaker, form, { name: 'yourRelation', label: 'ask.yourRelation' })}${form.kind === 'other' ? input(speaker, form, { name: 'yourOrganization', label: 'ask.yourOrganization', complete: 'organization' }) : ''}
${form.kind === 'other' ? yesNo(speaker, form, 'knows', 'ask.knows') : ''}</fieldset>` as Markup
}

function more(speaker: Speaker, form: AskForm): Markup {
  const { show } = speaker
  const isOpen = ['bornOn', 'cin', 'doctor', 'groups', 'comment', 'programs', 'guardian', 'urgent', 'leavesOn'].some(
    (name) => form.fields[name],
  )
  const ticked = new Set((form.fields.groups ?? '').split(' '))
  return html`<details class="qa"${isOpen ? ' open' : ''}><summary>${show('ask.moreTitle')}</summary><p class="about">${show('ask.moreAbout')}</p>
${tick(form, 'urgent', 'yes', show('ask.urgent'))}${input(speaker, form, { name: 'leavesOn', label: 'ask.leavesOn', about: 'ask.leavesOnAbout' })}
${input(speaker, form, { name: 'bornOn', label: 'ask.bornOn', about: 'ask.bornOnAbout', complete: form.kind === 'self' ? 'bday' : 'off' })}${input(speaker, form, { name: 'cin', label: 'ask.cin' })}
${input(speaker, form, { name: 'plan', label: 'ask.plan' })}${input(speaker, form, { name: 'doctor', label: 'ask.doctor' })}
${form.kind === 'self' ? '' : html`${input(speaker, form, { name: 'guardian', label: 'ask.guardian' })}${input(speaker, form, { name: 'guardianPhone', label: 'ask.guardianPhone', type: 'tel' })}`}
<fieldset><legend>${show(form.kind === 'self' ? 'ask.groups' : 'ask.groupsOther')}</legend>${populations.map((key) => html`<label class="pick"><input type="checkbox" name="groups" value="${key}"${ticked.has(key) ? ' checked' : ''}>${show(`group.${key}`)}</label>`)}</fieldset>
${input(speaker, form, { name: 'programs', label: 'ask.programs' })}${area(speaker, form, 'comment', 'ask.comment', 'ask.commentAbout')}</details>` as Markup
}

function summary({ show }: Speaker, wrongs: readonly Wrong[]): Markup {
  return html`<div class="note alert" role="alert" tabindex="-1" id="wrong"><h2>${show('ask.wrong')}</h2><ul>${wrongs.map(({ field, says }) => html`<li><a href="#${field}">${show(says)}</a></li>`)}</ul></div>` as Markup
}

interface Input {
  readonly name: string
  readonly label: TextId
  readonly about?: TextId
  readonly type?: 'text' | 'tel' | 'email'
  readonly complete?: string
}

function input(
  { show }: Speaker,
  { fields, wrongs }: AskForm,
  { name, label, about, type = 'text', complete = 'off' }: Input,
): Markup {
  const wrong = wrongs.find((one) => one.field === name)
  const described = [about ? `${name}-about` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ')
  return html`<div class="field"><label for="${name}">${show(label)}</label>${about ? html`<span class="about" id="${name}-about">${show(about)}</span>` : ''}${wrong ? html`<p class="wrong" id="${name}-wrong">${show(wrong.says)}</p>` : ''}
<input id="${name}" type="${type}" name="${name}" value="${fields[name] ?? ''}" autocomplete="${complete}" aria-describedby="${described}"${wrong ? html` aria-invalid="true"` : ''}></div>` as Markup
}

function area({ show }: Speaker, { fields, wrongs }: AskForm, name: string, label: TextId, about: TextId): Markup {
  const wrong = wrongs.find((one) => one.field === name)
  return html`<div class="field"><label for="${name}">${show(label)}</label><span class="about" id="${name}-about">${show(about)}</span>${wrong ? html`<p class="wrong">${show(wrong.says)}</p>` : ''}<textarea id="${name}" name="${name}" rows="3" aria-describedby="${name}-about">${fields[name] ?? ''}</textarea></div>` as Markup
}

function select(
  { show }: Speaker,
  { fields }: AskForm,
  name: string,
  label: TextId,
  options: readonly (readonly [string, string])[],
): Markup {
  return html`<div class="field"><label for="${name}">${show(label)} <span class="about">${show('frame.optional')}</span></label><select id="${name}" name="${name}"><option value="">–</option>${options.map(([value, words]) => html`<option value="${value}"${fields[name] === value ? ' selected' : ''}>${words}</option>`)}</select></div>` as Markup
}

function yesNo({ show }: Speaker, { fields }: AskForm, name: string, label: TextId, about?: TextId): Markup {
  const pick = (value: 'yes' | 'no') =>
    html`<label class="pick"><input type="radio" name="${name}" value="${value}"${fields[name] === value ? ' checked' : ''}>${show(`frame.${value}`)}</label>`
  return html`<fieldset class="field"><legend class="label">${show(label)}</legend>${about ? html`<p class="about">${show(about)}</p>` : ''}${pick('yes')}${pick('no')}</fieldset>` as Markup
}

function tick({ fields }: AskForm, name: string, value: string, words: Markup): Markup {
  return html`<label class="pick"><input type="checkbox" name="${name}" value="${value}"${fields[name] === value ? ' checked' : ''}>${words}</label>` as Markup
}

/** After sending or putting by: the number, and what happens now. */
export function doneBody({ language, show }: Speaker, number: string, isSent: boolean, hasSecret: boolean): Markup {
  return html`<h1>${show(isSent ? 'ask.doneTitle' : 'ask.savedTitle')}</h1><p class="lead">${show(isSent ? 'ask.done' : 'ask.saved')}</p>
<h2>${show('ask.number')}</h2><p class="number" dir="ltr" data-number>${number}</p>${hasSecret ? html`<p>${show('ask.numberAbout')}</p>` : ''}${planList(show)}
<p class="row"><a class="button quiet" href="/${language}/">${show('lost.home')}</a><button class="quiet" type="button" data-print hidden>${show('frame.print')}</button></p>` as Markup
}

/** Where it stands: received, or passed on, and never more. */
export function statusBody({ language, show }: Speaker, state: 'received' | 'passed-on'): Markup {
  const which = state === 'received' ? 'received' : 'passedOn'
  return html`<h1>${show('ask.status')}</h1><p class="number">${show(`ask.state.${which}`)}</p><p class="lead">${show(`ask.state.${which}About`)}</p>${planList(show)}
<p class="row"><a class="button quiet" href="/${language}/">${show('lost.home')}</a></p>` as Markup
}

/** A number and word that open nothing, or too many tries. */
export function closedBody({ language, show }: Speaker, says: 'ask.resumeWrong' | 'ask.many'): Markup {
  return html`<h1>${show('ask.resumeTitle')}</h1><div class="note alert" role="alert"><p>${show(says, contact())}</p></div>${resumeForm(language, show)}` as Markup
}
