// One quiet line, always true: what is saved, what waits on this device, what needs a person.
import { text } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'
import './sync-line.css'

export type Sync =
  /** `at` in words, `9:41 AM`; null where nothing has been sent yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'sending'; readonly waiting: number }
  | { readonly kind: 'offline'; readonly waiting: number }
  /** Safe on this device until someone signs in. */
  | { readonly kind: 'locked'; readonly waiting: number }
  /** In memory only: this window must stay open. */
  | { readonly kind: 'unsafe'; readonly waiting: number }
  | { readonly kind: 'refused'; readonly refused: number }
  /** What is kept on this device cannot be read. */
  | { readonly kind: 'unread' }

const icons: Record<Sync['kind'], IconName> = {
  saved: 'check',
  sending: 'sync',
  offline: 'offline',
  locked: 'lock',
  unsafe: 'late',
  refused: 'late',
  unread: 'late',
}

/** The sync line; where something needs a person it opens what needs them. */
export function SyncLine({ sync, onOpen }: { sync: Sync; onOpen?: () => void }) {
  const words = (
    <>
      <Icon name={icons[sync.kind]} small />
      <span>{syncWords(sync)}</span>
    </>
  )
  return (
    <div className="sync-line" data-kind={sync.kind} role="status">
      {onOpen === undefined ? (
        <span className="sync-line__words">{words}</span>
      ) : (
        <button type="button" className="sync-line__words" onClick={onOpen}>
          {words}
        </button>
      )}
    </div>
  )
}

function syncWords(sync: Sync): string {
  switch (sync.kind) {
    case 'saved':
      return sync.at === null
        ? text('sync.nothingWaits', 'Nothing waits')
        : text('sync.saved', 'All saved, {at}', { at: sync.at })
    case 'sending':
      return text('sync.sending', '{count, plural, one {Sending # entry} other {Sending # entries}}', {
        count: sync.waiting,
      })
    case 'offline':
      return text(
        'sync.offline',
        'No signal. {count, plural, =0 {You can go on working} one {# entry is safe on this device} other {# entries are safe on this device}}',
        { count: sync.waiting },
      )
    case 'locked':
      return text(
        'sync.locked',
        '{count, plural, one {# entry is safe on this device} other {# entries are safe on this device}}, sent when you sign in',
        { count: sync.waiting },
      )
    case 'unsafe':
      return text(
        'sync.unsafe',
        'Keep this window open: {count, plural, one {# entry is} other {# entries are}} not on the disk yet',
        { count: sync.waiting },
      )
    case 'refused':
      return text('sync.refused', '{count, plural, one {# entry needs you} other {# entries need you}}', {
        count: sync.refused,
      })
    case 'unread':
      return text('sync.unread', 'What is kept on this device cannot be read now. Load the page again')
  }
}
