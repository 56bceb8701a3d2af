// My contacts that wait for minutes or for my signature, the oldest first: minutes are said in the row, a signature is one tap. Nothing is
// filled in for anyone (EXC-8), and what is not signed is not billed (EXC-47).
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { amendContact, signContact } from '../../../api/contact.ts'
import type { Contact } from '../../../domain/contact.ts'
import { contactLacks, contactsWaiting } from '../../../domain/contact-standing.ts'
import { nameOf } from '../../../domain/member.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { derived, useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { methodWords, missingPartWords } from '../../text/contact-words.ts'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { minutesOf } from '../act/contact-fields.ts'
import { useSaving } from '../act/saving.ts'
import './contact.css'

interface Waiting {
  readonly held: HeldChart
  readonly contact: Contact
}

/** The day's work comes first; the rest is one press away. */
const rowsMost = 5

const waitingNow = derived(
  (given) => given.charts.all(),
  (charts, given): readonly Waiting[] => {
    const state = given.session.state()
    const me = state.kind === 'open' || state.kind === 'locked' ? state.staff : ''
    return charts
      .filter((held) => given.may('contact.write', held.member))
      .flatMap((held) =>
        contactsWaiting(held.chart.contact, me, given.clock.today()).map((contact) => ({ held, contact })),
      )
      .toSorted((one, other) => (one.contact.at < other.contact.at ? -1 : 1))
  },
)

/** The section in Today; nothing while nothing waits. */
export function WaitingToday() {
  const waiting = useDevice(waitingNow)
  const [isWhole, setWhole] = useState(false)
  if (waiting.length === 0) return null
  const shown = isWhole ? waiting : waiting.slice(0, rowsMost)
  return (
    <Section
      title={text('waiting.title', 'Contacts to finish · {count}', { count: waiting.length })}
      about={text(
        'waiting.about',
        'They wait for minutes, another part or your signature, and are not billed until then.',
      )}
    >
      <ul className="waiting">
        {shown.map(({ held, contact }) => (
          <WaitingRow key={contact.id} held={held} contact={contact} />
        ))}
      </ul>
      {shown.length === waiting.length ? null : (
        <div>
          <Button onClick={() => setWhole(true)}>
            {text('today.more', 'Show {count} more', { count: waiting.length - shown.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function WaitingRow({ held, contact }: Waiting) {
  const { open } = useActing()
  const saving = useSaving()
  const [member] = held.chart.member
  const name = member ? nameOf(member) : ''
  const lacks = contactLacks(contact)
  const isMinutes = lacks.includes('minutes')
  const others = lacks.filter((one) => one !== 'minutes' && one !== 'signature')
  const sign = () =>
    saving.save(
      signContact,
      { member: held.member, contact: contact.id },
      { says: text('waiting.signed', 'Contact signed.') },
    )
  return (
    <li className="waiting__row">
      <div className="waiting__who">
        <Link to="/member/$memberId" params={{ memberId: held.member }}>
          <bdi>{name}</bdi>
        </Link>
        <span className="waiting__what">
          {dayWords(dayOfInstant(contact.at), 'short')}, {timeWords(contact.at)} · {methodWords(contact.method)}
        </span>
        {others.length === 0 ? null : (
          <span>
            {text('unfinished.missing', 'Missing: {parts}.', { parts: others.map(missingPartWords).join(', ') })}
          </span>
        )}
        {contact.note === null ? null : <span className="waiting__note">{contact.note}</span>}
        {saving.problem === undefined ? null : (
          <span className="waiting__problem" role="alert">
            {saving.problem}
          </span>
        )}
      </div>
      <div className="waiting__acts">
        {isMinutes ? <Minutes held={held} contact={contact} name={name} /> : null}
        {contact.signedAt === null && !isMinutes ? (
          <Button
            icon="check"
            disabled={saving.isBusy}
            aria-label={text('act.for', '{act}: {what}', { act: text('waiting.sign', 'Sign'), what: name })}
            onClick={() => void sign()}
          >
            {text('waiting.sign', 'Sign')}
          </Button>
        ) : null}
        <Button
          kind="bare"
          aria-label={text('act.for', '{act}: {what}', { act: text('waiting.open', 'Open'), what: name })}
          onClick={() => open('contact', held.member, contact.id)}
        >
          {text('waiting.open', 'Open')}
        </Button>
      </div>
    </li>
  )
}

/** The minutes of one contact, and nothing else of it. Signed before, it says why it is another now. */
function Minutes({ held, contact, name }: Waiting & { name: string }) {
  const id = useId()
  const saving = useSaving()
  const [minutes, setMinutes] = useState('')
  const [isWrong, setWrong] = useState(false)
  const said = minutesOf({ minutes })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setWrong(said === undefined || said === null)
    if (said === undefined || said === null || saving.isBusy) return
    const { episodeId, at, method, outcome, withWhom, place, services, interpreterMode, note, householdVisit } = contact
    const isSigned = contact.signedAt !== null
    await saving.save(
      amendContact,
      {
        ...{ member: held.member, id: device.clock.newId(), amends: contact.id, minutes: said, isSigned },
        ...{ episodeId, at, method, outcome, withWhom, place, services, interpreterMode, note, householdVisit },
        ...{ nextStep: contact.nextStep, nextStepOn: contact.nextStepOn },
        reason: isSigned ? text('waiting.reason', 'The minutes were said later') : null,
      },
      { says: text('waiting.saved', 'Minutes kept.') },
    )
  }

  return (
    <form className="waiting__minutes" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id={id}
        label={text('waiting.minutes', 'Minutes with {name}', { name })}
        size="short"
        inputMode="numeric"
        value={minutes}
        onChange={setMinutes}
        error={
          saving.problem ??
          (isWrong ? text('waiting.wrong', 'Write the minutes as a whole number up to 1440.') : undefined)
        }
      />
      <Button
        type="submit"
        disabled={saving.isBusy}
        aria-label={text('act.for', '{act}: {what}', { act: text('waiting.keep', 'Keep the minutes'), what: name })}
      >
        {text('waiting.keepShort', 'Keep')}
      </Button>
    </form>
  )
}
