// The rows of a file: first those that stay back, each with every reason and a way to mend it in place; the others on demand.
import { useState } from 'react'
import type { FileSummary } from '../../../api/file.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { say } from '../../parts/toast-store.ts'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { download } from './download.ts'
import { FileRowItem } from './file-row.tsx'
import type { FileKey } from './incoming.tsx'
import { Unreached } from './unreached.tsx'
import { type Only, useRows } from './use-rows.ts'

/** The rows, those that wait first. */
export function Rows({
  file,
  fileKey,
  onChange,
}: {
  file: FileSummary
  fileKey: FileKey
  onChange: () => Promise<void>
}) {
  const hasOpen = file.openRows > 0
  const [chosen, setChosen] = useState<Only>()
  const hasRefused = (file.refused ?? 0) > 0
  const only = chosen ?? (hasOpen ? 'open' : hasRefused ? 'refused' : 'all')
  const rows = useRows(fileKey, only, file.state)
  const isReferral = file.kind === 'referral'
  const canMend = !isReferral && file.state === 'taken' && device.may('file.receive')
  if (file.state === 'taking') return null
  // Before it is taken the house knows the rows that stay back; of the others only their counts.
  const chips =
    file.state === 'taken' || isReferral
      ? [
          ...(isReferral
            ? []
            : [{ value: 'open', label: text('rows.open', 'Stay back'), count: numberWords(file.openRows) }]),
          {
            value: 'refused',
            label: isReferral ? text('rows.open', 'Stay back') : text('rows.refused', 'Refused at first'),
            count: numberWords(file.refused ?? 0),
          },
          { value: 'all', label: text('rows.all', 'All rows'), count: numberWords(file.rows ?? 0) },
        ]
      : []
  if (file.state === 'waiting' && !hasOpen && !isReferral) return null
  return (
    <Section
      title={only === 'open' ? text('rows.titleOpen', 'Rows that stay back') : text('rows.title', 'Rows')}
      about={only === 'open' && hasOpen ? aboutOpen(file) : undefined}
      action={
        hasOpen || (isReferral && hasRefused) ? (
          <Button icon="download" onClick={() => void saveRejected(fileKey)}>
            {text('rows.download', 'Download them')}
          </Button>
        ) : undefined
      }
    >
      {chips.length === 0 ? null : (
        <Filter
          label={text('rows.show', 'Which rows')}
          chips={chips}
          value={only}
          onChange={(value) => setChosen(value as Only)}
        />
      )}
      {rows.failure === undefined ? null : (
        <Unreached failure={rows.failure} onAgain={rows.again} hasOld={rows.rows !== undefined} />
      )}
      {rows.rows === undefined ? (
        rows.failure === undefined ? (
          <Skeleton rows={3} />
        ) : null
      ) : rows.rows.length === 0 ? (
        <Empty title={text('rows.none', 'No rows here')}>
          {only === 'open' ? text('rows.noneOpen', 'Every row was taken, mended or sent back.') : undefined}
        </Empty>
      ) : (
        <ul className="file-rows">
          {rows.rows.map((row) => (
            <FileRowItem
              key={row.row}
              row={row}
              headers={rows.headers}
              readAs={rows.readAs}
              fileKey={fileKey}
              canMend={canMend}
              isReferral={isReferral}
              onSettled={(settled) => {
                rows.put(settled)
                void onChange()
              }}
            />
          ))}
        </ul>
      )}
      {rows.hasMore ? (
        <div>
          <Button onClick={() => void rows.more()}>{text('rows.more', 'Show more rows')}</Button>
        </div>
      ) : null}
    </Section>
  )
}

function aboutOpen(file: FileSummary): string {
  const due = file.dueOn === null ? '' : dayWords(file.dueOn, 'weekday')
  return file.state === 'taken'
    ? text(
        'rows.aboutOpen',
        'A person waits behind each. Mend the wrong cells, or send the row back to the plan; the first is due {due}.',
        { due },
      )
    : text(
        'rows.aboutWaiting',
        'The others are taken without them. Once the file is taken, you mend these here or send them back.',
      )
}

async function saveRejected(key: FileKey): Promise<void> {
  const failure = await download(key, 'rejected')
  if (failure) say(failureWords(failure))
}
