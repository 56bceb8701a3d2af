// The views a person keeps: chosen from a menu, kept under a name, dropped again. The address holds a view whole, so a link restores it.
import { useState } from 'react'
import { dropView, keepView, listViews } from '../../../api/caseload-view.ts'
import type { CaseloadView } from '../../../domain/caseload-view.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'

type ViewsProps = { shown: CaseloadView; onShow: (view: CaseloadView) => void }

/** The menu of one's own views. */
export function Views({ shown, onShow }: ViewsProps) {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const { value, again } = useAsked(listViews, organization === undefined ? undefined : { organization })
  const [isNaming, setNaming] = useState(false)
  const saving = useSaving()
  const views = value?.views ?? []
  const chosen = views.find((one) => isSame(one.shown, shown))

  async function drop(id: string): Promise<void> {
    if (organization === undefined) return
    const says = text('views.dropped', 'The view is dropped.')
    if (await saving.save(dropView, { organization, id }, { says })) await again()
  }

  return (
    <div className="caseload__views">
      <Menu
        label={text('views.label', 'Views')}
        sections={[
          ...(views.length === 0
            ? []
            : [
                {
                  id: 'show',
                  title: text('views.mine', 'My views'),
                  items: views.map(({ id, name }) => ({ id, label: name, isChosen: id === chosen?.id })),
                },
              ]),
          {
            id: 'act',
            items: [
              { id: 'keep', label: text('views.keep', 'Keep this view'), icon: 'plus' as const },
              ...(chosen === undefined
                ? []
                : [{ id: 'drop', label: text('views.drop', 'Drop this view'), icon: 'close' as const }]),
            ],
          },
        ]}
        onChoose={(item, section) => {
          const view = views.find(({ id }) => id === item)
          if (section === 'show' && view !== undefined) onShow(view.shown)
          else if (item === 'keep') setNaming(true)
          else if (chosen !== undefined) void drop(chosen.id)
        }}
      >
        {chosen?.name ?? text('views.label', 'Views')} <Icon name="down" small />
      </Menu>
      {saving.problem === undefined ? null : <p role="alert">{saving.problem}</p>}
      {isNaming && organization !== undefined ? (
        <KeepForm organization={organization} shown={shown} onClose={() => setNaming(false)} onKept={again} />
      ) : null}
    </div>
  )
}

type KeepFormProps = {
  organization: string
  shown: CaseloadView
  onClose: () => void
  onKept: () => Promise<void>
}

function KeepForm({ organization, shown, onClose, onKept }: KeepFormProps) {
  const saving = useSaving()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const error = isTried && name.trim() === '' ? text('views.nameMissing', 'Give it a name.') : undefined

  async function submit(): Promise<void> {
    setTried(true)
    if (name.trim() === '') return
    const input = { organization, id: device.clock.newId(), name: name.trim(), shown }
    if (!(await saving.save(keepView, input, { says: text('views.kept', 'The view is kept.') }))) return
    onClose()
    await onKept()
  }

  return (
    <FormDialog
      title={text('views.keep', 'Keep this view')}
      does={text('views.keepIt', 'Keep it')}
      saving={saving}
      onClose={onClose}
      onSubmit={() => void submit()}
      faults={error === undefined ? [] : [{ fieldId: 'view-name', words: error }]}
    >
      <TextField
        id="view-name"
        label={text('views.name', 'Its name')}
        hint={text('views.nameHint', 'Only you see it. The order and the filters are kept, not what you typed.')}
        maxLength={60}
        value={name}
        onChange={setName}
        error={error}
      />
    </FormDialog>
  )
}

function isSame(one: CaseloadView, other: CaseloadView): boolean {
  return (Object.keys(other) as (keyof CaseloadView)[]).every((name) => one[name] === other[name])
}
