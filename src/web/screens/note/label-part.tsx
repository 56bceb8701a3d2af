// What is sensitive in an entry, said by who writes it: a label keeps it from those who may not see such things (CON-2).
import { type Label, labels } from '../../../domain/label.ts'
import { labelWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { Choices } from '../act/choices.tsx'

const chosenByHand = labels.filter((one) => one !== 'psychotherapy-notes')

/** Closed until it is wanted; open where something is chosen. */
export function LabelPart({ chosen, onChange }: { chosen: readonly Label[]; onChange: (chosen: Label[]) => void }) {
  return (
    <details className="act-more" open={chosen.length > 0 || undefined}>
      <summary>{text('label.part', 'It tells something sensitive')}</summary>
      <Choices
        label={text('label.about', 'About')}
        hint={text('label.hint', 'Only who may see this kind of information sees it.')}
        all={chosenByHand}
        words={labelWords}
        chosen={chosen}
        onChange={onChange}
      />
    </details>
  )
}
