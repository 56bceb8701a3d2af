// One member who waits for an agency: since when, by when the agency must be told (CLOCK-5), who fits best and why.
import { Link } from '@tanstack/react-router'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { doubtsWords, reasonsWords } from '../../text/assign-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { type Waiting, whyOfClock } from './board.tsx'

type WaitingRowProps = {
  waiting: Waiting
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onGive: () => void
}

/** A row of the board. */
export function WaitingRow({ waiting, isChosen, onChoose, onGive }: WaitingRowProps) {
  const name = waiting.nameUsed ?? waiting.name
  const [best] = waiting.suggested
  const words = text('board.give', 'Choose an agency')
  return (
    <li className="board-row">
      <input
        type="checkbox"
        className="choice__input"
        aria-label={text('board.choose', 'Choose {name}', { name })}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="due-row__who">
        <p className="due-row__name">
          {device.may('eligibility.read') ? (
            <Link to="/eligibility/$memberId" params={{ memberId: waiting.member }}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi>{name}</bdi>
          )}
        </p>
        <About waiting={waiting} />
      </div>
      <div className="board-row__fit">
        {best === undefined ? (
          <p>{text('board.noAgency', 'There is no agency to give to yet.')}</p>
        ) : (
          <>
            <p>
              <strong>
                <bdi>{best.name}</bdi>
              </strong>
            </p>
            <p className="board-quiet">{reasonsWords(best, waiting.language)}</p>
          </>
        )}
        {best === undefined || best.doubts.length === 0 ? null : (
          <p className="board-doubt">
            {text('board.against', 'Against it: {doubts}', { doubts: doubtsWords(best, waiting.language) ?? '' })}
          </p>
        )}
        <Refusals waiting={waiting} />
      </div>
      <div className="board-row__clock">
        {waiting.dueOn === null ? null : (
          <ClockChip
            clock={clockBy(text('board.tellAgency', 'The agency is told'), waiting.dueOn, device.clock.today())}
            isShort
            {...whyOfClock('assignment.tell-agency', waiting.since ?? waiting.dueOn)}
          />
        )}
      </div>
      <div className="due-row__act">
        <Button
          disabled={best === undefined}
          aria-label={text('act.for', '{act}: {what}', { act: words, what: name })}
          onClick={onGive}
        >
          {words}
        </Button>
      </div>
    </li>
  )
}

function About({ waiting: { language, place, populations, since } }: { waiting: Waiting }) {
  return (
    <>
      <p className="due-row__about">
        {language ?? text('person.languageUnknown', 'Language not known')}
        {place === null ? null : (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
      {populations.length === 0 ? null : (
        <p className="due-row__about">{populations.map(populationWords).join(' · ')}</p>
      )}
      {since === null ? null : (
        <p className="due-row__about">{text('board.since', 'Authorized {day}', { day: dayWords(since, 'dated') })}</p>
      )}
    </>
  )
}

/** Who said that the member is not theirs: no proof is asked, and their words stand here. */
function Refusals({ waiting }: { waiting: Waiting }) {
  const house = useHouse()
  return waiting.refusedBy.map((one) => {
    const agency =
      organizationName(house, one.agency) ??
      waiting.suggested.find(({ agency: id }) => id === one.agency)?.name ??
      text('board.anAgency', 'an agency')
    return (
      <p key={one.agency} className="board-quiet">
        {text('board.refused', 'Came back from {agency}{on}', {
          agency,
          on: one.on === null ? '' : `, ${dayWords(one.on, 'dated')}`,
        })}
        {one.why === null ? null : (
          <>
            {': '}
            <q>
              <bdi>{one.why}</bdi>
            </q>
          </>
        )}
      </p>
    )
  })
}
