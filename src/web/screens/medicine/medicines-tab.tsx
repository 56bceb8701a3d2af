// The medicines of one member as they are taken: what is to be looked through, what waits with a clinician, the list, what cannot be taken,
// and what was stopped. Nothing here says what or how much to take (PROMISE-8).
import { type Allergy, type Medication, medicineRemarks, notSafetyCheck } from '../../../domain/medication.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../text/day-words.ts'
import { medicineSourceWords } from '../../text/medicine-words.ts'
import { text } from '../../text/text.ts'
import { useActing } from '../act/act.ts'
import { MedicineRow } from './medicine-row.tsx'
import { WithClinician } from './with-clinician.tsx'
import './medicine.css'

/** The Medicines tab. */
export function MedicinesTab({ held }: { held: HeldChart }) {
  const { medication, allergy } = held.chart
  const mayWrite = device.may('care.write', held.member)
  const taken = medication.filter((one) => one.endedOn === null)
  const stopped = medication.filter((one) => one.endedOn !== null)
  return (
    <>
      <ToReconcile held={held} mayWrite={mayWrite} />
      <WithClinician held={held} />
      <TakenSection held={held} taken={taken} mayWrite={mayWrite} />
      <AllergySection held={held} allergies={allergy} mayWrite={mayWrite} />
      {stopped.length === 0 ? null : (
        <Section title={text('medicine.stopped', 'Not taken any more')}>
          <ul className="medicine-list">
            {stopped.map((one) => (
              <StoppedRow key={one.id} medicine={one} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type PartProps = { held: HeldChart; mayWrite: boolean }

/** After a stay the list is looked through: said on top until it was. */
function ToReconcile({ held, mayWrite }: PartProps) {
  const { open } = useActing()
  const waiting = held.chart.task.filter((one) => one.kind === 'reconcile' && one.doneAt === null)
  return waiting.map((task) => {
    const stay = held.chart.careTransition.find((one) => one.id === task.sourceId)
    const place = stay === undefined ? '' : stay.place
    const by = task.dueOn === null ? '' : dayWords(task.dueOn, 'weekday')
    return (
      <Notice
        key={task.id}
        kind={task.dueOn !== null && task.dueOn < device.clock.today() ? 'late' : 'due'}
        title={text('medicine.reconcile', 'After the stay, look the list through by {day}', { day: by })}
        {...(mayWrite
          ? {
              actions: (
                <Button kind="primary" onClick={() => open('medicine-review', held.member, task.sourceId ?? undefined)}>
                  {text('medicine.review', 'Look it through')}
                </Button>
              ),
            }
          : {})}
      >
        {text('medicine.reconcileAbout', '{place} With the papers and the bottles, together with the member.', {
          place: place === '' ? '' : `${place}.`,
        })}
      </Notice>
    )
  })
}

function TakenSection({ held, taken, mayWrite }: PartProps & { taken: readonly Medication[] }) {
  const { open } = useActing()
  const isToReconcile = held.chart.task.some((one) => one.kind === 'reconcile' && one.doneAt === null)
  const add = (
    <Button icon="plus" onClick={() => open('medicine', held.member)}>
      {text('medicine.add', 'Add a medicine')}
    </Button>
  )
  const remarks = medicineRemarks(held.chart.medication, held.chart.allergy)
  return (
    <Section
      title={text('medicine.taken', 'Taken now · {count}', { count: taken.length })}
      about={lookedThroughWords(held)}
      {...(mayWrite && taken.length > 0 ? { action: add } : {})}
    >
      {remarks.map((remark) => (
        <p key={`${remark.kind} ${remark.word}`} className="medicine__remark">
          <Icon name="info" small />{' '}
          {remark.kind === 'allergy'
            ? text('medicine.remarkAllergy', '“{word}” stands under allergies, and on this list.', {
                word: remark.word,
              })
            : text('medicine.remarkTwice', '“{word}” stands on this list more than once.', { word: remark.word })}{' '}
          {text('medicine.notSafetyCheck', notSafetyCheck)}
        </p>
      ))}
      {taken.length === 0 ? (
        <Empty title={text('medicine.none', 'No medicine is on the list')} {...(mayWrite ? { action: add } : {})}>
          {text(
            'medicine.noneAbout',
            'What the member takes stands here, as they take it. If they take none, look it through and say so.',
          )}
        </Empty>
      ) : (
        <ul className="medicine-list">
          {taken.map((one) => (
            <MedicineRow key={one.id} held={held} medicine={one} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {mayWrite && !isToReconcile ? (
        <div>
          <Button icon="check" onClick={() => open('medicine-review', held.member)}>
            {text('medicine.review', 'Look it through')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

/** When it was last gone over, and against what. */
function lookedThroughWords({ chart }: HeldChart): string {
  const last = chart.medicationReview.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  if (last === undefined) return text('medicine.neverLooked', 'Nobody looked it through with the member yet.')
  const day = dayWords(dayOfInstant(last.at), 'dated')
  const against = last.against.map(medicineSourceWords).join(', ')
  if (against === '') return text('medicine.looked', 'Looked through {day}.', { day })
  return text('medicine.lookedAgainst', 'Looked through {day}, against: {against}.', { day, against })
}

function AllergySection({ held, allergies, mayWrite }: PartProps & { allergies: readonly Allergy[] }) {
  const { open } = useActing()
  return (
    <Section
      title={text('medicine.allergies', 'Allergies')}
      {...(mayWrite
        ? {
            action: (
              <Button dense kind="bare" icon="plus" onClick={() => open('allergy', held.member)}>
                {text('allergy.add', 'Add an allergy')}
              </Button>
            ),
          }
        : {})}
    >
      {allergies.length === 0 ? (
        <p className="medicine__line">{text('allergy.none', 'None is written down. That is not a no: ask.')}</p>
      ) : (
        <ul className="medicine-list">
          {allergies.map((one) => (
            <li key={one.id} className="medicine">
              <p className="medicine__name">
                <Icon name="not" small /> <bdi>{one.substance}</bdi>
              </p>
              <p className="medicine__line">
                {[one.reaction, medicineSourceWords(one.source)].filter((part) => part !== null).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function StoppedRow({ medicine }: { medicine: Medication }) {
  if (medicine.endedOn === null) return null
  return (
    <li className="medicine">
      <p className="medicine__name">
        <bdi>{medicine.name}</bdi>
      </p>
      <p className="medicine__line">
        {text('medicine.since', 'Since {day}', { day: dayWords(medicine.endedOn, 'dated') })}
        {medicine.endReason === null ? '' : ` · ${medicine.endReason}`}
      </p>
    </li>
  )
}
