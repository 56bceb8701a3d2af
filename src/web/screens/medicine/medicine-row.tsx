// One medicine: its name as on the bottle, what it is for in plain words, how it is taken, how it goes, and where we know it from.
import type { Medication } from '../../../domain/medication.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Tag } from '../../parts/tag.tsx'
import { medicineSourceWords, takingWords } from '../../text/medicine-words.ts'
import { labelWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'

export type MedicineRowProps = { held: HeldChart; medicine: Medication; mayWrite: boolean }

/** A medicine that is on the list. */
export function MedicineRow({ held, medicine, mayWrite }: MedicineRowProps) {
  const { open } = useActing()
  const { name, strength, purpose, howTaken, taking, problem, prescriber, source } = medicine
  const known = text('medicine.from', 'Known from: {source}', { source: medicineSourceWords(source) })
  const by = prescriber === null ? '' : text('medicine.by', 'prescribed by {who}', { who: prescriber })
  return (
    <li className="medicine">
      <p className="medicine__name">
        <bdi>{name}</bdi> {strength === null ? null : <span className="medicine__strength">{strength}</span>}{' '}
        <Tag kind={taking === 'as-told' ? 'done' : taking === 'unknown' ? 'waiting' : 'due'}>{takingWords(taking)}</Tag>{' '}
        {medicine.labels.map((label) => (
          <Tag key={label} kind="private">
            {labelWords(label)}
          </Tag>
        ))}
      </p>
      <p>{purpose ?? text('medicine.purposeUnknown', 'What it is for is not known. Ask.')}</p>
      {howTaken === null ? null : (
        <p>
          <bdi>{howTaken}</bdi>
        </p>
      )}
      {problem === null ? null : (
        <p className="medicine__problem">{text('medicine.problemIs', 'Hard about it: {problem}', { problem })}</p>
      )}
      <p className="medicine__line">{[known, by].filter((part) => part !== '').join(', ')}</p>
      {mayWrite ? (
        <div className="medicine__acts">
          <Act
            words={text('medicine.tell', 'How it goes')}
            name={name}
            onClick={() => open('medicine-tell', held.member, medicine.id)}
          />
          <Act
            words={text('medicine.stop', 'Not taken any more')}
            name={name}
            onClick={() => open('medicine-stop', held.member, medicine.id)}
          />
        </div>
      ) : null}
    </li>
  )
}

function Act({ words, name, onClick }: { words: string; name: string; onClick: () => void }) {
  return (
    <Button
      dense
      kind="bare"
      aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
      onClick={onClick}
    >
      {words}
    </Button>
  )
}
