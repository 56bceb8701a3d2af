// The frame filled from the device: who sits, their other seats, what is saved, and the way out.
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { OwnSeat } from '../../api/sign-in.ts'
import { device } from '../device/device.ts'
import { derived, useDevice } from '../device/use-device.ts'
import { Dialog } from '../parts/dialog.tsx'
import type { Sync } from '../parts/sync-line.tsx'
import { findMembers } from '../screens/find-members.ts'
import { LeaveActions, useLeaving, waitsWords } from '../screens/sign-in/leave.tsx'
import { timeWords } from '../text/day-words.ts'
import { roleWords } from '../text/role-words.ts'
import { text } from '../text/text.ts'
import { Shell } from './shell.tsx'
import { nobody, type Seat } from './shell-data.ts'
import { SignedIn } from './signed-in.tsx'

const AlertBanner = lazy(async () => ({ default: (await import('../screens/alert/alert-banner.tsx')).AlertBanner }))

/** The frame, for who has signed in. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <SignedIn>
      <Seated>{children}</Seated>
    </SignedIn>
  )
}

function Seated({ children }: { children: ReactNode }) {
  const state = useDevice(({ session }) => session.state())
  const seat = useDevice(({ session }) => session.seat())
  const sync = useDevice(syncWords)
  // While it is locked the frame stands unseen, as it was.
  const [name, setName] = useState('')
  if (state.kind === 'open' && state.name !== name) setName(state.name)
  const leaving = useLeaving()
  const waits = waitsWords(leaving.answer)
  const navigate = useNavigate()
  const seats = state.kind === 'open' ? state.seats : []
  const data = {
    ...nobody,
    seat: seat === null ? undefined : seatWords(seat, name),
    seats: seats.map((one) => seatWords(one, name)),
    sync,
    search: device.may('member.search') ? findMembers : undefined,
    may: device.may,
    onMember: (memberId: string) => void navigate({ to: '/member/$memberId', params: { memberId } }),
    onSeat: device.session.takeSeat,
    onAccount: () => void navigate({ to: '/account' }),
    onSignOut: () => leaving.leave('ask'),
  }
  return (
    <>
      <Shell data={data}>
        {device.may('alert.list') ? (
          <Suspense>
            <AlertBanner />
          </Suspense>
        ) : null}
        {children}
      </Shell>
      <Dialog
        title={text('shell.signOutAsk', 'Sign out and lose what is not sent?')}
        isOpen={waits !== undefined}
        onClose={leaving.stay}
        actions={<LeaveActions leaving={leaving} />}
      >
        <p>{waits}</p>
      </Dialog>
    </>
  )
}

function seatWords({ id, role, organization }: OwnSeat, person: string): Seat {
  return { id, person, role: roleWords(role), organization: organization.name }
}

const syncWords = derived(
  (given) => given.sync(),
  (sync): Sync => (sync.kind === 'saved' ? { kind: 'saved', at: sync.at === null ? null : timeWords(sync.at) } : sync),
)
