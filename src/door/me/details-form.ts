// What the forms of "How to reach me" say. What a member corrects came from the member, and a plan's file never goes over it (EXC-15).
import { dialed } from '../../domain/phone.ts'
import { formats, languageNames, placeKinds } from './details.ts'
import type { Fields, Form, Says, Step } from './form.ts'

const page = 'information/reach'
const at = (path: string) => `${page}/${path}`

/** What one can do with a number or a place that stands. */
const standing =
  (noun: 'phone' | 'address'): Says =>
  ({ reach, today }, { id, does }) => {
    const held = noun === 'phone' ? reach.phones : reach.addresses
    const found = held.find((one) => one.id === id)
    if (!found) return undefined
    const named = { noun, id: found.id }
    if (does === 'end') return [{ does: 'detail.end', input: { ...named, on: today, reason: 'The member said so' } }]
    if (does === 'private' || does === 'share') {
      return [{ does: 'detail.privacy', input: { ...named, isPrivate: does === 'private', isMembersWord: true } }]
    }
    if (noun !== 'phone' || (does !== 'safe' && does !== 'not-safe')) return undefined
    return [{ does: 'phone.message', input: { id: found.id, isSafeToLeaveMessage: does === 'safe' } }]
  }

const newPhone: Says = ({ reach, today }, { number, safe, private: hidden }, newId) => {
  const value = dialed(number ?? '')
  if (!/^\d{10}$/.test(value)) return 'me.reach.wrongPhone'
  const isSafeToLeaveMessage = safe === 'yes' ? true : safe === 'no' ? false : null
  const kept = { kind: 'phone', value, isSafeToLeaveMessage, isPrivate: Boolean(hidden) }
  const rank = Math.min(9, reach.phones.length + 1)
  return [{ does: 'phone.add', input: { id: newId(), ...kept, rank, source: 'member', fromOn: today } }]
}

const newPlace: Says = ({ today }, fields, newId) => {
  const kind = placeKinds.find((one) => one === fields.kind)
  if (!kind) return undefined
  const zip = fields.zip?.replace(/\D/g, '') ?? null
  if (!fields.street || (zip !== null && zip.length !== 5 && zip.length !== 9)) return 'me.reach.wrongPlace'
  const isPrivate = Boolean(fields.private)
  return [{ does: 'address.add', input: { id: newId(), ...placeOf(kind, fields, zip), ...from(today), isPrivate } }]
}

function from(today: string) {
  return { county: null, source: 'member', fromOn: today }
}

/** Where to be found is a description, as the record keeps it for who has no address. */
function placeOf(kind: (typeof placeKinds)[number], { street, city }: Fields, zip: string | null) {
  const written = street?.slice(0, 200) ?? null
  const town = city?.slice(0, 100) ?? null
  if (kind !== 'where-to-find')
    return { kind, street: written, city: town, state: 'CA', zip, noFixedAddress: false, asSent: null }
  const asSent = [written, town, zip].filter((part) => part !== null).join(', ')
  return { kind, street: null, city: null, state: null, zip: null, noFixedAddress: true, asSent }
}

const how: Says = ({ reach }, fields) => {
  const known = (name: string | null | undefined, was: string | null) =>
    name === was || languageNames.some(([one]) => one === name) ? (name ?? null) : was
  const { interpreter, format } = fields
  const correction: Step = {
    does: 'member.correct',
    input: {
      revision: reach.revision,
      fields: {
        contactPreference: fields.when?.slice(0, 200) ?? null,
        spokenLanguage: fields.spoken ? known(fields.spoken, reach.spokenLanguage) : reach.spokenLanguage,
        writtenLanguage: fields.written ? known(fields.written, reach.writtenLanguage) : reach.writtenLanguage,
        needsInterpreter: interpreter === 'yes' ? true : interpreter === 'no' ? false : reach.needsInterpreter,
        alternateFormat: formats.find((one) => one === format) ?? null,
      },
    },
  }
  return [correction]
}

export const detailForms: readonly Form[] = [
  { path: at('phone'), from: page, says: standing('phone') },
  { path: at('new-phone'), from: page, says: newPhone },
  { path: at('place'), from: page, says: standing('address') },
  { path: at('new-place'), from: page, says: newPlace },
  { path: at('how'), from: page, says: how },
]
