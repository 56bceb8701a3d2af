// The file read as of another plan, in another layout, or as a list of some members only. The bytes are at the house already.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type FileCovers, type FileSummary, readFileAgain } from '../../../api/file.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { useHouse } from '../house-names.ts'
import type { FileKey } from './incoming.tsx'
import { layoutName, layoutsFor } from './layout-choice.ts'

/** The dialog that asks as what. */
export function ReadAgain({ file, fileKey, onClose }: { file: FileSummary; fileKey: FileKey; onClose: () => void }) {
  const plans = useHouse().organizations.filter((one) => one.kind === 'plan')
  const [plan, setPlan] = useState(file.partner.id)
  const [layout, setLayout] = useState('')
  const [covers, setCovers] = useState<FileCovers>(file.reading?.covers ?? 'unsaid')
  const saving = useSaving()
  const navigate = useNavigate()
  const code = plans.find((one) => one.id === plan)?.planCode

  async function read(): Promise<void> {
    const next = device.clock.newId()
    const input = {
      organization: fileKey.organization,
      from: fileKey.file,
      file: next,
      plan,
      layout: layout === '' ? null : layout,
      covers,
    }
    if (!(await saving.save(readFileAgain, input))) return
    onClose()
    void navigate({ to: '/files/$fileId', params: { fileId: next }, search: {} })
  }

  return (
    <Dialog
      title={text('readAgain.title', 'Read it as something else')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={saving.isBusy} onClick={() => void read()}>
            {text('readAgain.do', 'Read it again')}
          </Button>
          <Button onClick={onClose}>{text('act.notNow', 'Not now')}</Button>
        </>
      }
    >
      <div className="form">
        {saving.problem === undefined ? null : <Notice kind="late" isLive title={saving.problem} />}
        <SelectField
          label={text('receive.plan', 'Plan')}
          value={plan}
          onChange={setPlan}
          options={plans.map((one) => ({ value: one.id, label: one.name }))}
        />
        <SelectField
          label={text('readAgain.layout', 'Layout')}
          hint={text('readAgain.layoutHint', 'How the plan names and orders its columns.')}
          value={layout}
          onChange={setLayout}
          options={[
            { value: '', label: text('readAgain.layoutGuess', 'The one that fits best') },
            ...layoutsFor('mif', code, device.clock.today()).map((one) => ({
              value: one.id,
              label: layoutName(one.id),
            })),
          ]}
        />
        <RadioCards
          label={text('readAgain.covers', 'Whom it lists')}
          lay="column"
          value={covers === 'all' ? 'unsaid' : covers}
          onChange={(value) => setCovers(value as FileCovers)}
          cards={[
            {
              value: 'unsaid',
              label: text('readAgain.everybody', 'Everybody assigned to us'),
              about: text('readAgain.everybodyAbout', 'Who is not in it is asked about.'),
            },
            {
              value: 'some',
              label: text('readAgain.some', 'Only some members'),
              about: text('readAgain.someAbout', 'Such as new referrals; nobody counts as gone.'),
            },
          ]}
        />
      </div>
    </Dialog>
  )
}
