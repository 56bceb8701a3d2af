// The team's own record: who joined and left, notes, documents, case conferences, and stays away from home.
import { dayWords } from '../../../text/day-words.ts'
import { sizeWords } from '../../../text/file-words.ts'
import { categoryWords } from '../../../text/permission-words.ts'
import {
  documentWords,
  noteWords,
  stayLeftWords,
  staySourceWords,
  stayWords,
  teamPartWords,
} from '../../../text/team-words.ts'
import { text } from '../../../text/text.ts'
import { atDay, atInstant, fromEntry, known, later, minutesWords, type Teller } from './item.ts'

export const teamMembers: Teller = ({ teamMember }) =>
  teamMember.flatMap((one) => [
    {
      ...fromEntry(one),
      ...atDay(one.fromOn),
      kind: 'detail' as const,
      icon: 'people' as const,
      title: text('history.joined', 'On the team: {name}', { name: one.name }),
      facts: known(
        teamPartWords(one.part),
        one.organization,
        one.mayKnow.length > 0 &&
          text('details.mayKnow', 'May know: {what}', { what: one.mayKnow.map(categoryWords).join(', ') }),
      ),
      note: one.mayKnowNote,
      noun: 'teamMember' as const,
    },
    ...(one.endedOn === null
      ? []
      : [
          {
            ...later(one, 'left'),
            ...atDay(one.endedOn),
            kind: 'detail' as const,
            icon: 'people' as const,
            title: text('history.leftTeam', 'Off the team: {name}', { name: one.name }),
          },
        ]),
  ])

export const notes: Teller = ({ note }) =>
  note.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'note',
    icon: 'note',
    title: noteWords(one.kind),
    note: one.words,
    noun: 'note',
    isMended: one.amends !== null,
  }))

export const documents: Teller = ({ document }) =>
  document.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.recordedAt),
    kind: 'note',
    icon: 'file',
    title: text('history.document', 'Document: {name}', { name: one.name }),
    facts: known(
      documentWords(one.kind),
      one.madeOn !== null && text('history.madeOn', 'of {day}', { day: dayWords(one.madeOn, 'dated') }),
      sizeWords(one.bytes),
    ),
    noun: 'document',
  }))

export const conferences: Teller = ({ caseConference }) =>
  caseConference.map((one) => ({
    ...fromEntry(one),
    ...atInstant(one.at),
    kind: 'note',
    icon: 'people',
    title: text('history.conference', 'Case conference'),
    facts: known(
      one.who.join(', '),
      one.isMemberThere && text('history.memberThere', 'the member was there'),
      minutesWords(one.minutes),
    ),
    note: one.decided,
    noun: 'caseConference',
  }))

export const stays: Teller = ({ careTransition }) =>
  careTransition.flatMap((one) => [
    {
      ...fromEntry(one),
      ...atDay(one.cameOn),
      kind: 'stay' as const,
      icon: 'hospital' as const,
      title: text('history.stay', '{kind}: {place}', { kind: stayWords(one.kind), place: one.place }),
      facts: known(text('history.heard', 'heard from: {who}', { who: staySourceWords(one.source) })),
      note: one.why,
      noun: 'careTransition' as const,
    },
    ...(one.leftOn === null
      ? []
      : [
          {
            ...later(one, 'left'),
            ...atDay(one.leftOn),
            kind: 'stay' as const,
            icon: 'home' as const,
            title: stayLeftWords(one),
            facts: known(
              one.isNamedInPaper === true && text('history.named', 'the paper names the Lead Care Manager'),
              one.isNamedInPaper === false && text('history.notNamed', 'the paper does not name the Lead Care Manager'),
            ),
          },
        ]),
  ])
