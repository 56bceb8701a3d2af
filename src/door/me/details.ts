// How and when to reach the member, and in which language: what they say here is what the team dials and writes to from then on.
import { html } from 'hono/html'
import type { MemberLanguage } from '../../domain/member-text.ts'
import { spaced } from '../../domain/phone.ts'
import type { Markup, Speaker } from '../speaker.ts'
import type { Own } from './desk.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

type Reach = Own['reach']

/** The record keeps a language by its English name; Chinese is spoken in two ways. */
export const languageNames: readonly (readonly [name: string, code: MemberLanguage | 'yue' | 'cmn'])[] = [
  ['English', 'en'],
  ['Spanish', 'es'],
  ['Cantonese', 'yue'],
  ['Mandarin', 'cmn'],
  ['Korean', 'ko'],
  ['Vietnamese', 'vi'],
  ['Armenian', 'hy'],
  ['Tagalog', 'tl'],
  ['Farsi', 'fa'],
  ['Arabic', 'ar'],
  ['Russian', 'ru'],
  ['Khmer', 'km'],
]

export const formats = ['large-print', 'braille', 'audio', 'data-cd'] as const
export const placeKinds = ['home', 'mail', 'where-to-find'] as const

export function detailsBody(speaker: Speaker, { reach }: Own, { said, fields }: Telling): Markup {
  const { show } = speaker
  return html`${backTo(speaker, 'information')}<h1>${show('me.reach')}</h1>${wrongLine(speaker, said)}<p class="lead">${show('me.reach.lead')}</p>
<h2>${show('me.reach.phones')}</h2>${reach.phones.length === 0 ? html`<p>${show('me.reach.none')}</p>` : reach.phones.map((one) => shownPhone(speaker, one))}
${addPhone(speaker, fields)}
<h2>${show('me.reach.places')}</h2>${reach.addresses.length === 0 ? html`<p>${show('me.reach.noPlace')}</p>` : reach.addresses.map((one) => shownAddress(speaker, one))}
${addPlace(speaker, fields)}
<h2>${show('me.reach.how')}</h2>${howPart(speaker, reach)}` as Markup
}

function action(speaker: Speaker, path: string): string {
  return `/${speaker.language}/me/information/reach/${path}`
}

function shownPhone(speaker: Speaker, { id, value, isSafeToLeaveMessage, isPrivate }: Reach['phones'][number]): Markup {
  const { show } = speaker
  const safe =
    isSafeToLeaveMessage === null ? 'me.reach.askSafe' : isSafeToLeaveMessage ? 'me.reach.safe' : 'me.reach.notSafe'
  return html`<section class="support" data-phone><h3><bdi dir="ltr">${spaced(value)}</bdi></h3><p>${show(safe)}${isPrivate ? html` ${show('me.reach.private')}` : ''}</p>
<form method="post" action="${action(speaker, 'phone')}"><input type="hidden" name="id" value="${id}"><div class="row">
${isSafeToLeaveMessage === true ? '' : html`<button class="quiet" name="does" value="safe">${show('me.reach.makeSafe')}</button>`}
${isSafeToLeaveMessage === false ? '' : html`<button class="quiet" name="does" value="not-safe">${show('me.reach.makeNotSafe')}</button>`}
<button class="quiet" name="does" value="${isPrivate ? 'share' : 'private'}">${show(isPrivate ? 'me.reach.share' : 'me.reach.makePrivate')}</button>
<button class="quiet" name="does" value="end">${show('me.reach.gone')}</button></div></form></section>` as Markup
}

function addPhone(speaker: Speaker, fields: Telling['fields']): Markup {
  const { show } = speaker
  return html`<details class="qa"${fields.number === undefined ? '' : ' open'}><summary>${show('me.reach.addPhone')}</summary>
<form method="post" action="${action(speaker, 'new-phone')}"><div class="field"><label for="number">${show('ask.phone')}</label><input type="tel" id="number" name="number" dir="ltr" autocomplete="tel" maxlength="40" value="${fields.number ?? ''}"></div>
<fieldset><legend>${show('ask.phoneSafe')}</legend>${yesNo(speaker, 'safe')}</fieldset>${privately(speaker)}<button>${show('me.reach.save')}</button></form></details>` as Markup
}

function shownAddress(speaker: Speaker, one: Reach['addresses'][number]): Markup {
  const { show } = speaker
  const line = [one.street, one.city, one.zip].filter((part) => part !== null).join(', ') || one.asSent
  return html`<section class="support" data-place><h3>${show(`me.reach.${one.kind}`)}</h3><p dir="auto">${line ?? ''}</p>${one.isPrivate ? html`<p>${show('me.reach.private')}</p>` : ''}
<form method="post" action="${action(speaker, 'place')}"><input type="hidden" name="id" value="${one.id}"><div class="row">
<button class="quiet" name="does" value="${one.isPrivate ? 'share' : 'private'}">${show(one.isPrivate ? 'me.reach.share' : 'me.reach.makePrivate')}</button>
<button class="quiet" name="does" value="end">${show('me.reach.gone')}</button></div></form></section>` as Markup
}

function addPlace(speaker: Speaker, fields: Telling['fields']): Markup {
  const { show } = speaker
  return html`<details class="qa"${fields.street === undefined ? '' : ' open'}><summary>${show('me.reach.addPlace')}</summary>
<form method="post" action="${action(speaker, 'new-place')}"><fieldset><legend>${show('me.reach.what')}</legend>${placeKinds.map((kind) => html`<label class="pick"><input type="radio" name="kind" value="${kind}"${(fields.kind ?? 'home') === kind ? ' checked' : ''}>${show(`me.reach.${kind}`)}</label>`)}</fieldset>
<div class="field"><label for="street">${show('me.reach.street')}</label><input type="text" id="street" name="street" autocomplete="street-address" maxlength="200" dir="auto" value="${fields.street ?? ''}"></div>
<div class="field"><label for="city">${show('me.reach.city')}</label><input type="text" id="city" name="city" autocomplete="address-level2" maxlength="100" dir="auto" value="${fields.city ?? ''}"></div>
<div class="field"><label for="zip">${show('me.reach.zip')}</label><input type="text" id="zip" name="zip" autocomplete="postal-code" inputmode="numeric" maxlength="10" dir="ltr" value="${fields.zip ?? ''}"></div>
${privately(speaker)}<button>${show('me.reach.save')}</button></form></details>` as Markup
}

function howPart(speaker: Speaker, reach: Reach): Markup {
  const { show } = speaker
  return html`<form method="post" action="${action(speaker, 'how')}"><input type="hidden" name="revision" value="${reach.revision}">
<div class="field"><label for="when">${show('me.reach.when')}</label><span class="about" id="when-about">${show('me.reach.whenAbout')}</span><input type="text" id="when" name="when" maxlength="200" dir="auto" aria-describedby="when-about" value="${reach.contactPreference ?? ''}"></div>
${languageField(speaker, 'spoken', reach.spokenLanguage)}${languageField(speaker, 'written', reach.writtenLanguage)}
<fieldset><legend>${show('me.reach.interpreter')}</legend>${yesNo(speaker, 'interpreter', reach.needsInterpreter)}</fieldset>
<div class="field"><label for="format">${show('me.reach.format')}</label><select id="format" name="format"><option value="">${speaker.say('me.reach.format.usual')}</option>${formats.map((one) => html`<option value="${one}"${reach.alternateFormat === one ? ' selected' : ''}>${speaker.say(`me.reach.format.${one}`)}</option>`)}</select></div>
<button>${show('me.reach.save')}</button></form>` as Markup
}

function languageField(speaker: Speaker, name: 'spoken' | 'written', value: string | null): Markup {
  const called = new Intl.DisplayNames(speaker.language, { type: 'language' })
  const isListed = languageNames.some(([one]) => one === value)
  return html`<div class="field"><label for="${name}">${speaker.show(`me.reach.${name}`)}</label><select id="${name}" name="${name}"><option value=""></option>
${value !== null && !isListed ? html`<option value="${value}" selected>${value}</option>` : ''}${languageNames.map(([one, code]) => html`<option value="${one}"${one === value ? ' selected' : ''}>${called.of(code) ?? one}</option>`)}</select></div>` as Markup
}

function yesNo({ show }: Speaker, name: string, is: boolean | null = null): Markup {
  const pick = (value: 'yes' | 'no') =>
    html`<label class="pick"><input type="radio" name="${name}" value="${value}"${is === (value === 'yes') ? ' checked' : ''}>${show(`frame.${value}`)}</label>`
  return html`${pick('yes')}${pick('no')}` as Markup
}

function privately({ show }: Speaker): Markup {
  return html`<label class="pick"><input type="checkbox" name="private"><span>${show('me.reach.makePrivate')}</span></label>` as Markup
}
