// One tap says that what a due rule asks for was done, where only a person can say it; for any other rule nothing is drawn.
import { Link } from '@tanstack/react-router'
import { settleRule } from '../../../api/detail.ts'
import type { RuleDue } from '../../../domain/due-task.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import { ruleWords } from '../due.ts'
import { useSaving } from './saving.ts'

export function SettleRule({ member, ruled }: { member: string; ruled: RuleDue }) {
  const saving = useSaving()
  if (ruled.rule.id === 'message.answer') return <ToMessages member={member} />
  if (ruled.rule.id.startsWith('number.confirm')) return <ToNumbers member={member} />
  if (ruled.rule.settles === undefined || !device.may('task.write', member)) return null
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

/** A number is confirmed where the numbers stand, in one tap. */
function ToNumbers({ member }: { member: string }) {
  return (
    <Link to="/member/$memberId/$tab" params={{ memberId: member, tab: 'details' }}>
      {text('due.toNumbers', 'See the numbers')}
    </Link>
  )
}

/** A message is answered where it can be read. */
function ToMessages({ member }: { member: string }) {
  return (
    <Link to="/member/$memberId/$tab" params={{ memberId: member, tab: 'messages' }}>
      {text('messages.read', 'Read and answer')}
    </Link>
  )
}
