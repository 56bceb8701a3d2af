// Files: what plans sent and what went to them. A plan's file is dropped here, and one sees what it would change before anything does.
// The house holds the files; without a network there is nothing to do here, and the screen says so.
import { Link } from '@tanstack/react-router'
import { listFiles } from '../../api/file.ts'
import { device } from '../device/device.ts'
import { useDevice } from '../device/use-device.ts'
import { buttonLook } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { text } from '../text/text.ts'
import { FileTable } from './files/file-table.tsx'
import { Receive, ReceiveReferrals } from './files/receive.tsx'
import { Unreached } from './files/unreached.tsx'
import { useAsked } from './files/use-asked.ts'
import './files/files.css'

const shownMost = 200
const beatMs = 15_000

/** The Files screen. */
export function FilesScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayRead = device.may('file.read')
  const files = useAsked(
    listFiles,
    mayRead && organization !== undefined ? { organization, most: shownMost } : undefined,
    () => beatMs,
  )
  if (!mayRead) {
    return (
      <>
        <PageHeader title={text('shell.files', 'Files')} />
        <Empty title={text('files.notYours', 'Files are not part of this seat')}>
          {text(
            'files.notYoursAbout',
            'Intake, billers and supervisors take in and send them. Change your seat if you hold one of these.',
          )}
        </Empty>
      </>
    )
  }
  const { value, failure } = files
  return (
    <>
      <PageHeader
        title={text('shell.files', 'Files')}
        about={text('files.about', 'What plans sent, and what you sent them.')}
        others={
          device.may('file.send') ? (
            <Link {...buttonLook('quiet')} to="/files/send">
              <Icon name="upload" />
              {text('files.send', 'Make a file for a plan')}
            </Link>
          ) : undefined
        }
      />
      {failure === undefined ? null : (
        <Unreached failure={failure} onAgain={files.again} hasOld={value !== undefined} />
      )}
      {device.may('file.receive') ? <Receive /> : null}
      {device.may('referral.file') ? <ReceiveReferrals /> : null}
      {value !== undefined ? <FileTable files={value.files} /> : failure === undefined ? <Skeleton rows={5} /> : null}
    </>
  )
}
