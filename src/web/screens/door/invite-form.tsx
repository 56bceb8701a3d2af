// A member, or who decides for them, is invited to sign in: the code is made here, shown once and printed or read aloud; what they had before opens nothing any more.
import { useEffect, useState } from 'react'
import { inviteMember, readDoor, shutDoor } from '../../../api/door.ts'
import { spaced } from '../../../domain/phone.ts'
import { printLanguage } from '../../../domain/print-language.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { type Card, RadioCards } from '../../parts/radio-cards.tsx'
import { dayWords } from '../../text/day-words.ts'
import { scopeWords } from '../../text/supporter-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { useDueRules } from '../due-rules.ts'
import { numberHere, unreachableWords } from '../reach/reach-of.ts'
import './invite.css'

type InviteFormProps = { held: HeldChart; of: string | undefined; onClose: () => void }

interface Told {
  readonly code: string | null
  readonly link: string | null
  readonly endsAt: string
}

/** Makes a code for one use within a week, or signs their phones out. */
export function InviteForm({ held, of, onClose }: InviteFormProps) {
  const saving = useSaving()
  const [invitation] = useState(() => device.clock.newId())
  const [told, setTold] = useState<Told>()
  const [way, setWay] = useState<Way>('paper')
  const ways = useWays(held)
  const { member } = held
  const whose = { member, ...(of === undefined ? {} : { representative: of }) }
  const person = held.chart.supporter.find(({ id }) => id === of)
  if (told !== undefined) return <Invitation held={held} told={told} onClose={onClose} />

  async function shut(): Promise<void> {
    if (await saving.save(shutDoor, whose, { says: text('invite.shutDone', 'They are signed out everywhere.') }))
      onClose()
  }

  return (
    <FormDialog
      title={text('invite.title', 'Invite to sign in')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('invite.make', 'Make a code')}
      onSubmit={() =>
        void saving.save(
          inviteMember,
          { ...whose, invitation, ...(way === 'paper' ? {} : { send: way }) },
          { told: setTold, ...(way === 'paper' ? {} : { says: text('invite.sends', 'It is on its way.') }) },
        )
      }
    >
      <Offline />
      {person === undefined ? <OfMember /> : <OfRepresentative person={person} />}
      <Standing member={member} of={of} />
      {person === undefined ? (
        <RadioCards
          label={text('invite.way', 'How does it get to them?')}
          lay="column"
          cards={ways}
          value={way}
          onChange={(value) => setWay(value as Way)}
        />
      ) : null}
      <p>{text('invite.lost', 'Was a phone lost, or did a number pass to somebody else?')}</p>
      <p>
        <Button kind="danger" disabled={saving.isBusy} onClick={() => void shut()}>
          {text('invite.shut', 'Sign them out everywhere')}
        </Button>
      </p>
    </FormDialog>
  )
}

function OfMember() {
  return (
    <p>
      {text(
        'invite.what',
        'They sign in with a code, without e-mail or password, and see their plan, visits, permissions and choices. The code works once, for a week. With a new phone the one before is signed out.',
      )}
    </p>
  )
}

/** For whom the code is, what they will see, and what never; it is handed over, since the numbers here are the member’s. */
function OfRepresentative({ person }: { person: HeldChart['chart']['supporter'][number] }) {
  return (
    <>
      <p>
        {text('invite.rep', 'For {name}, who decides for the member: {what}.', {
          name: person.name,
          what: person.scope.map(scopeWords).join(', '),
        })}
      </p>
      <p>
        {text(
          'invite.repWhat',
          'They see only that. Private places and numbers, messages, entries with a label and what a minor keeps to themselves are never shown to them. It ends by itself on its day, and at once when you or the member end it.',
        )}
      </p>
      <p>
        {text('invite.repHow', 'Give them the code yourself, on paper or read aloud, when you have seen who they are.')}
      </p>
    </>
  )
}

type Way = 'paper' | 'text' | 'mail'

/** Paper always; a text or a letter only where one may go, else it says why not. */
function useWays({ chart }: HeldChart): readonly Card[] {
  const rules = useDueRules()
  const card = (value: 'text' | 'mail', label: string, icon: 'message' | 'letter'): Card => {
    const number = numberHere(chart, rules, 'invitation', value)
    if (!number.ok) return { value, label, icon, barred: unreachableWords(number.reason) }
    const { isPrivate, kind, value: to } = number.value
    const shown = isPrivate ? text('invite.private', 'their private number') : kind === 'email' ? to : spaced(to)
    return { value, label, icon, about: shown }
  }
  const paper = text('invite.paper', 'On paper, or read aloud')
  return [
    { value: 'paper', label: paper, icon: 'file' },
    card('text', text('invite.text', 'By text'), 'message'),
    card('mail', text('invite.mail', 'By e-mail'), 'letter'),
  ]
}

/** Whether they have signed in, and when last. */
function Standing({ member, of }: { member: string; of: string | undefined }) {
  const [words, setWords] = useState<string>()
  useEffect(() => {
    let isHere = true
    void device.ask(readDoor, { member, ...(of === undefined ? {} : { representative: of }) }).then((tried) => {
      if (!isHere || !tried.ok) return
      const { invitation, phones, lastSeenAt } = tried.value
      if (phones > 0 && lastSeenAt !== null)
        setWords(text('invite.seen', 'They are signed in; last here {day}.', { day: dayOf(lastSeenAt) }))
      else if (invitation !== null && invitation.usedAt === null)
        setWords(
          text('invite.open', 'A code from {day} is not used yet. A new one ends it.', {
            day: dayOf(invitation.madeAt),
          }),
        )
    })
    return () => {
      isHere = false
    }
  }, [member, of])
  return words === undefined ? null : <p role="status">{words}</p>
}

function dayOf(instant: string): string {
  return dayWords(dayOfInstant(instant), 'dated')
}

/** The code with its page, large enough to read aloud and to print. */
function Invitation({ held, told, onClose }: Omit<InviteFormProps, 'of'> & { told: Told }) {
  const { code, link, endsAt } = told
  const close = (
    <Button kind="primary" onClick={onClose}>
      {code === null ? text('dialog.close', 'Close') : text('invite.done', 'They have it')}
    </Button>
  )
  if (code === null || link === null) {
    return (
      <Dialog title={text('invite.title', 'Invite to sign in')} isOpen onClose={onClose} actions={close}>
        <Notice kind="late" title={text('invite.lostCode', 'The code did not arrive here')}>
          {text('invite.lostCodeAbout', 'It was made, but it is told only once. Make a new one; this one then ends.')}
        </Notice>
      </Dialog>
    )
  }
  const language = languageOf(held)
  const page = `${location.origin}/${language}/me`
  return (
    <Dialog
      title={text('invite.title', 'Invite to sign in')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {close}
          <Button icon="file" onClick={() => print()}>
            {text('invite.print', 'Print')}
          </Button>
        </>
      }
    >
      <div className="invitation">
        <p>{text('invite.go', 'On their phone, open this page and type the code:')}</p>
        <p className="invitation__page" dir="ltr">
          {page}
        </p>
        <output className="invitation__code" dir="ltr" aria-label={text('invite.code', 'Code')}>
          {code}
        </output>
        <p>{text('invite.ends', 'It works once, until {day}.', { day: dayOf(endsAt) })}</p>
        <details className="invitation__link">
          <summary>{text('invite.link', 'Or a link that signs in with one tap')}</summary>
          <p className="invitation__page" dir="ltr">
            {`${page}/in/${link}`}
          </p>
          <p>
            {text(
              'invite.linkAbout',
              'Whoever has the link is signed in as them. Send it only to a number you confirmed with them.',
            )}
          </p>
        </details>
      </div>
    </Dialog>
  )
}

function languageOf({ chart }: HeldChart): string {
  const [member] = chart.member
  return printLanguage(member?.writtenLanguage ?? member?.spokenLanguage ?? '') ?? 'en'
}
