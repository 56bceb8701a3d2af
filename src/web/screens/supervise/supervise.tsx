// The page of whoever looks after a team: who was missed and why, how the caseloads lie, and moving many members at once.
import { lazy, Suspense, useState } from 'react'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { text } from '../../text/text.ts'
import { NotYours } from '../staff/unreached.tsx'
import { Standing } from '../today/standing.tsx'
import { AwayAndLeaving } from './away-and-leaving.tsx'
import { MissedList } from './missed-list.tsx'
import { MoveMany } from './move-many.tsx'
import { Unfinished } from './unfinished.tsx'
import './supervise.css'

const OnCallList = lazy(async () => ({ default: (await import('../alert/on-call.tsx')).OnCallList }))

/** The Team screen. */
export function SuperviseScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const [moving, setMoving] = useState<{ readonly from: string }>()
  const [moved, setMoved] = useState(0)
  if (!device.may('task.read') || organization === undefined) return <NotYours title={text('shell.team', 'Team')} />
  return (
    <>
      <PageHeader
        title={text('shell.team', 'Team')}
        about={text('team.about', 'Who was missed, and how the work lies among people. Nobody is scored here.')}
        {...(device.may('assignment.write')
          ? {
              others: (
                <Button icon="swap" onClick={() => setMoving({ from: '' })}>
                  {text('move.title', 'Move members')}
                </Button>
              ),
            }
          : {})}
      />
      <MissedList key={`missed ${moved}`} organization={organization} />
      {device.may('team.read') ? <Unfinished organization={organization} /> : null}
      {device.may('team.read') ? (
        <AwayAndLeaving key={`away ${moved}`} organization={organization} onMove={(from) => setMoving({ from })} />
      ) : null}
      <Standing key={`standing ${moved}`} />
      {device.may('on-call.write') ? (
        <Suspense>
          <OnCallList organization={organization} />
        </Suspense>
      ) : null}
      {moving === undefined ? null : (
        <MoveMany
          organization={organization}
          from={moving.from}
          onClose={(count) => {
            setMoving(undefined)
            setMoved(moved + count)
          }}
        />
      )}
    </>
  )
}
