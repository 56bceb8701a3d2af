// What the caller wants, as one choice; each leads to its own flow with its script.
import { callTopics } from '../../../domain/call-record.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import type { Call, CallFields } from './call-draft.ts'
import { topicWords } from './topic-words.ts'

export function TopicPart({ call }: { call: Call }) {
  const { caller, topic } = call.form
  if (caller === null && topic === null) return null
  return (
    <Section title={text('desk.fourth', '4 · What they want')}>
      <RadioCards
        label={text('desk.topic', 'The call is about')}
        cards={callTopics.map((value) => ({ value, label: topicWords(value) }))}
        value={topic ?? undefined}
        onChange={(value) => call.set({ topic: value as CallFields['topic'] })}
      />
    </Section>
  )
}
