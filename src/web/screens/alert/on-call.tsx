// Whom the agency calls when a member is not safe: people in their order, with days and hours; kept by the supervisor. Every change is saved whole, and
// the list says who is called right now, so that a hole in it shows before it matters.
import { useState } from 'react'
import type * as z from 'zod'
import { readOnCall, writeOnCall } from '../../../api/crisis-alert.ts'
import { type OnCall, onCallMost } from '../../../domain/on-call.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { weekdayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { OnCallForm } from './on-call-form.tsx'
import './alert.css'

type Listed = z.output<(typeof readOnCall)['output']>['people'][number]

/** The section. */
export function OnCallList({ organization }: { organization: string }) {
  const asked = useAsked(readOnCall, { organization })
  const saving = useSaving()
  const [isAdding, setAdding] = useState(false)
  const { value, failure, again } = asked
  if (value === undefined)
    return failure === undefined ? (
      <Skeleton rows={3} />
    ) : (
      <Unreached failure={failure} onAgain={again} hasOld={false} />
    )
  const { people, others } = value

  async function write(list: readonly OnCall[]): Promise<boolean> {
    // Who has no seat any more cannot be written again: the list is kept without them.
    const gone = new Set(people.filter((one) => !one.isHere).map((one) => one.staffId))
    const kept = list
      .filter((one) => !gone.has(one.staffId))
      .map(({ staffId, days, from, until }) => ({ staffId, days, from, until }))
    const isSafe = await saving.save(
      writeOnCall,
      { organization, people: kept },
      { says: text('onCall.saved', 'The on-call list is saved.') },
    )
    if (isSafe) await again()
    return isSafe
  }

  return (
    <Section
      title={text('onCall.title', 'On call')}
      about={text(
        'onCall.about',
        'When a member says they are not safe, these people are asked in this order, one after another, until somebody takes it. Then it goes to the plan’s Member Services and the supervisors.',
      )}
      action={
        people.length < onCallMost ? (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {text('onCall.add', 'Add a person')}
          </Button>
        ) : null
      }
    >
      <Hole people={people} />
      {saving.problem === undefined ? null : <p role="alert">{saving.problem}</p>}
      <ol className="on-call">
        {people.map((one, place) => (
          <Row
            key={`${one.staffId} ${one.from} ${one.days.join('')}`}
            one={one}
            place={place}
            isBusy={saving.isBusy}
            onUp={
              place === 0 ? undefined : () => void write(people.with(place, at(people, place - 1)).with(place - 1, one))
            }
            onRemove={() => void write(people.toSpliced(place, 1))}
          />
        ))}
      </ol>
      {isAdding ? (
        <OnCallForm
          others={others}
          saving={saving}
          onClose={() => setAdding(false)}
          onAdd={(one) => write([...people, one])}
        />
      ) : null}
    </Section>
  )
}

function at(people: readonly Listed[], place: number): Listed {
  const one = people[place]
  if (one === undefined) throw new RangeError('no such place on the list')
  return one
}

/** Nobody is called now: what happens then, and that it is so. */
function Hole({ people }: { people: readonly Listed[] }) {
  if (people.some((one) => one.isHere && one.isCalledNow)) return null
  return (
    <Notice kind="late" title={text('onCall.hole', 'Nobody is on call right now')}>
      {text('onCall.holeAbout', 'A call for help goes straight to the plan’s Member Services and to the supervisors.')}
    </Notice>
  )
}

type RowProps = {
  one: Listed
  place: number
  isBusy: boolean
  onUp: (() => void) | undefined
  onRemove: () => void
}

function Row({ one, place, isBusy, onUp, onRemove }: RowProps) {
  return (
    <li className="on-call__one">
      <span className="on-call__place">{place + 1}</span>
      <div>
        <p>
          <bdi>{one.name}</bdi>{' '}
          {!one.isHere ? (
            <Tag kind="due">{text('onCall.gone', 'no seat any more: passed over')}</Tag>
          ) : one.isCalledNow ? (
            <Tag kind="done">{text('onCall.now', 'called now')}</Tag>
          ) : null}
        </p>
        <p className="on-call__about">{hoursWords(one)}</p>
      </div>
      <div className="on-call__acts">
        {onUp === undefined ? null : (
          <IconButton
            icon="up"
            dense
            disabled={isBusy}
            label={text('onCall.up', 'Ask {name} earlier', { name: one.name })}
            onClick={onUp}
          />
        )}
        <IconButton
          icon="close"
          dense
          disabled={isBusy}
          label={text('onCall.remove', 'Take {name} off the list', { name: one.name })}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}

function hoursWords({ days, from, until }: OnCall): string {
  const when =
    days.length === 7 ? text('onCall.everyDay', 'every day') : days.map((day) => weekdayWords(day)).join(', ')
  return from === until
    ? text('onCall.allDay', '{days}, day and night', { days: when })
    : text('onCall.hours', '{days}, {from} to {until}', { days: when, from, until })
}
