// The paper of a Float: where it lies, how it closes and where the focus goes are React Aria's.
import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Popover } from 'react-aria-components/Popover'
import { currentLanguage } from '../text/language.ts'
import './float.css'

type FloatPaperProps = {
  trigger: RefObject<HTMLButtonElement | null>
  label: string
  onClose: () => void
  children: ReactNode
}

/** The opened paper. */
export function FloatPaper({ trigger, label, onClose, children }: FloatPaperProps) {
  return (
    <I18nProvider locale={currentLanguage()}>
      <Popover
        className="float"
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        placement="bottom start"
        offset={6}
      >
        <Dialog className="float__inside" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </I18nProvider>
  )
}
