// The parts of giving permission that care manager and member both see: the yes to ECM, and what may be shared, with whom, until when.
// A yes and a no stand side by side, neither chosen beforehand (CON-13).
import type { Category } from '../../../domain/category.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { DayField, TextField } from '../../parts/text-field.tsx'
import { categoryAbout, categoryWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup } from '../act/form-dialog.tsx'
import { BindingText } from './binding-text.tsx'
import type { Giving } from './giving.ts'
import type { GivingState } from './use-giving.ts'

/** The yes to ECM. Whoever holds the screen in hand was asked. */
export function AgreePart({ giving, isHandedOver = false }: { giving: GivingState; isHandedOver?: boolean }) {
  return (
    <div className="giving__part">
      <BindingText words={giving.agreement} />
      <RadioCards
        label={text('giving.agree', 'Do you want ECM?')}
        cards={[
          { value: 'yes', label: text('giving.agreeYes', 'Yes') },
          { value: 'no', label: text('giving.agreeNo', 'No') },
          ...(isHandedOver ? [] : [{ value: 'later', label: text('giving.agreeLater', 'Not asked today') }]),
        ]}
        value={giving.form.agrees}
        onChange={(agrees) => giving.set({ agrees: agrees as NonNullable<Giving['agrees']> })}
      />
    </div>
  )
}

/** What may be shared. */
export function SharePart({ giving }: { giving: GivingState }) {
  const { form, set, offered, what } = giving
  const later = { value: 'later', label: text('giving.shareLater', 'Ask another time') }
  return (
    <div className="giving__part">
      <BindingText words={giving.text} />
      <RadioCards
        id="giving-shares"
        label={text('giving.share', 'May your care team share what you tell them?')}
        cards={[
          { value: 'choose', label: text('giving.shareChoose', 'Yes, some or all of it') },
          { value: 'nothing', label: text('giving.shareNothing', 'No, nothing') },
          ...(what === 'start' ? [later] : []),
        ]}
        value={form.shares}
        onChange={(shares) => set({ shares: shares as NonNullable<Giving['shares']> })}
      />
      {form.shares !== 'nothing' ? null : (
        <p className="giving__note">
          {text(
            'giving.nothingMeans',
            'That is fine. Your care goes on as it is. Your health plan still learns what it must know to pay for it.',
          )}
        </p>
      )}
      {form.shares !== 'choose' ? null : (
        <>
          <div className="giving__choices">
            {offered.map((category) => (
              <Choice key={category} giving={giving} category={category} />
            ))}
          </div>
          <Rest giving={giving} />
          {offered.some((one) => form.choices[one] === 'give') ? <WithWhom giving={giving} /> : null}
        </>
      )}
    </div>
  )
}

/** What is still open, in one go and either way. */
function Rest({ giving: { form, set, offered } }: { giving: GivingState }) {
  const open = offered.filter((one) => form.choices[one] === undefined)
  if (open.length < 2) return null
  const all = (choice: 'give' | 'keep') =>
    set({ choices: { ...form.choices, ...Object.fromEntries(open.map((one) => [one, choice])) } })
  return (
    <div className="giving__ways">
      <Button onClick={() => all('give')}>{text('giving.restGive', 'The rest may be shared')}</Button>
      <Button onClick={() => all('keep')}>{text('giving.restKeep', 'The rest stays private')}</Button>
    </div>
  )
}

function Choice({ giving, category }: { giving: GivingState; category: Category }) {
  const { form, set } = giving
  const about = categoryAbout(category)
  return (
    <RadioCards
      label={categoryWords(category)}
      {...(about === undefined ? {} : { hint: about })}
      cards={[
        { value: 'give', label: text('giving.give', 'May be shared') },
        { value: 'keep', label: text('giving.keep', 'Keep it private') },
      ]}
      value={form.choices[category]}
      onChange={(value) => set({ choices: { ...form.choices, [category]: value === 'give' ? 'give' : 'keep' } })}
    />
  )
}

function WithWhom({ giving }: { giving: GivingState }) {
  const { form, set, choosable } = giving
  return (
    <>
      <div id="giving-to" tabIndex={-1}>
        <CheckGroup label={text('giving.to', 'With whom?')}>
          {choosable.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              isChecked={form.to.includes(key)}
              onChange={(isChecked) =>
                set({ to: isChecked ? [...form.to, key] : form.to.filter((one) => one !== key) })
              }
            />
          ))}
        </CheckGroup>
      </div>
      <TextField
        label={text('giving.other', 'Another place or person, by name')}
        hint={text('giving.otherAbout', 'Several with commas between.')}
        isOptional
        maxLength={300}
        value={form.other}
        onChange={(other) => set({ other })}
      />
      <TextField
        label={text('giving.specifics', 'Only this much')}
        hint={text(
          'giving.specificsAbout',
          'For example: only my appointments. Left empty, it is all of what you chose.',
        )}
        isOptional
        maxLength={1000}
        value={form.specifics}
        onChange={(specifics) => set({ specifics })}
      />
      <RadioCards
        label={text('giving.until', 'For how long?')}
        cards={[
          { value: 'year', label: text('giving.year', 'One year') },
          { value: 'half', label: text('giving.half', 'Six months') },
          { value: 'day', label: text('giving.day', 'Until a day I choose') },
        ]}
        value={form.until}
        onChange={(until) => set({ until: until as Giving['until'] })}
      />
      {form.until !== 'day' ? null : (
        <DayField
          label={text('giving.untilOn', 'Last day')}
          value={form.untilOn}
          earliest={form.on}
          onChange={(untilOn) => set({ untilOn })}
        />
      )}
    </>
  )
}
