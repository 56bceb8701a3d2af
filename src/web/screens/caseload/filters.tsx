// What narrows the caseload: words, state, language, a sign, whom one covers for.
import type { CaseloadView } from '../../../domain/caseload-view.ts'
import { episodeStates } from '../../../domain/episode.ts'
import { riskSigns } from '../../../domain/risk-sign.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Filter } from '../../parts/filter.tsx'
import { SelectField, TextField } from '../../parts/text-field.tsx'
import { numberWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { signWords } from '../../text/sign-words.ts'
import { text } from '../../text/text.ts'
import type { CaseloadRow } from './columns.tsx'

export type FiltersProps = {
  rows: readonly CaseloadRow[]
  words: string
  onWords: (words: string) => void
  view: CaseloadView
  onView: (view: CaseloadView) => void
}

/** The line over the table. */
export function Filters({ rows, words, onWords, view, onView }: FiltersProps) {
  const languages = [...new Set([...rows.map((row) => row.language), view.language ?? ''])].filter((one) => one !== '')
  const signs = riskSigns.filter((sign) => sign === view.sign || rows.some((row) => row.signs.includes(sign)))
  return (
    <div className="caseload__filters">
      <TextField label={text('caseload.words', 'Find in this list')} size="middle" value={words} onChange={onWords} />
      <div className="caseload__choice">
        <SelectField
          label={text('caseload.language', 'Language')}
          emptyLabel={text('caseload.everyLanguage', 'Every language')}
          value={view.language ?? ''}
          onChange={(value) => onView({ ...view, language: value === '' ? null : value })}
          options={languages
            .toSorted((one, other) => one.localeCompare(other))
            .map((value) => ({ value, label: value }))}
        />
      </div>
      <div className="caseload__choice">
        <SelectField
          label={text('caseload.signs', 'Signs')}
          emptyLabel={text('caseload.anySign', 'Everyone')}
          value={view.sign ?? ''}
          onChange={(value) => onView({ ...view, sign: riskSigns.find((one) => one === value) ?? null })}
          options={signs.map((value) => ({ value, label: signWords(value) }))}
        />
      </div>
      {view.isCovered || rows.some((row) => row.isCovered) ? (
        <Checkbox
          label={text('caseload.covered', 'Only those I cover for')}
          isChecked={view.isCovered}
          onChange={(isCovered) => onView({ ...view, isCovered })}
        />
      ) : null}
      <Filter
        label={text('caseload.states', 'State')}
        chips={chipsOf(rows)}
        value={view.state}
        onChange={(value) => onView({ ...view, state: stateOf(value) })}
      />
    </div>
  )
}

/** Whether a row is in a state, as the chips name them. */
export function isInState(row: CaseloadRow, state: CaseloadView['state']): boolean {
  if (state === 'open') return row.state !== 'ended' && row.state !== null
  return state === 'late' ? row.clock?.state === 'late' : row.state === state
}

function stateOf(value: string): CaseloadView['state'] {
  if (value === 'late') return value
  return episodeStates.find((one) => one === value) ?? 'open'
}

function chipsOf(rows: readonly CaseloadRow[]) {
  const count = (state: CaseloadView['state']) => rows.filter((row) => isInState(row, state)).length
  const states = episodeStates.map((value) => ({ value, label: stateWords(value), count: count(value) }))
  return [
    { value: 'open', label: text('caseload.open', 'All open'), count: count('open') },
    { value: 'late', label: text('caseload.late', 'Late'), count: count('late') },
    ...states.filter((chip) => chip.count > 0),
  ].map((chip) => ({ ...chip, count: numberWords(chip.count) }))
}
