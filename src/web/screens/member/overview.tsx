// What one sees first of a member: what is next, the story of the episode as a drawing, and everything that happened.
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Section } from '../../parts/section.tsx'
import { Timeline } from '../../parts/timeline/timeline.tsx'
import { text } from '../../text/text.ts'
import { HandedOver } from './handed-over.tsx'
import { HistoryList } from './history-list.tsx'
import { NewLead } from './new-lead.tsx'
import { NextSteps } from './next-steps.tsx'
import { storyOf } from './story.ts'

export function Overview({ held }: { held: HeldChart }) {
  return (
    <>
      <HandedOver held={held} />
      <NewLead held={held} />
      <NextSteps held={held} />
      <StorySection held={held} />
      <Section title={text('member.history', 'What happened')}>
        <HistoryList held={held} />
      </Section>
    </>
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
