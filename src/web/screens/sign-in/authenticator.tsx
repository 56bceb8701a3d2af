// An authenticator app is connected by a picture or a key, and proven by a first code; the recovery codes stand in for it. The same at the
// first sign-in and later, from an open seat.
import qrcode from 'qrcode-generator'
import { type FormEvent, useState } from 'react'
import type { TotpSecret } from '../../../api/sign-in.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { Trying } from './trying.ts'

/** Codes to be kept apart from this device. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <ul className="entry__codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="entry__ways">
        <Button icon="file" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {text('enroll.copy', 'Copy the codes')}
        </Button>
      </div>
    </>
  )
}

type AuthenticatorFormProps = { secret: TotpSecret; trying: Trying; onOpen: () => void }

/** The picture, the key, and the first code. */
export function AuthenticatorForm({ secret, trying, onOpen }: AuthenticatorFormProps) {
  const [code, setCode] = useState('')
  const [isChecked, setChecked] = useState(false)
  const digits = code.replace(/\s/g, '')
  const isWhole = /^\d{6}$/.test(digits)

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    setChecked(true)
    if (!isWhole) return
    void trying
      .attempt(() => device.session.confirmTotp(digits))
      .then((state) => {
        if (state !== undefined) onOpen()
      })
  }

  return (
    <>
      <QrCode content={secret.uri} />
      <p className="entry__about">
        {text('enroll.byHand', 'Or enter this key by hand:')}{' '}
        <bdi className="entry__secret" dir="ltr">
          {secret.secret.replace(/(.{4})/g, '$1 ').trim()}
        </bdi>
        {' · '}
        <a href={secret.uri}>{text('enroll.openApp', 'Open the app on this device')}</a>
      </p>
      <form className="entry__form" onSubmit={onSubmit} noValidate>
        <TextField
          label={text('signIn.code', 'Code from your authenticator')}
          hint={text('signIn.codeHint', 'Six digits, new every half minute.')}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="short"
          dir="ltr"
          value={code}
          onChange={setCode}
          error={
            isChecked && !isWhole
              ? text('signIn.codeMissing', 'Enter the six digits your authenticator shows.')
              : undefined
          }
        />
        <Button type="submit" kind="primary" disabled={trying.isBusy}>
          {text('enroll.finish', 'Finish')}
        </Button>
      </form>
    </>
  )
}

/** Drawn as one path, a unit a square. */
function QrCode({ content }: { content: string }) {
  const code = qrcode(0, 'M')
  code.addData(content)
  code.make()
  const size = code.getModuleCount()
  const squares = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const)
  const dark = squares.filter(([x, y]) => code.isDark(y, x)).map(([x, y]) => `M${x} ${y}h1v1h-1z`)
  return (
    <svg
      className="entry__code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text('enroll.qr', 'QR code for your authenticator app; the key stands below it')}
    >
      <path d={dark.join('')} fill="black" />
    </svg>
  )
}
