// A file that was not taken as a whole: why, in one line, and what can be done with it.
import { Link, useNavigate } from '@tanstack/react-router'
import { type FileCovers, type FileSummary, readFileAgain } from '../../../api/file.ts'
import { wholeFileFaults } from '../../../domain/file-fault.ts'
import { device } from '../../device/device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import type { FileKey } from './incoming.tsx'

type RefusedWholeProps = { file: FileSummary; fileKey: FileKey; canRead: boolean; onReadAgain: () => void }

/** Why the file was refused, and the ways on. */
export function RefusedWhole({ file, fileKey, canRead, onReadAgain }: RefusedWholeProps) {
  const saving = useSaving()
  const navigate = useNavigate()
  const isTooFew = file.refusal?.startsWith(wholeFileFaults['too-few-rows']) === true

  async function readAs(covers: FileCovers): Promise<void> {
    const next = device.clock.newId()
    const input = {
      organization: fileKey.organization,
      from: fileKey.file,
      file: next,
      plan: file.partner.id,
      layout: null,
      covers,
    }
    if (await saving.save(readFileAgain, input))
      void navigate({ to: '/files/$fileId', params: { fileId: next }, search: {} })
  }

  const tooFew = (
    <>
      <Button kind="primary" disabled={saving.isBusy} onClick={() => void readAs('some')}>
        {text('refusedWhole.some', 'It lists only some members')}
      </Button>
      <Button disabled={saving.isBusy} onClick={() => void readAs('all')}>
        {text('refusedWhole.all', 'It is whole: there are fewer now')}
      </Button>
    </>
  )
  return (
    <Notice
      kind="late"
      title={file.refusal ?? text('refusedWhole.title', 'This file was not taken')}
      actions={
        <>
          {canRead && isTooFew ? tooFew : null}
          {canRead ? <Button onClick={onReadAgain}>{text('file.readAgain', 'Read it as …')}</Button> : null}
          <Link {...buttonLook('bare')} to="/files">
            {text('refusedWhole.other', 'Take in another file')}
          </Link>
        </>
      }
    >
      {saving.problem ??
        (file.kind === 'referral'
          ? text('refusedWhole.unsent', 'Nothing of it was sent. The file is kept here as it came.')
          : isTooFew
            ? text(
                'refusedWhole.fewAbout',
                'A short file of new referrals lists some and says nothing of the others. A whole one that is right asks you about everybody who is gone.',
              )
            : text('refusedWhole.about', 'No chart was changed. The file is kept here as it came.'))}
    </Notice>
  )
}
