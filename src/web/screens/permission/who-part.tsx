// Who decides, on what ground (CON-9), and how one spoke with each other (LANG-1). Of a minor it is asked and never assumed.
import { type ConsentGround, ruleOf } from '../../../domain/consent-ground.ts'
import { interpreterModes } from '../../../domain/contact.ts'
import type { Card } from '../../parts/radio-cards.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { interpreterWords } from '../../text/contact-words.ts'
import { groundWords } from '../../text/permission-words.ts'
import { text } from '../../text/text.ts'
import { needsBridge } from '../act/contact-fields.ts'
import type { GivingState } from './use-giving.ts'

/** Who decides, and in which language. */
export function WhoPart({ giving, errorOf }: { giving: GivingState; errorOf: (id: string) => string | undefined }) {
  const { form, set, grounds, isMinor, held } = giving
  const person = held.chart.member[0]
  const rule = form.ground === undefined ? undefined : ruleOf(form.ground)
  return (
    <div className="giving__part">
      <RadioCards
        id="giving-ground"
        label={text('giving.who', 'Who decides?')}
        {...(isMinor
          ? {
              hint: text(
                'giving.minorAbout',
                'Under 18. A parent or guardian decides; for some care the young person decides alone, and their parents do not see it.',
              ),
            }
          : {})}
        error={errorOf('giving-ground')}
        lay={isMinor ? 'column' : 'row'}
        cards={grounds.map(cardOf)}
        value={form.ground}
        onChange={(ground) => set({ ground: ground as ConsentGround })}
      />
      {rule === undefined || rule.by === 'member' ? null : (
        <div className="form-pair">
          <TextField
            id="giving-name"
            label={text('giving.signer', 'Their name')}
            maxLength={150}
            value={form.name}
            onChange={(name) => set({ name })}
            error={errorOf('giving-name')}
          />
          <TextField
            label={text('giving.relation', 'Who they are to the member')}
            isOptional
            maxLength={80}
            value={form.relation}
            onChange={(relation) => set({ relation })}
          />
        </div>
      )}
      {person === undefined || !needsBridge(person) ? null : (
        <>
          <RadioCards
            id="giving-bridge"
            label={text('contact.bridge', 'In {language}, how?', {
              language: person.spokenLanguage ?? text('giving.theirLanguage', 'their language'),
            })}
            error={errorOf('giving-bridge')}
            cards={interpreterModes.map((value) => ({ value, label: interpreterWords(value) }))}
            value={form.interpreterMode}
            onChange={(mode) => set({ interpreterMode: interpreterModes.find((one) => one === mode) })}
          />
          {form.interpreterMode !== 'qualified-interpreter' ? null : (
            <TextField
              label={text('giving.interpreter', 'Interpreter’s name or number')}
              isOptional
              maxLength={150}
              value={form.interpreterName}
              onChange={(interpreterName) => set({ interpreterName })}
            />
          )}
        </>
      )}
    </div>
  )
}

function cardOf(ground: ConsentGround): Card {
  const { source, isUnconfirmed, by } = ruleOf(ground)
  const label = groundWords(ground)
  if (ground === 'adult' || by !== 'member') return { value: ground, label }
  const about = isUnconfirmed ? text('giving.unconfirmed', '{source} (unconfirmed)', { source }) : source
  return { value: ground, label, about }
}
