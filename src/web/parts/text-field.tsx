// One line of text, several lines, a day, a time, a choice from a list: the platform's own controls, which know the phone's
// keyboard, the reader's calendar and the wheel under a thumb better than any of ours could.
import type { HTMLInputAutoCompleteAttribute } from 'react'
import type { Day } from '../../base/day.ts'
import { numberWords } from '../text/day-words.ts'
import { text } from '../text/text.ts'
import { Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'

type Valued = FieldProps & {
  name?: string
  value: string
  onChange: (value: string) => void
  isDisabled?: boolean
}

export type TextFieldProps = Valued & {
  kind?: 'text' | 'email' | 'tel' | 'password'
  /** Digits only: a CIN, an amount. */
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  /** Left out, the browser keeps nothing: on a shared device a member's name must not be offered to the next. */
  autoComplete?: HTMLInputAutoCompleteAttribute
  size?: 'short' | 'middle' | 'wide'
  maxLength?: number
  /** The direction of what is typed where it is known: a CIN runs from left to right. */
  dir?: 'ltr' | 'auto'
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { kind = 'text', inputMode, autoComplete = 'off', size = 'wide', maxLength, dir = 'auto' } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className="field__input"
          data-size={size}
          type={kind}
          name={props.name}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          dir={dir}
          disabled={props.isDisabled}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A phone number: the phone's own keys, and from left to right in every language. With room for an extension. */
export function PhoneField(props: Omit<TextFieldProps, 'kind' | 'dir' | 'maxLength'>) {
  return <TextField {...props} kind="tel" dir="ltr" maxLength={40} />
}

/** Several lines, growing with what is written. With `maxLength` it says how much room is left, near the end. */
export function TextArea(props: Valued & { maxLength?: number; rows?: number }) {
  const left = props.maxLength === undefined ? undefined : props.maxLength - props.value.length
  return (
    <Field {...props}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="field__input"
            data-size="wide"
            name={props.name}
            rows={props.rows ?? 3}
            dir="auto"
            maxLength={props.maxLength}
            disabled={props.isDisabled}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          {left === undefined || left > 200 ? null : (
            <span className="field__count" role="status">
              {text('field.left', '{count} letters left', { count: numberWords(left) })}
            </span>
          )}
        </>
      )}
    </Field>
  )
}

/** A day, `2026-11-24`; empty text while none is chosen. */
export function DayField(props: Valued & { earliest?: Day; latest?: Day }) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className="field__input"
          data-size="day"
          type="date"
          name={props.name}
          min={props.earliest}
          max={props.latest}
          disabled={props.isDisabled}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A time of the day, `14:05`. */
export function TimeField(props: Valued & { stepMinutes?: number }) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className="field__input"
          data-size="short"
          type="time"
          name={props.name}
          step={props.stepMinutes === undefined ? undefined : props.stepMinutes * 60}
          disabled={props.isDisabled}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export type Option = { readonly value: string; readonly label: string }

/** One of a list; `emptyLabel` is shown while none is chosen. */
export function SelectField(props: Valued & { options: readonly Option[]; emptyLabel?: string }) {
  return (
    <Field {...props}>
      {(control) => (
        <span className="field__select" data-size="middle">
          <select
            {...control}
            className="field__input"
            name={props.name}
            disabled={props.isDisabled}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          >
            {props.emptyLabel === undefined ? null : <option value="">{props.emptyLabel}</option>}
            {props.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" small />
        </span>
      )}
    </Field>
  )
}
