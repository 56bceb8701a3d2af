// One person, two records: both side by side, what comes together, which goes on, and the way back. No row moves, so it can be undone at any
// time (EXC-73); two CINs are never one person (EXC-72).
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import type * as z from 'zod'
import { compareMembers, mergeMembers, unmergeMembers } from '../../../api/merge.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ShellSearch } from '../../shell/shell-search.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { cardName, findMembers } from '../find-members.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import './merge.css'

type Compared = z.output<(typeof compareMembers)['output']>
type Side = Compared['sides'][number]

/** The screen, for who may tie two charts. */
export function MergeScreen() {
  const { memberId } = useParams({ from: '/framed/merge/$memberId' })
  const title = text('merge.title', 'One person, two records')
  if (!device.may('member.merge')) return <NotYours title={title} />
  return <Merging key={memberId} member={memberId} title={title} />
}

function Merging({ member, title }: { member: string; title: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [other, setOther] = useState<string>()
  const asked = useAsked(compareMembers, { member, other: other ?? null })
  const { value } = asked
  const [first] = value?.sides ?? []
  return (
    <>
      <PageHeader
        title={title}
        about={text('merge.about', 'Look at both before you tie them. It can be undone at any time.')}
        others={
          <Link {...buttonLook()} to="/member/$memberId" params={{ memberId: member }}>
            {text('print.back', 'Back to the member')}
          </Link>
        }
      />
      <div className="merge__find">
        <ShellSearch
          inputRef={input}
          label={text('merge.find', 'The other record')}
          placeholder={text('merge.findHint', 'The other record: name, CIN, birth date or phone')}
          search={findMembers}
          onMember={(chosen) => setOther(chosen === member ? undefined : chosen)}
          onLeave={() => input.current?.blur()}
        />
      </div>
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={value !== undefined} />
      )}
      {value === undefined ? (
        asked.failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : (
        <>
          <Tied member={member} tied={value.tied} onDone={() => void asked.again()} />
          {first === undefined ? null : <Both value={value} />}
          {other !== undefined ? (
            <Tie key={other} member={member} other={other} value={value} />
          ) : first === undefined || first.card.cin === null || value.tied.length > 0 ? null : (
            <ByCin member={member} value={value} />
          )}
        </>
      )}
    </>
  )
}

/** Both as two columns; what differs is marked. */
function Both({ value: { sides, goesOn } }: { value: Compared }) {
  const rows = rowsOf(sides, useHouse(), useMe())
  return (
    <div className="merge__both">
      <table className="merge__table">
        <caption className="unseen">{text('merge.both', 'Both records')}</caption>
        <thead>
          <tr>
            <td />
            {sides.map(({ member, card }) => (
              <th key={member} scope="col">
                <bdi>{cardName(card)}</bdi>{' '}
                {goesOn === member ? <Tag kind="done">{text('merge.goesOn', 'Goes on')}</Tag> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells, isSame }) => (
            <tr key={label} data-differs={isSame ? undefined : true}>
              <th scope="row">
                {label}
                {isSame ? null : <span className="merge__differs">{text('merge.differs', 'differs')}</span>}
              </th>
              {cells.map((cell, i) => (
                <td key={sides[i]?.member}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf(sides: readonly Side[], house: ReturnType<typeof useHouse>, me: string) {
  const none = text('facts.unknown', 'not known')
  const row = (label: string, of: (side: Side) => string | null, isWeighed = true) => {
    const cells = sides.map((side) => of(side) ?? none)
    return { label, cells, isSame: !isWeighed || new Set(cells.filter((cell) => cell !== none)).size < 2 }
  }
  const count = (label: string, of: keyof Side['counts']) => row(label, ({ counts }) => numberWords(counts[of]), false)
  return [
    row(text('merge.born', 'Born'), ({ card }) => (card.bornOn === null ? null : dayWords(card.bornOn, 'dated'))),
    row('CIN', ({ card }) => card.cin),
    row(text('merge.language', 'Speaks'), ({ card }) => card.spokenLanguage),
    row(text('merge.phones', 'Phones'), ({ card }) => card.phones.join(', ') || null),
    row(text('merge.place', 'Where'), ({ card }) => card.place),
    row(text('merge.state', 'ECM'), ({ card }) => stateWords(card.state)),
    row(text('merge.lead', 'Lead Care Manager'), ({ card }) =>
      card.leadId === null ? null : (staffName(house, card.leadId, me) ?? null),
    ),
    count(text('merge.contacts', 'Contacts'), 'contacts'),
    count(text('merge.attempts', 'Outreach attempts'), 'attempts'),
    count(text('merge.tasks', 'Tasks'), 'tasks'),
    count(text('merge.plans', 'Care plans'), 'plans'),
    count(text('merge.documents', 'Notes and documents'), 'documents'),
    count(text('merge.permissions', 'Permissions'), 'permissions'),
    count(text('merge.places', 'Addresses and phones'), 'places'),
  ]
}

/** The record that already has this CIN may be another house’s: it is tied by the card in hand, and nothing of it is shown. */
function ByCin({ member, value }: { member: string; value: Compared }) {
  return (
    <details className="merge__cin">
      <summary>{text('merge.byCin', 'Nobody found, and you hold the member’s card?')}</summary>
      <p>
        {text(
          'merge.byCinAbout',
          'Name, birth date and CIN on the card are this member’s: if another record has this CIN, it is the same person. You see nothing of it.',
        )}
      </p>
      <Tie member={member} other={null} value={value} />
    </details>
  )
}

/** What comes of it, why, and the step itself. Without another named it is the record that has this CIN. */
function Tie({ member, other, value }: { member: string; other: string | null; value: Compared }) {
  const id = useId()
  const saving = useSaving()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [alias] = useState(() => device.clock.newId())
  const error =
    isTried && reason.trim() === '' ? text('merge.why', 'Say how you know that it is one person.') : undefined
  if (value.hinders !== null) return <Notice kind="late" title={refusalWords(value.hinders)} />

  async function submit(): Promise<void> {
    setTried(true)
    if (reason.trim() === '') return
    const says = text('merge.done', 'Tied. Both records are read as one.')
    if (!(await saving.save(mergeMembers, { member, id: alias, other, reason: reason.trim() }, { says }))) return
    await navigate({ to: '/member/$memberId', params: { memberId: value.goesOn ?? member } })
  }

  return (
    <Section title={text('merge.what', 'What happens')}>
      <ul className="merge__what">
        <li>{text('merge.one', 'Both are found, listed and read as one person, under the record that goes on.')}</li>
        <li>{text('merge.lies', 'No entry moves: each stays where it was written, so it can be undone.')}</li>
        <li>{text('merge.others', 'What another agency wrote stays hidden, as before.')}</li>
      </ul>
      <NotSaved saving={saving} />
      <TextField
        id={`${id}-why`}
        label={text('merge.reason', 'How do you know that it is one person?')}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={error}
      />
      <div className="merge__act">
        <Button kind="primary" disabled={saving.isBusy} onClick={() => void submit()}>
          {text('merge.save', 'Tie the two records')}
        </Button>
      </div>
    </Section>
  )
}

type TiedProps = { member: string; tied: Compared['tied']; onDone: () => void }

/** What is one already, each with the way back. */
function Tied({ member, tied, onDone }: TiedProps) {
  const saving = useSaving()
  const [reason, setReason] = useState('')
  const [undoing, setUndoing] = useState<string>()
  if (tied.length === 0) return null
  async function undo(other: string): Promise<void> {
    const says = text('merge.undone', 'Two records again. Each entry is where it was written.')
    if (!(await saving.save(unmergeMembers, { member, other, reason: reason.trim() }, { says }))) return
    setUndoing(undefined)
    onDone()
  }
  return (
    <Section title={text('merge.tied', 'Tied already')}>
      <NotSaved saving={saving} />
      <ul className="merge__tied">
        {tied.map((one) => (
          <li key={one.other}>
            <p>
              <strong>
                <bdi>{one.name}</bdi>
              </strong>{' '}
              · {dayWords(dayOfInstant(one.at), 'dated')}
              {one.reason === null ? null : (
                <>
                  {' · '}
                  <q>
                    <bdi>{one.reason}</bdi>
                  </q>
                </>
              )}
            </p>
            {undoing === one.other ? (
              <>
                <TextField
                  label={text('merge.undoReason', 'Why are they two?')}
                  maxLength={500}
                  value={reason}
                  onChange={setReason}
                />
                <div className="merge__act">
                  <Button disabled={reason.trim() === '' || saving.isBusy} onClick={() => void undo(one.other)}>
                    {text('merge.undo', 'Make them two again')}
                  </Button>
                  <Button kind="bare" onClick={() => setUndoing(undefined)}>
                    {text('act.notNow', 'Not now')}
                  </Button>
                </div>
              </>
            ) : (
              <Button onClick={() => setUndoing(one.other)}>{text('merge.undoOpen', 'Undo')}</Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
