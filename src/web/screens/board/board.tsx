// The plan's assignment board: authorized members without an agency, the longest waiting first, each with the agency that fits best and why.
// One is given after a look at all of them, or several at once after a preview. A person decides.
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { clocks } from '../../../../content/rules/clock.ts'
import { readBoard } from '../../../api/assignment.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { ClockChip, type ClockWhy } from '../../parts/clock-chip.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { clockBy } from '../due.ts'
import { useAsked } from '../files/use-asked.ts'
import { organizationName, useHouse } from '../house-names.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { BatchForm } from './batch-form.tsx'
import { WaitingRow } from './board-row.tsx'
import { Doctors } from './doctors.tsx'
import { GiveForm } from './give-form.tsx'
import { MoveForm } from './move-form.tsx'
import './board.css'

export type Board = z.output<(typeof readBoard)['output']>
export type Wish = Board['changes'][number]
export type Waiting = Board['waiting'][number]

/** The screen. */
export function BoardScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const mayLook = device.may('assignment.board')
  const asked = useAsked(readBoard, mayLook && organization !== undefined ? { organization } : undefined)
  if (!mayLook) return <NotYours title={text('shell.board', 'Assignment')} />
  return (
    <>
      <PageHeader
        title={text('shell.board', 'Assignment')}
        about={text('board.about', 'Members whose ECM is authorized, and who waits for an agency.')}
        others={
          <Link {...buttonLook()} to="/directory">
            {text('directory.title', 'Network directory')}
          </Link>
        }
      />
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={asked.value !== undefined} />
      )}
      {asked.value !== undefined ? (
        <>
          <WaitingList board={asked.value} onDone={() => void asked.again()} />
          <Wishes changes={asked.value.changes} onDone={() => void asked.again()} />
          <Doctors doctors={asked.value.doctors} onDone={() => void asked.again()} />
        </>
      ) : asked.failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
    </>
  )
}

function WaitingList({ board: { waiting, hasMore }, onDone }: { board: Board; onDone: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [giving, setGiving] = useState<Waiting>()
  const [batch, setBatch] = useState<readonly Waiting[]>()
  const picked = waiting.filter((one) => chosen.includes(one.member))
  const count = hasMore ? `${waiting.length}+` : waiting.length
  function close(): void {
    setGiving(undefined)
    setBatch(undefined)
    setChosen([])
    onDone()
  }
  return (
    <Section
      title={text('board.waiting', 'Waiting for an agency · {count}', { count })}
      {...(waiting.length < 2
        ? {}
        : {
            action: (
              <Button icon="people" onClick={() => setBatch(picked.length === 0 ? waiting : picked)}>
                {picked.length === 0
                  ? text('board.batchAll', 'Give all: look first')
                  : text('board.batchSome', 'Give {count} together: look first', { count: picked.length })}
              </Button>
            ),
          })}
    >
      {waiting.length === 0 ? (
        <Empty title={text('board.none', 'Nobody waits for an agency')}>
          {text('board.noneAbout', 'Members stand here from the day ECM is authorized until an agency has them.')}
        </Empty>
      ) : (
        <ul className="due-list board-list" aria-label={text('board.list', 'Members who wait')}>
          {waiting.map((one) => (
            <WaitingRow
              key={one.authorization}
              waiting={one}
              isChosen={chosen.includes(one.member)}
              onChoose={(isChosen) =>
                setChosen(isChosen ? [...chosen, one.member] : chosen.filter((id) => id !== one.member))
              }
              onGive={() => setGiving(one)}
            />
          ))}
        </ul>
      )}
      {giving === undefined ? null : <GiveForm waiting={giving} onClose={close} />}
      {batch === undefined ? null : <BatchForm waiting={batch} onClose={close} />}
    </Section>
  )
}

/** Wishes for another agency: the agency there now hears of it too, and the plan puts it into effect (CLOCK-8). */
function Wishes({ changes, onDone }: { changes: Board['changes']; onDone: () => void }) {
  const house = useHouse()
  const today = device.clock.today()
  const navigate = useNavigate()
  const { move } = useSearch({ from: '/framed/board' })
  const moving = changes.find(({ request }) => request === move)
  const show = (request: string | undefined) =>
    void navigate({ to: '/board', search: request === undefined ? {} : { move: request }, replace: true })
  const words = text('move.open', 'Move to another agency')
  if (changes.length === 0) return null
  return (
    <Section title={text('board.changes', 'Wish for another agency · {count}', { count: changes.length })}>
      <ul className="due-list">
        {changes.map((one) => (
          <li key={one.request} className="board-wish">
            <p className="due-row__name">
              <bdi>{one.nameUsed ?? one.name}</bdi>
            </p>
            <p>
              {one.wish === null ? (
                text('board.noWish', 'Named no other agency')
              ) : (
                <q>
                  <bdi>{one.wish}</bdi>
                </q>
              )}
              {one.reason === null ? null : (
                <span className="board-quiet">
                  {' '}
                  <bdi>{one.reason}</bdi>
                </span>
              )}
            </p>
            <p className="board-quiet">
              {text('board.asked', 'Now with {agency}. Asked {day}.', {
                agency: organizationName(house, one.from) ?? text('board.anAgency', 'an agency'),
                day: dayWords(one.askedOn, 'dated'),
              })}
            </p>
            <ClockChip
              clock={clockBy(text('board.changeBy', 'The change is in effect'), one.dueOn, today)}
              isShort
              {...whyOfClock('change.provider', one.askedOn)}
            />
            <div>
              <Button
                aria-label={text('act.for', '{act}: {what}', { act: words, what: one.nameUsed ?? one.name })}
                onClick={() => show(one.request)}
              >
                {words}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {moving === undefined ? null : (
        <MoveForm
          wish={moving}
          onClose={() => {
            show(undefined)
            onDone()
          }}
        />
      )}
    </Section>
  )
}

/** Why a clock of the program runs, for its chip. */
export function whyOfClock(id: string, started: string): { why?: ClockWhy } {
  const clock = clocks.find((one) => one.id === id)
  if (clock === undefined) return {}
  return {
    why: {
      rule: `${clock.title} (${clock.rule})`,
      started: dayWords(started, 'dated'),
      source: clock.source,
      isConfirmed: clock.unconfirmed === undefined,
    },
  }
}
