// The forms of a member: those begun and finished with what came of them, and a new one to give.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { forms } from '../../../../content/forms/all.ts'
import { beginAssessment } from '../../../api/assessment.ts'
import { ageOn } from '../../../base/day.ts'
import { answerers } from '../../../domain/assessment.ts'
import { interpreterModes } from '../../../domain/contact.ts'
import { methods } from '../../../domain/method.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { interpreterWords, methodWords } from '../../text/contact-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { answererWords, formWords } from '../../text/form-words.ts'
import { text } from '../../text/text.ts'
import { needsBridge } from '../act/contact-fields.ts'
import { useSaving } from '../act/saving.ts'

/** Newest first. */
export function FormsTab({ held }: { held: HeldChart }) {
  const given = held.chart.assessment.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const mayGive = device.may('assessment.write', held.member) && currentEpisode(held.chart) !== undefined
  return (
    <>
      {mayGive ? <GiveForm held={held} /> : null}
      {given.length === 0 ? (
        <Empty title={text('forms.empty', 'No form yet')}>
          {text('forms.emptyAbout', 'Each form given stands here with its scores and who asked.')}
        </Empty>
      ) : (
        <ul className="forms-list">
          {given.map((one) => {
            const form = forms.find(({ id, version }) => id === one.formId && version === one.formVersion)
            const scores = Object.values(one.scores).map(({ points, says }) =>
              points === null ? says : `${points}, ${says}`,
            )
            return (
              <li key={one.id}>
                <Link to="/assess/$memberId/$assessmentId" params={{ memberId: held.member, assessmentId: one.id }}>
                  {form === undefined ? one.formId : formWords(form, 'title', form.title)}
                </Link>{' '}
                {dayWords(dayOfInstant(one.at), 'short')}
                {'. '}
                {one.finishedAt === null ? text('forms.open', 'Not finished') : scores.join('; ')}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function GiveForm({ held }: { held: HeldChart }) {
  const navigate = useNavigate()
  const saving = useSaving()
  const person = held.chart.member[0]
  const today = device.clock.today()
  const age = person?.bornOn ? ageOn(person.bornOn, today) : undefined
  const isMinor = age !== undefined && age < 18
  const offered = forms.filter(
    ({ from, to, asksOf }) =>
      from <= today &&
      (to === undefined || today <= to) &&
      (age === undefined || asksOf !== (age < 21 ? 'adult' : 'child')),
  )
  const [formId, setForm] = useState(offered[0]?.id ?? '')
  const [answeredBy, setAnswerer] = useState<(typeof answerers)[number]>('member')
  const [method, setMethod] = useState<(typeof methods)[number]>('in-person')
  const [mode, setMode] = useState('')
  const [isMinorsOwn, setMinorsOwn] = useState(false)
  const isBridged = person !== undefined && needsBridge(person)
  const episode = currentEpisode(held.chart)
  const form = offered.find(({ id }) => id === formId)

  async function begin(): Promise<void> {
    if (!form || !episode) return
    const id = device.clock.newId()
    const interpreterMode = interpreterModes.find((one) => one === mode) ?? null
    const how = {
      at: device.clock.now(),
      method,
      answeredBy,
      language: person?.spokenLanguage ?? null,
      interpreterMode,
    }
    const what = { formId: form.id, formVersion: form.version, answers: {}, isMinorsOwn: isMinor && isMinorsOwn }
    if (await saving.save(beginAssessment, { member: held.member, id, episodeId: episode.id, ...how, ...what }))
      await navigate({ to: '/assess/$memberId/$assessmentId', params: { memberId: held.member, assessmentId: id } })
  }

  return (
    <div className="forms-give">
      {saving.problem === undefined ? null : <Notice kind="late" isLive title={saving.problem} />}
      <SelectField
        label={text('forms.which', 'Form')}
        value={formId}
        onChange={setForm}
        options={offered.map((one) => ({ value: one.id, label: formWords(one, 'title', one.title) }))}
      />
      <SelectField
        label={text('forms.who', 'Who answers')}
        value={answeredBy}
        onChange={(value) => setAnswerer(answerers.find((one) => one === value) ?? 'member')}
        options={answerers.map((one) => ({ value: one, label: answererWords(one) }))}
      />
      <SelectField
        label={text('forms.how', 'How')}
        value={method}
        onChange={(value) => setMethod(methods.find((one) => one === value) ?? 'in-person')}
        options={methods.map((one) => ({ value: one, label: methodWords(one) }))}
      />
      {isBridged ? (
        <SelectField
          label={text('forms.bridge', 'How you speak with each other')}
          value={mode}
          onChange={setMode}
          emptyLabel={text('forms.bridgeNone', 'Choose')}
          options={interpreterModes.map((one) => ({ value: one, label: interpreterWords(one) }))}
        />
      ) : null}
      {isMinor ? (
        <Checkbox
          label={text('forms.minorsOwn', 'The minor answers by their own right; parents do not see it')}
          isChecked={isMinorsOwn}
          onChange={setMinorsOwn}
        />
      ) : null}
      <div>
        <Button kind="primary" disabled={saving.isBusy} onClick={() => void begin()}>
          {text('forms.begin', 'Begin this form')}
        </Button>
      </div>
    </div>
  )
}
