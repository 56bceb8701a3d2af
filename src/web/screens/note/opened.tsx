// A document opened: a photo is shown here, a PDF goes to the device’s own reader. It is fetched when asked for, and nothing of it is kept.
import { useState } from 'react'
import { readDocument } from '../../../api/document.ts'
import { type Document, documentMost } from '../../../domain/document.ts'
import { device } from '../../device/device.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { say } from '../../parts/toast-store.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { saveFile } from '../files/download.ts'

/** As long as the largest may need over a weak signal. */
const patienceMs = 30_000 + Math.ceil(documentMost / 24)

/** The button that opens one. */
export function OpenDocument({ member, document }: { member: string; document: Document }) {
  const [picture, setPicture] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function open(): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    const tried = await device.ask(readDocument, { member, document: document.id }, { patienceMs })
    setBusy(false)
    if (!tried.ok) return setProblem(failureWords(tried.failure))
    const found = tried.value.document
    if (found === null) return setProblem(text('document.gone', 'This document is not here for you.'))
    if (found.mediaType !== 'application/pdf') return setPicture(`data:${found.mediaType};base64,${found.content}`)
    await saveFile(/\.pdf$/i.test(found.name) ? found.name : `${found.name}.pdf`, found.content)
    say(text('document.saved', 'Saved among this device’s downloads. Delete it there when you are done.'))
  }

  return (
    <>
      <Button
        dense
        icon={document.mediaType === 'application/pdf' ? 'download' : 'file'}
        disabled={isBusy}
        aria-label={text('act.for', '{act}: {what}', { act: text('document.open', 'Open'), what: document.name })}
        onClick={() => void open()}
      >
        {text('document.open', 'Open')}
      </Button>
      {problem === undefined ? null : <span role="alert">{problem}</span>}
      <Dialog title={document.name} isOpen={picture !== undefined} onClose={() => setPicture(undefined)}>
        <img className="note-picture" src={picture} alt={document.name} />
      </Dialog>
    </>
  )
}
