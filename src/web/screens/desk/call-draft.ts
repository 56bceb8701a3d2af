// The call one is in, as it is written down while one speaks: kept sealed, so that a lock or a reload loses no word of it.
import * as z from 'zod'
import {
  type CallTaken,
  callerKinds,
  callTopics,
  type IdentityCheck,
  identityChecks,
} from '../../../domain/call-record.ts'
import { device } from '../../device/device.ts'
import { type Draft, useDraft } from '../act/draft.ts'

export const callDraft = 'desk.call'

const Fields = z.object({
  id: z.string(),
  at: z.string(),
  caller: z.enum(callerKinds).nullable(),
  language: z.string(),
  hadInterpreter: z.boolean(),
  topic: z.enum(callTopics).nullable(),
  aboutId: z.string().nullable(),
  checked: z.array(z.enum(identityChecks)),
  isUrgent: z.boolean(),
  said: z.string(),
  /** What the flow itself asks, by name. */
  more: z.record(z.string(), z.string()),
})
export type CallFields = z.infer<typeof Fields>

export interface Call extends Draft<CallFields> {
  /** What a flow asks, and setting it. */
  readonly more: (name: string) => string
  readonly setMore: (name: string) => (value: string) => void
}

/** The call now; a new one begins when the one before is kept. */
export function useCall(): Call {
  const draft = useDraft<CallFields>(callDraft, Fields, beginning)
  const { form, set } = draft
  return {
    ...draft,
    more: (name) => form.more[name] ?? '',
    setMore: (name) => (value) => set({ more: { ...form.more, [name]: value } }),
  }
}

function beginning(): CallFields {
  return {
    ...{ id: device.clock.newId(), at: device.clock.now(), caller: null, language: '', hadInterpreter: false },
    ...{ topic: null, aboutId: null, checked: [], isUrgent: false, said: '', more: {} },
  }
}

/** Whether the caller speaks for the member at all: then the member is looked for. */
export function speaksForMember(caller: CallFields['caller']): boolean {
  return caller === 'member' || caller === 'representative'
}

export function toggledCheck(checked: readonly IdentityCheck[], one: IdentityCheck, isOn: boolean): IdentityCheck[] {
  return isOn ? [...checked, one] : checked.filter((other) => other !== one)
}

/** The record of it. */
export function recordOf(form: CallFields, organization: string, outcome: string | null): CallTaken {
  return {
    ...{ organization, id: form.id, at: form.at, caller: form.caller ?? 'no-name', topic: form.topic ?? 'other' },
    ...{ language: form.language.trim() || null, hadInterpreter: form.hadInterpreter },
    ...{ aboutId: form.aboutId, checked: form.checked, isUrgent: form.isUrgent },
    ...{ said: form.said.trim() || null, outcome: outcome?.slice(0, 300) ?? null },
  }
}
