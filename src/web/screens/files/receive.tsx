// Takes in a file: a plan's member file, or a list of people to refer. Chosen or dropped, sent to the house, which reads every row before it
// answers. Nothing changes by that; the next page shows what would.
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { receiveFile } from '../../../api/file.ts'
import { receiveReferrals } from '../../../api/referral-file.ts'
import { listMine } from '../../../api/referral-mine.ts'
import type { Did } from '../../device/carry-out.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { sizeWords } from '../../text/file-words.ts'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useHouse } from '../house-names.ts'
import { Unreached } from './unreached.tsx'
import { useAsked } from './use-asked.ts'
import { Working } from './working.tsx'

/** What base64 in one request may hold. */
const bytesMost = 67_000_000

interface Sending {
  readonly blob: File
  /** The command and the file keep their ids when it is tried again: it is never there twice. */
  readonly id: string
  readonly fileId: string
  readonly plan: string | null
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sending: Sending; readonly stop: AbortController }
  | { readonly kind: 'failed'; readonly sending: Sending; readonly words: string; readonly needsPlan: boolean }
  | { readonly kind: 'too-large'; readonly name: string }

type Received = Did<typeof receiveFile> | Did<typeof receiveReferrals>

/** Which plans a file may be of or for, in words, and how it is sent. */
interface ReceiveProps {
  readonly plans: readonly { readonly id: string; readonly name: string }[]
  readonly label: string
  readonly hint: string
  /** The file itself may say whose it is. */
  readonly isPlanSaid: boolean
  upload(organization: string, sending: Sending, signal: AbortSignal): Promise<Received>
}

const kinds = '.xlsx,.csv,.txt'

/** The place for a plan's file, with the plan where there are several. */
export function Receive() {
  return (
    <ReceiveOne
      plans={useHouse().organizations.filter((one) => one.kind === 'plan')}
      isPlanSaid
      label={text('receive.drop', 'Take in a plan’s member file')}
      hint={text(
        'receive.dropHint',
        'A workbook (.xlsx) or text (.csv, .txt). You see what would change before anything does.',
      )}
      upload={(organization, { id, fileId: file, plan, blob }, signal) => {
        const input = { organization, file, plan, name: blob.name.slice(-200), layout: null }
        return device.upload({ id, operation: receiveFile, input, file: blob, signal })
      }}
    />
  )
}

/** The place for a list of people to refer: to a plan, or, at a plan, one that came to it. */
export function ReceiveReferrals() {
  const seat = device.session.seat()
  const isSender = device.may('referral.refer')
  const input = seat && isSender ? { organization: seat.organization.id, most: 1 } : undefined
  const { value, failure, again } = useAsked(listMine, input)
  const own = seat ? [{ id: seat.organization.id, name: seat.organization.name }] : []
  // Whom to ask is known before there is a file: else a quick hand would be asked for the plan there is.
  if (isSender && value === undefined)
    return failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={false} />
  return (
    <ReceiveOne
      plans={isSender ? (value?.plans ?? []) : own}
      isPlanSaid={false}
      label={
        isSender ? text('receive.refer', 'Refer many from a file') : text('receive.list', 'Take in a list of referrals')
      }
      hint={text(
        'receive.referHint',
        'A workbook (.xlsx) or text (.csv, .txt), one person a row: a name and one way to find them are enough. You see what would be sent before anything is.',
      )}
      upload={(organization, { id, fileId: file, plan, blob }, signal) => {
        const sent = { organization, file, plan: plan ?? organization, name: blob.name.slice(-200) }
        return device.upload({ id, operation: receiveReferrals, input: sent, file: blob, signal })
      }}
    />
  )
}

function ReceiveOne({ plans, label, hint, isPlanSaid, upload }: ReceiveProps) {
  const [plan, setPlan] = useState('')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const navigate = useNavigate()
  const isGone = useRef(false)
  const onlyPlan = plans.length === 1 ? (plans[0]?.id ?? null) : null

  async function send(sending: Sending): Promise<void> {
    const seat = device.session.seat()
    if (!seat) return
    const stop = new AbortController()
    isGone.current = false
    setState({ kind: 'sending', sending, stop })
    const did = await upload(seat.organization.id, sending, stop.signal)
    if (isGone.current) return
    if (did.kind === 'done') {
      const search = did.value.isKnown ? { known: true as const } : {}
      void navigate({ to: '/files/$fileId', params: { fileId: did.value.file.id }, search })
      return
    }
    setState({ kind: 'failed', sending, words: wordsOf(did), needsPlan: did.kind === 'refused' })
  }

  function begin(blob: File, chosen: string | null): void {
    const sending = { blob, plan: chosen, id: device.clock.newId(), fileId: device.clock.newId() }
    if (blob.size > bytesMost) setState({ kind: 'too-large', name: blob.name })
    else if (chosen === null && !isPlanSaid)
      setState({ kind: 'failed', sending, words: text('receive.forWhich', 'Which plan is asked?'), needsPlan: true })
    else void send(sending)
  }

  if (state.kind === 'sending') {
    return (
      <Working
        title={state.sending.blob.name}
        about={text(
          'receive.sending',
          '{size}. It is sent, and every row is read; a long file takes a minute or two. Nothing changes by it.',
          {
            size: sizeWords(state.sending.blob.size),
          },
        )}
        action={
          <Button
            onClick={() => {
              isGone.current = true
              state.stop.abort()
              setState({ kind: 'idle' })
            }}
          >
            {text('receive.stop', 'Stop')}
          </Button>
        }
      />
    )
  }
  return (
    <div className="receive">
      {state.kind === 'failed' ? (
        <Failed
          state={state}
          plans={plans}
          onAgain={() => void send(state.sending)}
          onPlan={(chosen) => begin(state.sending.blob, chosen)}
        />
      ) : null}
      {state.kind === 'too-large' ? (
        <Notice kind="late" isLive title={text('receive.tooLarge', '{name} is too large', { name: state.name })}>
          {text(
            'receive.tooLargeAbout',
            'The most is 67 MB at once. Ask the plan for a workbook instead of text, or split the file and take in the parts.',
          )}
        </Notice>
      ) : null}
      <div className="receive__row">
        {plans.length < 2 ? null : (
          <SelectField
            label={text('receive.plan', 'Plan')}
            value={plan}
            onChange={setPlan}
            options={[
              {
                value: '',
                label: isPlanSaid
                  ? text('receive.planSaid', 'As the file says')
                  : text('refer.choosePlan', 'Choose the plan'),
              },
              ...plans.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
        <FileDrop
          label={label}
          hint={hint}
          accept={kinds}
          onFiles={([blob]) => {
            if (blob) begin(blob, plan === '' ? onlyPlan : plan)
          }}
        />
      </div>
    </div>
  )
}

type FailedProps = {
  state: Extract<State, { kind: 'failed' }>
  plans: readonly { readonly id: string; readonly name: string }[]
  onAgain: () => void
  onPlan: (plan: string) => void
}

function Failed({ state, plans, onAgain, onPlan }: FailedProps) {
  const actions = state.needsPlan ? (
    plans.map((one) => (
      <Button key={one.id} onClick={() => onPlan(one.id)}>
        {one.name}
      </Button>
    ))
  ) : (
    <Button icon="sync" onClick={onAgain}>
      {text('files.again', 'Try again')}
    </Button>
  )
  return (
    <Notice
      kind={state.needsPlan ? 'due' : 'late'}
      isLive
      title={
        state.needsPlan
          ? state.words
          : text('receive.failed', '{name} did not come through', { name: state.sending.blob.name })
      }
      actions={actions}
    >
      {state.needsPlan ? state.sending.blob.name : state.words}
    </Notice>
  )
}

function wordsOf(did: Exclude<Received, { kind: 'done' }>): string {
  if (did.kind === 'refused') return refusalWords(did.reason)
  if (did.kind !== 'failed') return ''
  if (did.failure.kind === 'network')
    return text(
      'receive.network',
      'The connection broke. Nothing has changed; the file is still here to be tried again.',
    )
  return failureWords(did.failure)
}
