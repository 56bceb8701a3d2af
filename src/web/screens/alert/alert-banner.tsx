// A member is not safe, and this person is asked to call: shown over every screen of the staff app, taken in one tap. It cannot be put away; it goes
// when somebody has taken it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { listAlerts, takeAlert } from '../../../api/crisis-alert.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { timeWords } from '../../text/day-words.ts'
import { safetyKindWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import './alert.css'

const beat = () => 15_000

type Alert = z.output<(typeof listAlerts)['output']>['alerts'][number]

/** The banner; nothing while nobody is asked. */
export function AlertBanner() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const saving = useSaving()
  const { value, again } = useAsked(listAlerts, organization === undefined ? undefined : { organization }, beat)
  const alerts = value?.alerts ?? []
  const [mine, setMine] = useState<Alert>()
  if (alerts.length === 0 && mine === undefined) return null

  async function take(alert: Alert): Promise<void> {
    if (await saving.save(takeAlert, { member: alert.member, alert: alert.id })) setMine(alert)
    await again()
  }

  return (
    <div className="alert-banner">
      {mine === undefined ? null : <Taken alert={mine} onDone={() => setMine(undefined)} />}
      {alerts.map((one) => {
        const name = one.nameUsed ?? one.name
        return (
          <Notice
            key={one.id}
            kind="late"
            isLive
            title={
              one.how === 'button'
                ? text('alert.button', '{name} says they are not safe', { name })
                : text('alert.words', '{name} wrote something that sounds like danger', { name })
            }
            actions={
              <Button
                kind="primary"
                icon="phone"
                disabled={saving.isBusy}
                aria-label={text('act.for', '{act}: {what}', {
                  act: text('alert.take', 'I take it: I call now'),
                  what: name,
                })}
                onClick={() => void take(one)}
              >
                {text('alert.take', 'I take it: I call now')}
              </Button>
            }
          >
            {one.isAtDesk
              ? text('alert.atDesk', 'Since {time}. Nobody at {agency} has taken it.', {
                  time: timeWords(one.at),
                  agency: one.agency,
                })
              : text(
                  'alert.asked',
                  'Since {time}. You are on call. If you cannot, the next person is asked in some minutes.',
                  {
                    time: timeWords(one.at),
                  },
                )}
          </Notice>
        )
      })}
      {saving.problem === undefined ? null : <p role="alert">{saving.problem}</p>}
    </div>
  )
}

/** What the one who took it needs now: what not to do, the number, and the chart. */
function Taken({ alert, onDone }: { alert: Alert; onDone: () => void }) {
  const { member, safety, phones, spokenLanguage } = alert
  const name = alert.nameUsed ?? alert.name
  return (
    <Notice
      kind="due"
      isLive
      title={text('alert.mine', 'You have it. Call {name} now', { name })}
      actions={
        <>
          <Link {...buttonLook()} to="/member/$memberId" params={{ memberId: member }}>
            {text('alert.open', 'Open their page')}
          </Link>
          <Button kind="bare" onClick={onDone}>
            {text('alert.called', 'I have called')}
          </Button>
        </>
      }
    >
      {safety.map((kind) => (
        <p key={kind}>
          <Icon name="shield" small /> {safetyKindWords(kind)}
        </p>
      ))}
      {spokenLanguage === null ? null : <p>{spokenLanguage}</p>}
      <p>
        {phones.length === 0
          ? text('alert.noPhone', 'No number is known. Write down what you try, and tell the supervisor.')
          : phones.map((phone) => (
              <a key={phone} className="alert-banner__phone" href={`tel:${phone}`} dir="ltr">
                {phone}
              </a>
            ))}
      </p>
    </Notice>
  )
}
