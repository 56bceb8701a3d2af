// What the screens of the house's administration say when the house did not answer, and to whom they are not open.
import type { Failure } from '../../device/client.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'

export type UnreachedProps = {
  failure: Failure
  onAgain: () => Promise<void>
  /** Something older stands on the screen. */
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
        isOffline
          ? text('house.offline', 'No connection: this page waits')
          : text('house.failed', 'This page did not come')
      }
      actions={
        <Button icon="sync" onClick={() => void onAgain()}>
          {text('signIn.retry', 'Try again')}
        </Button>
      }
    >
      {!isOffline
        ? failureWords(failure)
        : hasOld
          ? text('house.offlineOld', 'What stands here may be old. It can be changed only with a connection.')
          : text('house.offlineAbout', 'It is kept at the house and needs a connection. Nothing is lost.')}
    </Notice>
  )
}

/** For a seat that does not have this screen. */
export function NotYours({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Empty title={text('house.notYours', 'This is not part of your seat')}>
        {text('house.notYoursAbout', 'Change your seat if you hold another, or ask your administrator.')}
      </Empty>
    </>
  )
}
