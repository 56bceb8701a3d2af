// The supervisor's list of members who want another Lead Care Manager or agency, with the day each is answered by.

import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listTasks } from '../../../api/worklist.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { DuePerson } from '../today/due-person.tsx'
import { type ListedTask, TaskClock } from '../today/task-clock.tsx'

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
              <DuePerson member={task.member} name={name} />
              <ul className="due-row__items">
                <li className="due-item">
                  <span className="due-item__what">{task.what}</span>
                  <TaskClock task={task} />
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

/** Asked anew when a dialog closes, since something may have been answered in it. */
function useWishes(): readonly ListedTask[] {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { act } = useSearch({ from: '/framed' })
  const [tasks, setTasks] = useState<readonly ListedTask[]>([])
  useEffect(() => {
    if (organization === undefined || act !== undefined) return
    const given = new AbortController()
    const asked = { organization, for: 'supervisor' as const, kinds: ['answer-request' as const], most: 200 }
    void device.ask(listTasks, asked, { signal: given.signal }).then((tried) => {
      if (tried.ok && !given.signal.aborted) setTasks(tried.value.tasks)
    })
    return () => given.abort()
  }, [organization, act])
  return tasks
}
