// What was asked, as labels and values; what was left out is not listed, but for what one would look for to know who it is.
import type { Referral } from '../../../domain/referral.ts'
import type { Fact } from '../../parts/facts.tsx'
import { dayWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'

export function askedFacts(asked: Referral): readonly Fact[] {
  const { referrer } = asked
  const kept = (id: string, label: string, value: string | null): readonly Fact[] =>
    value === null || value.trim() === '' ? [] : [{ id, label, value }]
  const sought = (id: string, label: string, value: string | null): Fact => ({ id, label, ...(value ? { value } : {}) })
  return [
    sought(
      'bornOn',
      text('inbox.bornOn', 'Birth date'),
      asked.bornOn === null ? null : dayWords(asked.bornOn, 'dated'),
    ),
    sought('cin', text('inbox.cin', 'CIN'), asked.cin),
    sought('phone', text('inbox.phone', 'Phone'), phoneWords(asked)),
    sought('place', text('inbox.place', 'Where to find them'), asked.place),
    ...kept('urgent', text('inbox.urgent', 'Urgent'), asked.isUrgent ? text('trace.yes', 'yes') : null),
    ...kept(
      'leaves',
      text('inbox.leavesOn', 'Leaves hospital or jail'),
      asked.leavesOn === null ? null : dayWords(asked.leavesOn, 'dated'),
    ),
    ...kept('email', text('person.email', 'E-mail'), asked.email),
    ...kept('best', text('inbox.bestTime', 'Best time'), asked.bestTime === null ? null : timeWords(asked.bestTime)),
    ...kept('language', text('inbox.language', 'Language'), languageWords(asked)),
    ...kept('guardian', text('inbox.guardian', 'Who decides for them'), joined(asked.guardian, asked.guardianPhone)),
    ...kept('doctor', text('inbox.doctor', 'Doctor'), asked.doctor),
    ...kept('plan', text('inbox.plan', 'Health plan they named'), asked.plan),
    ...kept('groups', text('inbox.groups', 'What was ticked'), asked.populations.map(populationWords).join(', ')),
    ...kept('programs', text('inbox.programs', 'Other programs'), asked.programs),
    ...kept('comment', text('inbox.comment', 'Why'), asked.comment),
    ...kept('who', text('inbox.who', 'Who asked'), joined(referrer?.name ?? null, referrer?.relation ?? null)),
    ...kept('org', text('inbox.organization', 'Their organization'), referrer?.organization ?? null),
    ...kept('contact', text('inbox.contact', 'How to reach them'), referrer?.contact ?? null),
    ...kept('knows', text('inbox.knows', 'Does the person know?'), knowsWords(referrer?.personKnows ?? null)),
  ]
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part.trim() !== '').join(', ')
}

function phoneWords({ phone, isSafeToLeaveMessage }: Referral): string | null {
  if (phone === null || isSafeToLeaveMessage === null) return phone
  return isSafeToLeaveMessage
    ? text('inbox.messageSafe', '{phone} (a message is safe)', { phone })
    : text('inbox.messageUnsafe', '{phone} (leave no message)', { phone })
}

function languageWords({ language, wantsInterpreter }: Referral): string {
  return joined(language, wantsInterpreter ? text('inbox.interpreter', 'wants an interpreter') : null)
}

function timeWords(time: NonNullable<Referral['bestTime']>): string {
  switch (time) {
    case 'morning':
      return text('inbox.morning', 'In the morning')
    case 'noon':
      return text('inbox.noon', 'At noon')
    case 'evening':
      return text('inbox.evening', 'In the evening')
    case 'any':
      return text('inbox.anyTime', 'Any time')
  }
}

function knowsWords(knows: boolean | null): string | null {
  if (knows === null) return null
  return knows
    ? text('inbox.knowsYes', 'Yes, they know that it was asked')
    : text('inbox.knowsNo', 'No. Take care how you reach them')
}
