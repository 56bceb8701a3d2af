// What a message says: a sentence or two, with no word of health and no name, in the member's language where a reviewed or a machine's text may be
// shown, and saying so where a machine made it (LANG-5, SEC-9).
import { fill } from '../base/message.ts'
import type { MemberLanguage, MemberTexts } from './member-text.ts'
import { shownText } from './member-text.ts'
import type { SendingChannel, SendingKind } from './sending.ts'

/** What stands in the holes: the page to open, a code, when it is or ends, as people read it. */
export interface SendingHoles {
  readonly page: string
  readonly code?: string
  readonly link?: string
  readonly when?: string
  readonly phone?: string
}

/** The text of each kind; a voice says a code slowly and twice. */
export const sendingTextIds = {
  invitation: 'sent.invitation',
  'sign-in-code': 'sent.code',
  'stop-heard': 'sent.stop',
  reminder: 'sent.reminder',
} as const satisfies Readonly<Record<SendingKind, string>>
const voiceCode = 'sent.codeVoice'

/** The message as it goes out. */
export function sendingText(
  texts: MemberTexts,
  { kind, channel, language }: { kind: SendingKind; channel: SendingChannel; language: MemberLanguage },
  holes: SendingHoles,
): string {
  const id = kind === 'sign-in-code' && channel === 'voice' ? voiceCode : sendingTextIds[kind]
  const spoken = channel === 'voice' && holes.code !== undefined ? { code: [...holes.code].join(', ') } : {}
  return sayText(texts, language, id, { ...holes, ...spoken })
}

/** One text, with its mark where a machine made it. */
export function sayText(texts: MemberTexts, language: MemberLanguage, id: string, holes: SendingHoles): string {
  const shown = shownText(texts, language, id)
  const body = fill(shown.message, { ...holes }, shown.language)
  return shown.isMachine ? `${body} ${shownText(texts, language, 'sent.machine').message}` : body
}
