// A notice that waits: whom it is for, where it may safely go, and saying when and how it went.
import { useId, useState } from 'react'
import { sendNotice } from '../../../api/authorization.ts'
import { type Notice, noticeWays } from '../../../domain/notice.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { wayWords } from '../../text/decision-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { NoticePaper } from './notice-paper.tsx'
import type { WaitingNotice } from './queue.tsx'

/** One of the list. */
export function NoticeRow({ notice, onSend }: { notice: WaitingNotice; onSend: () => void }) {
  const words = text('notices.send', 'Send')
  return (
    <li className="decision-row">
      <div className="due-row__who">
        <p className="due-row__name">
          <bdi>{notice.toName}</bdi>
        </p>
        <p>
          {notice.addressee === 'member' ? text('notices.member', 'The member') : text('notices.asker', 'Who asked')}
        </p>
      </div>
      <div className="decision-row__why">
        <p>{notice.title}</p>
        <p className="decision-quiet">{whereWords(notice)}</p>
      </div>
      <p className="decision-quiet">
        {notice.appealBy === null
          ? null
          : text('notices.appealBy', 'Appeal by {day}', { day: dayWords(notice.appealBy, 'dated') })}
      </p>
      <div className="due-row__act">
        {device.may('notice.write') ? (
          <Button aria-label={text('act.for', '{act}: {what}', { act: words, what: notice.toName })} onClick={onSend}>
            {words}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** When and how it went, where it went, or what holds it up. */
export function whereWords({ sentOn, returnedOn, way, address, addressee }: Notice): string {
  if (returnedOn !== null) return text('notices.returned', 'Came back {day}', { day: dayWords(returnedOn, 'dated') })
  if (sentOn !== null && way !== null)
    return text('notices.sent', '{way}, {day}', { way: wayWords(way), day: dayWords(sentOn, 'dated') })
  if (addressee === 'member' && address === null)
    return text('notices.noAddress', 'No safe address is known: ask the member first')
  return address ?? text('notices.notSent', 'Not sent yet')
}

/** Says that it went. */
export function NoticeForm({ notice, onClose }: { notice: WaitingNotice; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const today = device.clock.today()
  const [way, setWay] = useState<(typeof noticeWays)[number]>()
  const [on, setOn] = useState(today)
  const [address, setAddress] = useState('')
  const [isTried, setTried] = useState(false)
  const missing = { fieldId: `${id}-way`, words: text('notices.wayMissing', 'Choose how it went.') }
  const faults = isTried && way === undefined ? [missing] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (way === undefined) return
    const input = { member: notice.member, notice: notice.id, way, on: on || today, address: address.trim() || null }
    if (await saving.save(sendNotice, input, { says: text('notices.done', 'Kept: when and how it went.') })) onClose()
  }

  return (
    <FormDialog
      title={text('notices.title', 'A notice for {name}', { name: notice.toName })}
      onClose={onClose}
      saving={saving}
      does={text('notices.save', 'It went')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      <NoticePaper notice={notice} />
      <RadioCards
        id={`${id}-way`}
        label={text('notices.way', 'How did it go?')}
        cards={noticeWays.filter((one) => one !== 'portal').map((value) => ({ value, label: wayWords(value) }))}
        value={way}
        onChange={(value) => setWay(noticeWays.find((one) => one === value))}
        error={faults[0]?.words}
      />
      <DayField label={text('notices.on', 'On')} latest={today} value={on} onChange={setOn} />
      <TextField
        label={text('notices.elsewhere', 'Where to, if elsewhere')}
        hint={text('notices.elsewhereHint', 'Only where the member said it is safe.')}
        isOptional
        maxLength={400}
        value={address}
        onChange={setAddress}
      />
    </FormDialog>
  )
}
