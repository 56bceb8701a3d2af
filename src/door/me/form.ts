// What each form of the signed-in pages says: the operations it becomes, the same as the desk's and the care manager's, or what is missing in it.
import type { Instant } from '../../base/day.ts'
import type { TextId } from '../speaker.ts'
import { careForms } from './care-form.ts'
import { complainForm } from './complain.ts'
import type { MemberOperation, Own } from './desk.ts'
import { detailForms } from './details-form.ts'
import { giveForm } from './give-form.ts'
import { hearingForm } from './hearing.ts'
import { peopleForms } from './people.ts'
import { saidBy, speaksAs } from './reader.ts'

/** What was typed, each as text or null. */
export type Fields = Readonly<Partial<Record<string, string | null>>>

export interface Step {
  readonly does: MemberOperation
  readonly input: object
}

/** The steps to take, in order; what is missing, in words; or undefined for what no form of ours sends. */
export type Says = (own: Own, fields: Fields, newId: () => string, now: Instant) => readonly Step[] | TextId | undefined

export interface Form {
  readonly path: string
  /** The page it stands on, shown again with what was typed where it came to nothing. */
  readonly from: string
  /** Where one goes when it is done; the page it stands on, if none is named. */
  readonly to?: string
  /** How many letters a text of it has at most; 400, if none is said. */
  readonly most?: number
  readonly says: Says
}

const agreeing: Says = (own, { agrees, words }) => {
  const { plan } = own
  if (plan === null || (agrees !== 'yes' && agrees !== 'no')) return undefined
  const how = agrees === 'yes' ? 'said' : 'did-not-agree'
  const wished = agrees === 'no' ? (words?.slice(0, 250) ?? null) : null
  return [{ does: 'care-plan.agree', input: { plan: plan.id, how, by: speaksAs(own), words: wished } }]
}

const takingBack: Says = (own, { consent }) => {
  const one = own.permissions.find(({ id }) => id === consent)
  if (!one && consent !== 'all') return undefined
  return [{ does: 'consent.revoke', input: { consent: one?.id ?? null, how: 'form', by: speaksAs(own) } }]
}

const changing: Says = ({ episode, reader }, { kind, wish, reason }, newId) => {
  if (episode === null || (kind !== 'lead' && kind !== 'agency')) return undefined
  const askedBy = reader === null ? 'member' : 'representative'
  const asked = { id: newId(), episodeId: episode.id, kind, askedBy, via: 'message' }
  return [{ does: 'change.request', input: { ...asked, wish: wish ?? null, reason: reason ?? null } }]
}

const stopping: Says = (own, { now, name }) => {
  const { episode, today } = own
  if (episode === null) return undefined
  // Whoever gives up the days of the notice signs for it; all others keep them (CLOCK-22).
  if (now && !name) return 'stop.sign.missing'
  const said = { episode: episode.id, on: today, saidBy: saidBy(own), saidTo: 'message', words: null }
  return [{ does: 'episode.stop', input: { ...said, signedBy: now ? (name?.slice(0, 150) ?? null) : null } }]
}

const goingOn: Says = ({ episode }) =>
  episode ? [{ does: 'episode.stop-back', input: { episode: episode.id } }] : undefined

export const forms: readonly Form[] = [
  { path: 'plan', from: 'plan', says: agreeing },
  { path: 'information', from: 'information', says: takingBack },
  giveForm,
  ...careForms,
  ...detailForms,
  ...peopleForms,
  { path: 'choices/change', from: 'choices/change', to: 'choices', says: changing },
  complainForm,
  hearingForm,
  { path: 'choices/stop', from: 'choices/stop', to: 'choices', says: stopping },
  { path: 'choices/back', from: 'choices', says: goingOn },
]

/** What was typed, each as text or null; longer than a person writes is cut. */
export function fieldsOf(body: Readonly<Record<string, unknown>>, most = 400): Fields {
  return Object.fromEntries(
    Object.entries(body)
      .slice(0, 50)
      .map(([name, value]) => [
        name,
        typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, most) : null,
      ]),
  )
}

const words: Readonly<Record<string, TextId>> = {
  'signature-missing': 'permit.give.sign',
  'recipient-missing': 'permit.give.who',
  'already-known': 'me.reach.known',
  'too-late': 'rights.appeal.late',
}

/** What to say to a refusal; most are another step that came between. */
export function wordFor(reason: string): TextId {
  return words[reason] ?? 'me.moved'
}
