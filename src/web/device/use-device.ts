// The device in React: what a screen chooses of it, drawn anew when that changed.
import { useSyncExternalStore } from 'react'
import { device } from './device.ts'
import type { Device } from './open-device.ts'

/** What `choose` takes of the device. It must give the same value until that changes: the device's own answers do, `derived` ones too. */
export function useDevice<Chosen>(choose: (device: Device) => Chosen): Chosen {
  return useSyncExternalStore(device.listen, () => choose(device))
}

/** Something made of the device's answers, made anew only when `from` gives another value. Define it outside the component. */
export function derived<From, Made>(
  from: (device: Device) => From,
  make: (from: From, device: Device) => Made,
): (device: Device) => Made {
  let last: { readonly from: From; readonly made: Made } | undefined
  return (given) => {
    const now = from(given)
    if (!last || !Object.is(last.from, now)) last = { from: now, made: make(now, given) }
    return last.made
  }
}
