// A contact as plain text, for a clinic's own chart. The clinic's chart is open at the member already: no name and no number stand in it.
import type { Contact } from '../../../domain/contact.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { say } from '../../parts/toast-store.ts'
import { companionWords, interpreterWords, methodWords, placeWords, serviceWords } from '../../text/contact-words.ts'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

type Told = Omit<
  Contact,
  | 'id'
  | 'episodeId'
  | 'labels'
  | 'recordedAt'
  | 'recordedBy'
  | 'struckAt'
  | 'seq'
  | 'amends'
  | 'amendReason'
  | 'householdVisit'
  | 'closedAt'
  | 'closedBy'
  | 'closeReason'
>

/** Puts the text where the next "paste" finds it, and says so. `by` is who wrote it, where their name is known. */
export async function copyContact(contact: Told, by: string | undefined): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(contactText(contact, by)).then(
    () => true,
    () => false,
  )
  say(
    isCopied
      ? text('copy.done', 'Copied. Paste it into the clinic’s chart.')
      : text('copy.failed', 'This browser does not let us copy. Select the words and copy them yourself.'),
  )
}

function contactText(contact: Told, by: string | undefined): string {
  const { at, method, outcome, withWhom, place, minutes, services, interpreterMode, note, nextStep, nextStepOn } =
    contact
  const line = (label: string, words: string | null | undefined) => (words ? [`${label}: ${words}`] : [])
  const lines = [
    text('copy.title', 'Enhanced Care Management, {day}, {time}', {
      day: dayWords(dayOfInstant(at), 'dated'),
      time: timeWords(at),
    }),
    ...line(text('copy.by', 'By'), by),
    ...line(
      text('copy.how', 'How'),
      outcome === 'reached'
        ? methodWords(method)
        : text('copy.notReached', '{how}, not reached', { how: methodWords(method) }),
    ),
    ...line(text('contact.with', 'With whom'), withWhom.map(companionWords).join(', ')),
    ...line(text('contact.place', 'Where'), place === null ? null : placeWords(place)),
    ...line(text('outreach.minutes', 'Minutes'), minutes === null ? null : String(minutes)),
    ...line(text('copy.services', 'For'), services.map(serviceWords).join(', ')),
    ...line(text('copy.language', 'Language'), interpreterMode === null ? null : interpreterWords(interpreterMode)),
    ...(note === null ? [] : ['', note]),
    ...(nextStep === null
      ? []
      : [
          '',
          text('history.next', 'Next: {step}', { step: nextStep }) +
            (nextStepOn === null ? '' : ` (${dayWords(nextStepOn, 'short')})`),
        ]),
    ...(contact.signedAt === null ? ['', text('copy.unsigned', 'Not signed yet.')] : []),
  ]
  return lines.join('\n')
}
