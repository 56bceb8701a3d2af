// The same on the member's page, for who works with the chart; on a page of its own it is printed.
import { Link } from '@tanstack/react-router'
import type { HeldChart } from '../../device/store.ts'
import { buttonLook } from '../../parts/button.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { EligibilityBody } from './eligibility-body.tsx'
import { useEligibility } from './use-eligibility.ts'

/** The tab. */
export function EligibilityTab({ held: { member } }: { held: HeldChart }) {
  const { found, again } = useEligibility(member)
  if (found === undefined) return <Skeleton rows={5} />
  return (
    <>
      <p>
        <Link {...buttonLook()} to="/eligibility/$memberId" params={{ memberId: member }}>
          {text('eligibility.page', 'On a page to print')}
        </Link>
      </p>
      <EligibilityBody found={found} isOpen={false} onAnswered={() => void again()} />
    </>
  )
}
