// The Member Services desk: one call from the first word to its record, day and night. Language first, then who calls, whom it is about, what
// they want, and the flow for it; the numbers for danger are always here.
import { lazy, Suspense, useState } from 'react'
import { readWalkers } from '../../../api/member.ts'
import { mayBeTold } from '../../../domain/call-record.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import type { WishToMove } from '../board/move-form.tsx'
import { useAsked } from '../files/use-asked.ts'
import { SafetyNumbers } from '../safety/numbers.tsx'
import { useCall } from './call-draft.ts'
import { CallerPart, LanguagePart } from './caller-part.tsx'
import { Complaints, LatestCalls, useCalls } from './calls.tsx'
import { Flow } from './flow.tsx'
import { TopicPart } from './topics.tsx'
import { useCard, WhoPart } from './who-part.tsx'
import './desk.css'

const MoveForm = lazy(async () => ({ default: (await import('../board/move-form.tsx')).MoveForm }))

/** The desk. */
export function DeskScreen() {
  const call = useCall()
  const card = useCard(call)
  const { aboutId, caller, checked } = call.form
  const walkers = useAsked(readWalkers, aboutId === null ? undefined : { member: aboutId }).value
  const calls = useCalls()
  const [kept, setKept] = useState<string>()
  const [wish, setWish] = useState<WishToMove>()
  const [isMoving, setMoving] = useState(false)
  const isTold = mayBeTold({ caller: caller ?? 'no-name', aboutId, checked })
  const isBegun = call.isFound || caller !== null || call.form.topic !== null
  return (
    <>
      <PageHeader
        title={text('desk.title', 'Member Services desk')}
        about={text('desk.about', 'One call at a time. Nobody needs a name to be helped.')}
        others={
          <>
            {isBegun ? (
              <Button
                onClick={() => {
                  call.startOver()
                  setKept(undefined)
                  setWish(undefined)
                }}
              >
                {text('desk.startOver', 'Throw this call away')}
              </Button>
            ) : null}
            <Button kind="danger" icon="shield" onClick={() => call.set({ topic: 'danger' })}>
              {text('desk.danger', 'Somebody is in danger')}
            </Button>
          </>
        }
      />
      {kept === undefined ? null : (
        <Notice
          kind="done"
          isLive
          title={kept}
          actions={
            wish === undefined ? null : (
              <Button onClick={() => setMoving(true)}>
                {text('desk.moveNow', 'Choose the new agency with them now')}
              </Button>
            )
          }
        />
      )}
      {wish !== undefined && isMoving ? (
        <Suspense>
          <MoveForm wish={wish} onClose={() => setMoving(false)} onMoved={() => setWish(undefined)} />
        </Suspense>
      ) : null}
      <div className="desk">
        <div className="desk__call" key={call.form.id}>
          <LanguagePart call={call} />
          <CallerPart call={call} />
          <WhoPart call={call} card={card} walkers={walkers} />
          <TopicPart call={call} />
          <Flow
            call={call}
            card={card.value}
            walkers={walkers}
            isTold={isTold}
            onAgencyWish={setWish}
            onKept={(words) => {
              if (call.form.topic !== 'another-agency') setWish(undefined)
              setKept(words)
              calls.again()
              window.scrollTo({ top: 0 })
            }}
          />
        </div>
        <aside className="desk__aside" aria-label={text('desk.aside', 'Danger, and what came in')}>
          <Section title={text('desk.numbers', 'In danger, day and night')}>
            <SafetyNumbers county={null} />
          </Section>
          <Complaints complaints={calls.complaints} />
          <LatestCalls latest={calls.latest} />
        </aside>
      </div>
    </>
  )
}
