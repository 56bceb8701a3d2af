// How care ends: what the member says stops it at once, what is a judgment is recommended to the plan, which decides and gives notice while
// care goes on, and the rest ends. The reason chosen says which, and the form what comes of it.
import { useId, useRef, useState } from 'react'
import { recommendEnd, stopEpisode } from '../../../api/ending.ts'
import { endEpisode } from '../../../api/episode.ts'
import { settingFor } from '../../../domain/due-task.ts'
import { type EndReason, endReasons } from '../../../domain/end-reason.ts'
import { type EndWay, endWay, openRecommendation } from '../../../domain/end-standing.ts'
import { endTries } from '../../../domain/end-tries.ts'
import { isToReach } from '../../../domain/episode.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { type Card, RadioCards } from '../../parts/radio-cards.tsx'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { useDueRules } from '../due-rules.ts'
import { useHouse } from '../house-names.ts'
import { type EndFields, endFaults } from './end-fields.ts'
import { DayPart, Recommended, RecommendPart, StopPart } from './end-parts.tsx'
import { openReferrals, saveSettled } from './end-settle.ts'
import { SettlePart } from './end-settle-part.tsx'
import { TriesPart } from './end-tries-part.tsx'
import { FormDialog } from './form-dialog.tsx'
import { GraduationNotice } from './graduation-notice.tsx'
import { type Saving, useSaving } from './saving.ts'

/** Reasons while the member is still to be reached, and those of care. */
const whileReaching: readonly EndReason[] = [
  'declined',
  'not-reached',
  'duplicate-program',
  'lost-medi-cal',
  'changed-plan',
  'left-county',
  'unsafe',
  'wrong-information',
  'no-capacity',
  'deceased',
  'other',
]
const ofCare: readonly EndReason[] = endReasons.filter(
  (one) => one !== 'declined' && one !== 'wrong-information' && one !== 'no-capacity',
)

/** Ends the episode, stops it at the member’s word, or recommends that it ends. */
export function EndForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const id = useId()
  const saving = useSaving()
  const { staff } = useHouse()
  const today = device.clock.today()
  const [form, setForm] = useState<EndFields>({
    ...{ on: today, reason: undefined, words: '', stepDown: '' },
    ...{ supervisor: '', saidBy: 'member', saidTo: 'in-person', settled: {} },
  })
  const [isTried, setTried] = useState(false)
  const saved = useRef(new Set<string>())
  const rules = useDueRules()
  const episode = currentEpisode(held.chart)
  if (!episode) return null
  const set = (fields: Partial<EndFields>) => setForm((before) => ({ ...before, ...fields }))
  const wayOf = (reason: EndReason) => endWay(contentHere(), episode, held.chart.endRecommendation, reason, today)
  const way = form.reason === undefined ? undefined : wayOf(form.reason)
  const said = openRecommendation(contentHere(), held.chart.endRecommendation, episode.id, today)
  const isDecided = way === 'end' && said !== undefined && said.reason === form.reason
  const earliest = (isDecided ? said.endsOn : null) ?? episode.startedOn ?? undefined
  const mayRecommend = device.may('end.recommend', held.member)
  const { outreachAttempt, contact } = held.chart
  const least = settingFor(rules.settings, 'triesLeast', episode, today)
  const tries = endTries(episode.id, outreachAttempt, contact, least)
  const given = { open: openReferrals(held).map((one) => one.id), isTriedEnough: tries.isEnough }
  const faults = isTried ? endFaults(form, way, id, given) : []
  const part = {
    id,
    form,
    set,
    errorOf: (field: string) => faults.find((one) => one.fieldId === `${id}-${field}`)?.words,
  }
  const supervisors = staff.filter((one) => one.endedOn === null && one.roles.includes('supervisor'))

  async function submit(): Promise<void> {
    setTried(true)
    if (!episode || endFaults(form, way, id, given).length > 0) return
    if (!(await saveSettled(saving, held, form.settled, saved.current))) return
    const of = { member: held.member, episode: episode.id }
    if (await saveEnd(saving, of, form, way)) onClose()
  }
  const card = (reason: EndReason): Card => {
    const barred = { recommend: mayRecommend ? undefined : notYoursWords(), waits: recommendedWords() }
    const why = wayOf(reason)
    const words = why === 'recommend' || why === 'waits' ? barred[why] : undefined
    return { value: reason, label: endReasonWords(reason), ...(words === undefined ? {} : { barred: words }) }
  }

  return (
    <FormDialog
      title={text('end.title', 'End the episode')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={doesWords(way)}
      isDanger={way !== 'recommend'}
      onSubmit={() => void submit()}
      faults={faults}
    >
      {said === undefined ? (
        <GraduationNotice
          held={held}
          does={endReasonWords('goals-met')}
          onChoose={() => set({ reason: 'goals-met' })}
        />
      ) : (
        <Recommended said={said} today={today} />
      )}
      <RadioCards
        id={`${id}-reason`}
        label={text('end.why', 'Why does it end?')}
        error={part.errorOf('reason')}
        cards={(isToReach(episode.state) ? whileReaching : ofCare).map(card)}
        value={form.reason}
        onChange={(reason) => set({ reason: reason as EndReason })}
      />
      {way === 'stop' ? <StopPart {...part} /> : null}
      {way === 'recommend' && form.reason === 'not-reached' ? <TriesPart tries={tries} /> : null}
      {way === 'recommend' ? (
        <RecommendPart {...part} supervisors={supervisors.map(({ id: value, name }) => ({ value, label: name }))} />
      ) : (
        <DayPart
          {...part}
          today={today}
          earliest={earliest}
          open={held.chart.task.filter((task) => task.doneAt === null).length}
        />
      )}
      {way === undefined || way === 'waits' ? null : <SettlePart {...part} held={held} mayStay={way !== 'end'} />}
    </FormDialog>
  )
}

/** Sends what the reason asks for. */
function saveEnd(
  saving: Saving,
  of: { readonly member: string; readonly episode: string },
  form: EndFields,
  way: EndWay | undefined,
): Promise<boolean> {
  const { on, reason, saidBy, saidTo } = form
  const words = form.words.trim() || null
  if (reason === undefined) return Promise.resolve(false)
  if (way === 'stop') {
    const says = text('end.stopped', 'ECM has stopped.')
    return saving.save(stopEpisode, { ...of, on, saidBy, saidTo, words }, { says })
  }
  if (way === 'recommend') {
    const input = {
      ...{ ...of, id: device.clock.newId(), reason, why: words ?? '' },
      stepDown: form.stepDown.trim() || null,
      supervisor: reason === 'not-reached' ? form.supervisor : null,
    }
    return saving.save(recommendEnd, input, { says: text('end.recommended', 'Recommended. Care goes on.') })
  }
  return saving.save(
    endEpisode,
    { ...of, on, reason, text: words },
    { says: text('end.done', 'The episode has ended.') },
  )
}

function doesWords(way: EndWay | undefined): string {
  if (way === 'stop') return text('end.stop', 'Stop ECM')
  if (way === 'recommend') return text('end.recommend', 'Recommend to the plan')
  return text('end.save', 'End the episode')
}

function notYoursWords(): string {
  return text('end.notYours', 'The Lead Care Manager or a supervisor recommends it')
}

function recommendedWords(): string {
  return text('end.waits', 'An end is recommended already')
}
