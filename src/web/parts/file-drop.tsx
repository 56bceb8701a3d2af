// Takes files by a press or by dropping them. It says what will happen with them before it happens; nothing is sent here.
import { type DragEvent, useId, useState } from 'react'
import { text } from '../text/text.ts'
import { Icon } from './icon.tsx'
import './file-drop.css'

export type FileDropProps = {
  label: string
  /** What it takes and what comes of it: `Member files, .xlsx, .csv or .txt. You see what changes before it does.` */
  hint: string
  /** `.xlsx,.csv,.txt` */
  accept: string
  isMany?: boolean
  onFiles: (files: readonly File[]) => void
}

/** A place to put files. */
export function FileDrop({ label, hint, accept, isMany, onFiles }: FileDropProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const files = Array.from(event.dataTransfer.files)
    if (files.length > 0) onFiles(isMany === true ? files : files.slice(0, 1))
  }

  return (
    <div className="file-drop" data-over={isOver || undefined}>
      <Icon name="upload" />
      <div className="file-drop__words">
        <label htmlFor={id} className="file-drop__label">
          {label}
        </label>
        <span id={`${id}-hint`} className="file-drop__hint">
          {isOver ? text('fileDrop.over', 'Let go to take it in') : hint}
        </span>
      </div>
      <input
        id={id}
        className="file-drop__input"
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={`${id}-hint`}
        // It covers the whole place, unseen: what is dropped anywhere here is dropped on it.
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          if (files.length > 0) onFiles(files)
          // The same file again is a change too.
          event.target.value = ''
        }}
      />
    </div>
  )
}
