// What every field shares: its label, its hint, its error, and that all three are read with it. Labels stand above, never inside.
import { type ReactNode, useId } from 'react'
import { text } from '../text/text.ts'
import { Icon } from './icon.tsx'
import './field.css'

export type FieldProps = {
  label: string
  hint?: string | undefined
  /** One clear line that says what to do. */
  error?: string | undefined
  /** Set for the error summary to lead here. */
  id?: string | undefined
  /** Most fields are needed; the few that are not say so. */
  isOptional?: boolean | undefined
  /** Privacy: shown with its lock, such as an address kept from files and letters. */
  isPrivate?: boolean | undefined
}

/** What a control needs from its field. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** A label, a hint, an error, and the control between them. */
export function Field({ children, ...props }: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const { label, hint, error, isOptional, isPrivate } = props
  const made = useId()
  const id = props.id ?? made
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim()
  return (
    <div className="field" data-wrong={error === undefined ? undefined : true}>
      <label className="field__label" htmlFor={id}>
        {label}
        <FieldNotes isOptional={isOptional} isPrivate={isPrivate} />
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="field__hint">
          {hint}
        </span>
      )}
      {error === undefined ? null : <FieldError id={`${id}-error`} error={error} />}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isOptional === true ? undefined : true,
      })}
    </div>
  )
}

/** What stands after a label: not needed, private. */
export function FieldNotes({ isOptional, isPrivate }: Pick<FieldProps, 'isOptional' | 'isPrivate'>) {
  return (
    <>
      {isOptional === true ? <span className="field__note"> {text('field.optional', '(if known)')}</span> : null}
      {isPrivate === true ? (
        <span className="field__note field__note--private">
          {' '}
          <Icon name="lock" small /> {text('field.private', 'private')}
        </span>
      ) : null}
    </>
  )
}

/** The error of a field, with its shape and its word. */
export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <span id={id} className="field__error">
      <Icon name="late" small label={text('field.error', 'Error:')} /> {error}
    </span>
  )
}
