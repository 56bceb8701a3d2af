// Bringing about the wish for another agency: which one, and what happens with it in one step. A person chooses.
import { useId, useState } from 'react'
import { moveAgency, suggestAgency } from '../../../api/assignment.ts'
import { device } from '../../device/device.ts'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { Unreached } from '../staff/unreached.tsx'
import { cardOf } from './give-form.tsx'

export interface WishToMove {
  readonly member: string
  readonly name: string
  readonly nameUsed: string | null
  readonly language: string | null
  /** The request it answers, and the agency they are with. */
  readonly request: string
  readonly from: string
  /** In their words. */
  readonly wish: string | null
}

type MoveFormProps = { wish: WishToMove; onClose: () => void; onMoved?: () => void }

/** Moves one member. */
export function MoveForm({ wish, onClose, onMoved }: MoveFormProps) {
  const id = useId()
  const saving = useSaving()
  const house = useHouse()
  const asked = useAsked(suggestAgency, { member: wish.member })
  const [chosen, setAgency] = useState<string>()
  const [episode] = useState(() => device.clock.newId())
  const [isTried, setTried] = useState(false)
  const name = wish.nameUsed ?? wish.name
  const from = organizationName(house, wish.from) ?? text('board.anAgency', 'an agency')
  const others = asked.value?.agencies.filter((one) => one.agency !== wish.from)
  // Whom they named is chosen already; a person still says so.
  const agency = chosen ?? others?.find((one) => isNamed(one.name, wish.wish))?.agency
  const missing = text('give.missing', 'Choose an agency.')
  const faults = isTried && agency === undefined ? [{ fieldId: `${id}-agency`, words: missing }] : []

  async function submit(): Promise<void> {
    setTried(true)
    if (agency === undefined) return
    const { member, request } = wish
    const says = text('moveAgency.done', 'Moved. The new agency is told to name who walks on, and to tell the member.')
    if (await saving.save(moveAgency, { member, request, agency, episode }, { says })) {
      onMoved?.()
      onClose()
    }
  }

  return (
    <FormDialog
      title={text('moveAgency.title', 'Another agency for {name}', { name })}
      onClose={onClose}
      saving={saving}
      does={text('move.save', 'Move now')}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {wish.wish === null ? null : (
        <p>
          <q>
            <bdi>{wish.wish}</bdi>
          </q>
        </p>
      )}
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={others !== undefined} />
      )}
      {others === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <RadioCards
          id={`${id}-agency`}
          label={text('give.agency', 'Which agency?')}
          hint={text('give.order', 'The best suited first, in the state’s order, then language, nearness and room.')}
          lay="column"
          error={faults[0]?.words}
          cards={others.map((one) => cardOf(one, wish.language))}
          value={agency}
          onChange={setAgency}
        />
      )}
      <Notice title={text('move.what', 'What happens at once')}>
        <ul className="board-move">
          <li>
            {text('move.ends', '{agency} no longer sees this member. Its visits and tasks end.', { agency: from })}
          </li>
          <li>
            {text(
              'move.goes',
              'The care plan, permissions, medicines, visits and open referrals go along, as permissions let them. Notes and private places stay.',
            )}
          </li>
          <li>{text('move.told', 'The new agency names who walks on, and tells the member.')}</li>
        </ul>
      </Notice>
    </FormDialog>
  )
}

function isNamed(name: string, wish: string | null): boolean {
  return wish?.toLowerCase().includes(name.toLowerCase()) ?? false
}
