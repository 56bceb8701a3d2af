// Find an agency: by place, language and group; a form that asks by GET. Directions open the phone's own map; an agency that hides its
// place is shown by area and phone.
import { html } from 'hono/html'
import { populations } from '../../domain/population.ts'
import { contact, phoneLink } from '../frame.ts'
import type { Markup, Speaker } from '../speaker.ts'

export interface FoundAgency {
  readonly id: string
  readonly name: string
  readonly street: string | null
  readonly city: string | null
  readonly zip: string | null
  readonly phone: string | null
  readonly languages: readonly string[]
  readonly populations: readonly (typeof populations)[number][]
  readonly hidesPlace: boolean
}

export interface Sought {
  readonly place: string
  readonly language: string
  readonly group: string
}

export interface Directory {
  readonly agencies: readonly FoundAgency[]
  readonly languages: readonly string[]
  /** iPhones know `maps:`, the others `geo:`. */
  readonly isApple: boolean
}

export function findBody(speaker: Speaker, sought: Sought, { agencies, languages, isApple }: Directory): Markup {
  const { language, show, say } = speaker
  const isNarrowed = Object.values(sought).some((value) => value !== '')
  const option = (value: string, words: string | Markup, chosen: string) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`
  return html`<h1>${show('find.title')}</h1><p class="lead">${show('find.lead')}</p>
<form method="get" action="/${language}/find" role="search"><div class="field"><label for="place">${show('find.place')}</label><input id="place" type="text" name="place" value="${sought.place}" maxlength="80" autocomplete="postal-code"></div>
<div class="field"><label for="language">${show('find.language')}</label><select id="language" name="language">${option('', say('find.any'), sought.language)}${languages.map((one) => option(one, languageName(one, language), sought.language))}</select></div>
<div class="field"><label for="group">${show('find.group')}</label><select id="group" name="group">${option('', say('find.any'), sought.group)}${populations.map((key) => option(key, say(`group.${key}`), sought.group))}</select></div>
<button>${show('find.search')}</button></form>
<div role="status"><h2>${show('find.count', { count: agencies.length, phone: contact().phone })}</h2></div>
${agencies.map((agency) => card(speaker, agency, isApple))}${isNarrowed ? html`<p class="row"><a class="button quiet" href="/${language}/find">${show('find.all')}</a></p>` : ''}<p class="soft">${show('find.check')}</p>` as Markup
}

function card({ language, show }: Speaker, agency: FoundAgency, isApple: boolean): Markup {
  const place = [agency.street, agency.city, agency.zip].filter((part) => part !== null).join(', ')
  const map = `${isApple ? 'maps:?q=' : 'geo:0,0?q='}${encodeURIComponent(place)}`
  const hasPlace = !agency.hidesPlace && agency.street !== null
  return html`<section class="support"><h3>${agency.name}</h3>
${agency.phone === null ? '' : html`<p><b>${show('find.phone')}:</b> ${phoneLink(written(agency.phone))}</p>`}
<p>${agency.hidesPlace ? html`${agency.city ?? ''} <span class="about">${show('find.hidden')}</span>` : html`<span dir="ltr">${place}</span>`}</p>
<p><b>${show('find.languages')}:</b> ${agency.languages.map((one) => languageName(one, language)).join(', ')}</p>
${agency.populations.length > 0 ? html`<details><summary>${show('find.group')}</summary><ul>${agency.populations.map((key) => html`<li>${show(`group.${key}`)}</li>`)}</ul></details>` : ''}
${hasPlace ? html`<p><a href="${map}">${show('find.directions')}</a></p>` : ''}</section>` as Markup
}

function written(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length === 10 ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : phone
}

const codes: Readonly<Record<string, string>> = {
  English: 'en',
  Spanish: 'es',
  Mandarin: 'cmn',
  Cantonese: 'yue',
  Korean: 'ko',
  Vietnamese: 'vi',
  Armenian: 'hy',
  Tagalog: 'fil',
  Farsi: 'fa',
  Arabic: 'ar',
  Russian: 'ru',
  Khmer: 'km',
}

/** The language's name in the reader's own; as it is written where nobody knows a code. */
export function languageName(english: string, reader: string): string {
  const code = codes[english]
  return (code && new Intl.DisplayNames([reader], { type: 'language' }).of(code)) || english
}
