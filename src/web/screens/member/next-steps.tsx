// What is to be done for this member, whoever it is for: the first to do first, each with its clock and why.
import type { RuleDue } from '../../../domain/due-task.ts'
import type { Task } from '../../../domain/task.ts'
import { type Due, dueFor, dueOfOthers } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Section } from '../../parts/section.tsx'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { SettleRule } from '../act/settle-rule.tsx'
import { clockOf, dueWords, whyOf } from '../due.ts'
import { useDueRules } from '../due-rules.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'

/** Open steps of a chart: mine first, then those of others. */
export function NextSteps({ held }: { held: HeldChart }) {
  const { open } = useActing()
  const staffId = useMe()
  const role = useDevice(({ session }) => session.seat()?.role ?? '')
  const worker = { today: device.clock.today(), staffId, role, rules: useDueRules() }
  const all = [...dueFor(held, worker), ...dueOfOthers(held, worker)]
  if (all.length === 0) return null
  const canAdd = device.may('task.write', held.member)
  return (
    <Section
      title={text('member.next', 'Next')}
      {...(canAdd
        ? {
            action: (
              <Button dense kind="bare" icon="plus" onClick={() => open('task', held.member)}>
                {text('task.title', 'Add a next step')}
              </Button>
            ),
          }
        : {})}
    >
      <ul className="next-steps">
        {all.map((due) => (
          <Step key={due.id} due={due} member={held.member} />
        ))}
      </ul>
    </Section>
  )
}

function Step({ due, member }: { due: Due; member: string }) {
  const { open } = useActing()
  const house = useHouse()
  const me = useMe()
  const clock = clockOf(due, device.clock.today())
  const why = whyOf(due)
  const whose =
    due.kind === 'task' ? whoseWords(due.task, (id) => staffName(house, id, me), me) : roleOf(due.ruled.rule.for)
  return (
    <li className="next-steps__one">
      <span className="next-steps__what">
        {dueWords(due)}
        {whose === undefined ? null : <span className="next-steps__whose"> {whose}</span>}
      </span>
      {clock === undefined ? <span /> : <ClockChip clock={clock} isShort {...(why ? { why } : {})} />}
      {due.kind === 'task' && due.task.kind !== 'reach' && device.may('task.write', member) ? (
        <Button
          dense
          kind="bare"
          icon="check"
          aria-label={text('act.for', '{act}: {what}', { act: text('due.done', 'Done'), what: dueWords(due) })}
          onClick={() => open('finish', member, due.id)}
        >
          {text('due.done', 'Done')}
        </Button>
      ) : due.kind === 'rule' ? (
        <SettleRule member={member} ruled={due.ruled} />
      ) : null}
    </li>
  )
}

/** Whose a rule is, where it is not for whoever walks with the member. */
function roleOf(role: RuleDue['rule']['for']): string | undefined {
  return role === 'lead' ? undefined : text('member.forStaff', 'for {name}', { name: roleWords(role) })
}

/** Whose it is, where it is not mine. */
function whoseWords(task: Task, nameOf: (id: string) => string | undefined, me: string): string | undefined {
  if (task.forStaff === me) return undefined
  if (task.forStaff !== null) return text('member.forStaff', 'for {name}', { name: nameOf(task.forStaff) ?? '…' })
  return task.forRole === null ? undefined : text('member.forStaff', 'for {name}', { name: roleWords(task.forRole) })
}
