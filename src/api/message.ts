// Messages between a member and the team: sent, seen, answered, and those that nobody would find.
import * as z from 'zod'
import { documentMost } from '../domain/document.ts'
import { DayField, Id, text } from '../domain/entry.ts'
import {
  decideAnswered,
  decideSeen,
  decideSettled,
  MessageAnswered,
  MessageSettled,
  MessagesSeen,
  messageMost,
} from '../domain/message.ts'
import { all, command, handled, member, organization, query } from './operation.ts'

export const sendMessage = handled({
  name: 'message.send',
  says: 'A member writes to their team: words, a photo of a letter, or both; a word that sounds like danger raises an alert with it.',
  does: 'message.send',
  input: z.object({
    member: Id,
    id: Id,
    words: text(messageMost).nullable(),
    photo: z
      .base64()
      .max(Math.ceil((documentMost * 4) / 3) + 4)
      .nullable(),
  }),
  output: z.object({ isCrisis: z.boolean() }),
  about: (input) => member(input.member),
  refuses: ['message-empty', 'too-many-messages', 'document-kind', 'document-too-large'],
  // The photo lies sealed with its document, which has its digest.
  keeps: ({ photo, ...input }) => ({ ...input, photoLength: photo?.length ?? 0 }),
})

export const answerMessage = command({
  name: 'message.answer',
  says: 'The team writes to the member; what stood before the writer is answered with it, what came later is not.',
  does: 'message.answer',
  offline: true,
  input: MessageAnswered,
  about: (input) => member(input.member),
  refuses: ['message-unknown', 'in-the-future'],
  loads: () => ({ messages: all('message'), episodes: all('episode') }),
  decide: decideAnswered,
})

export const settleMessage = command({
  name: 'message.settle',
  says: 'Says that a member’s messages were answered another way, or need no answer.',
  does: 'message.answer',
  offline: true,
  input: MessageSettled,
  about: (input) => member(input.member),
  refuses: ['message-unknown'],
  loads: () => ({ messages: all('message') }),
  decide: decideSettled,
})

export const seeMessages = command({
  name: 'message.see',
  says: 'The receipt: the member, or who works with them, has the other side’s messages before them.',
  does: 'message.see',
  offline: true,
  input: MessagesSeen,
  about: (input) => member(input.member),
  refuses: ['message-unknown'],
  loads: () => ({ messages: all('message') }),
  decide: decideSeen,
})

export const listMessages = query({
  name: 'message.list',
  says: 'Members whose messages wait and whom nobody of the agency walks with: without a Lead Care Manager, or after the end.',
  does: 'message.list',
  input: z.object({ organization: Id }),
  output: z.object({
    waiting: z.array(
      z.object({
        member: Id,
        name: z.string(),
        nameUsed: z.string().nullable(),
        count: z.int(),
        since: DayField,
        /** Why nobody else finds it. */
        why: z.enum(['ended', 'no-lead']),
      }),
    ),
  }),
  sensitive: false,
  about: (input) => organization(input.organization),
})
