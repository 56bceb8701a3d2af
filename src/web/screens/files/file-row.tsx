// One row of a plan's file: whose it is, what it meant, or why it stays back and what to do with it.
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type FileRow, settleRow } from '../../../api/file.ts'
import { daysBetween } from '../../../base/day.ts'
import { meanings } from '../../../domain/intake/decide.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Tag } from '../../parts/tag.tsx'
import { say } from '../../parts/toast-store.ts'
import { meaningWords, referralMeaningWords, rowFaultWords } from '../../text/file-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import type { FileKey } from './incoming.tsx'
import { MendRow } from './mend-row.tsx'

export type FileRowProps = {
  row: FileRow
  headers: readonly string[]
  readAs: readonly (string | null)[]
  fileKey: FileKey
  canMend: boolean
  /** Of a list of people to refer: it is mended where it was written. */
  isReferral: boolean
  onSettled: (row: FileRow) => void
}

/** A row in the list. */
export function FileRowItem(props: FileRowProps) {
  const { row, fileKey, canMend, isReferral, onSettled } = props
  const [isMending, setMending] = useState(false)
  const saving = useSaving()
  const mendButton = useRef<HTMLLIElement>(null)
  const wasMending = useRef(false)
  // The form is gone: the focus goes back to what opened it, or to what came of it.
  useEffect(() => {
    if (wasMending.current && !isMending) mendButton.current?.querySelector<HTMLElement>('button, a')?.focus()
    wasMending.current = isMending
  }, [isMending])
  const isOpen = row.verdict !== 'accepted' && row.settledHow === null

  async function settle(how: 'sent-back' | 'dropped' | 'reopened', says?: string): Promise<void> {
    const input = { ...fileKey, row: row.row, how, cells: null }
    if (!(await saving.save(settleRow, input))) return
    onSettled({ ...row, settledHow: how === 'reopened' ? null : how })
    if (says !== undefined) say(says, () => void settle('reopened'))
  }

  return (
    <li ref={mendButton} className="file-row" data-open={isOpen || undefined}>
      <div className="file-row__head">
        <span className="file-row__number figures">{text('row.number', 'Row {row}', { row: String(row.row) })}</span>
        <span className="file-row__name">
          <bdi>{row.name ?? (isOpen ? text('row.noName', 'No name in it') : '')}</bdi>
        </span>
        {isReferral ? <ReferralEnd row={row} /> : <RowEnd row={row} isOpen={isOpen} />}
      </div>
      {row.settledHow === 'mended' || row.faults.length === 0 || isMending ? null : <Reasons {...props} />}
      {saving.problem === undefined ? null : <Notice kind="late" isLive title={saving.problem} />}
      {!canMend || !isOpen || isMending ? null : (
        <div className="file-row__actions">
          <Button dense icon="note" onClick={() => setMending(true)}>
            {text('row.mend', 'Mend')}
            <span className="unseen"> {text('row.number', 'Row {row}', { row: String(row.row) })}</span>
          </Button>
          <Button
            dense
            kind="bare"
            disabled={saving.isBusy}
            onClick={() =>
              void settle(
                'sent-back',
                text(
                  'row.sentBackDone',
                  'Row {row} goes back to the plan. It is in the download of the rows that stay back.',
                  { row: String(row.row) },
                ),
              )
            }
          >
            {text('row.sendBack', 'Send back to the plan')}
          </Button>
          <Menu
            label={text('row.more', 'More for row {row}', { row: String(row.row) })}
            sections={[
              {
                id: 'row',
                items: [
                  {
                    id: 'dropped',
                    label: text('row.drop', 'Leave it out'),
                    about: text('row.dropAbout', 'Not one of ours, or twice in the file.'),
                    icon: 'close',
                  },
                ],
              },
            ]}
            onChoose={() =>
              void settle('dropped', text('row.dropDone', 'Row {row} is left out.', { row: String(row.row) }))
            }
          />
        </div>
      )}
      {isMending && isOpen ? (
        <MendRow
          {...props}
          onClose={() => setMending(false)}
          onSettled={(settled) => {
            setMending(false)
            onSettled(settled)
          }}
        />
      ) : null}
      {!isOpen && canMend && (row.settledHow === 'sent-back' || row.settledHow === 'dropped') ? (
        <div className="file-row__actions">
          <Button dense kind="bare" icon="undo" onClick={() => void settle('reopened')}>
            {text('row.reopen', 'Open it again')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

/** What it meant, with the way to the chart; what became of it; or by when it must be mended. */
function RowEnd({ row, isOpen }: { row: FileRow; isOpen: boolean }) {
  const meaning = meanings.find((one) => one === row.meaning)
  if (isOpen) {
    if (row.dueOn === null) return null
    const left = daysBetween(device.clock.today(), row.dueOn)
    const state = left < 0 ? 'late' : left === 0 ? 'due' : 'waiting'
    return (
      <ClockChip
        isShort
        clock={{
          what: text('row.due', 'Mend or send back'),
          by: row.dueOn,
          state,
          left: { count: left, unit: 'days' },
        }}
      />
    )
  }
  if (row.settledHow === 'sent-back') return <Tag icon="undo">{text('row.sentBack', 'Sent back')}</Tag>
  if (row.settledHow === 'dropped') return <Tag icon="close">{text('row.dropped', 'Left out')}</Tag>
  const what = meaning === undefined ? '' : meaningWords(meaning).what
  return (
    <span className="file-row__end">
      {row.settledHow === 'mended' ? (
        <Tag kind="done" icon="check">
          {text('row.mended', 'Mended')}
        </Tag>
      ) : null}
      {row.member === null ? (
        <span>{what}</span>
      ) : (
        <Link to="/member/$memberId" params={{ memberId: row.member }}>
          {what === '' ? text('row.open', 'Open the chart') : what}
        </Link>
      )}
    </span>
  )
}

/** Whether it was sent; before, only what stays back has an end of its own. */
function ReferralEnd({ row }: { row: FileRow }) {
  const meaning = meanings.find((one) => one === row.meaning)
  if (row.verdict === 'refused') return <Tag icon="undo">{text('row.staysBack', 'Stays back')}</Tag>
  return <span className="file-row__end">{meaning === undefined ? '' : referralMeaningWords(meaning).what}</span>
}

function Reasons({ row, readAs }: FileRowProps) {
  return (
    <ul className="file-row__reasons">
      {row.faults.map(({ column, reason }) => {
        const sent = row.cells?.[readAs.indexOf(column)]?.trim() ?? ''
        return (
          <li key={`${column} ${reason}`}>
            <Icon name="late" small label={text('row.wrong', 'Wrong:')} />
            <span>
              <strong>{column}</strong>
              {sent === '' ? null : (
                <>
                  {' '}
                  <q className="file-row__sent" dir="auto">
                    {sent}
                  </q>
                </>
              )}
              <span className="file-row__reason">{rowFaultWords(reason)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
