// The member: who this is, what is next, the story of the episode, everything that happened, and what is known. One page for everyone who
// may see it; for who may not, the same "nothing here" as for nobody.
import { useParams } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { currentEpisode } from '../../domain/today.ts'
import { device } from '../device/device.ts'
import type { HeldChart } from '../device/store.ts'
import { useDevice } from '../device/use-device.ts'
import { Section } from '../parts/section.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Timeline } from '../parts/timeline/timeline.tsx'
import { text } from '../text/text.ts'
import { Absent } from './member/absent.tsx'
import { Details } from './member/details.tsx'
import { HistoryList } from './member/history-list.tsx'
import { MemberHeader } from './member/member-header.tsx'
import { NextSteps } from './member/next-steps.tsx'
import { storyOf } from './member/story.ts'
import './member/member.css'

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
          <NextSteps held={held} />
          <StorySection held={held} />
          {isWide ? (
            <Section title={text('member.history', 'What happened')}>
              <HistoryList held={held} />
            </Section>
          ) : (
            <NarrowTabs held={held} />
          )}
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

function NarrowTabs({ held }: { held: HeldChart }) {
  const [tab, setTab] = useState('history')
  return (
    <Tabs
      label={text('member.views', 'About this member')}
      tabs={[
        { id: 'history', label: text('member.history', 'What happened') },
        { id: 'details', label: text('member.details', 'Details') },
      ]}
      chosen={tab}
      onChoose={setTab}
    >
      {tab === 'history' ? <HistoryList held={held} /> : <Details held={held} />}
    </Tabs>
  )
}

function StorySection({ held }: { held: HeldChart }) {
  const episode = currentEpisode(held.chart)
  if (!episode) return null
  const story = storyOf(held.chart, episode, device.clock.today())
  return (
    <Section title={text('member.story', 'The story')}>
      <Timeline label={story.label} span={story.span} events={story.events} onOpen={showEntry} />
    </Section>
  )
}

/** Leads from a moment of the drawing to its entry in the list, where it is shown. */
function showEntry(id: string): void {
  const entry = document.getElementById(`entry-${id}`)
  entry?.scrollIntoView({ block: 'center' })
  entry?.focus({ preventScroll: true })
}

const wide = matchMedia('(min-width: 75rem)')

function onWide(call: () => void): () => void {
  wide.addEventListener('change', call)
  return () => wide.removeEventListener('change', call)
}
