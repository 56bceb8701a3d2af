// One file: what it would change and the one button that does it, how far it is, what came of it, which rows stay back; or what was sent.
import { useParams, useSearch } from '@tanstack/react-router'
import { readFile } from '../../../api/file.ts'
import { useDevice } from '../../device/use-device.ts'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { BackToFiles } from './back.tsx'
import { Incoming } from './incoming.tsx'
import { Sent } from './sent.tsx'
import { Unreached } from './unreached.tsx'
import { useAsked } from './use-asked.ts'
import './files.css'

const beatTakingMs = 1_000

/** The page of a file. */
export function FileScreen() {
  const { fileId } = useParams({ from: '/framed/files/$fileId' })
  const { known } = useSearch({ from: '/framed/files/$fileId' })
  // Another file is another page: nothing of the last one's forms stays.
  return <OneFile key={fileId} fileId={fileId} isKnown={known === true} />
}

function OneFile({ fileId, isKnown }: { fileId: string; isKnown: boolean }) {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const input = organization === undefined ? undefined : { organization, file: fileId, only: 'all' as const, most: 1 }
  const asked = useAsked(readFile, input, ({ file }) => (file.state === 'taking' ? beatTakingMs : undefined))
  const { value, failure } = asked
  if (value === undefined) {
    if (failure === undefined) return <Skeleton rows={6} />
    const isAbsent = failure.kind === 'problem' && (failure.code === 'not-found' || failure.code === 'bad-input')
    return (
      <>
        <PageHeader before={<BackToFiles />} title={text('file.title', 'A file')} />
        {isAbsent ? (
          <Empty title={text('file.absent', 'This file is not here')}>
            {text('file.absentAbout', 'The address may be old, or the file may be another organization’s.')}
          </Empty>
        ) : (
          <Unreached failure={failure} onAgain={asked.again} hasOld={false} />
        )}
      </>
    )
  }
  const { file } = value
  const key = { organization: organization ?? '', file: fileId }
  const unreached = failure === undefined ? null : <Unreached failure={failure} onAgain={asked.again} hasOld />
  if (file.direction === 'out') return <Sent file={file} fileKey={key} />
  return (
    <Incoming file={file} fileKey={key} isKnown={isKnown} onChange={asked.again}>
      {unreached}
    </Incoming>
  )
}
