// “Refer someone”, in two minutes: a name and one way or place to find the person are needed, and nothing else may hold it up (REF-2). What the
// answers support, and what is missing, stands beside it at once. An unfinished one is put by.
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { doorQuestions, ticks } from '../../../../content/door-question.ts'
import { rules } from '../../../../content/rules/all.ts'
import { draftReferral, listMine, referTo, resumeReferral } from '../../../api/referral-mine.ts'
import { checkReferral, type Referral } from '../../../domain/referral.ts'
import { supportsOf } from '../../../domain/referral-word.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { Supports } from '../inbox/supports.tsx'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { MoreFields, PersonFields, WhyFields, YouFields } from './refer-fields.tsx'
import { firstForm, sentOf } from './refer-form.ts'
import '../inbox/inbox.css'
import './refer.css'

/** The screen. */
export function ReferScreen() {
  const seat = useDevice(({ session }) => session.seat())
  const person = useDevice(({ session }) => {
    const state = session.state()
    return state.kind === 'open' ? state.name : ''
  })
  const { draft } = useSearch({ from: '/framed/refer' })
  const organization = seat?.organization.id
  const mayRefer = device.may('referral.refer') && organization !== undefined
  const mine = useAsked(listMine, mayRefer ? { organization, most: 1 } : undefined)
  const resumed = useAsked(
    resumeReferral,
    mayRefer && draft !== undefined ? { organization, referral: draft } : undefined,
  )
  const title = text('referIn.title', 'Refer someone')
  if (!mayRefer) return <NotYours title={title} />
  const failed = mine.failure === undefined ? resumed : mine
  const isReady = mine.value !== undefined && (draft === undefined || resumed.value !== undefined)
  return (
    <>
      <PageHeader
        title={title}
        about={text('refer.about', 'A name and one way to find the person are enough. All else may be left out.')}
        others={
          <Link {...buttonLook('quiet')} to="/referrals">
            {text('refer.back', 'My referrals')}
          </Link>
        }
      />
      {isReady ? (
        <ReferForm
          key={draft ?? 'new'}
          organization={organization}
          draft={draft}
          plans={mine.value?.plans ?? []}
          first={resumed.value?.asked ?? firstForm(person)}
        />
      ) : failed.failure === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <Unreached failure={failed.failure} onAgain={failed.again} hasOld={false} />
      )}
    </>
  )
}

type ReferFormProps = {
  organization: string
  draft: string | undefined
  plans: readonly { readonly id: string; readonly name: string }[]
  first: Referral
}

function ReferForm({ organization, draft, plans, first }: ReferFormProps) {
  const id = useId()
  const saving = useSaving()
  const navigate = useNavigate()
  const [referral] = useState(() => draft ?? device.clock.newId())
  const [form, setForm] = useState(first)
  const [plan, setPlan] = useState(plans.length === 1 ? (plans[0]?.id ?? '') : '')
  const [isTried, setTried] = useState(false)
  const [number, setNumber] = useState<string>()
  const set = (fields: Partial<Referral>) => setForm((before) => ({ ...before, ...fields }))
  const faults = isTried ? faultsOf(form, plan, id) : []
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.words
  const part = { id, form, set, errorOf }

  async function send(): Promise<void> {
    setTried(true)
    if (faultsOf(form, plan, id).length > 0) return
    let given = ''
    const told = (value: { readonly number: string }) => {
      given = value.number
    }
    if (await saving.save(referTo, { organization, plan, referral, asked: sentOf(form) }, { told })) setNumber(given)
  }
  async function putBy(): Promise<void> {
    const says = text('refer.putByDone', 'Put by for 14 days.')
    if (await saving.save(draftReferral, { organization, referral, asked: sentOf(form) }, { says }))
      await navigate({ to: '/referrals' })
  }

  if (number !== undefined) return <Done number={number} />
  return (
    <form
      className="form refer__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ErrorSummary faults={faults} />
      <NotSaved saving={saving} />
      {plans.length === 1 ? null : (
        <SelectField
          id={`${id}-plan`}
          label={text('refer.plan', 'To which plan')}
          options={plans.map(({ id: value, name }) => ({ value, label: name }))}
          emptyLabel={text('refer.choosePlan', 'Choose the plan')}
          value={plan}
          onChange={setPlan}
          error={errorOf('plan')}
        />
      )}
      <PersonFields {...part} />
      <WhyFields {...part} />
      <Supports
        supports={supportsOf({ rules, questions: doorQuestions, ticks }, form, device.clock.today())}
        ticked={form.populations.length}
      />
      <YouFields {...part} />
      <MoreFields {...part} />
      <p className="refer__quiet">
        {text('refer.note', 'The answer is the same whoever the person is. No diagnosis code and no proof is needed.')}
      </p>
      <div className="refer__acts">
        <Button type="submit" kind="primary" disabled={saving.isBusy}>
          {text('refer.send', 'Send it')}
        </Button>
        <Button disabled={saving.isBusy} onClick={() => void putBy()}>
          {text('refer.putBy', 'Put by')}
        </Button>
      </div>
    </form>
  )
}

function faultsOf(form: Referral, plan: string, id: string) {
  const checked = checkReferral(sentOf(form))
  const reason = checked.ok ? undefined : checked.reason
  const wrong: readonly (readonly [string, boolean, string])[] = [
    ['plan', plan === '', text('refer.planMissing', 'Choose the plan.')],
    ['name', reason === 'name-needed', text('refer.nameMissing', 'Write a name, or the name they use.')],
    ['place', reason === 'way-needed', text('refer.wayMissing', 'Write a phone, an e-mail or a place to find them.')],
  ]
  return wrong.filter(([, isWrong]) => isWrong).map(([field, , words]) => ({ fieldId: `${id}-${field}`, words }))
}

function Done({ number }: { number: string }) {
  return (
    <div className="form" role="status">
      <h2>{text('referIn.done', 'The plan has it')}</h2>
      <p className="refer__number" dir="ltr">
        {number}
      </p>
      <p>{text('refer.doneAbout', 'What comes of it stands in My referrals, as far as it may be told to you.')}</p>
      <div className="refer__acts">
        <Link {...buttonLook('primary')} to="/referrals">
          {text('refer.back', 'My referrals')}
        </Link>
      </div>
    </div>
  )
}
