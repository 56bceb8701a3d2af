// The screen handed to the member to decide and to sign: these questions and nothing else. However it is left, the device locks first.
import { useNavigate, useParams } from '@tanstack/react-router'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { text } from '../../text/text.ts'
import { useLockWhenLeft } from '../assess/use-lock-when-left.ts'
import { AgreePart, SharePart } from './giving-parts.tsx'
import { SignPart } from './sign-part.tsx'
import { useGiving } from './use-giving.ts'
import '../assess/assess.css'
import './permission.css'

/** Outside of the frame: no search, no places, no name of anybody else. */
export function SignScreen() {
  return (
    <SignedIn>
      <HandedOver />
    </SignedIn>
  )
}

function HandedOver() {
  const { memberId, what } = useParams({ from: '/sign/$memberId/$what' })
  const held = useDevice((given) => given.charts.of(memberId))
  useLockWhenLeft()
  return (
    <main className="hand-over">
      {held === undefined ? <GiveBack memberId={memberId} what={what} /> : <Signing held={held} what={what} />}
    </main>
  )
}

function Signing({ held, what }: { held: HeldChart; what: string }) {
  const giving = useGiving(held, what)
  return (
    <>
      <h1>{what === 'start' ? text('sign.titleStart', 'You decide') : giving.text.title}</h1>
      <div className="giving">
        {what === 'start' ? (
          <section className="giving__part" aria-labelledby="sign-agree">
            <h2 id="sign-agree" lang="en">
              {giving.agreement.title}
            </h2>
            <AgreePart giving={giving} isHandedOver />
          </section>
        ) : null}
        {giving.form.agrees === 'no' && what === 'start' ? null : (
          <section className="giving__part" aria-labelledby="sign-share">
            <h2 id="sign-share" lang="en">
              {giving.text.title}
            </h2>
            <SharePart giving={giving} />
          </section>
        )}
        {giving.needsYes ? (
          <section className="giving__part" aria-labelledby="sign-name">
            <h2 id="sign-name">{text('sign.title', 'Your signature')}</h2>
            <SignPart giving={giving} />
          </section>
        ) : null}
        <GiveBack memberId={held.member} what={what} />
      </div>
    </>
  )
}

function GiveBack({ memberId, what }: { memberId: string; what: string }) {
  const navigate = useNavigate()
  return (
    <Button
      kind="primary"
      onClick={() => void navigate({ to: '/permission/$memberId/$what', params: { memberId, what }, replace: true })}
    >
      {text('handOver.done', 'Done. Give the device back')}
    </Button>
  )
}
