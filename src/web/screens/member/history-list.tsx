// The history as one list, newest first, by kind; each entry can be mended or taken out where it may.
import { useMemo, useState } from 'react'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Menu, type MenuItem } from '../../parts/menu.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, numberWords, timeWords } from '../../text/day-words.ts'
import { labelWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { copyContact } from '../act/contact-copy.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import { type HistoryItem, type HistoryKind, historyKinds } from './history/item.ts'
import { historyOf } from './history.ts'

const page = 60

/** Everything that happened, in words; or the contacts alone. */
export function HistoryList({ held, only }: { held: HeldChart; only?: 'contact' }) {
  const [chosen, setShown] = useState<HistoryKind | 'all'>('all')
  const shown = only ?? chosen
  const [most, setMost] = useState(page)
  const all = useMemo(() => historyOf(held.chart), [held.chart])
  const wanted = shown === 'all' ? all : all.filter((item) => item.kind === shown)
  const items = wanted.slice(0, most)
  if (only !== undefined && wanted.length === 0) {
    return (
      <Empty title={text('history.noContact', 'No contact yet')}>
        {text('history.noContactAbout', 'What is said and done with the member, and for them, will stand here.')}
      </Empty>
    )
  }
  if (all.length === 0) {
    return (
      <Empty title={text('history.empty', 'Nothing has happened yet')}>
        {text('history.emptyAbout', 'Every attempt, contact and step will stand here, the newest first.')}
      </Empty>
    )
  }
  return (
    <div className="history">
      {only === undefined ? (
        <Filter
          label={text('history.shown', 'Shown')}
          chips={chipsOf(all)}
          value={shown}
          onChange={(kind) => {
            setShown(kind as HistoryKind | 'all')
            setMost(page)
          }}
        />
      ) : null}
      <ol className="history__list">
        {items.map((item, at) => (
          <HistoryRow key={item.id} item={item} held={held} month={monthOf(item, items[at - 1])} />
        ))}
      </ol>
      {wanted.length > most ? (
        <Button onClick={() => setMost(most + page)}>
          {text('history.older', 'Show older, {count} more', { count: wanted.length - most })}
        </Button>
      ) : null}
    </div>
  )
}

function HistoryRow({ item, held, month }: { item: HistoryItem; held: HeldChart; month: string | undefined }) {
  const house = useHouse()
  const me = useMe()
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  const by = staffName(house, item.by, me)
  const colleague = staffName(house, item.colleague, me)
  const facts = [
    ...(colleague === undefined ? [] : [colleague]),
    ...item.facts,
    ...(by === undefined ? [] : [text('history.by', 'by {name}', { name: by })]),
  ]
  return (
    <>
      {month === undefined ? null : <li className="history__month">{month}</li>}
      <li id={`entry-${item.id}`} className="history__item" data-kind={item.kind} tabIndex={-1}>
        <span className="history__icon">
          <Icon name={item.icon} small />
        </span>
        <span className="history__day figures">
          {dayWords(item.day, 'short')}
          {item.at === null ? null : <span className="history__time"> {timeWords(item.at)}</span>}
        </span>
        <div className="history__words">
          <p className="history__title">
            {item.title}
            {item.isMended ? <Tag>{text('history.mended', 'mended')}</Tag> : null}
            {item.isUnsent && isOffline ? <Tag kind="waiting">{text('history.unsent', 'on this device')}</Tag> : null}
            {item.labels.map((label) => (
              <Tag key={label} kind="private">
                {labelWords(label)}
              </Tag>
            ))}
          </p>
          {facts.length === 0 ? null : <p className="history__facts">{facts.join(' · ')}</p>}
          {item.note === null ? null : (
            <p className="history__note" dir="auto">
              {item.note}
            </p>
          )}
        </div>
        <EntryMenu item={item} held={held} by={house.staff.find((one) => one.id === item.by)?.name} />
      </li>
    </>
  )
}

/** What can be done with an entry; nothing where nothing can. */
function EntryMenu({ item, held, by }: { item: HistoryItem; held: HeldChart; by: string | undefined }) {
  const { open } = useActing()
  const { member } = held
  const items: MenuItem[] = []
  const contact = item.kind === 'contact' ? held.chart.contact.find((one) => one.id === item.id) : undefined
  const act = item.kind === 'contact' ? 'contact' : item.kind === 'attempt' ? 'outreach' : undefined
  if (act !== undefined && device.may(`${act}.write`, member)) {
    items.push({
      id: act,
      label: text('history.mendIt', 'Mend'),
      icon: 'note',
      about: text('history.mendAbout', 'A new entry takes its place; the first stays in the journal'),
    })
  }
  if (contact !== undefined) {
    items.push({
      id: 'copy',
      label: text('history.copyIt', 'Copy as text'),
      icon: 'file',
      about: text('history.copyAbout', 'For a clinic’s own chart; without the member’s name'),
    })
  }
  if (item.noun !== null && device.may('entry.strike', member)) {
    items.push({
      id: 'strike',
      label: text('strike.title', 'Wrong chart'),
      icon: 'undo',
      isDanger: true,
      about: text('history.strikeAbout', 'Takes it from every screen, device and file'),
    })
  }
  if (items.length === 0) return null
  return (
    <Menu
      label={text('history.menu', 'About this entry: {what}', { what: item.title })}
      sections={[{ id: 'entry', items }]}
      onChoose={(id) => {
        if (id === 'copy' && contact !== undefined) void copyContact(contact, by)
        else open(id as 'contact' | 'outreach' | 'strike', member, item.id)
      }}
    />
  )
}

function chipsOf(all: readonly HistoryItem[]) {
  const counts = Map.groupBy(all, ({ kind }) => kind)
  const chips = historyKinds.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0
    return count === 0 ? [] : [{ value: kind, label: kindWords(kind), count: numberWords(count) }]
  })
  return [{ value: 'all', label: text('history.all', 'All'), count: numberWords(all.length) }, ...chips]
}

function kindWords(kind: HistoryKind): string {
  switch (kind) {
    case 'contact':
      return text('history.contacts', 'Contacts')
    case 'attempt':
      return text('history.attempts', 'Outreach')
    case 'step':
      return text('history.steps', 'Steps')
    case 'plan':
      return text('history.plans', 'Forms and plan')
    case 'note':
      return text('history.notes', 'Notes and documents')
    case 'visit':
      return text('history.visits', 'Visits and medicines')
    case 'stay':
      return text('history.stays', 'Stays')
    case 'referral':
      return text('history.referrals', 'Referrals')
    case 'sharing':
      return text('history.sharing', 'Sharing')
    case 'safety':
      return text('history.safetyKind', 'Safety')
    case 'task':
      return text('history.tasks', 'Tasks')
    case 'detail':
      return text('history.details', 'Changes')
  }
}

/** The month as a heading, where a new one begins. */
function monthOf(item: HistoryItem, before: HistoryItem | undefined): string | undefined {
  return before?.day.slice(0, 7) === item.day.slice(0, 7) ? undefined : dayWords(item.day, 'monthYear')
}
