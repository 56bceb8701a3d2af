// Giving permission, or changing it: kind by kind, yes or no, to whom, and one's name under it (CON-3, CON-13). The words that bind stand in
// English until a qualified translator has signed them; above them stands how to get help in one's own language.
import { html } from 'hono/html'
import { taglines } from '../../../content/notice/tagline.ts'
import { permissionTexts } from '../../../content/permission.ts'
import type { Category } from '../../domain/category.ts'
import { ruleOf } from '../../domain/consent-ground.ts'
import { type PermissionText, permissionText } from '../../domain/permission-text.ts'
import type { RecipientKind } from '../../domain/recipient.ts'
import type { Markup, Speaker } from '../speaker.ts'
import type { Own } from './desk.ts'
import { backTo } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

/** Whom one can name at the door: classes, as 42 CFR 2.31 allows; a person or place by name is added with the Lead Care Manager. */
export const recipientClasses = [
  'plan',
  'health-provider',
  'county',
  'community-organization',
  'housing',
  'school',
  'justice',
  'supporter',
] as const satisfies readonly RecipientKind[]

export function sharingText({ today }: Own): PermissionText | undefined {
  return permissionText(permissionTexts, 'sharing', today)
}

/** The kinds this member can speak of alone: all, or for a minor what the law leaves to them (CON-9). */
export function kindsFor({ grounds }: Own, { categories }: PermissionText): readonly Category[] {
  return categories.filter((one) =>
    grounds.some((ground) => {
      const { covers } = ruleOf(ground)
      return covers === null || covers.includes(one)
    }),
  )
}

/** A permission that can be changed here: in force, in the words of today's form. */
export function changeable(own: Own, of: string | undefined): Own['permissions'][number] | undefined {
  return own.permissions.find(
    ({ id, form, state }) => id === of && form === 'sharing' && state === 'in-force' && own.grounds.includes('adult'),
  )
}

export function giveBody(speaker: Speaker, own: Own, { said, fields, of }: Telling): Markup {
  const { language, show } = speaker
  const text = sharingText(own)
  const kinds = text ? kindsFor(own, text) : []
  const top = html`${backTo(speaker, 'information')}<h1>${show('permit.give.title')}</h1>${wrongLine(speaker, said)}`
  if (!text || kinds.length === 0) return html`${top}<p class="lead">${show('permit.give.ask')}</p>` as Markup
  const before = changeable(own, of)
  const isRefill = Object.keys(fields).length > 0
  const isPicked = (name: string, was: boolean | undefined) => (isRefill ? fields[name] : was ? 'on' : null)
  const kind = (one: Category) => {
    const was = before?.given.includes(one) ? 'give' : before?.refused.includes(one) ? 'keep' : null
    const is = isRefill ? fields[`kind.${one}`] : was
    const pick = (value: 'give' | 'keep') =>
      html`<label class="pick"><input type="radio" name="kind.${one}" value="${value}"${is === value ? ' checked' : ''}>${show(`permit.give.${value}`)}</label>`
    return html`<fieldset class="two-ways"><legend>${show(kindText(one))}</legend>${pick('give')}${pick('keep')}</fieldset>`
  }
  const who = (one: (typeof recipientClasses)[number]) =>
    html`<label class="pick"><input type="checkbox" name="to.${one}"${
      isPicked(
        `to.${one}`,
        before?.recipients.all.some((named) => named.kind === one),
      )
        ? ' checked'
        : ''
    }><span>${one === 'plan' && own.healthPlan ? html`<bdi>${own.healthPlan.name}</bdi>` : show(`permit.who.${one}`)}</span></label>`
  return html`${top}${language === 'en' ? '' : html`<p class="note warm">${taglines[language]}</p>`}
<p>${show('me.give.interpreter')}</p>
<div lang="en" dir="ltr"><p class="lead">${text.asks[0]}</p><p>${text.asks.slice(1).join(' ')}</p></div>
<form method="post" action="/${language}/me/information/give">${before ? html`<input type="hidden" name="of" value="${before.id}">` : ''}
<h2>${show('permit.give.kinds')}</h2><p>${show('permit.give.skip')}</p>${kinds.map(kind)}
<fieldset><legend>${show('permit.give.to')}</legend>${recipientClasses.map(who)}</fieldset>
<h2>${show('permit.give.rights')}</h2><ul lang="en" dir="ltr">${text.rights.map((one) => html`<li>${one}</li>`)}</ul>
<div class="field"><label for="name">${show('permit.give.name')}</label><span class="about" id="name-about">${show('permit.give.nameAbout')}</span>
<input type="text" id="name" name="name" autocomplete="name" maxlength="150" dir="auto" aria-describedby="name-about" value="${fields.name ?? ''}"></div>
<div class="row"><button>${show('permit.give.save')}</button><a class="button quiet" href="/${language}/me/information">${show('frame.back')}</a></div></form>` as Markup
}

/** The word for a kind that this form offers. */
export function kindText(kind: Category): `permit.kind.${Category}` {
  return `permit.kind.${kind}`
}
