// The search of the frame: waits until the typing rests, asks, and shows only the newest answer.
import { type Ref, useEffect, useState } from 'react'
import { SearchBox, type SearchHit } from '../parts/search-box.tsx'
import { text } from '../text/text.ts'
import type { ShellData } from './shell-data.ts'

const restMs = 120

type ShellSearchProps = {
  /** What is looked for, where it is not just a member to open; then no single key leads here. */
  label?: string
  placeholder?: string
  search: NonNullable<ShellData['search']>
  onMember: (memberId: string) => void
  onLeave: () => void
  inputRef: Ref<HTMLInputElement>
}

/** The quick search for a member, from any screen. */
export function ShellSearch({ label, placeholder, search, onMember, onLeave, inputRef }: ShellSearchProps) {
  const [words, setWords] = useState('')
  const [hits, setHits] = useState<readonly SearchHit[]>()
  useEffect(() => {
    if (words.trim() === '') {
      setHits(undefined)
      return
    }
    const asked = new AbortController()
    const timer = setTimeout(() => {
      search(words, asked.signal).then(
        (found) => {
          if (!asked.signal.aborted) setHits(found)
        },
        () => {
          if (!asked.signal.aborted) setHits(undefined)
        },
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [words, search])
  return (
    <SearchBox
      inputRef={inputRef}
      label={label ?? text('shell.search', 'Find a member')}
      placeholder={placeholder ?? text('shell.searchHint', 'Name, CIN, birth date or phone')}
      {...(label === undefined ? { shortcut: '/' } : {})}
      words={words}
      onWords={setWords}
      hits={hits}
      onPick={(hit) => {
        setWords('')
        onLeave()
        onMember(hit.id)
      }}
      onLeave={onLeave}
    />
  )
}
