// The agency asks the plan to authorize ECM, or to authorize it again: how, since when care goes on without its yes (STR-1), and why. By when the plan
// answers, and until when a streamlined start is paid, stands there before it is sent (CLOCK-1, 2, 11, 12).
import { useId, useState } from 'react'
import { californiaCalendar } from '../../../../content/rules/calendar.ts'
import { clocks } from '../../../../content/rules/clock.ts'
import { askAuthorization } from '../../../api/authorization.ts'
import { isFirst } from '../../../domain/authorization-clock.ts'
import type { RequestSpeed } from '../../../domain/authorization-request.ts'
import { standing } from '../../../domain/chart.ts'
import { dueBy } from '../../../domain/clock.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { FormDialog } from './form-dialog.tsx'
import { Offline } from './lead-forms.tsx'
import { useSaving } from './saving.ts'

const given = { clocks, calendar: californiaCalendar }

/** Asks the plan that covers the member. */
export function AskPlanForm({ held, onClose }: { held: HeldChart; onClose: () => void }) {
  const { chart, member } = held
  const id = useId()
  const saving = useSaving()
  const house = useHouse()
  const today = device.clock.today()
  const plan = standing(chart.coverage).find((one) => one.endedOn === null)?.planId
  const canBegin = isFirst({ id: '' }, chart.authorization)
  const started = startOf(held)
  const [ids] = useState(() => ({ id: device.clock.newId(), authorization: device.clock.newId() }))
  const [speed, setSpeed] = useState<RequestSpeed>(canBegin && started !== '' ? 'streamlined' : 'routine')
  const [first, setFirst] = useState(started)
  const [why, setWhy] = useState('')
  const [elsewhere, setElsewhere] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = speed === 'streamlined' && first === ''
  const missing = text('askPlan.firstMissing', 'Write the day of the first ECM service.')
  const faults = isTried && isMissing ? [{ fieldId: `${id}-first`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (plan === undefined || isMissing) return
    const input = {
      ...{ member, ...ids, plan, speed, receivedAt: device.clock.now(), askedBy: 'agency' as const, requester: null },
      ...{ firstServiceOn: speed === 'streamlined' ? first : null, why: why.trim() || null },
      lastElsewhereOn: elsewhere || null,
    }
    const says = text('askPlan.done', 'The plan is asked. How it stands is under Details.')
    if (await saving.save(askAuthorization, input, { says })) onClose()
  }

  const name =
    (plan === undefined ? undefined : organizationName(house, plan)) ?? text('details.aPlan', 'A health plan')
  return (
    <FormDialog
      title={
        canBegin
          ? text('askPlan.title', 'Ask the plan to authorize ECM')
          : text('askPlan.again', 'Ask the plan to authorize ECM again')
      }
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('askPlan.send', 'Ask')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {plan === undefined ? (
        <Notice kind="late" title={text('askPlan.noPlan', 'No plan covers them here')}>
          {text('askPlan.noPlanAbout', 'Write down the plan first: the request goes to whoever covers the member.')}
        </Notice>
      ) : (
        <p>{text('askPlan.to', 'It goes to {plan}. No diagnosis code and no proof is needed.', { plan: name })}</p>
      )}
      <RadioCards
        label={text('askPlan.how', 'How')}
        lay="column"
        cards={[
          ...(canBegin
            ? [
                {
                  value: 'streamlined',
                  label: text('askPlan.streamlined', 'Care has begun: streamlined'),
                  about: text(
                    'askPlan.streamlinedAbout',
                    'Paid from the first service for 30 days or until the answer, where your agency has a contract for the group.',
                  ),
                },
              ]
            : []),
          {
            value: 'routine',
            label: text('askPlan.routine', 'Routine'),
            about: text('askPlan.routineAbout', 'The plan answers by {day}.', {
              day: dayWords(dueBy(given, 'authorization.routine', today), 'weekday'),
            }),
          },
          {
            value: 'expedited',
            label: text('askPlan.expedited', 'Urgent'),
            about: text('askPlan.expeditedAbout', 'Waiting could harm the member. The plan answers in 72 hours.'),
          },
        ]}
        value={speed}
        onChange={(value) => setSpeed(value as RequestSpeed)}
      />
      {speed === 'streamlined' ? (
        <>
          <DayField
            id={`${id}-first`}
            label={text('askPlan.first', 'First ECM service')}
            latest={today}
            value={first}
            onChange={setFirst}
            error={faults[0]?.words}
          />
          {first === '' ? null : (
            <p className="act-note">
              {text(
                'askPlan.window',
                'Best asked by {ask} (CLOCK-12); paid without the plan’s yes until {end} (CLOCK-11).',
                {
                  ask: dayWords(dueBy(given, 'streamlined.request', first), 'weekday'),
                  end: dayWords(dueBy(given, 'streamlined.window', first), 'weekday'),
                },
              )}
            </p>
          )}
        </>
      ) : null}
      {canBegin ? (
        <DayField
          label={text('askPlan.elsewhere', 'Last ECM with another plan')}
          hint={text(
            'askPlan.elsewhereHint',
            'Within 90 days before this plan covers them, it goes on by itself: nothing else is asked (CLOCK-10).',
          )}
          isOptional
          latest={today}
          value={elsewhere}
          onChange={setElsewhere}
        />
      ) : null}
      <TextArea
        label={text('askPlan.why', 'Why, in your words')}
        isOptional
        maxLength={1000}
        rows={3}
        value={why}
        onChange={setWhy}
      />
    </FormDialog>
  )
}

/** When care began: the episode’s own day, else the first contact of it; empty where it has not. */
function startOf({ chart }: HeldChart): string {
  const episode = currentEpisode(chart)
  if (episode === undefined) return ''
  if (episode.startedOn !== null) return episode.startedOn
  const [first] = standing(chart.contact)
    .filter((one) => one.episodeId === episode.id)
    .map((one) => dayOfInstant(one.at))
    .sort()
  return first ?? ''
}
