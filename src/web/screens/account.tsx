// One's own sign-in: the passkeys with their names and days, the authenticator app, the recovery codes. Set up and removed here, from an
// open seat; never is the last proof taken away.
import { useCallback, useEffect, useState } from 'react'
import type { OwnSignIn } from '../../api/sign-in.ts'
import { device } from '../device/device.ts'
import { useDevice } from '../device/use-device.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { List, ListRow } from '../parts/list-row.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Section } from '../parts/section.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { TextField } from '../parts/text-field.tsx'
import { say } from '../parts/toast-store.ts'
import { dayWords, numberWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'
import { AppDialog, CodesDialog } from './account/account-dialogs.tsx'
import { PasswordDialog } from './account/password-dialog.tsx'
import { hasPasskeys, type Trying, useTrying } from './sign-in/trying.ts'
import './sign-in/sign-in.css'

type Asked = 'app' | 'codes' | 'password'

/** The screen of one's own sign-in. */
export function AccountScreen() {
  const [own, setOwn] = useState<OwnSignIn>()
  const [asked, setAsked] = useState<Asked>()
  const email = useDevice(({ session }) => {
    const state = session.state()
    return state.kind === 'open' ? state.email : ''
  })
  const trying = useTrying()
  const { attempt } = trying
  const look = useCallback(async () => {
    const found = await attempt(device.session.own)
    if (found !== undefined) setOwn(found)
  }, [attempt])
  useEffect(() => void look(), [look])
  const closed = () => {
    setAsked(undefined)
    void look()
  }
  return (
    <>
      <PageHeader
        title={text('account.title', 'Your sign-in')}
        about={text('account.about', 'What opens Alongside for {email}.', { email })}
      />
      {trying.refusal === undefined ? null : (
        <Notice
          kind="late"
          isLive
          title={trying.refusal}
          {...(own === undefined
            ? { actions: <Button onClick={() => void look()}>{text('signIn.retry', 'Try again')}</Button> }
            : {})}
        />
      )}
      {own === undefined ? (
        trying.refusal === undefined ? (
          <Skeleton rows={4} />
        ) : null
      ) : (
        <>
          <Passkeys own={own} trying={trying} onChanged={setOwn} />
          <AppSection own={own} onAsk={setAsked} />
          {own.choosesPassword ? <PasswordSection onAsk={setAsked} /> : null}
        </>
      )}
      {asked === 'app' && own !== undefined ? <AppDialog hasPassword={own.hasPassword} onClose={closed} /> : null}
      {asked === 'password' ? (
        <PasswordDialog
          email={email}
          onClose={() => setAsked(undefined)}
          onChosen={(found) => {
            setAsked(undefined)
            setOwn(found)
          }}
        />
      ) : null}
      {asked === 'codes' && own !== undefined ? <CodesDialog hasPassword={own.hasPassword} onClose={closed} /> : null}
    </>
  )
}

type PasskeysProps = { own: OwnSignIn; trying: Trying; onChanged: (own: OwnSignIn) => void }

function Passkeys({ own, trying, onChanged }: PasskeysProps) {
  const day = dayWords(device.clock.today(), 'dated')
  const [name, setName] = useState(text('enroll.passkeyName', 'Passkey of {day}', { day }))

  async function add(): Promise<void> {
    const state = await trying.attempt(() => device.session.enrollPasskey(name.trim().slice(0, 80)))
    const found = state === undefined ? undefined : await trying.attempt(device.session.own)
    if (found === undefined) return
    onChanged(found)
    say(text('account.passkeyAdded', 'Passkey added.'))
  }

  async function remove(id: string): Promise<void> {
    const found = await trying.attempt(() => device.session.removePasskey(id))
    if (found === undefined) return
    onChanged(found)
    say(text('account.passkeyRemoved', 'Passkey removed. It opens nothing any more.'))
  }

  return (
    <Section
      title={text('account.passkeys', 'Passkeys')}
      about={text(
        'enroll.passkeyAbout',
        'Your finger, face or PIN on this device. Quickest, and cannot be stolen by a false page.',
      )}
    >
      {own.passkeys.length === 0 ? (
        <p className="entry__about">{text('account.noPasskey', 'None yet.')}</p>
      ) : (
        <List>
          {own.passkeys.map((one) => (
            <ListRow
              key={one.id}
              before={<Icon name="shield" />}
              title={<bdi>{one.name}</bdi>}
              about={
                one.addedAt === null
                  ? text('account.dayUnknown', 'the day is not known')
                  : text('account.added', 'added {day}', { day: dayWords(one.addedAt.slice(0, 10), 'dated') })
              }
              actions={
                <Button
                  dense
                  kind="bare"
                  disabled={trying.isBusy}
                  aria-label={text('act.for', '{act}: {what}', {
                    act: text('account.remove', 'Remove'),
                    what: one.name,
                  })}
                  onClick={() => void remove(one.id)}
                >
                  {text('account.remove', 'Remove')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {hasPasskeys() && isNamed() ? (
        <form
          className="form account-add"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void add()
          }}
        >
          <TextField
            label={text('account.passkeyName', 'What it is called')}
            maxLength={80}
            value={name}
            onChange={setName}
            error={name.trim() === '' ? text('account.nameMissing', 'Give it a name you will know it by.') : undefined}
          />
          <div>
            <Button type="submit" icon="plus" disabled={trying.isBusy}>
              {text('account.addPasskey', 'Add a passkey')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="entry__about">
          {text(
            'account.noPasskeysHere',
            'This browser or this address cannot make passkeys. Open Alongside by its name.',
          )}
        </p>
      )}
    </Section>
  )
}

function AppSection({ own, onAsk }: { own: OwnSignIn; onAsk: (asked: Asked) => void }) {
  return (
    <Section
      title={text('account.app', 'Authenticator app')}
      about={text('enroll.appAbout', 'An app on your phone that shows a new code each half minute.')}
    >
      <List>
        <ListRow
          before={<Icon name="phone" />}
          title={own.totp ? text('account.appOn', 'Connected') : text('account.appOff', 'Not connected')}
          about={
            own.totp
              ? text('account.appLost', 'Lost the phone? Sign in with a recovery code, and ask your administrator.')
              : text('account.appWhy', 'A second way in where there is no passkey.')
          }
          actions={
            own.totp ? null : (
              <Button dense onClick={() => onAsk('app')}>
                {text('account.setUp', 'Set up')}
              </Button>
            )
          }
        />
        {own.totp ? (
          <ListRow
            before={<Icon name="file" />}
            title={text(
              'account.codes',
              '{count, plural, =0 {No recovery code is left} one {# recovery code is left} other {# recovery codes are left}}',
              {
                count: own.recoveryCodes,
              },
            )}
            about={text(
              'account.codesAbout',
              'Each opens once, in the place of the app. New ones end those before, {count} at a time.',
              {
                count: numberWords(10),
              },
            )}
            actions={
              <Button dense onClick={() => onAsk('codes')}>
                {text('account.newCodes', 'Make new ones')}
              </Button>
            }
          />
        ) : null}
      </List>
    </Section>
  )
}

function PasswordSection({ onAsk }: { onAsk: (asked: Asked) => void }) {
  return (
    <Section title={text('account.password', 'Password')}>
      <List>
        <ListRow
          before={<Icon name="lock" />}
          title={text('account.passwordSet', 'Set')}
          about={text('account.passwordWhy', 'If somebody read it out to you, choose one that only you know.')}
          actions={
            <Button dense onClick={() => onAsk('password')}>
              {text('account.change', 'Change')}
            </Button>
          }
        />
      </List>
    </Section>
  )
}

/** WebAuthn takes a name, never a number. */
function isNamed(): boolean {
  return !/^(\d+\.){3}\d+$|^\[/.test(location.hostname)
}
