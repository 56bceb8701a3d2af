// The safety plan: what the member said, in their own words, made together and printed for their pocket. It works without a signal.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { writeSafetyPlan } from '../../../api/safety.ts'
import type { Episode } from '../../../domain/episode.ts'
import {
  currentSafetyPlan,
  lineMost,
  linesMost,
  type SafetyPlan,
  type SafetyPlanPart,
  safetyPlanParts,
} from '../../../domain/safety-plan.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Section } from '../../parts/section.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'

/** The plan, and the way to write and print it. */
export function SafetyPlanSection({ held, mayWrite }: { held: HeldChart; mayWrite: boolean }) {
  const navigate = useNavigate()
  const [isWriting, setWriting] = useState(false)
  const episode = currentEpisode(held.chart)
  if (episode === undefined) return null
  const plan = currentSafetyPlan(held.chart.safetyPlan, episode.id)
  return (
    <Section
      title={text('safetyPlan.title', 'Safety plan')}
      about={
        plan === undefined
          ? text('safetyPlan.none', 'None is made yet. Make it together, in their words.')
          : madeWords(plan)
      }
    >
      {plan === undefined ? null : (
        <dl className="safety-plan">
          {safetyPlanParts.map((part) =>
            plan[part].length === 0 ? null : (
              <div key={part}>
                <dt>{partWords(part)}</dt>
                {plan[part].map((line) => (
                  <dd key={line} dir="auto">
                    {line}
                  </dd>
                ))}
              </div>
            ),
          )}
        </dl>
      )}
      <div className="safety-plan__acts">
        {plan === undefined ? null : (
          <Button
            icon="file"
            onClick={() =>
              void navigate({ to: '/print/$memberId/$what', params: { memberId: held.member, what: 'safety' } })
            }
          >
            {text('print.menu', 'Print')}
          </Button>
        )}
        {mayWrite ? (
          <Button icon="note" onClick={() => setWriting(true)}>
            {plan === undefined
              ? text('safetyPlan.write', 'Make a safety plan')
              : text('safetyPlan.again', 'Go over it again')}
          </Button>
        ) : null}
      </div>
      {isWriting ? (
        <SafetyPlanForm held={held} episode={episode} plan={plan} onClose={() => setWriting(false)} />
      ) : null}
    </Section>
  )
}

type FormProps = { held: HeldChart; episode: Episode; plan: SafetyPlan | undefined; onClose: () => void }

function SafetyPlanForm({ held, episode, plan, onClose }: FormProps) {
  const saving = useSaving()
  const [said, setSaid] = useState<Partial<Record<SafetyPlanPart, string>>>({})
  const [isCopyGiven, setCopyGiven] = useState(false)
  const [id] = useState(() => device.clock.newId())
  const [isTried, setTried] = useState(false)
  const wordsOf = (part: SafetyPlanPart) => said[part] ?? plan?.[part].join('\n') ?? ''
  const [first] = safetyPlanParts

  const faults = safetyPlanParts.flatMap((part) => {
    const words = faultIn(linesOf(wordsOf(part)))
    return words === undefined ? [] : [{ fieldId: `${id}-${part}`, words }]
  })
  const shown = isTried ? faults : []

  async function submit(): Promise<void> {
    setTried(true)
    if (faults.length > 0) return
    const parts = Object.fromEntries(safetyPlanParts.map((part) => [part, linesOf(wordsOf(part))])) as Record<
      SafetyPlanPart,
      string[]
    >
    const input = {
      ...{ member: held.member, id, episodeId: episode.id },
      ...{ agreedOn: device.clock.today(), isCopyGiven, ...parts },
    }
    if (await saving.save(writeSafetyPlan, input, { says: text('safetyPlan.done', 'The safety plan is kept.') }))
      onClose()
  }

  return (
    <FormDialog
      title={text('safetyPlan.title', 'Safety plan')}
      held={held}
      onClose={onClose}
      saving={saving}
      does={text('safetyPlan.keep', 'Keep it')}
      onSubmit={() => void submit()}
      faults={shown}
    >
      {safetyPlanParts.map((part) => (
        <TextArea
          key={part}
          id={`${id}-${part}`}
          error={shown.find(({ fieldId }) => fieldId === `${id}-${part}`)?.words}
          label={partWords(part)}
          isOptional
          {...(part === first ? { hint: text('safetyPlan.lines', 'In their words, a line for each.') } : {})}
          rows={2}
          maxLength={2000}
          value={wordsOf(part)}
          onChange={(words) => setSaid({ ...said, [part]: words })}
        />
      ))}
      <Checkbox
        label={text('safetyPlan.copy', 'They have a copy, or get the paper now')}
        isChecked={isCopyGiven}
        onChange={setCopyGiven}
      />
    </FormDialog>
  )
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Nothing they said is cut to what the record keeps of a part. */
function faultIn(lines: readonly string[]): string | undefined {
  if (lines.length > linesMost)
    return text('safetyPlan.manyLines', 'Write at most {count} lines here.', { count: linesMost })
  return lines.some((line) => line.length > lineMost)
    ? text('safetyPlan.longLine', 'A line is too long. Begin a new line where one thought ends.')
    : undefined
}

function madeWords({ agreedOn, version, isCopyGiven }: SafetyPlan): string {
  const made = text('safetyPlan.made', 'Made on {day}, version {version}.', {
    day: dayWords(agreedOn, 'short'),
    version,
  })
  return isCopyGiven ? `${made} ${text('safetyPlan.hasCopy', 'They have a copy.')}` : made
}

function partWords(part: SafetyPlanPart): string {
  switch (part) {
    case 'warningSigns':
      return text('safetyPlan.signs', 'How they know that things get bad')
    case 'waysToCope':
      return text('safetyPlan.cope', 'What they can do themselves')
    case 'people':
      return text('safetyPlan.people', 'People to be with or call')
    case 'places':
      return text('safetyPlan.places', 'Places where they feel safer')
    case 'professionals':
      return text('safetyPlan.helpers', 'Helpers to call')
    case 'makingSafe':
      return text('safetyPlan.making', 'How the place around them gets safer')
  }
}
