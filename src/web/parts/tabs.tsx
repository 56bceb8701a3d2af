// A few views of the same thing, never tabs in tabs. Arrows choose, the chosen panel follows at once.
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { currentDirection } from '../text/language.ts'
import './tabs.css'

export type Tab = { readonly id: string; readonly label: string; readonly count?: string }

export type TabsProps = {
  label: string
  tabs: readonly Tab[]
  chosen: string
  onChoose: (tabId: string) => void
  /** The panel of the chosen tab. */
  children: ReactNode
}

/** Tabs over one panel. */
export function Tabs({ label, tabs, chosen, onChoose, children }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  // On a phone there are more than fit: the chosen one is brought to the middle, by the list alone and never by the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen tab is found in the page
  useLayoutEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
    const box = list.current?.getBoundingClientRect()
    if (tab && box) list.current?.scrollBy({ left: tab.left + tab.width / 2 - (box.left + box.width / 2) })
  }, [chosen])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const [before, after] = currentDirection() === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    const at = tabs.findIndex((tab) => tab.id === chosen)
    const next = { [before]: at - 1, [after]: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onChoose(tab.id)
    document.getElementById(`${id}-${tab.id}`)?.focus()
  }

  return (
    <div className="tabs">
      <div ref={list} className="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            className="tabs__tab"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="tabs__count figures"> {tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className="tabs__panel" role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  )
}
