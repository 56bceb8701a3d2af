// How the yes is given: on the screen that is handed over, aloud to whoever hears it, or on a paper that was scanned before. No way is the
// better one, but a program's substance use records go out only on a written yes (42 CFR 2.31).
import { Link } from '@tanstack/react-router'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { SelectField, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import type { Giving } from './giving.ts'
import { SignaturePad, SignaturePicture } from './signature-pad.tsx'
import type { GivingState } from './use-giving.ts'

/** On the care manager’s page: which way, and what came of it. */
export function HowPart({ giving }: { giving: GivingState }) {
  const { form, set, held, what } = giving
  const papers = held.chart.document.filter((one) => one.kind === 'consent')
  const isSpokenOnly = form.how === 'spoken' && form.choices['sud-part-2'] === 'give' && form.shares === 'choose'
  return (
    <div className="giving__part">
      <RadioCards
        id="giving-how"
        label={text('giving.how', 'How do they say yes?')}
        lay="column"
        cards={[
          {
            value: 'screen',
            label: text('giving.howScreen', 'On this screen'),
            about: text('giving.howScreenAbout', 'You hand it over; they see nothing else.'),
          },
          {
            value: 'spoken',
            label: text('giving.howSpoken', 'Aloud'),
            about: text('giving.howSpokenAbout', 'You hear it, and are named as the witness.'),
          },
          ...(papers.length === 0
            ? []
            : [{ value: 'paper', label: text('giving.howPaper', 'On a paper in the documents') }]),
        ]}
        value={form.how}
        onChange={(how) => set({ how: how as NonNullable<Giving['how']> })}
      />
      {form.how !== 'screen' ? null : (
        <>
          {form.hand === 'drawn' && form.strokes.length > 0 ? <SignaturePicture strokes={form.strokes} /> : null}
          {form.hand === 'typed' && form.typed !== '' ? (
            <p>{text('giving.typedBy', 'Signed by typing: {name}', { name: form.typed })}</p>
          ) : null}
          <div>
            <Link
              {...buttonLook(giving.isSigned ? 'quiet' : 'primary')}
              to="/sign/$memberId/$what"
              params={{ memberId: held.member, what }}
            >
              {text('form.handOver', 'Hand over the screen')}
            </Link>
          </div>
        </>
      )}
      {form.how !== 'paper' ? null : (
        <SelectField
          label={text('giving.paper', 'Which paper')}
          value={form.scan}
          emptyLabel={text('giving.paperNone', 'Choose a document')}
          onChange={(scan) => set({ scan })}
          options={papers.map((one) => ({
            value: one.sha256,
            label: one.madeOn === null ? one.name : `${one.name}, ${dayWords(one.madeOn, 'dated')}`,
          }))}
        />
      )}
      {isSpokenOnly ? (
        <p className="giving__note">
          {text(
            'giving.part2Written',
            'Records of alcohol or drug treatment leave only on a written yes. Said aloud it is kept, and they stay here until it is signed.',
          )}
        </p>
      ) : null}
      {form.how !== 'spoken' ? null : (
        <Checkbox
          label={text('giving.told', 'I read these words to them, with their rights')}
          isChecked={form.isTold}
          onChange={(isTold) => set({ isTold })}
        />
      )}
      <Checkbox
        label={text('giving.copy', 'They have a copy')}
        isChecked={form.isCopyGiven}
        onChange={(isCopyGiven) => set({ isCopyGiven })}
      />
    </div>
  )
}

/** On the screen handed over: drawn, or typed by who uses keys. */
export function SignPart({ giving }: { giving: GivingState }) {
  const { form, set } = giving
  return (
    <div className="giving__part">
      <RadioCards
        label={text('sign.how', 'How do you want to sign?')}
        cards={[
          { value: 'drawn', label: text('sign.draw', 'Draw my name'), icon: 'note' },
          { value: 'typed', label: text('sign.type', 'Type my name'), icon: 'message' },
        ]}
        value={form.hand}
        onChange={(hand) => set({ hand: hand === 'typed' ? 'typed' : 'drawn' })}
      />
      {form.hand === 'drawn' ? (
        <SignaturePad
          label={text('sign.here', 'Sign here')}
          strokes={form.strokes}
          onChange={(strokes) => set({ strokes })}
        />
      ) : (
        <TextField
          label={text('sign.name', 'Your name')}
          hint={text('sign.nameAbout', 'Typed by you, it is your signature.')}
          maxLength={150}
          value={form.typed}
          onChange={(typed) => set({ typed })}
        />
      )}
      <p className="giving__note">
        {text('sign.aloud', 'You would rather say it? Give the screen back and say yes or no aloud; that counts too.')}
      </p>
      <div>
        <Button
          icon="undo"
          onClick={() => set({ agrees: undefined, shares: undefined, choices: {}, to: [], other: '', specifics: '' })}
        >
          {text('sign.clear', 'Start over')}
        </Button>
      </div>
    </div>
  )
}
