// The two things on the page of one's own sign-in that ask for the password first: connecting an app, and making recovery codes anew.
import { type FormEvent, useState } from 'react'
import type { TotpSecret } from '../../../api/sign-in.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { text } from '../../text/text.ts'
import { AuthenticatorForm, RecoveryCodeList } from '../sign-in/authenticator.tsx'
import { type Trying, useTrying } from '../sign-in/trying.ts'

type DialogProps = { hasPassword: boolean; onClose: () => void }

/** Connects an authenticator app: the password, the recovery codes, the first code. */
export function AppDialog({ hasPassword, onClose }: DialogProps) {
  const trying = useTrying()
  const [secret, setSecret] = useState<TotpSecret>()
  const [isKept, setKept] = useState(false)
  return (
    <Dialog title={text('enroll.app', 'Set up an authenticator app')} isOpen onClose={onClose}>
      <div className="form">
        <Refusal trying={trying} />
        {secret === undefined ? (
          <PasswordForm
            hasPassword={hasPassword}
            trying={trying}
            onPassword={(password) =>
              void trying
                .attempt(() => device.session.enrollTotp(password))
                .then((made) => {
                  if (made !== undefined) setSecret(made)
                })
            }
          />
        ) : isKept ? (
          <>
            <p>{text('enroll.confirmAbout', 'Scan this with your authenticator app, then enter the code it shows.')}</p>
            <AuthenticatorForm
              secret={secret}
              trying={trying}
              onOpen={() => {
                say(text('account.appAdded', 'Your authenticator app is connected.'))
                onClose()
              }}
            />
          </>
        ) : (
          <Kept codes={secret.recoveryCodes} onKept={() => setKept(true)} />
        )}
      </div>
    </Dialog>
  )
}

/** Makes recovery codes anew, and shows them once. */
export function CodesDialog({ hasPassword, onClose }: DialogProps) {
  const trying = useTrying()
  const [codes, setCodes] = useState<readonly string[]>()
  return (
    <Dialog title={text('account.newCodesTitle', 'New recovery codes')} isOpen onClose={onClose}>
      <div className="form">
        <Refusal trying={trying} />
        {codes === undefined ? (
          <PasswordForm
            hasPassword={hasPassword}
            trying={trying}
            onPassword={(password) =>
              void trying
                .attempt(() => device.session.renewRecoveryCodes(password))
                .then((made) => {
                  if (made !== undefined) setCodes(made.recoveryCodes)
                })
            }
          />
        ) : (
          <Kept codes={codes} onKept={onClose} />
        )}
      </div>
    </Dialog>
  )
}

function Refusal({ trying }: { trying: Trying }) {
  return trying.refusal === undefined ? null : <Notice kind="late" isLive title={trying.refusal} />
}

function Kept({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <>
      <p>{text('enroll.codesAbout', 'If you lose your phone, each of these opens once. They are not shown again.')}</p>
      <RecoveryCodeList codes={codes} />
      <div>
        <Button kind="primary" onClick={onKept}>
          {text('enroll.kept', 'I have kept them')}
        </Button>
      </div>
    </>
  )
}

type PasswordFormProps = { hasPassword: boolean; trying: Trying; onPassword: (password: string | undefined) => void }

function PasswordForm({ hasPassword, trying, onPassword }: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = hasPassword && password === ''
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setChecked(true)
    if (!isMissing) onPassword(hasPassword ? password : undefined)
  }
  return (
    <form className="entry__form" onSubmit={onSubmit} noValidate>
      {hasPassword ? (
        <TextField
          label={text('enroll.againTitle', 'Your password once more')}
          kind="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={isChecked && isMissing ? text('signIn.passwordMissing', 'Enter your password.') : undefined}
        />
      ) : null}
      <Button type="submit" kind="primary" disabled={trying.isBusy}>
        {text('enroll.next', 'Next')}
      </Button>
    </form>
  )
}
