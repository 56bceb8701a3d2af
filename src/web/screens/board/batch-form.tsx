// Several members at once: first a preview of who would go where and why, each line still to be changed or left out; then one command
// for each, so that one that cannot be done holds none of the others back.
import { useMemo, useState } from 'react'
import { giveAgency } from '../../../api/assignment.ts'
import { canBeGiven, spreadOver } from '../../../domain/assign-batch.ts'
import { device } from '../../device/device.ts'
import { Icon } from '../../parts/icon.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { doubtsWords, reasonsWords } from '../../text/assign-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import type { Waiting } from './board.tsx'

/** As many as one looks through with a clear head; who waits longest is among them. */
const most = 25

interface Line {
  readonly waiting: Waiting
  /** Empty: left waiting. */
  readonly agency: string
  readonly episode: string
  readonly isGiven: boolean
}

/** The preview, and the giving. */
export function BatchForm({ waiting, onClose }: { waiting: readonly Waiting[]; onClose: () => void }) {
  const saving = useSaving()
  const [lines, setLines] = useState<readonly Line[]>(() => linesFor(waiting.slice(0, most)))
  const toGive = lines.filter(({ agency, isGiven }) => agency !== '' && !isGiven)
  const change = (member: string, fields: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.waiting.member === member ? { ...line, ...fields } : line)))

  async function submit(): Promise<void> {
    let given = 0
    for (const { waiting: one, agency, episode } of toGive) {
      const { member, authorization } = one
      if (!(await saving.save(giveAgency, { member, authorization, agency, episode }))) return
      change(member, { isGiven: true })
      given += 1
    }
    say(text('batch.done', '{count, plural, one {# member} other {# members}} given.', { count: given }))
    onClose()
  }

  return (
    <FormDialog
      title={text('batch.title', 'Look before giving')}
      onClose={onClose}
      saving={saving}
      does={text('batch.save', '{count, plural, =0 {Nobody to give} one {Give # member} other {Give # members}}', {
        count: toGive.length,
      })}
      onSubmit={() => {
        if (toGive.length > 0) void submit()
      }}
    >
      <Offline />
      <p className="board-quiet">
        {waiting.length > lines.length
          ? text('batch.most', 'The first {count} of {all}. Nothing is given until you press the button.', {
              count: lines.length,
              all: waiting.length,
            })
          : text('batch.about', 'Nothing is given until you press the button. Change any line, or leave it waiting.')}
      </p>
      <ul className="batch" aria-label={text('batch.list', 'Who would go where')}>
        {lines.map((line) => (
          <BatchLine
            key={line.waiting.member}
            line={line}
            onAgency={(agency) => change(line.waiting.member, { agency })}
          />
        ))}
      </ul>
      <After lines={lines} />
    </FormDialog>
  )
}

function BatchLine({ line, onAgency }: { line: Line; onAgency: (agency: string) => void }) {
  const { waiting, agency, isGiven } = line
  const ranked = waiting.suggested.find((one) => one.agency === agency)
  const doubts = ranked === undefined ? undefined : doubtsWords(ranked, waiting.language)
  return (
    <li className="batch__line">
      {isGiven ? (
        <p>
          <Icon name="done" small /> <bdi>{waiting.nameUsed ?? waiting.name}</bdi>: {text('batch.given', 'given')}
        </p>
      ) : (
        <SelectField
          label={waiting.nameUsed ?? waiting.name}
          emptyLabel={text('batch.leave', 'Leave waiting')}
          options={waiting.suggested
            .filter((one) => canBeGiven(one, waiting.suggested))
            .map((one) => ({ value: one.agency, label: one.name }))}
          value={agency}
          onChange={onAgency}
        />
      )}
      <p className="board-quiet">
        {ranked === undefined
          ? text('batch.nobody', 'No agency fits without a doubt that weighs. Choose one, or look at it alone.')
          : reasonsWords(ranked, waiting.language)}
      </p>
      {doubts === undefined ? null : (
        <p className="board-doubt">{text('board.against', 'Against it: {doubts}', { doubts })}</p>
      )}
    </li>
  )
}

/** What each agency would carry afterwards. */
function After({ lines }: { lines: readonly Line[] }) {
  const after = useMemo(() => {
    const chosen = lines.flatMap(({ waiting, agency }) => waiting.suggested.find((one) => one.agency === agency) ?? [])
    return [...Map.groupBy(chosen, ({ agency }) => agency).values()].flatMap((group) =>
      group[0] === undefined ? [] : [{ ...group[0], more: group.length }],
    )
  }, [lines])
  if (after.length === 0) return null
  return (
    <section aria-label={text('batch.after', 'What each agency would carry')}>
      <h3 className="batch__after">{text('batch.after', 'What each agency would carry')}</h3>
      <ul>
        {after.map(({ agency, name, more, load, capacity }) => {
          const values = { more, all: load + more, capacity: capacity ?? 0 }
          return (
            <li key={agency} data-over={(capacity !== null && load + more > capacity) || undefined}>
              <bdi>{name}</bdi>:{' '}
              {capacity === null
                ? text('batch.carries', '{more} more, {all} then', values)
                : text('batch.carriesOf', '{more} more, {all} of {capacity} then', values)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function linesFor(waiting: readonly Waiting[]): readonly Line[] {
  const spread = spreadOver(waiting)
  return waiting.map((one, i) => ({
    ...{ waiting: one, agency: spread[i]?.agency ?? '', episode: device.clock.newId(), isGiven: false },
  }))
}
