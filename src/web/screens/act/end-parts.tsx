// The parts of the form of an ending: the member's word, the recommendation, the last day, and how far an earlier recommendation has come.
import type { Day } from '../../../base/day.ts'
import { isLighter } from '../../../domain/end-reason.ts'
import type { EndRecommendation } from '../../../domain/end-recommendation.ts'
import { endStanding } from '../../../domain/end-standing.ts'
import { contentHere } from '../../device/content.ts'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, type Option, SelectField, TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { endReasonWords } from '../../text/episode-words.ts'
import { text } from '../../text/text.ts'
import { endStandingWords } from '../end/end-words.ts'
import type { EndFields, EndPart } from './end-fields.ts'

/** Who said it, and how. */
export function StopPart({ form, set }: EndPart) {
  return (
    <>
      <RadioCards
        label={text('end.saidBy', 'Who said so?')}
        cards={[
          { value: 'member', label: text('end.byMember', 'The member') },
          { value: 'parent', label: text('end.byParent', 'A parent') },
          { value: 'guardian', label: text('end.byGuardian', 'A guardian') },
          { value: 'representative', label: text('end.byRepresentative', 'A representative') },
        ]}
        value={form.saidBy}
        onChange={(saidBy) => set({ saidBy: saidBy as EndFields['saidBy'] })}
      />
      <RadioCards
        label={text('end.saidTo', 'How?')}
        cards={[
          { value: 'in-person', label: text('end.toPerson', 'In person') },
          { value: 'call', label: text('end.toCall', 'In a call') },
          { value: 'message', label: text('end.toMessage', 'In a message') },
          { value: 'letter', label: text('end.toLetter', 'In a letter') },
        ]}
        value={form.saidTo}
        onChange={(saidTo) => set({ saidTo: saidTo as EndFields['saidTo'] })}
      />
    </>
  )
}

/** What the plan needs to decide. */
export function RecommendPart({ id, form, set, errorOf, supervisors }: EndPart & { supervisors: readonly Option[] }) {
  return (
    <>
      <p className="act-note" role="status">
        {text(
          'end.planDecides',
          'The plan decides and sends its notice at least 10 calendar days before care ends (CLOCK-22). Until then care goes on, and you stay with them. You are reminded to hear what the plan says.',
        )}
      </p>
      <TextArea
        id={`${id}-words`}
        label={text('end.recommendWhy', 'Why, for the plan')}
        maxLength={1000}
        rows={3}
        value={form.words}
        onChange={(words) => set({ words })}
        error={errorOf('words')}
      />
      <TextArea
        id={`${id}-after`}
        label={text('end.after', 'What comes after ECM, and who sees to it')}
        isOptional={form.reason === undefined || !isLighter(form.reason)}
        maxLength={1000}
        rows={2}
        value={form.stepDown}
        onChange={(stepDown) => set({ stepDown })}
        error={errorOf('after')}
      />
      {form.reason === 'not-reached' ? (
        <SelectField
          id={`${id}-supervisor`}
          label={text('end.supervisor', 'Supervisor who agrees')}
          emptyLabel={text('end.supervisorNone', 'Choose')}
          options={supervisors}
          value={form.supervisor}
          onChange={(supervisor) => set({ supervisor })}
          error={errorOf('supervisor')}
        />
      ) : null}
    </>
  )
}

type DayPartProps = EndPart & { today: Day; earliest: Day | undefined; open: number }

/** The last day, and what ends with it. */
export function DayPart({ id, form, set, errorOf, today, earliest, open }: DayPartProps) {
  return (
    <>
      <DayField
        id={`${id}-day`}
        label={text('end.day', 'Last day')}
        value={form.on}
        latest={today}
        {...(earliest === undefined ? {} : { earliest })}
        onChange={(on) => set({ on })}
        error={errorOf('day')}
      />
      <TextArea
        id={`${id}-words`}
        label={text('end.words', 'In a few words')}
        isOptional={form.reason !== 'other'}
        maxLength={1000}
        rows={2}
        value={form.words}
        onChange={(words) => set({ words })}
        error={errorOf('words')}
      />
      <p className="act-note">
        {text(
          'end.what',
          'The assignment of the Lead Care Manager ends, and {count, plural, =0 {no open step is left} one {# open step is closed} other {# open steps are closed}}. The chart stays; if they come back, a new episode takes one step. Nothing happens to their Medi-Cal.',
          { count: open },
        )}
      </p>
    </>
  )
}

/** A recommendation that stands, and what happens next. */
export function Recommended({ said, today }: { said: EndRecommendation; today: Day }) {
  const title = text('end.recommendedFor', 'Recommended on {day}: {reason}', {
    day: dayWords(said.recommendedOn, 'dated'),
    reason: endReasonWords(said.reason),
  })
  return (
    <Notice title={title}>
      <p>{endStandingWords({ standing: endStanding(contentHere(), said, today), endsOn: said.endsOn })}</p>
      {said.stepDown === null ? null : (
        <p dir="auto">{text('history.after', 'Then: {what}', { what: said.stepDown })}</p>
      )}
    </Notice>
  )
}
