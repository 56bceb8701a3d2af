// What is written down every day: contacts, attempts to reach, tasks done.
import {
  companionWords,
  interpreterWords,
  methodWords,
  outcomeWords,
  placeWords,
  serviceWords,
} from '../../../text/contact-words.ts'
import { text } from '../../../text/text.ts'
import { methodIcons } from '../../act/method-icons.ts'
import { atInstant, fromEntry, known, minutesWords, plain, type Teller } from './item.ts'

export const contacts: Teller = ({ contact }) =>
  contact.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'contact',
    icon: methodIcons[one.method],
    title:
      one.outcome === 'reached'
        ? text('history.met', 'Met: {how}', { how: methodWords(one.method) })
        : text('history.notReached', 'Not reached: {how}', { how: methodWords(one.method) }),
    facts: known(
      one.place !== null && one.place !== 'phone' && placeWords(one.place),
      minutesWords(one.minutes),
      one.withWhom
        .filter((who) => who !== 'member')
        .map(companionWords)
        .join(', '),
      one.interpreterMode !== null && one.interpreterMode !== 'not-needed' && interpreterWords(one.interpreterMode),
      one.services.map(serviceWords).join(', '),
      one.nextStep !== null && text('history.next', 'Next: {step}', { step: one.nextStep }),
      one.householdVisit !== null && text('history.household', 'Visit to the household, minutes shared'),
      one.signedAt === null && one.closedAt === null && text('history.unsigned', 'Not signed yet'),
      one.closeReason !== null && text('history.closedWhy', 'Closed as it stands: {why}', { why: one.closeReason }),
      one.amendReason && text('history.mendedWhy', 'Mended: {why}', { why: one.amendReason }),
    ),
    note: one.note,
    noun: 'contact',
    isMended: one.amends !== null,
  }))

export const attempts: Teller = ({ outreachAttempt }) =>
  outreachAttempt.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'attempt',
    icon: methodIcons[one.method],
    title: text('history.tried', 'Outreach, {how}: {outcome}', {
      how: methodWords(one.method).toLocaleLowerCase(),
      outcome: outcomeWords(one.outcome, one.method),
    }),
    facts: known(one.place, minutesWords(one.minutes)),
    note: one.note,
    noun: 'outreachAttempt',
    isMended: one.amends !== null,
  }))

export const tasks: Teller = ({ task }) =>
  task.flatMap((one) =>
    one.doneAt === null
      ? []
      : [
          {
            ...plain,
            ...atInstant(one.doneAt),
            id: one.id,
            kind: 'task' as const,
            icon: 'check' as const,
            title: text('history.done', 'Done: {what}', { what: one.what }),
            facts: known(one.outcome),
            labels: one.labels,
            by: one.doneBy,
            noun: 'task' as const,
          },
        ],
  )
