// What may be done about a recommended end now, and the form it opens: the plan's decision, an appeal, what came of it.
import { Link } from '@tanstack/react-router'
import { outcomesOf } from '../../../domain/appeal.ts'
import { device } from '../../device/device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import { AppealForm } from '../appeal/appeal-form.tsx'
import { SettleForm } from '../appeal/settle-form.tsx'
import { EndDecideForm } from './end-decide-form.tsx'
import type { End } from './end-of-chart.ts'
import { appealWords } from './end-words.ts'

/** The button of the one act that is next; nothing where an appeal was decided or came to nothing, or the plan has it. */
export function EndAct({ end, onOpen }: { end: End; onOpen: () => void }) {
  const act = actOf(end)
  if (act === undefined) return null
  const label = text('act.for', '{act}: {what}', { act: act.words, what: end.nameUsed ?? end.name })
  if (act.kind === 'look')
    return (
      <Link
        {...buttonLook()}
        to="/appeal/$memberId/$appealId"
        params={{ memberId: end.member, appealId: act.appeal }}
        aria-label={label}
      >
        {act.words}
      </Link>
    )
  return (
    <Button aria-label={label} onClick={onOpen}>
      {act.words}
    </Button>
  )
}

/** The form of that act. */
export function EndActForm({ end, onClose }: { end: End; onClose: () => void }) {
  const act = actOf(end)
  const name = end.nameUsed ?? end.name
  switch (act?.kind) {
    case 'decide':
      return <EndDecideForm end={end} onClose={onClose} />
    case 'appeal':
      return (
        <AppealForm
          {...{ member: end.member, name, onClose }}
          kind="appeal"
          notices={[{ value: act.notice, label: '' }]}
          about={appealWords(end)}
        />
      )
    case 'settle':
      return (
        <SettleForm
          {...{ member: end.member, name, onClose, appeal: act.appeal, hasLetter: false }}
          outcomes={outcomesOf({ kind: 'appeal' }, true)}
        />
      )
    default:
      return null
  }
}

function actOf(end: End) {
  const isPlan = device.session.seat()?.organization.id !== end.agency
  if (end.standing === 'waits-for-plan') {
    const words = isPlan ? text('endDecide.decide', 'Decide') : text('endActs.heard', 'What the plan said')
    return { kind: 'decide', words } as const
  }
  if (end.appeal !== null) {
    const words = text('endActs.outcome', 'Outcome of the appeal')
    return { kind: isPlan ? 'look' : 'settle', appeal: end.appeal, words } as const
  }
  const isOpen = end.appealOn === null && (end.appealBy === null || device.clock.today() <= end.appealBy)
  if (!isOpen || end.notice === null || !device.may('appeal.write')) return undefined
  return { kind: 'appeal', notice: end.notice, words: text('endAppeal.title', 'They appeal') } as const
}
