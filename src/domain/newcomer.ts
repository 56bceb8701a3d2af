// What a newcomer's chart begins with, whoever enters them: the member, what covers them, where and how to reach them.
import type { Day } from '../base/day.ts'
import { add, type Change } from './change.ts'
import type { Member } from './member.ts'
import type { Origin } from './origin.ts'
import { dialed } from './phone.ts'

export type Newcomer = Pick<
  Member,
  'id' | 'firstName' | 'lastName' | 'nameUsed' | 'bornOn' | 'spokenLanguage' | 'cin'
> &
  Partial<Member>

export function newMember(given: Newcomer): Change {
  return add('member', {
    labels: [],
    pronouns: null,
    sex: null,
    gender: null,
    raceEthnicity: [],
    writtenLanguage: null,
    needsInterpreter: null,
    alternateFormat: null,
    preferredPlace: null,
    contactPreference: null,
    doNotContact: false,
    diedOn: null,
    revision: 1,
    ...given,
  })
}

export function newCoverage(id: string, planId: string, fromOn: Day): Change {
  return add('coverage', {
    id,
    labels: [],
    planId,
    planMemberNumber: null,
    county: null,
    hasMedicare: null,
    hasDsnp: null,
    renewalOn: null,
    fromOn,
    endedOn: null,
  })
}

interface Reached {
  readonly id: string
  readonly value: string
  readonly source: Origin
  readonly fromOn: Day
}

/** Where somebody is found, in words: no fixed address. */
export function newPlace({ id, value, source, fromOn }: Reached): Change {
  const nowhere = { street: null, city: null, state: null, zip: null, county: null, noFixedAddress: true }
  return add('address', {
    id,
    labels: [],
    kind: 'where-to-find',
    ...nowhere,
    asSent: value,
    isPrivate: false,
    source,
    fromOn,
    endedOn: null,
    endReason: null,
  })
}

export function newPhone({ id, value, source, fromOn }: Reached, isSafeToLeaveMessage: boolean | null = null): Change {
  return add('phone', {
    id,
    labels: [],
    kind: 'phone',
    value: dialed(value),
    rank: 1,
    isSafeToLeaveMessage,
    isPrivate: false,
    source,
    fromOn,
    endedOn: null,
    endReason: null,
    confirmedOn: null,
    bouncedOn: null,
  })
}
