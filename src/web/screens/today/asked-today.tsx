// What this seat's role is asked: questions from files, identities to check, notes to look at, plans to sign off. It lies on no chart of
// one's own, so it is asked of the house; the nearest due first, each done with what came of it.

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listTasks } from '../../../api/worklist.ts'
import { type Task, taskKinds, worklistRoles } from '../../../domain/task.ts'
import { mayDo } from '../../device/carry-out.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { text } from '../../text/text.ts'
import { FinishForm } from '../act/finish-form.tsx'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { DuePerson } from './due-person.tsx'
import { type ListedTask, TaskClock } from './task-clock.tsx'

const shownMost = 200
const beat = () => 60_000

/** These stand in Today by themselves: who waits for a lead, wishes to answer, concerns that are pinned. */
const elsewhere: ReadonlySet<Task['kind']> = new Set([
  'name-lead',
  'answer-request',
  'safety-assess',
  'safety-tell',
  'safety-follow-up',
])

const kinds = taskKinds.filter((kind) => !elsewhere.has(kind))

/** The section; nothing while nothing is asked. */
export function AskedToday() {
  const seat = useDevice(({ session }) => session.seat())
  const role = worklistRoles.find((one) => one === seat?.role)
  const input =
    seat === null || role === undefined
      ? undefined
      : { organization: seat.organization.id, for: role, kinds, most: shownMost }
  const { value, failure, again } = useAsked(listTasks, input, beat)
  const [asked, setAsked] = useState<ListedTask>()
  const tasks = value?.tasks ?? []
  const unreached =
    failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={tasks.length > 0} />
  if (tasks.length === 0 || role === undefined) return unreached
  const count = value?.next ? `${tasks.length}+` : tasks.length
  return (
    <Section title={text('asked.title', 'Asked of you · {count}', { count })}>
      {unreached}
      <ul className="due-list">
        {tasks.map((task) => (
          <AskedRow key={task.id} task={task} role={role} onDone={() => setAsked(task)} />
        ))}
      </ul>
      {asked === undefined ? null : (
        <FinishForm
          member={asked.member}
          task={asked}
          onClose={() => {
            setAsked(undefined)
            void again()
          }}
        />
      )}
    </Section>
  )
}

type AskedRowProps = { task: ListedTask; role: (typeof worklistRoles)[number]; onDone: () => void }

/** Who may close it without walking with the member does so here; a clinician opens the chart first. */
function AskedRow({ task, role, onDone }: AskedRowProps) {
  const name = task.nameUsed ?? task.name
  const words = text('finish.title', 'Done')
  const compare = text('asked.compare', 'Compare the records')
  return (
    <li className="due-row">
      <DuePerson member={task.member} name={name}>
        {task.why === null ? null : <p className="due-row__about">{task.why}</p>}
      </DuePerson>
      <ul className="due-row__items">
        <li className="due-item">
          <span className="due-item__what">{task.what}</span>
          <TaskClock task={task} />
        </li>
      </ul>
      {mayDo(role, 'task.write', 'agency', device.clock.today()) ? (
        <div className="due-row__act">
          {task.kind === 'check-identity' && device.may('member.merge') ? (
            <Link
              {...buttonLook()}
              to="/merge/$memberId"
              params={{ memberId: task.member }}
              aria-label={text('act.for', '{act}: {what}', { act: compare, what: name })}
            >
              {compare}
            </Link>
          ) : null}
          <Button aria-label={text('act.for', '{act}: {what}', { act: words, what: name })} onClick={onDone}>
            {words}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
