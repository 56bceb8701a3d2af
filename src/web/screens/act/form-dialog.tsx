// The frame of every form about a member: who it is, what not to do, the form, what went wrong, and the one button that saves.
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorSummary, type FieldFault } from '../../parts/error-summary.tsx'
import { Icon } from '../../parts/icon.tsx'
import { text } from '../../text/text.ts'
import { personOf } from '../person.ts'
import { NotSaved } from './not-saved.tsx'
import type { Saving } from './saving.ts'
import './form-dialog.css'

export type FormDialogProps = {
  title: string
  /** Left out where the form is about nobody yet. */
  held?: HeldChart | undefined
  onClose: () => void
  saving: Saving
  /** What the button does: `Log outreach`. */
  does: string
  isDanger?: boolean
  onSubmit: () => void
  faults?: readonly FieldFault[]
  /** Set where a draft was found: throws it away. */
  onStartOver?: (() => void) | undefined
  children: ReactNode
}

/** A form over the page. */
export function FormDialog(props: FormDialogProps) {
  const { title, held, onClose, saving, does, isDanger, onSubmit, faults = [], onStartOver, children } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])]
    const first = fields.find((field) => field.checked && field.name === fields[0]?.name) ?? fields[0]
    // A field that would call up a phone's keyboard waits to be touched.
    const isQuiet = first?.matches('[type="radio"], [type="checkbox"]') || !matchMedia('(pointer: coarse)').matches
    if (first && isQuiet) first.focus()
  }, [])
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!saving.isBusy) onSubmit()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={id} kind={isDanger === true ? 'danger' : 'primary'} disabled={saving.isBusy}>
            {does}
          </Button>
          <Button onClick={onClose}>{text('act.notNow', 'Not now')}</Button>
        </>
      }
    >
      {held === undefined ? null : <Who held={held} />}
      <form ref={form} id={id} className="form act-form" noValidate onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <NotSaved saving={saving} />
        {onStartOver === undefined ? null : (
          <p className="act-form__draft">
            <Icon name="note" small /> {text('act.draft', 'What you began to write is here.')}{' '}
            <Button kind="bare" dense onClick={onStartOver}>
              {text('act.startOver', 'Start over')}
            </Button>
          </p>
        )}
        {children}
      </form>
    </Dialog>
  )
}

/** Whom the form is about, and what not to do, before any way to reach them (SAF-3). */
function Who({ held }: { held: HeldChart }) {
  const person = personOf(held.chart, device.clock.today())
  if (!person) return null
  const never = [...person.safetyFlags, ...person.doNot]
  return (
    <div className="act-who">
      <p>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>{' '}
        <span className="act-who__language">
          {person.language}
          {person.interpreter === undefined ? '' : `, ${person.interpreter}`}
        </span>
      </p>
      {never.length === 0 ? null : (
        <ul className="act-who__never" aria-label={text('person.safety', 'Safety, before you reach out')}>
          {never.map((words) => (
            <li key={words}>
              <Icon name="shield" small /> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Boxes of which any number may be ticked. */
export function CheckGroup({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="field check-group">
      <legend className="field__label">{label}</legend>
      {hint === undefined ? null : <span className="field__hint">{hint}</span>}
      <div className="check-group__boxes">{children}</div>
    </fieldset>
  )
}
