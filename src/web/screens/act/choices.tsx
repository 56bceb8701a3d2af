// Ticks of which any number may stand, over a list of known words.
import { Checkbox } from '../../parts/checkbox.tsx'
import { CheckGroup } from './form-dialog.tsx'

type ChoicesProps<Value extends string> = {
  label: string
  hint?: string
  all: readonly Value[]
  words: (value: Value) => string
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any number of a list, in ticks. */
export function Choices<Value extends string>({ label, hint, all, words, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <CheckGroup label={label} {...(hint === undefined ? {} : { hint })}>
      {all.map((value) => (
        <Checkbox
          key={value}
          label={words(value)}
          isChecked={chosen.includes(value)}
          onChange={(isChecked) => onChange(toggled(chosen, value, isChecked))}
        />
      ))}
    </CheckGroup>
  )
}

export function toggled<Value>(chosen: readonly Value[], value: Value, isChosen: boolean): Value[] {
  return isChosen ? [...chosen, value] : chosen.filter((one) => one !== value)
}
