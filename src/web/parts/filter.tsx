// Which of a list is shown: a few chips, one of them chosen, each with how many it holds.
import { useId } from 'react'
import './filter.css'

export type FilterChip = { readonly value: string; readonly label: string; readonly count?: string }

export type FilterProps = {
  label: string
  chips: readonly FilterChip[]
  value: string
  onChange: (value: string) => void
}

/** The chips over a list. */
export function Filter({ label, chips, value, onChange }: FilterProps) {
  const name = useId()
  return (
    <fieldset className="filter">
      <legend className="unseen">{label}</legend>
      {chips.map((chip) => (
        <label key={chip.value} className="filter__chip">
          <input
            className="filter__input"
            type="radio"
            name={name}
            value={chip.value}
            checked={chip.value === value}
            onChange={() => onChange(chip.value)}
          />
          {chip.label}
          {chip.count === undefined ? null : <span className="filter__count figures">{chip.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
