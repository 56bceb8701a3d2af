// How to reach a member and who is around them, as it changed. What is private says that it changed, not to what.
import type { Chart } from '../../../../domain/chart.ts'
import { spaced } from '../../../../domain/phone.ts'
import type { Strikable } from '../../../../domain/strike.ts'
import type { IconName } from '../../../parts/icon.tsx'
import { originWords, safetyWords, supporterWords } from '../../../text/member-words.ts'
import { text } from '../../../text/text.ts'
import { addressWords } from '../../person.ts'
import { atDay, fromEntry, type HistoryItem, known, type Teller, untilWords } from './item.ts'

export const addresses: Teller = ({ address }) =>
  address.map((one) =>
    detail(
      'address',
      'place',
      text('history.address', 'Where: {words}', { words: one.isPrivate ? hidden() : addressWords(one) }),
      one,
    ),
  )

export const phones: Teller = ({ phone }) =>
  phone.map((one) =>
    detail(
      'phone',
      'phone',
      text('history.phone', 'How to reach: {words}', { words: one.isPrivate ? hidden() : spaced(one.value) }),
      one,
    ),
  )

export const flags: Teller = ({ safetyFlag }) =>
  safetyFlag.map((one) =>
    detail('safetyFlag', 'shield', text('history.safety', 'Safety: {words}', { words: safetyWords(one) }), one),
  )

export const people: Teller = ({ supporter }) =>
  supporter.map((one) =>
    detail(
      'supporter',
      'people',
      text('history.supporter', '{part}: {name}', {
        part: supporterWords(one.kind),
        name: one.isPrivate ? hidden() : one.name,
      }),
      one,
      one.endReason,
    ),
  )

type Detail = Pick<Chart['address'][number], 'id' | 'fromOn' | 'endedOn' | 'recordedBy' | 'labels' | 'seq'> & {
  readonly source?: Chart['address'][number]['source']
}

function detail(
  noun: Strikable,
  icon: IconName,
  title: string,
  entry: Detail,
  note: string | null = null,
): HistoryItem {
  return {
    ...fromEntry(entry),
    ...atDay(entry.fromOn),
    kind: 'detail',
    icon,
    title,
    facts: known(entry.source && originWords(entry.source), untilWords(entry.endedOn)),
    note,
    by: entry.source === 'plan-file' ? null : entry.recordedBy,
    noun,
  }
}

function hidden(): string {
  return text('history.private', 'kept private')
}
