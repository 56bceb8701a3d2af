// When it happened: now, unless one says otherwise. The time is the wall clock's in Los Angeles, wherever the device thinks it is.
import * as z from 'zod'
import type { Day, Instant } from '../../../base/day.ts'
import { instantOf, timeOfInstant } from '../../../domain/program-time.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { DayField, TimeField } from '../../parts/text-field.tsx'
import { timeWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

export const momentShape = { isNow: z.boolean(), on: z.string(), time: z.string() }

export interface MomentForm {
  readonly isNow: boolean
  readonly on: Day
  readonly time: string
}

/** The moment of a form that has just been opened. */
export function thisMoment(): MomentForm {
  return { isNow: true, on: device.clock.today(), time: timeOfInstant(device.clock.now()) }
}

/** A moment that is known already: of an entry to mend. */
export function momentOf(at: Instant, on: Day): MomentForm {
  return { isNow: false, on, time: timeOfInstant(at) }
}

/** The instant the form says; undefined when day or time is missing. */
export function instantOfMoment({ isNow, on, time }: MomentForm): Instant | undefined {
  if (isNow) return device.clock.now()
  return on === '' ? undefined : instantOf(on, time)
}

/** Now, with the way to say another time. */
export function Moment({
  form,
  set,
  id,
}: {
  form: MomentForm
  set: (fields: Partial<MomentForm>) => void
  id: string
}) {
  if (form.isNow) {
    return (
      <div className="field">
        <span className="field__label">{text('moment.when', 'When')}</span>
        <div className="moment__now">
          <span className="figures">{text('moment.now', 'Now, {time}', { time: timeWords(device.clock.now()) })}</span>
          <Button dense onClick={() => set({ ...thisMoment(), isNow: false })}>
            {text('moment.other', 'Another time')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="form-pair">
      <DayField
        id={id}
        label={text('moment.day', 'Day')}
        value={form.on}
        latest={device.clock.today()}
        onChange={(on) => set({ on })}
      />
      <TimeField label={text('moment.time', 'Began at')} value={form.time} onChange={(time) => set({ time })} />
    </div>
  )
}
