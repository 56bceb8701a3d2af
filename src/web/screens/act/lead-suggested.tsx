// Who could lead this member, the best suited first, each with what speaks for and against it. The house suggests; a person decides. Whom the
// member asked for is asked here, where it is decided, because it changes from day to day.
import { useState } from 'react'
import { suggestLead } from '../../../api/episode.ts'
import { type Gender, genders } from '../../../domain/lead-suggest.ts'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { genderWords, leadWhy } from '../../text/lead-words.ts'
import { roleWords } from '../../text/role-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'

type SuggestedProps = {
  member: string
  id: string
  chosen: string | undefined
  onChoose: (staff: string) => void
  error: string | undefined
}

/** The question whom the member asked for, and the people. */
export function Suggested({ member, id, chosen, onChoose, error }: SuggestedProps) {
  const [gender, setGender] = useState<Gender | null>(null)
  const asked = useAsked(suggestLead, { member, gender })
  // While it is asked anew the list before stays, so that nothing jumps.
  const [before, setBefore] = useState(asked.value)
  if (asked.value !== undefined && asked.value !== before) setBefore(asked.value)
  const shown = asked.value ?? before
  return (
    <>
      <SelectField
        label={text('lead.gender', 'Did the member ask for a woman or a man?')}
        emptyLabel={text('lead.genderNone', 'Did not ask')}
        options={genders.map((value) => ({ value, label: genderWords(value) }))}
        value={gender ?? ''}
        onChange={(value) => setGender(genders.find((one) => one === value) ?? null)}
      />
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={shown !== undefined} />
      )}
      {shown === undefined ? (
        asked.failure === undefined ? (
          <Skeleton rows={4} />
        ) : null
      ) : (
        <RadioCards
          id={id}
          label={text('lead.who', 'Who walks with them?')}
          hint={text('lead.order', 'The best suited first; why stands under each name.')}
          lay="column"
          error={error}
          cards={shown.people.map((one) => ({
            value: one.staff,
            label: one.name,
            about: `${one.roles.map(roleWords).join(', ')} · ${leadWhy(one, shown.language)}`,
            ...(one.doubts.includes('blocked')
              ? { barred: text('lead.blocked', 'The member does not want this person to see their record.') }
              : {}),
          }))}
          value={chosen}
          onChange={onChoose}
        />
      )}
    </>
  )
}
