// What one types into a form is kept at once, sealed, and is there again after a lock, a reload or a new sign-in.
import { useRef, useState } from 'react'
import type * as z from 'zod'
import { device } from '../../device/device.ts'

export interface Draft<Form> {
  readonly form: Form
  readonly isFound: boolean
  set(fields: Partial<Form>): void
  /** Back to how the form begins; what was kept goes. */
  startOver(): void
}

/** The form under a draft's name. What was kept in another shape, by an older version, is left aside field by field. */
export function useDraft<Form extends Record<string, unknown>>(
  name: string,
  schema: z.ZodObject,
  beginning: () => Form,
): Draft<Form> {
  const [found] = useState(() => readDraft<Form>(name, schema))
  const [state, setState] = useState(() => ({
    form: { ...beginning(), ...found } as Form,
    isFound: found !== undefined,
  }))
  // What was said last, also when it is not drawn yet: two fields may be set in one go.
  const last = useRef(state)
  const say = (next: typeof state) => {
    last.current = next
    setState(next)
  }
  return {
    ...state,
    set: (fields) => {
      const form: Form = { ...last.current.form, ...fields }
      say({ ...last.current, form })
      device.draft.write(name, form)
    },
    startOver: () => {
      say({ form: beginning(), isFound: false })
      void device.draft.drop(name)
    },
  }
}

function readDraft<Form>(name: string, schema: z.ZodObject): Partial<Form> | undefined {
  const kept = device.draft.read(name)
  if (typeof kept !== 'object' || kept === null) return undefined
  const whole = schema.partial().safeParse(kept)
  if (!whole.success) return undefined
  // What was "now" when one began to write is that moment still.
  return ('isNow' in whole.data ? { ...whole.data, isNow: false } : whole.data) as Partial<Form>
}
