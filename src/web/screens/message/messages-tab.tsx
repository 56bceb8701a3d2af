// The conversation with a member: what they wrote, who saw it, and the answer. Opening it is the receipt the member sees; what came after one looked
// is not answered by what one then sends.
import { useEffect, useRef } from 'react'
import * as z from 'zod'
import { answerMessage, seeMessages, settleMessage } from '../../../api/message.ts'
import { inOrder, isWaiting, type Message, messageMost } from '../../../domain/message.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useDraft } from '../act/draft.ts'
import { useSaving } from '../act/saving.ts'
import { AlertOfMember } from '../alert/alert-of-member.tsx'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { OpenDocument } from '../note/opened.tsx'
import './message.css'

/** The tab. */
export function MessagesTab({ held }: { held: HeldChart }) {
  const messages = inOrder(held.chart.message)
  const mayAnswer = device.may('message.answer', held.member)
  useSeen(held.member, messages)
  return (
    <>
      <AlertOfMember held={held} />
      <Section
        title={text('messages.title', 'Messages')}
        about={text(
          'messages.about',
          'The member is told who reads this and within how many working days, that nobody watches it, and to call 988 or 911 in danger.',
        )}
      >
        {messages.length === 0 ? (
          <Empty title={text('messages.none', 'Nothing is written yet')}>
            {text(
              'messages.noneAbout',
              'What the member writes on their own page stands here, and in Today until it is answered.',
            )}
          </Empty>
        ) : (
          <ol className="talk">
            {messages.map((one) => (
              <Said key={one.id} one={one} held={held} />
            ))}
          </ol>
        )}
        {mayAnswer ? <AnswerForm member={held.member} messages={messages} /> : null}
      </Section>
    </>
  )
}

/** The receipt, once for each message that was not seen. */
function useSeen(member: string, messages: readonly Message[]): void {
  const told = useRef<string>(undefined)
  const last = messages.findLast((one) => one.side === 'member' && one.seenAt === null)?.id
  useEffect(() => {
    if (last === undefined || told.current === last || !device.may('message.see', member)) return
    told.current = last
    void device.do(seeMessages, { member, upTo: last })
  }, [member, last])
}

function Said({ one, held }: { one: Message; held: HeldChart }) {
  const house = useHouse()
  const me = useMe()
  const isTheirs = one.side === 'member'
  const by = isTheirs ? text('messages.member', 'The member') : staffName(house, one.recordedBy, me)
  const document = held.chart.document.find(({ id }) => id === one.documentId)
  return (
    <li className="talk__one" data-side={one.side}>
      <p className="talk__head">
        <strong>{by ?? text('messages.team', 'The team')}</strong> {momentWords(one.at)}
        {isTheirs && one.settledAt === null ? <Tag kind="due">{text('messages.open', 'not answered')}</Tag> : null}
        {one.seq < 0 ? <Tag>{text('messages.unsent', 'not sent yet')}</Tag> : null}
      </p>
      {one.words === null ? null : (
        <p className="talk__words" dir="auto">
          {one.words}
        </p>
      )}
      {document === undefined ? null : (
        <p>
          <OpenDocument member={held.member} document={document} />
        </p>
      )}
      <p className="talk__receipt">{receiptWords(one, staffName(house, one.seenBy, me))}</p>
    </li>
  )
}

function receiptWords({ side, seenAt, settledHow }: Message, seenBy: string | undefined): string {
  const seen =
    seenAt === null
      ? side === 'team'
        ? text('messages.unseen', 'The member has not seen it yet.')
        : ''
      : seenBy === undefined
        ? text('messages.seenByMember', 'Seen by the member, {when}.', { when: momentWords(seenAt) })
        : text('messages.seenBy', 'Seen by {name}, {when}.', { name: seenBy, when: momentWords(seenAt) })
  return [seen, settledWords(settledHow)].filter((part) => part !== '').join(' ')
}

function settledWords(how: Message['settledHow']): string {
  switch (how) {
    case 'by-phone':
      return text('messages.byPhone', 'Answered by phone.')
    case 'in-person':
      return text('messages.inPerson', 'Answered in person.')
    case 'no-answer-needed':
      return text('messages.noAnswer', 'Needs no answer.')
    default:
      return ''
  }
}

function momentWords(at: string): string {
  return `${dayWords(dayOfInstant(at), 'dated')}, ${timeWords(at)}`
}

const shape = z.object({ words: z.string() })

function AnswerForm({ member, messages }: { member: string; messages: readonly Message[] }) {
  const saving = useSaving()
  const name = `message ${member}`
  const { form, set, startOver } = useDraft(name, shape, () => ({ words: '' }))
  const upTo = messages.at(-1)?.id ?? null
  const waiting = messages.findLast(isWaiting)?.id

  async function send(): Promise<void> {
    const words = form.words.trim()
    if (words === '') return
    const input = { member, id: device.clock.newId(), at: device.clock.now(), words, upTo }
    const says = text('messages.sent', 'Sent. The member reads it on their own page.')
    if (await saving.save(answerMessage, input, { draft: name, says })) startOver()
  }

  async function settle(how: 'by-phone' | 'in-person' | 'no-answer-needed'): Promise<void> {
    if (waiting === undefined) return
    await saving.save(settleMessage, { member, upTo: waiting, how }, { says: text('finish.done', 'Done.') })
  }

  return (
    <form
      className="form talk__form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        label={text('messages.answer', 'Your answer')}
        hint={text('messages.answerHint', 'In plain words. Whoever holds the phone may read it.')}
        rows={4}
        maxLength={messageMost}
        value={form.words}
        onChange={(words) => set({ words })}
        error={saving.problem}
      />
      <div className="talk__acts">
        <Button kind="primary" type="submit" icon="message" disabled={saving.isBusy || form.words.trim() === ''}>
          {text('messages.send', 'Send')}
        </Button>
        {waiting === undefined ? null : (
          <>
            <Button disabled={saving.isBusy} onClick={() => void settle('by-phone')}>
              {text('messages.didPhone', 'I answered by phone')}
            </Button>
            <Button disabled={saving.isBusy} onClick={() => void settle('in-person')}>
              {text('messages.didPerson', 'In person')}
            </Button>
            <Button kind="bare" disabled={saving.isBusy} onClick={() => void settle('no-answer-needed')}>
              {text('messages.didNothing', 'Needs no answer')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
