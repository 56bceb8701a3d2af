// The supervisor's list of members who want another Lead Care Manager or agency, with the day each is answered by.
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type * as z from 'zod'
import { listTasks } from '../../../api/worklist.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'

type Task = z.output<(typeof listTasks)['output']>['tasks'][number]

/** The section; nothing while nobody asks. */
export function ChangesToday() {
  const { open } = useActing()
  const tasks = useWishes()
  if (tasks.length === 0) return null
  const words = text('changeAnswer.save', 'Answer')
  return (
    <Section title={text('changes.title', 'They want a change · {count}', { count: tasks.length })}>
      <ul className="due-list">
        {tasks.map((task) => {
          const name = task.nameUsed ?? task.name
          return (
            <li key={task.id} className="due-row">
              <PersonDisc name={name} />
              <div className="due-row__who">
                <p className="due-row__name">
                  <Link to="/member/$memberId" params={{ memberId: task.member }}>
                    <bdi>{name}</bdi>
                  </Link>
                </p>
              </div>
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">{task.what}</span>
                  <AnswerClock task={task} />
                </li>
              </ul>
              <div className="due-row__act">
                <Button
                  aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
                  onClick={() => open('change-answer', task.member)}
                >
                  {words}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function AnswerClock({ task: { what, dueOn, daysLeft } }: { task: Task }) {
  if (dueOn === null || daysLeft === null) return null
  const state = daysLeft < 0 ? 'late' : daysLeft === 0 ? 'due' : 'waiting'
  return <ClockChip isShort clock={{ what, by: dueOn, state, left: { count: daysLeft, unit: 'days' } }} />
}

/** Asked anew when a dialog closes, since something may have been answered in it. */
function useWishes(): readonly Task[] {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { act } = useSearch({ from: '/framed' })
  const [tasks, setTasks] = useState<readonly Task[]>([])
  useEffect(() => {
    if (organization === undefined || act !== undefined) return
    const given = new AbortController()
    const asked = { organization, for: 'supervisor', most: 200 } as const
    void device.ask(listTasks, asked, { signal: given.signal }).then((tried) => {
      if (tried.ok && !given.signal.aborted) setTasks(tried.value.tasks.filter(({ kind }) => kind === 'answer-request'))
    })
    return () => given.abort()
  }, [organization, act])
  return tasks
}
