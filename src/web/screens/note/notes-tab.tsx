// Notes, case conferences and documents of a member, the newest first, with what one can add.
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, timeWords } from '../../text/day-words.ts'
import { labelWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'
import type { HistoryItem } from '../member/history/item.ts'
import { conferences, documents, notes } from '../member/history/team.ts'
import { OpenDocument } from './opened.tsx'
import './note.css'

/** The tab. */
export function NotesTab({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const { chart, member } = held
  const mayWrite = device.may('care.write', member)
  const written = newestFirst([...notes(chart), ...conferences(chart)])
  const papers = newestFirst(documents(chart))
  return (
    <>
      {mayWrite ? (
        <div className="note-acts">
          <Button icon="note" onClick={() => open('note', member)}>
            {text('note.title', 'Write a note')}
          </Button>
          <Button icon="upload" onClick={() => open('document', member)}>
            {text('document.title', 'Add a document')}
          </Button>
          {currentEpisode(chart) === undefined ? null : (
            <Button icon="people" onClick={() => open('conference', member)}>
              {text('conference.title', 'Record a case conference')}
            </Button>
          )}
        </div>
      ) : null}
      <Section title={text('note.notes', 'Notes and case conferences')}>
        {written.length === 0 ? (
          <Empty title={text('note.none', 'No note yet')}>
            {text(
              'note.noneAbout',
              'What belongs to no contact stands here: a call, a word from outside, a conference.',
            )}
          </Empty>
        ) : (
          <ul className="notes">
            {written.map((one) => (
              <Written key={one.id} one={one} held={held} mayWrite={mayWrite} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={text('note.documents', 'Documents')}>
        {papers.length === 0 ? (
          <Empty title={text('document.none', 'No document yet')}>
            {text('document.noneAbout', 'Photos and PDFs, sealed: an identity card, a letter, discharge papers.')}
          </Empty>
        ) : (
          <List label={text('note.documents', 'Documents')}>
            {papers.map((one) => (
              <Paper key={one.id} one={one} held={held} />
            ))}
          </List>
        )}
      </Section>
    </>
  )
}

function newestFirst(items: readonly HistoryItem[]): readonly HistoryItem[] {
  return items.toSorted((one, other) => ((one.at ?? one.day) < (other.at ?? other.day) ? 1 : -1))
}

function Written({ one, held, mayWrite }: { one: HistoryItem; held: HeldChart; mayWrite: boolean }) {
  const { open } = useActing()
  const by = staffName(useHouse(), one.by, useMe())
  const isNote = held.chart.note.some(({ id }) => id === one.id)
  const when = one.at === null ? '' : `${dayWords(dayOfInstant(one.at), 'dated')}, ${timeWords(one.at)}`
  return (
    <li className="notes__one">
      <p className="notes__head">
        <strong>{one.title}</strong>
        {one.isMended ? <Tag>{text('history.mended', 'mended')}</Tag> : null}
        <Labels one={one} />
        {isNote && mayWrite ? (
          <Button
            dense
            kind="bare"
            aria-label={text('act.for', '{act}: {what}', {
              act: text('history.mendIt', 'Mend'),
              what: `${one.title}, ${when}`,
            })}
            onClick={() => open('note', held.member, one.id)}
          >
            {text('history.mendIt', 'Mend')}
          </Button>
        ) : null}
      </p>
      <p className="notes__about">
        {[when, ...one.facts, by === undefined ? '' : text('history.by', 'by {name}', { name: by })]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p className="notes__words" dir="auto">
        {one.note}
      </p>
    </li>
  )
}

function Paper({ one, held }: { one: HistoryItem; held: HeldChart }) {
  const by = staffName(useHouse(), one.by, useMe())
  const document = held.chart.document.find(({ id }) => id === one.id)
  if (document === undefined) return null
  return (
    <ListRow
      before={<Icon name="file" />}
      title={<bdi>{document.name}</bdi>}
      about={[
        ...one.facts,
        dayWords(one.day, 'dated'),
        ...(by === undefined ? [] : [text('history.by', 'by {name}', { name: by })]),
      ].join(' · ')}
      side={<Labels one={one} />}
      actions={<OpenDocument member={held.member} document={document} />}
    />
  )
}

function Labels({ one }: { one: HistoryItem }) {
  return one.labels.map((label) => (
    <Tag key={label} kind="private">
      {labelWords(label)}
    </Tag>
  ))
}
