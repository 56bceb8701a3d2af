// What may be done about a recommended end now, and the form it opens: the plan's decision, an appeal, its outcome.
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import { EndAppealForm } from './end-appeal-form.tsx'
import { EndDecideForm } from './end-decide-form.tsx'
import type { End } from './end-of-chart.ts'

/** The button of the one act that is next; nothing where an appeal was decided or came to nothing. */
export function EndAct({ end, onOpen }: { end: End; onOpen: () => void }) {
  const act = actOf(end)
  if (act === undefined) return null
  return (
    <Button
      dense
      aria-label={text('act.for', '{act}: {what}', { act: act.words, what: end.nameUsed ?? end.name })}
      onClick={onOpen}
    >
      {act.words}
    </Button>
  )
}

/** The form of that act. */
export function EndActForm({ end, onClose }: { end: End; onClose: () => void }) {
  const act = actOf(end)
  return act === undefined ? null : <act.Form end={end} onClose={onClose} />
}

function actOf(end: End) {
  if (end.standing === 'waits-for-plan') {
    const isPlan = device.session.seat()?.organization.id !== end.agency
    const words = isPlan ? text('endDecide.decide', 'Decide') : text('endActs.heard', 'What the plan said')
    return { words, Form: EndDecideForm }
  }
  if (end.standing === 'appeal-runs')
    return { words: text('endActs.outcome', 'Outcome of the appeal'), Form: EndAppealForm }
  const isOpen = end.appealOn === null && end.appealBy !== null && device.clock.today() <= end.appealBy
  return isOpen ? { words: text('endAppeal.title', 'They appeal'), Form: EndAppealForm } : undefined
}
