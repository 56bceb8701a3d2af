// One thing that is so or not. The whole line is the target.
import { useId } from 'react'
import './choice.css'

export type CheckboxProps = {
  label: string
  about?: string
  name?: string
  isChecked: boolean
  isDisabled?: boolean
  onChange: (isChecked: boolean) => void
}

/** A checkbox with its word. */
export function Checkbox({ label, about, name, isChecked, isDisabled, onChange }: CheckboxProps) {
  const id = useId()
  return (
    <div className="choice">
      <input
        id={id}
        className="choice__input"
        type="checkbox"
        name={name}
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="choice__label" htmlFor={id}>
        {label}
      </label>
      {about === undefined ? null : (
        <span id={`${id}-about`} className="choice__about">
          {about}
        </span>
      )}
    </div>
  )
}
