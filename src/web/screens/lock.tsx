// The lock: it covers the screen and leaves it standing, so that what was being written is there when it opens (SEC-3). One proof of
// the same person opens it; leaving asks first if something would be lost.
import { useLayoutEffect, useRef } from 'react'
import { device } from '../device/device.ts'
import type { SessionState } from '../device/session.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { text } from '../text/text.ts'
import { LeaveActions, useLeaving, waitsWords } from './sign-in/leave.tsx'
import { ProofForm } from './sign-in/proof-form.tsx'
import { Step } from './sign-in/step.tsx'
import { useTrying } from './sign-in/trying.ts'

type Locked = Extract<SessionState, { kind: 'locked' }>

/** Over everything, until it opens or the person leaves. */
export function LockScreen({ state }: { state: Locked }) {
  const trying = useTrying()
  const { session } = device
  const lock = useOnTop()
  return (
    // A dialog that was open stays open, and lies in the browser's top layer: only another one there covers it and takes its keys.
    <dialog
      ref={lock}
      className="lock"
      onCancel={(event) => event.preventDefault()}
      onClose={() => lock.current?.showModal()}
    >
      <Step
        title={text('lock.title', 'Locked')}
        about={text('lock.about', 'Nobody worked here for a while. What you wrote is as you left it, {email}.', {
          email: state.email,
        })}
        refusal={trying.refusal}
        others={<Leave />}
      >
        <ProofForm
          ways={state.ways}
          trying={trying}
          does={text('lock.open', 'Open')}
          onPasskey={() => void trying.attempt(session.passkey)}
          onProof={(proof) => void trying.attempt(() => session.unlock(proof))}
        />
      </Step>
    </dialog>
  )
}

/** Shows the dialog over everything else as long as it is there, and gives the focus back to where it was. */
function useOnTop() {
  const lock = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = lock.current
    element?.showModal()
    // A browser closes a dialog that refuses twice, and the next Escape would reach the form below.
    const stop = new AbortController()
    addEventListener('keydown', refuseEscape, { capture: true, signal: stop.signal })
    return () => {
      stop.abort()
      element?.close()
      // Only once the page below is no longer inert; what got the focus before that has it without the caret.
      requestAnimationFrame(() => {
        if (!(before instanceof HTMLElement)) return
        before.blur()
        before.focus({ preventScroll: true })
      })
    }
  }, [])
  return lock
}

function refuseEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault()
}

function Leave() {
  const leaving = useLeaving()
  const { answer } = leaving
  const waits = waitsWords(answer)
  if (waits !== undefined)
    return <Notice kind="due" isLive title={waits} actions={<LeaveActions leaving={leaving} />} />
  return (
    <Button kind="bare" onClick={() => leaving.leave('ask')}>
      {answer?.kind === 'failed'
        ? text('lock.leaveAgain', 'Could not sign out without a connection. Try again')
        : text('shell.signOut', 'Sign out')}
    </Button>
  )
}
