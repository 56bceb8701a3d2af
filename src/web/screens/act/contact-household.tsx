// One visit to a household: who else was there, of those one walks with. Each gets a contact of their own with a share of the minutes, so that
// no minute counts twice; what was written of one member stays in that member's chart.
import { isInCare } from '../../../domain/episode.ts'
import { nameOf } from '../../../domain/member.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { openAddresses } from '../person.ts'
import { type ContactFields, needsBridge } from './contact-fields.ts'
import { CheckGroup } from './form-dialog.tsx'

type Props = {
  held: HeldChart
  form: ContactFields
  set: (fields: Partial<ContactFields>) => void
  /** Each one's part of the minutes, the member's own first; none while the minutes are not said. */
  shares: readonly number[]
}

/** Who else was there; nothing where nobody of theirs is at hand. */
export function HouseholdPart({ held, form, set, shares }: Props) {
  const others = useOthers(held)
  const likely = others.filter((one) => isLikely(held, one))
  const shown = others.filter((one) => likely.includes(one) || form.alsoThere.includes(one.member))
  const rest = others.filter((one) => !shown.includes(one))
  if (others.length === 0) return null
  const choose = (member: string, isChosen: boolean) =>
    set({
      alsoThere: isChosen ? [...form.alsoThere, member] : form.alsoThere.filter((one) => one !== member),
    })
  return (
    <details className="act-more" open={form.alsoThere.length > 0}>
      <summary>{text('household.title', 'Others of the household were there')}</summary>
      <div className="form">
        {shown.length === 0 ? null : (
          <CheckGroup label={text('household.who', 'Who else')}>
            {shown.map((one) => (
              <Checkbox
                key={one.member}
                label={nameOfHeld(one)}
                isChecked={form.alsoThere.includes(one.member)}
                onChange={(isChecked) => choose(one.member, isChecked)}
              />
            ))}
          </CheckGroup>
        )}
        {rest.length === 0 ? null : (
          <SelectField
            label={text('household.other', 'Someone else I walk with')}
            isOptional
            emptyLabel={text('household.none', 'Choose')}
            options={rest.map((one) => ({ value: one.member, label: nameOfHeld(one) }))}
            value=""
            onChange={(member) => choose(member, member !== '')}
          />
        )}
        {form.alsoThere.length === 0 ? null : (
          <p className="act-note" role="status">
            {shares.length > 1
              ? text('household.shares', 'The minutes are shared: {shares}. None counts twice.', {
                  shares: shares.join(' + '),
                })
              : text('household.noMinutes', 'The minutes, once said, are said for each.')}{' '}
            {text('household.note', 'Your note and the next step stay with {name}.', { name: nameOfHeld(held) })}
          </p>
        )}
      </div>
    </details>
  )
}

/** Those I walk with, in care, whose contact I may write; by name. */
function useOthers(held: HeldChart): readonly HeldChart[] {
  const charts = useDevice((given) => given.charts.all())
  return charts
    .filter(
      (one) => one.member !== held.member && one.relation === 'caseload' && device.may('contact.write', one.member),
    )
    .filter((one) => {
      const episode = currentEpisode(one.chart)
      return episode !== undefined && isInCare(episode.state)
    })
    .toSorted((one, other) => nameOfHeld(one).localeCompare(nameOfHeld(other)))
}

/** The same last name, or the same street. */
function isLikely(held: HeldChart, other: HeldChart): boolean {
  const streets = new Set(
    openAddresses(held.chart).flatMap(({ street }) => (street === null ? [] : [street.toLowerCase()])),
  )
  const isSameStreet = openAddresses(other.chart).some(
    ({ street }) => street !== null && streets.has(street.toLowerCase()),
  )
  const [mine, theirs] = [held.chart.member[0]?.lastName, other.chart.member[0]?.lastName]
  return isSameStreet || (mine !== undefined && mine !== '' && mine === theirs)
}

function nameOfHeld({ chart }: HeldChart): string {
  const [member] = chart.member
  return member ? nameOf(member) : ''
}

/** Whether somebody of those chosen speaks another language. */
export function isBridgedWith(chosen: readonly HeldChart[]): boolean {
  return chosen.some(({ chart }) => chart.member[0] !== undefined && needsBridge(chart.member[0]))
}
