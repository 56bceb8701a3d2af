// A file that came from a plan, or a list of people to refer to one, as it stands: looked at, being taken, taken, or refused whole. Each has one thing to do next.
import { type ReactNode, useState } from 'react'
import { type FileSummary, setFileAside, takeFile } from '../../../api/file.ts'
import { settleReferrals } from '../../../api/referral-file.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Progress } from '../../parts/progress.tsx'
import { say } from '../../parts/toast-store.ts'
import { dayWords, numberWords, timeWords } from '../../text/day-words.ts'
import { rowsWords, sizeWords } from '../../text/file-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { BackToFiles } from './back.tsx'
import { Changes } from './changes.tsx'
import { download } from './download.ts'
import { FileStateTag } from './file-table.tsx'
import { ReadAgain } from './read-again.tsx'
import { Reading } from './reading.tsx'
import { RefusedWhole } from './refused-whole.tsx'
import { Rows } from './rows.tsx'
import { useStill } from './use-still.ts'

export interface FileKey {
  readonly organization: string
  readonly file: string
}

type IncomingProps = {
  file: FileSummary
  fileKey: FileKey
  isKnown: boolean
  onChange: () => Promise<void>
  /** What must be known about the network, under the head. */
  children: ReactNode
}

/** The page of a file that came. */
export function Incoming({ file, fileKey, isKnown, onChange, children }: IncomingProps) {
  const saving = useSaving()
  const [isReadingAgain, setReadingAgain] = useState(false)
  const isReferral = file.kind === 'referral'
  const may = device.may(isReferral ? 'referral.file' : 'file.receive')
  async function take(): Promise<void> {
    const isDone = isReferral
      ? await saving.save(settleReferrals, { ...fileKey, as: 'sent' })
      : await saving.save(takeFile, fileKey)
    if (isDone) await onChange()
  }
  async function aside(): Promise<void> {
    const says = isReferral
      ? text('file.asideSent', 'Set aside. Nothing of it was sent.')
      : text('file.asideDone', 'Set aside. Nothing of it was taken over.')
    const isDone = isReferral
      ? await saving.save(settleReferrals, { ...fileKey, as: 'set-aside' }, { says })
      : await saving.save(setFileAside, fileKey, { says })
    if (isDone) await onChange()
  }
  const canRead = may && !isReferral && (file.state === 'waiting' || file.state === 'refused')
  return (
    <div className="file-page">
      <PageHeader
        before={<BackToFiles />}
        title={file.name}
        about={<About file={file} />}
        primary={
          file.state === 'waiting' && may ? (
            <Button kind="primary" icon="check" disabled={saving.isBusy} onClick={() => void take()}>
              {isReferral
                ? text(
                    'file.refer',
                    '{count, plural, =0 {Close it: nobody is new} one {Refer # person} other {Refer # people}}',
                    {
                      count: file.meanings.new ?? 0,
                    },
                  )
                : text('file.take', 'Take in {rows}', { rows: rowsWords(file.accepted ?? 0) })}
            </Button>
          ) : undefined
        }
        others={<Others file={file} fileKey={fileKey} onAside={may ? () => void aside() : undefined} />}
      />
      {children}
      {saving.problem === undefined ? null : <Notice kind="late" isLive title={saving.problem} />}
      {isKnown ? (
        <Notice kind="info" title={text('file.known', 'You have this file already; nothing changes.')}>
          {text('file.knownAbout', 'It is the same, byte for byte, as the one received {day}.', {
            day: dayWords(dayOfInstant(file.recordedAt), 'weekday'),
          })}
        </Notice>
      ) : null}
      <Standing file={file} onGoOn={may ? () => void take() : undefined} />
      {file.state === 'refused' ? (
        <RefusedWhole file={file} fileKey={fileKey} canRead={canRead} onReadAgain={() => setReadingAgain(true)} />
      ) : null}
      {isReadingAgain ? <ReadAgain file={file} fileKey={fileKey} onClose={() => setReadingAgain(false)} /> : null}
      {file.state === 'taken' && file.openRows > 0 ? <Rows file={file} fileKey={fileKey} onChange={onChange} /> : null}
      {file.rows === null ? null : <Changes file={file} />}
      {file.state === 'refused' || (file.state === 'taken' && file.openRows > 0) ? null : (
        <Rows file={file} fileKey={fileKey} onChange={onChange} />
      )}
      {file.layout === null ? null : (
        <Reading
          file={file}
          action={
            canRead && file.state === 'waiting' ? (
              <Button onClick={() => setReadingAgain(true)}>{text('file.readAgain', 'Read it as …')}</Button>
            ) : undefined
          }
        />
      )}
    </div>
  )
}

/** From whom, when, by whom, how large, and how it stands. */
function About({ file }: { file: FileSummary }) {
  const values = {
    plan: file.partner.name,
    day: dayWords(dayOfInstant(file.recordedAt), 'dated'),
    time: timeWords(file.recordedAt),
    by: file.by ?? text('files.byHouse', 'Command line'),
    size: sizeWords(file.bytes),
  }
  return (
    <span className="file-about">
      <FileStateTag file={file} />
      <span>
        {file.kind === 'referral'
          ? text('file.aboutReferral', 'Referrals to {plan} · {day}, {time} · {by} · {size}', values)
          : file.direction === 'in'
            ? text('file.about', 'From {plan} · received {day}, {time} · {by} · {size}', values)
            : text('file.aboutOut', 'To {plan} · made {day}, {time} · {by} · {size}', values)}
      </span>
    </span>
  )
}

export { About as FileAbout }

function Others({
  file,
  fileKey,
  onAside,
}: {
  file: FileSummary
  fileKey: FileKey
  onAside: (() => void) | undefined
}) {
  async function save(what: 'whole' | 'rejected'): Promise<void> {
    const failure = await download(fileKey, what)
    if (failure) say(failureWords(failure))
  }
  const hasRejected = file.openRows > 0 || (file.refused ?? 0) > 0
  const items = [
    { id: 'whole', label: text('file.download', 'Download the file as it came'), icon: 'download' as const },
    ...(hasRejected && file.state !== 'refused'
      ? [
          {
            id: 'rejected',
            label: text('file.downloadRejected', 'Download the rows that stay back'),
            icon: 'download' as const,
          },
        ]
      : []),
    ...(file.state === 'waiting' && onAside
      ? [
          {
            id: 'aside',
            label: text('file.aside', 'Set it aside'),
            about: text('file.asideAbout', 'Nothing is taken; it can be taken in again.'),
            icon: 'close' as const,
          },
        ]
      : []),
  ]
  return (
    <Menu
      label={text('file.more', 'More to do with this file')}
      sections={[{ id: 'file', items }]}
      onChoose={(id) => {
        if (id === 'aside') onAside?.()
        else void save(id === 'rejected' ? 'rejected' : 'whole')
      }}
    />
  )
}

/** Nothing has changed yet; or how far it is. */
function Standing({ file, onGoOn }: { file: FileSummary; onGoOn: (() => void) | undefined }) {
  const isStill = useStill(file.state === 'taking' ? file.doneRows : undefined)
  if (file.state === 'waiting' && file.kind === 'referral') {
    return (
      <Notice kind="info" title={text('file.unsent', 'Nothing has been sent yet')}>
        {text(
          'file.unsentAbout',
          'Below is who would be referred. Rows that stay back do not hold up the others: mend them in your list and bring it again; nobody is referred twice with the same words.',
        )}
      </Notice>
    )
  }
  if (file.state === 'waiting') {
    return (
      <Notice kind="info" title={text('file.waiting', 'Nothing has changed yet')}>
        {text(
          'file.waitingAbout',
          'Below is what taking it in would change. Rows that stay back do not hold up the others.',
        )}
      </Notice>
    )
  }
  if (file.state !== 'taking') return null
  const rows = file.rows ?? 0
  // Rows are counted as in the file, whose first is the header.
  const done = Math.min(rows, Math.max(0, file.doneRows - 1))
  return (
    <div className="file-progress">
      <Progress
        label={text('file.taking', 'Taking it in')}
        words={text('file.takingRows', '{done} of {rows} rows', { done: numberWords(done), rows: numberWords(rows) })}
        share={rows === 0 ? 1 : done / rows}
      />
      <p className="file-progress__about">
        {text(
          'file.takingAbout',
          'It goes on by itself; you may leave this page or close it. What is done stays done.',
        )}
      </p>
      {isStill && onGoOn ? (
        <Notice
          kind="due"
          isLive
          title={text('file.still', 'It seems to stand still')}
          actions={<Button onClick={onGoOn}>{text('file.goOn', 'Go on')}</Button>}
        >
          {text('file.stillAbout', 'Nothing is lost and nothing is taken twice.')}
        </Notice>
      ) : null}
    </div>
  )
}
