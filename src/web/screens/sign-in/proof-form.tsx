// Proving who one is, in whichever ways this person has: a passkey first, since it cannot be watched or phished; else what is typed.
import { type FormEvent, useState } from 'react'
import type { Way } from '../../../api/sign-in.ts'
import type { Proof } from '../../device/session.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { hasPasskeys, type Trying } from './trying.ts'

type TypedWay = Exclude<Way, 'passkey'>

export type ProofFormProps = {
  ways: readonly Way[]
  trying: Trying
  /** The word on the button: what the proof does here. */
  does: string
  onPasskey: () => void
  onProof: (proof: Proof) => void
}

/** The ways, one shown at a time; the others are a line below. */
export function ProofForm({ ways, trying, does, onPasskey, onProof }: ProofFormProps) {
  const typed = ways.filter((way) => way !== 'passkey')
  const [chosen, setChosen] = useState<TypedWay>()
  const way = chosen ?? typed[0]
  const isPasskeyShown = ways.includes('passkey') && hasPasskeys()
  return (
    <>
      {isPasskeyShown ? (
        <div className="entry__ways">
          <Button kind="primary" icon="shield" disabled={trying.isBusy} onClick={onPasskey}>
            {text('signIn.passkey', 'Use a passkey')}
          </Button>
          {way === undefined ? null : <span className="entry__or">{text('signIn.or', 'or')}</span>}
        </div>
      ) : null}
      {way === undefined ? null : (
        <TypedProof key={way} way={way} trying={trying} does={does} isSecond={isPasskeyShown} onProof={onProof} />
      )}
      {typed.length < 2 ? null : (
        <div className="entry__instead">
          {typed
            .filter((other) => other !== way)
            .map((other) => (
              <Button key={other} kind="bare" onClick={() => setChosen(other)}>
                {insteadWords(other)}
              </Button>
            ))}
        </div>
      )}
    </>
  )
}

type TypedProofProps = Pick<ProofFormProps, 'trying' | 'does' | 'onProof'> & { way: TypedWay; isSecond: boolean }

function TypedProof({ way, trying, does, isSecond, onProof }: TypedProofProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    const proof = proofOf(way, typed)
    setError(proof === undefined ? missingWords(way) : undefined)
    if (proof !== undefined) onProof(proof)
  }

  return (
    <form className="entry__form" onSubmit={onSubmit} noValidate>
      {way === 'password' ? (
        <TextField
          label={text('signIn.password', 'Password')}
          kind="password"
          autoComplete="current-password"
          value={typed}
          onChange={setTyped}
          error={error}
        />
      ) : way === 'code' ? (
        <TextField
          label={text('signIn.code', 'Code from your authenticator')}
          hint={text('signIn.codeHint', 'Six digits, new every half minute.')}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          dir="ltr"
          value={typed}
          onChange={setTyped}
          error={error}
        />
      ) : (
        <TextField
          label={text('signIn.recovery', 'Recovery code')}
          hint={text('signIn.recoveryHint', 'One of the ten you kept. Each opens once.')}
          size="middle"
          dir="ltr"
          value={typed}
          onChange={setTyped}
          error={error}
        />
      )}
      <Button type="submit" kind={isSecond ? 'quiet' : 'primary'} disabled={trying.isBusy}>
        {does}
      </Button>
    </form>
  )
}

/** What was typed as a proof; undefined while it cannot be one. */
function proofOf(way: TypedWay, typed: string): Proof | undefined {
  if (way === 'password') return typed === '' ? undefined : { password: typed }
  if (way === 'recovery-code') return typed.trim().length < 8 ? undefined : { recoveryCode: typed.trim() }
  const code = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(code) ? { code } : undefined
}

function missingWords(way: TypedWay): string {
  if (way === 'password') return text('signIn.passwordMissing', 'Enter your password.')
  if (way === 'code') return text('signIn.codeMissing', 'Enter the six digits your authenticator shows.')
  return text('signIn.recoveryMissing', 'Enter one of your recovery codes, such as k7wm-2xhq-9pda.')
}

function insteadWords(way: TypedWay): string {
  if (way === 'password') return text('signIn.insteadPassword', 'Use your password')
  if (way === 'code') return text('signIn.insteadCode', 'Use a code from your authenticator')
  return text('signIn.insteadRecovery', 'Use a recovery code')
}
