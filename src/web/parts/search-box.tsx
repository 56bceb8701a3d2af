// The quick search: a box and the people it finds, as a combobox. It asks nobody itself; words go out, hits come in.
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { text } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { PersonDisc } from './person-disc.tsx'
import './search-box.css'

export type SearchHit = {
  readonly id: string
  readonly name: string
  /** What tells this person from one of the same name: age, agency, end of the CIN. */
  readonly about: string
  /** Why it was found, where the name does not show it. */
  readonly why?: string
}

export type SearchBoxProps = {
  label: string
  placeholder: string
  words: string
  onWords: (words: string) => void
  /** Undefined while they are being looked for. */
  hits: readonly SearchHit[] | undefined
  onPick: (hit: SearchHit) => void
  onLeave?: () => void
  inputRef?: Ref<HTMLInputElement>
  shortcut?: string
}

/** The search box with its results. Arrows move, Enter opens, Escape empties and then leaves. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, words, onWords, hits, onPick, onLeave, inputRef, shortcut } = props
  const id = useId()
  const [active, setActive] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen && words.trim() !== ''
  const found = hits ?? []
  const at = Math.min(active, Math.max(0, found.length - 1))

  function pick(hit: SearchHit | undefined): void {
    if (hit === undefined) return
    setOpen(false)
    onPick(hit)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (move !== undefined && found.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((move + found.length) % found.length)
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault()
      pick(found[at])
    } else if (event.key === 'Escape') {
      event.preventDefault()
      setOpen(false)
      if (words !== '') onWords('')
      else onLeave?.()
    }
  }

  return (
    <div className="search-box" data-open={isShown || undefined}>
      <div className="search-box__field">
        <Icon name="search" />
        <input
          ref={inputRef}
          className="search-box__input"
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={isShown && found.length > 0}
          aria-controls={isShown && found.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isShown && found[at] !== undefined ? `${id}-${at}` : undefined}
          placeholder={placeholder}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          value={words}
          onChange={(event) => {
            setActive(0)
            setOpen(true)
            onWords(event.target.value)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {shortcut === undefined || words !== '' ? null : (
          <span aria-hidden="true">
            <kbd>{shortcut}</kbd>
          </span>
        )}
        {onLeave === undefined ? null : (
          <button
            type="button"
            className="search-box__leave"
            onClick={onLeave}
            aria-label={text('search.leave', 'Close search')}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {isShown && found.length > 0 ? (
        <div className="search-box__list" id={`${id}-list`} role="listbox" aria-label={label}>
          {found.map((hit, index) => (
            <Hit
              key={hit.id}
              id={`${id}-${index}`}
              hit={hit}
              isActive={index === at}
              onActive={() => setActive(index)}
              onPick={() => pick(hit)}
            />
          ))}
        </div>
      ) : null}
      {isShown && hits !== undefined && found.length === 0 ? (
        <div className="search-box__list search-box__none">
          {text('search.none', 'Nobody found. Try part of the name, the CIN, a birth date or a phone number.')}
        </div>
      ) : null}
      <span className="unseen" role="status">
        {isShown && hits !== undefined
          ? text('search.count', '{count, plural, =0 {Nobody found} one {# person found} other {# people found}}', {
              count: found.length,
            })
          : ''}
      </span>
    </div>
  )
}

type HitProps = { id: string; hit: SearchHit; isActive: boolean; onActive: () => void; onPick: () => void }

function Hit({ id, hit, isActive, onActive, onPick }: HitProps) {
  return (
    // The input keeps the focus and hears the keys, and names the active hit by aria-activedescendant; a hit is only pointed at.
    <button
      type="button"
      tabIndex={-1}
      id={id}
      className="search-box__hit"
      role="option"
      aria-selected={isActive}
      onPointerMove={onActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <PersonDisc name={hit.name} />
      <span className="search-box__words">
        <span className="search-box__name">
          <bdi>{hit.name}</bdi>
        </span>
        <span className="search-box__about">{hit.about}</span>
      </span>
      {hit.why === undefined ? null : <span className="search-box__why">{hit.why}</span>}
    </button>
  )
}
