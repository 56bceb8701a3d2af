// Who works here and which organizations there are, by id: asked once for each seat, and kept while it is taken. Without an answer yet a
// name is left out, never guessed.
import { useEffect, useSyncExternalStore } from 'react'
import type * as z from 'zod'
import { listStaff } from '../../api/house.ts'
import { device } from '../device/device.ts'
import { useDevice } from '../device/use-device.ts'
import { text } from '../text/text.ts'

export type House = z.output<(typeof listStaff)['output']>
export type Colleague = House['staff'][number]

const nobody: House = { staff: [], organizations: [] }
const listeners = new Set<() => void>()
let kept: { readonly seat: string; readonly house: House } | undefined
let asking: string | undefined

/** The people and organizations of the seat now taken; empty until the house has answered. */
export function useHouse(): House {
  const seat = useDevice(({ session }) => session.seat())
  const isReachable = useDevice((given) => given.sync().kind !== 'offline')
  useEffect(() => {
    if (seat && isReachable && kept?.seat !== seat.id && asking !== seat.id) void ask(seat.id, seat.organization.id)
  }, [seat, isReachable])
  const current = useSyncExternalStore(listen, () => kept)
  return current !== undefined && current.seat === seat?.id ? current.house : nobody
}

async function ask(seat: string, organization: string): Promise<void> {
  asking = seat
  const tried = await device.ask(listStaff, { organization })
  asking = undefined
  if (!tried.ok) return
  kept = { seat, house: tried.value }
  for (const call of listeners) call()
}

function listen(call: () => void): () => void {
  listeners.add(call)
  return () => listeners.delete(call)
}

/** A colleague's name, or "you"; undefined while it is not known. */
export function staffName(house: House, id: string | null, me: string): string | undefined {
  if (id === null) return undefined
  if (id === me) return text('house.you', 'you')
  return house.staff.find((one) => one.id === id)?.name
}

/** An organization's name; undefined while it is not known. */
export function organizationName(house: House, id: string | null): string | undefined {
  return house.organizations.find((one) => one.id === id)?.name
}

/** The id of the person at this device; empty while nobody sits. */
export function useMe(): string {
  return useDevice(({ session }) => {
    const state = session.state()
    return state.kind === 'open' || state.kind === 'locked' ? state.staff : ''
  })
}
