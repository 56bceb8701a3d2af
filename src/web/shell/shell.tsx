// The frame round every screen: rail and search on a desk, a bar under the thumb on a phone, the same elements in one order.
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { chooseTheme, chosenTheme, type Theme } from '../look/theme.ts'
import { IconButton } from '../parts/button.tsx'
import { Mark } from '../parts/mark.tsx'
import { SyncLine } from '../parts/sync-line.tsx'
import { Toasts } from '../parts/toast.tsx'
import { currentLanguage } from '../text/language.ts'
import { changeLanguage } from '../text/load.ts'
import { text } from '../text/text.ts'
import { hasKeys, type KeyState, readStroke, restingKeys } from './keys.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { places } from './place.ts'
import { PlaceNav } from './place-nav.tsx'
import { SeatSwitcher } from './seat-switcher.tsx'
import type { ShellData } from './shell-data.ts'
import { ShellSearch } from './shell-search.tsx'
import './shell.css'

/** The frame, with the screen inside it. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const searchInput = useRef<HTMLInputElement>(null)
  const [isSearching, setSearching] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const [theme, setTheme] = useState<Theme>(chosenTheme)

  function openSearch(): void {
    // On a phone the box is there only once it is drawn; what is typed next must already go into it.
    flushSync(() => setSearching(true))
    searchInput.current?.focus()
  }
  useKeys({ onSearch: openSearch, onHelp: () => setHelping(true), may: data.may })

  return (
    <div className="shell" data-searching={isSearching || undefined}>
      <a className="shell__skip" href="#main">
        {text('shell.skip', 'Skip to the page')}
      </a>
      <header className="shell__top">
        <Link to="/" className="shell__home">
          <Mark named />
        </Link>
        <div className="shell__search">
          {data.search === undefined ? null : (
            <ShellSearch
              inputRef={searchInput}
              search={data.search}
              onMember={data.onMember}
              onLeave={() => {
                setSearching(false)
                searchInput.current?.blur()
              }}
            />
          )}
        </div>
        <div className="shell__side">
          {data.sync === undefined ? null : <SyncLine sync={data.sync} />}
          <span className="shell__help">
            <IconButton icon="help" label={text('shell.keys', 'Keyboard')} onClick={() => setHelping(true)} />
          </span>
        </div>
        <SeatSwitcher
          data={data}
          theme={theme}
          onTheme={(chosen) => {
            chooseTheme(chosen)
            setTheme(chosen)
          }}
          language={currentLanguage()}
          onLanguage={(language) => void changeLanguage(language)}
          onHelp={() => setHelping(true)}
        />
      </header>
      <PlaceNav data={data} onSearch={openSearch} />
      <main id="main" className="shell__page" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
      <KeysDialog may={data.may} isOpen={isHelping} onClose={() => setHelping(false)} />
    </div>
  )
}

type KeyUse = { onSearch: () => void; onHelp: () => void; may: ShellData['may'] }

function useKeys({ onSearch, onHelp, may }: KeyUse): void {
  const navigate = useNavigate()
  const does = useRef({ onSearch, onHelp, may, navigate })
  does.current = { onSearch, onHelp, may, navigate }
  useEffect(() => {
    let state: KeyState = restingKeys
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || !hasKeys()) return
      const read = readStroke(state, {
        key: event.key,
        code: event.code,
        isTyping: isTyping(event.target),
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        atMs: event.timeStamp,
      })
      state = read.state
      const command = read.command
      if (command === undefined) return
      const place = command.kind === 'go' ? places(does.current.may).find(({ key }) => key === command.key) : undefined
      if (command.kind === 'search') does.current.onSearch()
      else if (command.kind === 'help') does.current.onHelp()
      else if (place !== undefined) void does.current.navigate({ to: place.to })
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // In a dialog or an open menu the page behind must not move.
  return (
    target.isContentEditable ||
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog[open], [role="menu"]') !==
      null
  )
}
