// Signing out asks first if something would be lost: what is not sent yet, a draft not finished. Only the person may throw it away.
import { useState } from 'react'
import { device } from '../../device/device.ts'
import type { SignedOut } from '../../device/session.ts'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'

export interface Leaving {
  /** What the last try to leave met; undefined before one, and after the person chose to stay. */
  readonly answer: SignedOut | undefined
  leave(how: 'ask' | 'discard'): void
  stay(): void
}

/** Leaving, in steps. */
export function useLeaving(): Leaving {
  const [answer, setAnswer] = useState<SignedOut>()
  return {
    answer,
    leave: (how) => void device.session.signOut(how).then(setAnswer),
    stay: () => setAnswer(undefined),
  }
}

/** What would be lost, in words; undefined where nothing is asked. */
export function waitsWords(answer: SignedOut | undefined): string | undefined {
  if (answer?.kind === 'unread')
    return text('leave.unread', 'What is kept on this device cannot be read now. It may not be sent yet.')
  if (answer?.kind !== 'waits') return undefined
  const { commands, drafts } = answer
  const parts = [
    ...(commands === 0
      ? []
      : [
          text(
            'leave.commands',
            '{count, plural, one {# entry is not sent yet.} other {# entries are not sent yet.}}',
            { count: commands },
          ),
        ]),
    ...(drafts === 0
      ? []
      : [
          text('leave.drafts', '{count, plural, one {# draft is not finished.} other {# drafts are not finished.}}', {
            count: drafts,
          }),
        ]),
  ]
  return parts.join(' ')
}

/** The two answers. */
export function LeaveActions({ leaving }: { leaving: Leaving }) {
  return (
    <>
      <Button onClick={leaving.stay}>{text('leave.stay', 'Stay')}</Button>
      <Button kind="danger" onClick={() => leaving.leave('discard')}>
        {text('leave.discard', 'Sign out and lose it')}
      </Button>
    </>
  )
}
