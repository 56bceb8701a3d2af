// A menu that costs nothing until it is opened: the button is the platform's, the list (React Aria) comes with the first press.
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

const MenuList = lazy(() => import('./menu-list.tsx').then((file) => ({ default: file.MenuList })))

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly about?: string
  readonly icon?: IconName
  /** Set on items that are a choice: the chosen one carries the check. */
  readonly isChosen?: boolean
  readonly isDanger?: boolean
  readonly shortcut?: string
}
export type MenuSection = { readonly id: string; readonly title?: string; readonly items: readonly MenuItem[] }

export type MenuProps = {
  /** What the menu is, for readers and above the list. */
  label: string
  sections: readonly MenuSection[]
  onChoose: (itemId: string, sectionId: string) => void
  /** What the button shows; three dots when left out. */
  children?: ReactNode
  className?: string
  tabIndex?: number
}

/** A button that opens a list of things to do or to choose. */
export function Menu({ label, sections, onChoose, children, className, tabIndex }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const isIcon = children === undefined
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className ?? (isIcon ? 'button button--icon' : 'button')}
        data-kind={className === undefined ? (isIcon ? 'bare' : 'quiet') : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={isIcon ? label : undefined}
        title={isIcon ? label : undefined}
        tabIndex={tabIndex}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {isIcon ? <Icon name="more" /> : children}
      </button>
      {isOpen ? (
        <Suspense>
          <MenuList
            button={button}
            label={label}
            sections={sections}
            onChoose={onChoose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}

function preload(): void {
  void import('./menu-list.tsx')
}
