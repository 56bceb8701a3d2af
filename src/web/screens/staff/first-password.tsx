// The first password, shown once: it is on no other page, in no draft and nowhere at the house. Whoever closes this without having passed
// it on makes a new one.
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'

type FirstPasswordProps = {
  name: string
  /** Null where the answer was lost on the way: it was told once, and nobody heard it. */
  password: string | null
  onClose: () => void
}

/** The password with a way to copy it, and what to do with it. */
export function FirstPassword({ name, password, onClose }: FirstPasswordProps) {
  return (
    <Dialog
      title={text('firstPassword.title', 'First password for {name}', { name })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {password === null ? text('dialog.close', 'Close') : text('firstPassword.done', 'I have passed it on')}
        </Button>
      }
    >
      {password === null ? (
        <Notice kind="late" title={text('firstPassword.lost', 'The password did not arrive here')}>
          {text(
            'firstPassword.lostAbout',
            'It was saved, but the connection broke before the password came, and it is told only once. Make a new first password on this person’s page.',
          )}
        </Notice>
      ) : (
        <Told password={password} />
      )}
    </Dialog>
  )
}

function Told({ password }: { password: string }) {
  const [isCopied, setCopied] = useState(false)
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(password)
      setCopied(true)
    } catch {
      // Some browsers give no clipboard: it can be read and typed.
      setCopied(false)
    }
  }
  return (
    <div className="first-password">
      <p className="first-password__line">
        <output className="first-password__word" dir="ltr" aria-label={text('firstPassword.word', 'First password')}>
          {password}
        </output>
        <Button icon={isCopied ? 'check' : 'note'} onClick={() => void copy()}>
          {isCopied ? text('firstPassword.copied', 'Copied') : text('firstPassword.copy', 'Copy')}
        </Button>
      </p>
      <p>
        {text(
          'firstPassword.once',
          'It is shown only now. Tell it in person or by phone, not by e-mail or text. At the first sign-in they set up a second factor; after that, this password alone opens nothing.',
        )}
      </p>
    </div>
  )
}
