// One's own password in the place of the first one, which an administrator read out, or of any before it.
import { type FormEvent, useState } from 'react'
import type { OwnSignIn } from '../../../api/sign-in.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { text } from '../../text/text.ts'
import { useTrying } from '../sign-in/trying.ts'

type PasswordDialogProps = { email: string; onClose: () => void; onChosen: (own: OwnSignIn) => void }

/** Asks for the password there is and the one chosen; every other sign-in of the person ends with it. */
export function PasswordDialog({ email, onClose, onChosen }: PasswordDialogProps) {
  const trying = useTrying()
  const [password, setPassword] = useState('')
  const [chosen, setChosen] = useState('')
  const [isChecked, setChecked] = useState(false)

  async function choose(event: FormEvent): Promise<void> {
    event.preventDefault()
    setChecked(true)
    if (password === '' || chosen === '') return
    const own = await trying.attempt(() => device.session.choosePassword(password, chosen))
    if (own === undefined) return
    say(text('account.passwordChosen', 'Your password is changed. Your other devices are signed out.'))
    onChosen(own)
  }

  return (
    <Dialog title={text('account.choosePassword', 'Choose a password')} isOpen onClose={onClose}>
      <form className="entry__form" onSubmit={(event) => void choose(event)} noValidate>
        {trying.refusal === undefined ? null : <Notice kind="late" isLive title={trying.refusal} />}
        {/* A password manager keeps the new one with this name. */}
        <input type="hidden" autoComplete="username" value={email} />
        <TextField
          label={text('account.passwordNow', 'Your password now')}
          kind="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={isChecked && password === '' ? text('signIn.passwordMissing', 'Enter your password.') : undefined}
        />
        <TextField
          label={text('account.passwordNew', 'The new one')}
          hint={text('account.passwordRule', '15 characters or more. A few words you can remember are good.')}
          kind="password"
          autoComplete="new-password"
          value={chosen}
          onChange={setChosen}
          error={isChecked && chosen === '' ? text('account.chosenMissing', 'Enter the new password.') : undefined}
        />
        <div>
          <Button type="submit" kind="primary" disabled={trying.isBusy}>
            {text('account.choose', 'Change it')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
