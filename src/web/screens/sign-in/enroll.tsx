// The first time in: a second proof is set up, a passkey or an authenticator app (SEC-1). Recovery codes come before the last step,
// since after it the door is open and nobody reads them any more.
import { useState } from 'react'
import type { TotpSecret } from '../../../api/sign-in.ts'
import { device } from '../../device/device.ts'
import type { SessionState } from '../../device/session.ts'
import { Button } from '../../parts/button.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { StartOver } from '../sign-in.tsx'
import { AuthenticatorForm, RecoveryCodeList } from './authenticator.tsx'
import { ProofForm } from './proof-form.tsx'
import { Step } from './step.tsx'
import { hasPasskeys, useTrying } from './trying.ts'

type Enrolling = Extract<SessionState, { kind: 'enroll' }>
type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'password' }
  | { readonly kind: 'codes' | 'confirm'; readonly secret: TotpSecret }

/** Setting up the second proof, from choosing to the open seat. */
export function EnrollStep({ state }: { state: Enrolling }) {
  const [stage, setStage] = useState<Stage>({ kind: state.passkeys && hasPasskeys() ? 'choose' : 'password' })
  switch (stage.kind) {
    case 'choose':
      return <Choose email={state.email} onApp={() => setStage({ kind: 'password' })} />
    case 'password':
      return <PasswordAgain onSecret={(secret) => setStage({ kind: 'codes', secret })} />
    case 'codes':
      return <Codes secret={stage.secret} onKept={() => setStage({ kind: 'confirm', secret: stage.secret })} />
    case 'confirm':
      return <Confirm secret={stage.secret} />
  }
}

function Choose({ email, onApp }: { email: string; onApp: () => void }) {
  const trying = useTrying()
  const name = text('enroll.passkeyName', 'Passkey of {day}', { day: dayWords(device.clock.today(), 'dated') })
  return (
    <Step
      title={text('enroll.title', 'Protect your sign-in')}
      about={text(
        'enroll.about',
        'Your password alone does not open members’ records, {email}. Choose a second proof.',
        {
          email,
        },
      )}
      refusal={trying.refusal}
      others={<StartOver />}
    >
      <div className="entry__ways">
        <Button
          kind="primary"
          icon="shield"
          disabled={trying.isBusy}
          onClick={() => void trying.attempt(() => device.session.enrollPasskey(name))}
        >
          {text('enroll.passkey', 'Set up a passkey')}
        </Button>
        <p className="entry__about">
          {text(
            'enroll.passkeyAbout',
            'Your finger, face or PIN on this device. Quickest, and cannot be stolen by a false page.',
          )}
        </p>
        <span className="entry__or">{text('signIn.or', 'or')}</span>
        <Button icon="phone" disabled={trying.isBusy} onClick={onApp}>
          {text('enroll.app', 'Set up an authenticator app')}
        </Button>
        <p className="entry__about">
          {text('enroll.appAbout', 'An app on your phone that shows a new code each half minute.')}
        </p>
      </div>
    </Step>
  )
}

function PasswordAgain({ onSecret }: { onSecret: (secret: TotpSecret) => void }) {
  const trying = useTrying()
  return (
    <Step
      title={text('enroll.againTitle', 'Your password once more')}
      about={text('enroll.againAbout', 'Then your authenticator app is set up.')}
      refusal={trying.refusal}
      others={<StartOver />}
    >
      <ProofForm
        ways={['password']}
        trying={trying}
        does={text('enroll.next', 'Next')}
        onPasskey={() => undefined}
        onProof={(proof) => {
          if (!('password' in proof)) return
          void trying
            .attempt(() => device.session.enrollTotp(proof.password))
            .then((secret) => {
              if (secret !== undefined) onSecret(secret)
            })
        }}
      />
    </Step>
  )
}

function Codes({ secret, onKept }: { secret: TotpSecret; onKept: () => void }) {
  return (
    <Step
      title={text('enroll.codesTitle', 'Keep your recovery codes')}
      about={text('enroll.codesAbout', 'If you lose your phone, each of these opens once. They are not shown again.')}
    >
      <RecoveryCodeList codes={secret.recoveryCodes} />
      <div className="entry__ways">
        <Button kind="primary" onClick={onKept}>
          {text('enroll.kept', 'I have kept them')}
        </Button>
      </div>
    </Step>
  )
}

function Confirm({ secret }: { secret: TotpSecret }) {
  const trying = useTrying()
  return (
    <Step
      title={text('enroll.confirmTitle', 'Connect your app')}
      about={text('enroll.confirmAbout', 'Scan this with your authenticator app, then enter the code it shows.')}
      refusal={trying.refusal}
    >
      <AuthenticatorForm secret={secret} trying={trying} onOpen={() => undefined} />
    </Step>
  )
}
