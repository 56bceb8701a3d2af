// The platform's own button, dressed. One primary a screen; quiet for the rest; danger only where something ends.
import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './button.css'

export type ButtonKind = 'primary' | 'quiet' | 'bare' | 'danger'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  kind?: ButtonKind
  icon?: IconName
  /** Dense rows: 30 px, and still 44 under a finger. */
  dense?: boolean
  /** The key that does the same, shown beside the word. */
  shortcut?: string
  children: ReactNode
}

/** A button with a word, and an icon before it where one helps. */
export function Button({ kind = 'quiet', icon, dense, shortcut, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className="button" data-kind={kind} data-dense={dense || undefined}>
      {icon === undefined ? null : <Icon name={icon} small={dense === true} />}
      <span className="button__word">{children}</span>
      {shortcut === undefined ? null : (
        <span aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
    </button>
  )
}

/** The look of a button for a router's `Link`: `<Link {...buttonLook('primary')} to=…>`. */
export function buttonLook(kind: ButtonKind = 'quiet'): { className: string; 'data-kind': ButtonKind } {
  return { className: 'button', 'data-kind': kind }
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'kind' | 'shortcut'> & {
  icon: IconName
  label: string
}

/** A button that is only an icon; its label is read aloud and shown on hover. */
export function IconButton({ icon, label, dense, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className="button button--icon"
      data-kind="bare"
      data-dense={dense || undefined}
    >
      <Icon name={icon} small={dense === true} />
    </button>
  )
}
