// What a screen of files says when the house did not answer: files live at the house, so without a network they wait.
import type { Failure } from '../../device/client.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'

export type UnreachedProps = {
  failure: Failure
  onAgain: () => Promise<void> /** Something older stands on the screen. */
  hasOld: boolean
}

/** Why there is nothing new, and the way to try again. */
export function Unreached({ failure, onAgain, hasOld }: UnreachedProps) {
  const isOffline = failure.kind === 'network'
  return (
    <Notice
      kind={isOffline ? 'due' : 'late'}
      isLive
      title={
        isOffline ? text('files.offline', 'No connection: files wait') : text('files.failed', 'The files did not come')
      }
      actions={
        <Button icon="sync" onClick={() => void onAgain()}>
          {text('files.again', 'Try again')}
        </Button>
      }
    >
      {isOffline
        ? hasOld
          ? text(
              'files.offlineOld',
              'What stands here may be old. Files are taken in and sent only with a network; your other work is safe on this device.',
            )
          : text(
              'files.offlineAbout',
              'Files are at the house and need a network. Nothing is lost; your other work goes on without one.',
            )
        : failure.title}
    </Notice>
  )
}
