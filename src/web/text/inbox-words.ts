// The words of the referral inbox: who asked, what there is to find a member by, how two records agree, what became of a request.
import type { Agreement, MatchField } from '../../domain/match.ts'
import type { ReferralKind } from '../../domain/referral.ts'
import { text } from './text.ts'

/** For whom somebody asked. */
export function kindWords(kind: ReferralKind): string {
  switch (kind) {
    case 'self':
      return text('inbox.self', 'Asks for themselves')
    case 'child':
      return text('inbox.child', 'Asked for a child')
    case 'other':
      return text('inbox.other', 'Asked for somebody else')
  }
}

/** What to do with it next, from what it tells. */
export function waitsForWords(tells: readonly ('cin' | 'bornOn' | 'phone')[]): string {
  if (tells.includes('cin')) return text('inbox.waitsCin', 'Check the member: a CIN is given')
  if (tells.includes('bornOn')) return text('inbox.waitsBorn', 'Find the member by name and birth date')
  if (tells.includes('phone')) return text('inbox.waitsPhone', 'Find the member by name and phone')
  return text('inbox.waitsWay', 'Ask who this is: there is a name and a way to reach them')
}

export function fieldWords(field: MatchField): string {
  switch (field) {
    case 'name':
      return text('inbox.name', 'Name')
    case 'bornOn':
      return text('inbox.bornOn', 'Birth date')
    case 'sex':
      return text('inbox.sex', 'Sex')
    case 'phone':
      return text('inbox.phone', 'Phone')
    case 'place':
      return text('inbox.place', 'Where to find them')
  }
}

export function agreementWords(agreement: Agreement): string {
  switch (agreement) {
    case 'same':
      return text('inbox.same', 'The same')
    case 'near':
      return text('inbox.near', 'Nearly the same')
    case 'different':
      return text('inbox.different', 'Different')
    case 'unknown':
      return text('inbox.unknown', 'Cannot be compared')
  }
}

/** What became of it. */
export function settledWords(settledAs: 'linked' | 'passed-on' | 'closed'): string {
  switch (settledAs) {
    case 'linked':
      return text('inbox.linked', 'Linked to a member')
    case 'passed-on':
      return text('inbox.passedOn', 'Passed on')
    case 'closed':
      return text('inbox.closed', 'Closed')
  }
}

/** What follows a link, once it is made. */
export function followsWords(follows: 'rings' | 'asks' | 'nothing'): string {
  switch (follows) {
    case 'rings':
      return text('inbox.rings', 'Linked. They are in ECM already: it stands in their Lead Care Manager’s Today.')
    case 'asks':
      return text('inbox.asks', 'Linked. The plan’s decision is asked for.')
    case 'nothing':
      return text('inbox.nothing', 'Linked. A request or an authorization stands already, so nothing new is asked.')
  }
}
