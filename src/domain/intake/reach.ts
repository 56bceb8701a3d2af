// Where a plan says a member lives and how to reach them. A change goes into the history with its source, never over a newer word of the
// member; a blank erases nothing (EXC-15); nothing is copied from one address to the other.
import type { Address } from '../address.ts'
import { type At, add, type Change, set } from '../change.ts'
import type { FileAddress } from '../file-field.ts'
import type { MemberFileRow } from '../member-file.ts'
import type { Phone } from '../phone.ts'
import { withoutAuthority } from '../supporter.ts'
import type { Known } from './known.ts'

/** Ids for what a row adds: the n-th is the same each time the same row is read. */
export type Ids = () => string

/** Changes to addresses. `on` is the day the file was made. */
export function addressChanges(at: At, known: Known, row: MemberFileRow, on: string, ids: Ids): readonly Change[] {
  const isHidden = known.safetyFlag.some((flag) => flag.kind === 'confidential-address' && isOpen(flag))
  return [
    ...oneAddress(at, known, 'home', row.home, row.member.county, on, isHidden, ids),
    ...oneAddress(at, known, 'mail', row.mail, null, on, isHidden, ids),
  ]
}

function oneAddress(
  _at: At,
  known: Known,
  kind: 'home' | 'mail',
  sent: FileAddress,
  county: string | null,
  on: string,
  isPrivate: boolean,
  ids: Ids,
): readonly Change[] {
  if (sent.street === null && sent.city === null && sent.zip === null) return []
  const ofKind = known.address.filter((one) => one.kind === kind && one.struckAt === null)
  const lastSent = latest(ofKind.filter((one) => one.source === 'plan-file'))
  const noFixed = sent.isFixed === false
  const entry = {
    kind,
    street: noFixed ? null : sent.street,
    city: sent.city,
    state: sent.state,
    zip: sent.zip,
    county,
    noFixedAddress: noFixed,
    asSent: noFixed ? sent.street : null,
  }
  if (lastSent && isSameAddress(lastSent, entry)) return []
  const current = ofKind.filter((one) => one.endedOn === null)
  if (current.some((one) => isSameAddress(one, entry))) return []
  const newer = current.some((one) => one.source !== 'plan-file' && one.fromOn >= on)
  const added = add('address', {
    id: ids(),
    labels: [],
    ...entry,
    isPrivate,
    source: 'plan-file',
    fromOn: on,
    endedOn: newer ? on : null,
    endReason: null,
  })
  if (newer) return [added]
  return [...current.map((one) => set('address', one.id, { endedOn: one.fromOn > on ? one.fromOn : on })), added]
}

function isSameAddress(
  one: Address,
  other: Pick<Address, 'street' | 'city' | 'zip' | 'noFixedAddress' | 'asSent'>,
): boolean {
  const same = (a: string | null, b: string | null) => (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase()
  return (
    same(one.street, other.street) &&
    same(one.city, other.city) &&
    same(one.zip, other.zip) &&
    same(one.asSent, other.asSent)
  )
}

function latest<E extends { readonly fromOn: string; readonly id: string }>(entries: readonly E[]): E | undefined {
  return [...entries].sort((a, b) => (a.fromOn === b.fromOn ? (a.id < b.id ? 1 : -1) : a.fromOn < b.fromOn ? 1 : -1))[0]
}

function isOpen(entry: { readonly endedOn: string | null; readonly struckAt: string | null }): boolean {
  return entry.endedOn === null && entry.struckAt === null
}

/** Changes to phones and e-mail: a new number joins, the plan's own earlier one of that rank ends; the member's stay. */
export function phoneChanges(known: Known, row: MemberFileRow, on: string, ids: Ids): readonly Change[] {
  const sent = [
    { kind: 'phone' as const, value: row.phone.first, rank: 1 },
    { kind: 'phone' as const, value: row.phone.second, rank: 2 },
    { kind: 'email' as const, value: row.member.email, rank: 1 },
  ]
  const isHidden = known.safetyFlag.some((flag) => flag.kind === 'confidential-address' && isOpen(flag))
  return sent.flatMap(({ kind, value, rank }, i) => {
    if (value === null || sent.findIndex((one) => one.value === value) < i) return []
    const ofKind = known.phone.filter((one) => one.kind === kind && one.struckAt === null)
    if (ofKind.some((one) => one.value === value && (one.endedOn === null || one.source !== 'plan-file'))) return []
    const before = ofKind.filter((one) => one.source === 'plan-file' && one.rank === rank && one.endedOn === null)
    return [...before.map((one) => endPhone(one, on)), newPhone(ids(), kind, value, rank, isHidden, on)]
  })
}

function endPhone(phone: Phone, on: string): Change {
  return set('phone', phone.id, { endedOn: phone.fromOn > on ? phone.fromOn : on })
}

function newPhone(
  id: string,
  kind: Phone['kind'],
  value: string,
  rank: number,
  isPrivate: boolean,
  fromOn: string,
): Change {
  return add('phone', {
    id,
    labels: [],
    kind,
    value,
    rank,
    isSafeToLeaveMessage: null,
    isPrivate,
    source: 'plan-file',
    fromOn,
    endedOn: null,
    endReason: null,
    confirmedOn: null,
    bouncedOn: null,
  })
}

/** Changes to the people around the member, as the plan names them. */
export function supporterChanges(known: Known, row: MemberFileRow, on: string, ids: Ids): readonly Change[] {
  const { emergencyContact, guardian, pcp, referrer } = row
  const sent = [
    { kind: 'emergency' as const, organization: null, ...emergencyContact },
    { kind: 'guardian' as const, relation: null, email: null, organization: null, ...guardian },
    { kind: 'pcp' as const, relation: null, email: null, organization: null, ...pcp },
    { kind: 'referrer' as const, relation: null, ...referrer },
  ]
  return sent.flatMap(({ kind, name, relation, organization, phone, email }) => {
    const named = name ?? organization
    if (named === null) return []
    const standing = known.supporter.filter((one) => one.kind === kind && isOpen(one))
    if (standing.some((one) => one.name === named && (phone === null || one.phone === phone))) return []
    const ended = standing
      .filter((one) => one.source === 'plan-file')
      .map((one) => set('supporter', one.id, { endedOn: one.fromOn > on ? one.fromOn : on }))
    const entry = {
      id: ids(),
      labels: [],
      kind,
      name: named,
      relation,
      organization,
      phone,
      email,
      mayKnow: null,
      ...withoutAuthority,
      isPrivate: false,
    }
    return [...ended, add('supporter', { ...entry, source: 'plan-file', fromOn: on, endedOn: null, endReason: null })]
  })
}
