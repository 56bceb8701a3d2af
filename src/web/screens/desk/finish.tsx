// The end of a flow: what was asked is done, then the call is kept. What was done once is not done again when the keeping has to be repeated.
import { type ReactNode, useRef } from 'react'
import { recordCall } from '../../../api/call.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { type Saving, useSaving } from '../act/saving.ts'
import { type Call, callDraft, recordOf } from './call-draft.ts'

export interface FlowProps {
  readonly call: Call
  /** The call is kept; what came of it is to be said once more. */
  readonly onKept: (words: string) => void
}

interface FinishProps extends FlowProps {
  /** What the button does; left out, it only keeps the call. */
  readonly does?: string
  readonly isDanger?: boolean
  /** Does what was asked, and answers what came of it; undefined when it was not done. */
  readonly act?: (saving: Saving) => Promise<string | undefined>
  /** What came of the call where there is nothing to do. */
  readonly outcome?: string
  /** Why it cannot be kept yet. */
  readonly missing?: string | undefined
  readonly children?: ReactNode
}

/** The buttons at the end of a flow. */
export function Finish({ call, onKept, does, isDanger, act, outcome, missing, children }: FinishProps) {
  const saving = useSaving()
  const came = useRef<string>(undefined)
  const organization = useDevice(({ session }) => session.seat()?.organization.id ?? '')
  const isOffline = useDevice((given) => given.sync().kind === 'offline')

  async function keep(words: string | null): Promise<void> {
    const says = text('desk.kept', 'The call is kept.')
    const record = recordOf(call.form, organization, words)
    if (!(await saving.save(recordCall, record, { draft: callDraft, says }))) return
    call.startOver()
    onKept(words ?? says)
  }
  async function submit(): Promise<void> {
    if (missing !== undefined) return saving.complain(missing)
    if (act !== undefined && came.current === undefined) {
      came.current = await act(saving)
      if (came.current === undefined) return
    }
    await keep(came.current ?? outcome ?? null)
  }

  return (
    <div className="desk-finish">
      <NotSaved saving={saving} />
      {isOffline ? (
        <Notice
          title={text('desk.offline', 'There is no network: what you write stays here until the call can be kept')}
        />
      ) : null}
      {children}
      <div className="desk-finish__buttons">
        <Button kind={isDanger === true ? 'danger' : 'primary'} disabled={saving.isBusy} onClick={() => void submit()}>
          {does ?? text('desk.keep', 'Keep the call')}
        </Button>
        {act === undefined ? null : (
          <Button disabled={saving.isBusy} onClick={() => void keep(came.current ?? null)}>
            {text('desk.keepOnly', 'Keep the call only')}
          </Button>
        )}
      </div>
    </div>
  )
}
