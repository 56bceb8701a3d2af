// Saving from a form: one command at a time, its answer as one clear line, and the toast when it is safe.
import { useRef, useState } from 'react'
import type * as z from 'zod'
import type { Command } from '../../../api/operation.ts'
import type { Did, DoOptions } from '../../device/carry-out.ts'
import { device } from '../../device/device.ts'
import { say } from '../../parts/toast-store.ts'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'

export interface Saving {
  /** Why it was not saved. */
  readonly problem: string | undefined
  readonly isBusy: boolean
  complain(words: string | undefined): void
  /** Carries the command out; answers whether it is safe. `says` is what the toast tells then, `told` hears what the house answered. */
  save<C extends Command>(
    operation: C,
    input: z.input<C['input']>,
    options?: Pick<DoOptions, 'draft' | 'mends'> & { readonly says?: string; readonly told?: (value: Told<C>) => void },
  ): Promise<boolean>
}

/** What a command answers once it is done at the house. */
type Told<C extends Command> = Extract<Did<C>, { readonly kind: 'done' }>['value']

export function useSaving(): Saving {
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  // A command that failed on the way is repeated under its own id, so that it is never done twice.
  const failed = useRef<{ readonly operation: string; readonly id: string; readonly input: string }>(undefined)

  return {
    problem,
    isBusy,
    complain: setProblem,
    save: async (operation, input, { says, told, ...options } = {}) => {
      setBusy(true)
      setProblem(undefined)
      const same = JSON.stringify(input)
      const before = failed.current
      const again = before?.operation === operation.name && before.input === same ? { id: before.id } : {}
      const did = await device.do(operation, input, { ...options, ...again })
      failed.current = did.kind === 'failed' ? { operation: operation.name, id: did.id, input: same } : undefined
      setBusy(false)
      setProblem(wordsOf(did))
      if (did.kind !== 'kept' && did.kind !== 'done') return false
      if (did.kind === 'done') told?.(did.value)
      if (says !== undefined)
        say(isOffline() ? text('saving.here', '{done} Safe on this device.', { done: says }) : says)
      return true
    },
  }
}

function isOffline(): boolean {
  const { kind } = device.sync()
  return kind === 'offline' || kind === 'unsafe'
}

function wordsOf(did: Did): string | undefined {
  switch (did.kind) {
    case 'kept':
    case 'done':
      return undefined
    case 'refused':
      return refusalWords(did.reason)
    case 'bad-input':
      return text('saving.badInput', 'Something here cannot be saved as it is: {path}. Check it and save again.', {
        path: did.faults[0]?.path ?? '',
      })
    case 'failed':
      return failureWords(did.failure)
  }
}
