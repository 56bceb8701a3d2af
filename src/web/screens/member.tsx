// The member: who this is, what must not wait, and the views of what is known. One page for everyone who may see it; for who may not, the
// same "nothing here" as for nobody.
import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { HeldChart } from '../device/store.ts'
import { useDevice } from '../device/use-device.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { text } from '../text/text.ts'
import { Absent } from './member/absent.tsx'
import { Details } from './member/details.tsx'
import { MemberHeader } from './member/member-header.tsx'
import { firstTab, tabsFor } from './member/tab-list.ts'
import { PinnedConcerns } from './safety/pinned.tsx'
import './member/member.css'

const EndNotice = lazy(async () => ({ default: (await import('./end/end-notice.tsx')).EndNotice }))

/** The Member screen. */
export function MemberScreen() {
  const { memberId } = useParams({ from: '/framed/member/$memberId' })
  const held = useDevice((given) => given.charts.of(memberId))
  return held?.chart.member[0] === undefined ? (
    <Absent key={memberId} memberId={memberId} />
  ) : (
    <Chart key={memberId} held={held} />
  )
}

function Chart({ held }: { held: HeldChart }) {
  const isWide = useSyncExternalStore(onWide, () => wide.matches)
  return (
    <div className="member" data-wide={isWide || undefined}>
      <MemberHeader held={held} />
      <div className="member__body">
        <div className="member__main">
          <PinnedConcerns held={held} />
          {held.chart.endRecommendation.length === 0 ? null : (
            <Suspense>
              <EndNotice held={held} />
            </Suspense>
          )}
          <Views held={held} isWide={isWide} />
        </div>
        {isWide ? (
          <aside className="member__aside" aria-label={text('member.details', 'Details')}>
            <Details held={held} />
          </aside>
        ) : null}
      </div>
    </div>
  )
}

/** The views of this member; one alone needs no tabs. */
function Views({ held, isWide }: { held: HeldChart; isWide: boolean }) {
  const navigate = useNavigate()
  const { tab } = useParams({ strict: false })
  const tabs = tabsFor(held, isWide)
  const chosen = tabs.find(({ id }) => id === tab) ?? tabs[0]
  const panel = (
    <Suspense fallback={<Skeleton rows={3} />}>
      <chosen.Panel held={held} />
    </Suspense>
  )
  if (tabs.length === 1) return panel
  function choose(id: string): void {
    const how = { search: {}, replace: true, resetScroll: false } as const
    if (id === firstTab.id) void navigate({ to: '/member/$memberId', params: { memberId: held.member }, ...how })
    else void navigate({ to: '/member/$memberId/$tab', params: { memberId: held.member, tab: id }, ...how })
  }
  return (
    <Tabs
      label={text('member.views', 'About this member')}
      tabs={tabs.map(({ id, label }) => ({ id, label: label() }))}
      chosen={chosen.id}
      onChoose={choose}
    >
      {panel}
    </Tabs>
  )
}

const wide = matchMedia('(min-width: 75rem)')

function onWide(call: () => void): () => void {
  wide.addEventListener('change', call)
  return () => wide.removeEventListener('change', call)
}
