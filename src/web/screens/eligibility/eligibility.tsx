// Who can get ECM, for one member: every population with its trace in plain words, what is missing and answered in place, and what it may
// clash with. Never "eligible": "appears to meet" (POF-0.6); what this seat may not see is unknown to it.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { EligibilityBody } from './eligibility-body.tsx'
import { type Found, useEligibility } from './use-eligibility.ts'

/** The page. */
export function EligibilityScreen() {
  const { memberId } = useParams({ from: '/framed/eligibility/$memberId' })
  const seat = useDevice(({ session }) => session.seat()?.id)
  if (!device.may('eligibility.read')) return <NotYours title={text('eligibility.title', 'Who can get ECM')} />
  return <Eligibility key={`${seat} ${memberId}`} memberId={memberId} />
}

function Eligibility({ memberId }: { memberId: string }) {
  const { found, failure, again } = useEligibility(memberId)
  if (found === undefined) {
    if (failure === undefined) return <Skeleton rows={8} />
    return failure.kind === 'problem' && (failure.code === 'not-found' || failure.code === 'not-allowed') ? (
      <Empty title={text('absent.nothing', 'Nothing is here')}>
        {text('eligibility.notHere', 'The member is not yours to see, or the address is old.')}
      </Empty>
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  }
  return <Page found={found} onAnswered={() => void again()} />
}

function Page({ found, onAnswered }: { found: Found; onAnswered: () => void }) {
  const [isOpen, setOpen] = useState(false)
  function printWhole(): void {
    // Paper cannot be opened: every reason stands on it.
    flushSync(() => setOpen(true))
    print()
  }
  return (
    <div className="eligibility-page">
      <PageHeader
        title={found.name}
        about={text('eligibility.about', 'Who can get ECM: what is known on {day}. The plan decides.', {
          day: dayWords(device.clock.today(), 'dated'),
        })}
        others={
          <>
            <Button onClick={() => setOpen(!isOpen)}>
              {isOpen ? text('eligibility.close', 'Close the reasons') : text('eligibility.open', 'Open every reason')}
            </Button>
            <Button icon="file" onClick={printWhole}>
              {text('print.menu', 'Print')}
            </Button>
            <Back member={found.member} />
          </>
        }
      />
      <EligibilityBody found={found} isOpen={isOpen} onAnswered={onAnswered} />
    </div>
  )
}

/** Back to where this seat works with the member. */
function Back({ member }: { member: string }) {
  if (device.may('assignment.board')) {
    return (
      <Link {...buttonLook()} to="/board">
        {text('eligibility.board', 'To the assignment board')}
      </Link>
    )
  }
  return (
    <Link {...buttonLook()} to="/member/$memberId" params={{ memberId: member }}>
      {text('print.back', 'Back to the member')}
    </Link>
  )
}
