// What is shown only to who sits: the screen while the seat is open, covered by the lock while it is locked, and signing in instead
// of it otherwise. The address stays, so after signing in one stands where one stood.
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { device } from '../device/device.ts'
import { useDevice } from '../device/use-device.ts'
// Not loaded when needed: a screen may lock where there is no signal.
import { LockScreen } from '../screens/lock.tsx'

const SignInScreen = lazy(async () => ({ default: (await import('../screens/sign-in.tsx')).SignInScreen }))

const SeatStep = lazy(async () => ({ default: (await import('../screens/sign-in/seat-step.tsx')).SeatStep }))

let isStarted = false

/** The children, once somebody sits. */
export function SignedIn({ children }: { children: ReactNode }) {
  const state = useDevice(({ session }) => session.state())
  const hasSeat = useDevice(({ session }) => session.seat() !== null)
  // Here and not at the app's start: the living page of parts asks no house.
  useEffect(() => {
    if (isStarted) return
    isStarted = true
    void device.start()
  }, [])
  if (state.kind !== 'open' && state.kind !== 'locked')
    return (
      <Suspense>
        <SignInScreen />
      </Suspense>
    )
  if (state.kind === 'open' && !hasSeat) {
    return (
      <Suspense>
        <SeatStep name={state.name} seats={state.seats} />
      </Suspense>
    )
  }
  const isLocked = state.kind === 'locked'
  return (
    <>
      <div inert={isLocked} style={isLocked ? { visibility: 'hidden' } : undefined}>
        {children}
      </div>
      {isLocked ? <LockScreen state={state} /> : null}
    </>
  )
}
