// The state hearing after an appeal: asking for it, passing it on to the state, and what the judge decided.
import { useState } from 'react'
import { fileHearing } from '../../../api/hearing.ts'
import type { Appeal } from '../../../domain/appeal.ts'
import { type Hearing, mayAskHearing } from '../../../domain/hearing.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { hearingOutcomeWords, saidByWords, viaWords } from '../../text/appeal-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import type { AppealRead } from './appeal.tsx'
import { HearingForm } from './hearing-form.tsx'
import { HearingClock } from './hearing-row.tsx'
import { JudgeForm } from './judge-form.tsx'

type PartProps = { member: string; appeal: Appeal; read: AppealRead; onDone: () => void }

/** The section; nothing while the state cannot be asked. */
export function HearingPart({ member, appeal, read, onDone }: PartProps) {
  const [isAsking, setAsking] = useState(false)
  const isRunning = read.hearings.some((one) => one.outcome !== 'withdrawn')
  const now = { day: device.clock.today(), instant: device.clock.now() }
  const canAsk = !isRunning && device.may('appeal.raise') && mayAskHearing(appeal, now) === 'yes'
  if (read.hearings.length === 0 && !canAsk) return null
  const keepBy = read.keepHearingBy
  return (
    <Section title={text('hearing.title', 'State hearing')}>
      {read.hearings.map((one) => (
        <Asked key={one.id} {...{ member, hearing: one, read, onDone }} />
      ))}
      {canAsk ? (
        <>
          {keepBy === null || keepBy < now.day ? null : (
            <p>
              {text('hearing.keepBy', 'Asked for by {day}, care goes on until the judge decides (CLOCK-26).', {
                day: dayWords(keepBy, 'dated'),
              })}
            </p>
          )}
          <div className="decide__actions">
            <Button onClick={() => setAsking(true)}>{text('hearing.ask', 'They ask for a hearing')}</Button>
          </div>
        </>
      ) : null}
      {isAsking ? (
        <HearingForm
          {...{ member, appeal: appeal.id, name: read.nameUsed ?? read.name }}
          onClose={() => {
            setAsking(false)
            onDone()
          }}
        />
      ) : null}
    </Section>
  )
}

type AskedProps = { member: string; hearing: Hearing; read: AppealRead; onDone: () => void }

function Asked({ member, hearing, read, onDone }: AskedProps) {
  const saving = useSaving()
  const [isDeciding, setDeciding] = useState(false)
  const isOpen = hearing.outcome === null
  const filed = { member, hearing: hearing.id, on: device.clock.today() }
  const file = async () => {
    if (await saving.save(fileHearing, filed, { says: text('hearing.filedDone', 'Kept: the state has it.') })) onDone()
  }
  return (
    <>
      {hearing.words === null ? null : (
        <p>
          <q>
            <bdi>{hearing.words}</bdi>
          </q>
        </p>
      )}
      <Facts facts={factsOf(hearing)} />
      {isOpen ? <HearingClock one={hearing} /> : null}
      <NotSaved saving={saving} />
      {isOpen && device.may('appeal.write') ? (
        <div className="decide__actions">
          {hearing.filedOn === null ? (
            <Button kind="primary" disabled={saving.isBusy} onClick={() => void file()}>
              {text('hearing.file', 'The state has it now')}
            </Button>
          ) : null}
          <Button {...(hearing.filedOn === null ? {} : { kind: 'primary' })} onClick={() => setDeciding(true)}>
            {hearing.filedOn === null
              ? text('hearing.takeBack', 'They took it back')
              : text('hearing.decide', 'What the judge decided')}
          </Button>
        </div>
      ) : null}
      {isDeciding ? (
        <JudgeForm
          {...{ member, hearing: hearing.id, name: read.nameUsed ?? read.name }}
          outcomes={hearing.filedOn === null ? ['withdrawn'] : read.hearingOutcomes}
          onClose={() => {
            setDeciding(false)
            onDone()
          }}
        />
      ) : null}
    </>
  )
}

function factsOf(hearing: Hearing) {
  const { outcome, outcomeWords, decidedOn, filedOn, saidBy, via } = hearing
  const asked = dayWords(dayOfInstant(hearing.askedAt), 'dated')
  return [
    {
      id: 'asked',
      label: text('hearing.asked', 'Asked for'),
      value: `${asked} · ${saidByWords(saidBy)} · ${viaWords(via)}`,
    },
    ...(hearing.isExpedited
      ? [
          {
            id: 'fast',
            label: text('hearing.fast', 'Health at risk'),
            value: text('hearing.fastDays', 'Three working days'),
          },
        ]
      : []),
    {
      id: 'filed',
      label: text('hearing.filed', 'The state has it'),
      value: filedOn === null ? text('hearing.notFiled', 'Not yet') : dayWords(filedOn, 'dated'),
    },
    {
      id: 'care',
      label: text('appeal.care', 'Care meanwhile'),
      value: hearing.keepsService
        ? text('hearing.keeps', 'Care goes on until the judge decides')
        : text('appeal.careNot', 'There is none to keep, or it came later than that day'),
    },
    ...(outcome === null || decidedOn === null
      ? []
      : [
          {
            id: 'outcome',
            label: text('hearing.outcome', 'Outcome'),
            value: `${hearingOutcomeWords(outcome)} · ${dayWords(decidedOn, 'dated')}${outcomeWords === null ? '' : ` · ${outcomeWords}`}`,
          },
        ]),
  ]
}
