// On the member's page: that an end is recommended, that care goes on and until when, and how long the member can appeal.
import { useState } from 'react'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { EndAct, EndActForm } from './end-acts.tsx'
import { type End, useEndOf } from './end-of-chart.ts'
import { appealWords, endStandingWords } from './end-words.ts'

/** The notice; nothing where no end stands recommended. */
export function EndNotice({ held }: { held: HeldChart }) {
  const { open } = useActing()
  // What the form began with: saving changes the chart under it before it closes.
  const [acting, setActing] = useState<End>()
  const end = useEndOf(held)
  if (end === undefined) return null
  const until = appealWords(end)
  const mayEnd = end.standing === 'may-end' && device.may('episode.write', held.member)
  return (
    <>
      <Notice
        kind="due"
        title={text('end.recommendedFor', 'Recommended on {day}: {reason}', {
          day: dayWords(end.recommendedOn, 'dated'),
          reason: endReasonWords(end.reason),
        })}
        {...(device.may('end.decide', held.member)
          ? {
              actions: (
                <>
                  {mayEnd ? (
                    <Button dense onClick={() => open('end', held.member)}>
                      {text('end.title', 'End the episode')}
                    </Button>
                  ) : null}
                  <EndAct end={end} onOpen={() => setActing(end)} />
                </>
              ),
            }
          : {})}
      >
        <p>{endStandingWords(end)}</p>
        {until === undefined ? null : <p>{until}</p>}
        {end.decidedWords === null ? null : <p dir="auto">{end.decidedWords}</p>}
      </Notice>
      {acting === undefined ? null : <EndActForm end={acting} onClose={() => setActing(undefined)} />}
    </>
  )
}
