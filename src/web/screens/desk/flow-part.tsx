// What every flow is given, and the box for what was said.
import type { MemberCard } from '../../../domain/card.ts'
import { TextArea } from '../../parts/text-field.tsx'
import { text } from '../../text/text.ts'
import type { WishToMove } from '../board/move-form.tsx'
import type { Call } from './call-draft.ts'
import type { FlowProps } from './finish.tsx'
import type { Walkers } from './who-part.tsx'

export interface AboutFlow extends FlowProps {
  /** The member it is about, where they were found. */
  readonly card: MemberCard | undefined
  readonly walkers: Walkers | undefined
  /** Whether the caller may be told of the record. */
  readonly isTold: boolean
  /** They want another agency, and may have it in this call. */
  readonly onAgencyWish: (wish: WishToMove) => void
}

/** What was said, in their words; it lies sealed. */
export function SaidField({ call, label, isNeeded }: { call: Call; label?: string; isNeeded?: boolean }) {
  return (
    <TextArea
      label={label ?? text('desk.said', 'What they said')}
      hint={text('desk.saidAbout', 'In their words. Kept sealed, with the call.')}
      isOptional={isNeeded !== true}
      maxLength={2000}
      value={call.form.said}
      onChange={(said) => call.set({ said })}
    />
  )
}

export function missingSaid(): string {
  return text('desk.saidMissing', 'Write down in a few words what they said.')
}
