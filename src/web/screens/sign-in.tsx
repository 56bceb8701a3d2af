// Signing in: e-mail and password or a passkey, then the second proof, or setting one up the first time. It stands at whatever
// address one came to; when the seat opens, that screen is there.
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react'
import { device } from '../device/device.ts'
import type { SessionState } from '../device/session.ts'
import { useDevice } from '../device/use-device.ts'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { TextField } from '../parts/text-field.tsx'
import { text } from '../text/text.ts'
import { DemoHint } from './sign-in/demo-hint.tsx'
import { ProofForm } from './sign-in/proof-form.tsx'
import { Step } from './sign-in/step.tsx'
import { hasPasskeys, useTrying } from './sign-in/trying.ts'

// Once in a person's life here, and it carries the drawing of QR codes.
const EnrollStep = lazy(async () => ({ default: (await import('./sign-in/enroll.tsx')).EnrollStep }))

type State<Kind extends SessionState['kind']> = Extract<SessionState, { kind: Kind }>

/** Everything between a closed door and a seat. */
export function SignInScreen() {
  const state = useDevice(({ session }) => session.state())
  switch (state.kind) {
    case 'signed-out':
      return <PasswordStep state={state} />
    case 'second-factor':
      return <SecondStep state={state} />
    case 'enroll':
      return (
        <Suspense fallback={<Waiting />}>
          <EnrollStep state={state} />
        </Suspense>
      )
    case 'unreachable':
      return <Unreachable />
    case 'looking':
    case 'open':
    case 'locked':
      return <Waiting />
  }
}

function PasswordStep({ state }: { state: State<'signed-out'> }) {
  const trying = useTrying()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = useRef<HTMLButtonElement>(null)
  const wasRefused = new URLSearchParams(location.search).get('sign-in') === 'refused'

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setChecked(true)
    if (email.trim() === '' || password === '') return
    void trying.attempt(() => device.session.password(email.trim(), password)).then((next) => next ?? setPassword(''))
  }

  const refusal =
    trying.refusal ??
    (wasRefused
      ? text('signIn.providerRefused', 'Your organization’s sign-in did not let you in here. Ask your administrator.')
      : undefined)
  return (
    <Step title={text('signIn.title', 'Sign in')} refusal={refusal}>
      <form className="entry__form" onSubmit={onSubmit} noValidate>
        <TextField
          label={text('signIn.email', 'E-mail')}
          kind="email"
          autoComplete="username"
          dir="ltr"
          value={email}
          onChange={setEmail}
          error={isChecked && email.trim() === '' ? text('signIn.emailMissing', 'Enter your work e-mail.') : undefined}
        />
        <TextField
          label={text('signIn.password', 'Password')}
          kind="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={
            isChecked && password === '' && trying.refusal === undefined
              ? text('signIn.passwordMissing', 'Enter your password.')
              : undefined
          }
        />
        <Button ref={submit} type="submit" kind="primary" disabled={trying.isBusy}>
          {text('signIn.go', 'Sign in')}
        </Button>
      </form>
      <OtherDoors state={state} trying={trying} />
      {state.demo === null ? null : (
        <DemoHint
          demo={state.demo}
          onChoose={(chosen) => {
            setEmail(chosen)
            setPassword(state.demo?.password ?? '')
            submit.current?.focus()
          }}
        />
      )}
    </Step>
  )
}

function OtherDoors({ state, trying }: { state: State<'signed-out'>; trying: ReturnType<typeof useTrying> }) {
  const isPasskeyShown = state.passkeys && hasPasskeys()
  if (!isPasskeyShown && state.provider === null) return null
  return (
    <div className="entry__ways">
      <span className="entry__or">{text('signIn.or', 'or')}</span>
      {isPasskeyShown ? (
        <Button icon="shield" disabled={trying.isBusy} onClick={() => void trying.attempt(device.session.passkey)}>
          {text('signIn.passkey', 'Use a passkey')}
        </Button>
      ) : null}
      {state.provider === null ? null : (
        <Button
          icon="home"
          disabled={trying.isBusy}
          onClick={() =>
            void trying.attempt(device.session.provider).then((url) => {
              if (url !== undefined) location.assign(url)
            })
          }
        >
          {text('signIn.provider', 'Sign in with {provider}', { provider: state.provider })}
        </Button>
      )}
    </div>
  )
}

function SecondStep({ state }: { state: State<'second-factor'> }) {
  const trying = useTrying()
  const { session } = device
  return (
    <Step
      title={text('signIn.secondTitle', 'One more step')}
      about={text('signIn.secondAbout', 'Show that it is you, {email}.', { email: state.email })}
      refusal={trying.refusal}
      others={<StartOver />}
    >
      <ProofForm
        ways={state.ways}
        trying={trying}
        does={text('signIn.go', 'Sign in')}
        onPasskey={() => void trying.attempt(session.passkey)}
        onProof={(proof) => {
          if (!('password' in proof)) void trying.attempt(() => session.secondFactor(proof))
        }}
      />
    </Step>
  )
}

/** Leaves half way in. */
export function StartOver() {
  return (
    <Button kind="bare" onClick={() => void device.session.signOut('discard')}>
      {text('signIn.startOver', 'Sign in as someone else')}
    </Button>
  )
}

function Unreachable() {
  return (
    <Step
      title={text('signIn.unreachableTitle', 'No connection')}
      about={text(
        'signIn.unreachableAbout',
        'Alongside cannot be reached from here. What you wrote on this device is kept. It tries again by itself.',
      )}
    >
      <Button kind="primary" icon="sync" onClick={() => void device.session.look()}>
        {text('signIn.retry', 'Try again')}
      </Button>
    </Step>
  )
}

function Waiting() {
  return (
    <main className="entry">
      <div className="entry__column">
        <Skeleton rows={4} kind="lines" />
      </div>
    </main>
  )
}
