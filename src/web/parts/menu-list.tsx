// The opened menu: arrow keys, typing ahead, closing and giving the focus back are React Aria's, the look is ours.
import type { RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { currentLanguage } from '../text/language.ts'
import { Icon } from './icon.tsx'
import type { MenuProps } from './menu.tsx'
import './menu-list.css'

type MenuListProps = Pick<MenuProps, 'label' | 'sections' | 'onChoose'> & {
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** The list of a menu, floating at its button. */
export function MenuList({ button, label, sections, onChoose, onClose }: MenuListProps) {
  return (
    <I18nProvider locale={currentLanguage()}>
      <Popover
        className="float float--menu"
        aria-label={label}
        triggerRef={button}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom start"
        offset={4}
      >
        <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
          {sections.map((section) => (
            <AriaMenuSection
              key={section.id}
              id={section.id}
              className="menu__section"
              aria-label={section.title ?? label}
            >
              {section.title === undefined ? null : <Header className="menu__title">{section.title}</Header>}
              {section.items.map((item) => (
                <AriaMenuItem
                  key={item.id}
                  id={item.id}
                  className="menu__item"
                  textValue={item.label}
                  data-danger={item.isDanger || undefined}
                  onAction={() => onChoose(item.id, section.id)}
                >
                  {item.icon === undefined ? null : <Icon name={item.icon} />}
                  <span className="menu__words">
                    {item.label}
                    {item.about === undefined ? null : <span className="menu__about">{item.about}</span>}
                  </span>
                  {item.isChosen === true ? <Icon name="check" small label="✓" /> : null}
                  {item.shortcut === undefined ? null : <kbd>{item.shortcut}</kbd>}
                </AriaMenuItem>
              ))}
            </AriaMenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </I18nProvider>
  )
}
