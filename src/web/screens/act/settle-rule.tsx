// One tap says that what a due rule asks for was done, where only a person can say it; for another, the way to where it is done.
import { Link } from '@tanstack/react-router'
import { settleRule } from '../../../api/detail.ts'
import type { RuleDue } from '../../../domain/due-task.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import { ruleWords } from '../due.ts'
import { useActing } from './act.ts'
import { placeOfRule } from './rule-place.ts'
import { useSaving } from './saving.ts'

export function SettleRule({ member, ruled }: { member: string; ruled: RuleDue }) {
  const saving = useSaving()
  const place = placeOfRule(ruled.rule.id)
  if (ruled.rule.saidBy.includes('ask-authorization')) return <ToAsk member={member} ruled={ruled} />
  if (ruled.rule.settles === undefined) return place === undefined ? null : <ToPlace {...{ member, place, ruled }} />
  if (!device.may('task.write', member)) return null
  const settle = () =>
    saving.save(
      settleRule,
      { member, id: device.clock.newId(), rule: ruled.rule.id, outcome: null },
      { says: text('finish.done', 'Done.') },
    )
  return (
    <Button
      dense
      kind="bare"
      icon="check"
      disabled={saving.isBusy}
      aria-label={text('act.for', '{act}: {what}', { act: text('due.done', 'Done'), what: ruleWords(ruled) })}
      onClick={() => void settle()}
    >
      {saving.problem ?? text('due.done', 'Done')}
    </Button>
  )
}

/** It is done where it stands in the chart. */
function ToPlace({ member, place, ruled }: { member: string; place: string; ruled: RuleDue }) {
  const act = text('due.open', 'Open')
  return (
    <Link
      className="due-item__open"
      to="/member/$memberId/$tab"
      params={{ memberId: member, tab: place }}
      aria-label={text('act.for', '{act}: {what}', { act, what: ruleWords(ruled) })}
    >
      {act}
    </Link>
  )
}

/** The plan is asked in the form itself. */
function ToAsk({ member, ruled }: { member: string; ruled: RuleDue }) {
  const { open } = useActing()
  if (!device.may('authorization.ask', member)) return null
  const does = text('askPlan.open', 'Ask the plan')
  return (
    <Button
      dense
      kind="bare"
      aria-label={text('act.for', '{act}: {what}', { act: does, what: ruleWords(ruled) })}
      onClick={() => open('ask-plan', member)}
    >
      {does}
    </Button>
  )
}
