// A screen that is handed over locks the device when it is left: by its button, by the way back, by another address.
import { useEffect } from 'react'
import { device } from '../../device/device.ts'

/** Locks when the screen goes. */
export function useLockWhenLeft(): void {
  useEffect(() => {
    const lock = () => void device.session.lock()
    addEventListener('pagehide', lock)
    return () => {
      removeEventListener('pagehide', lock)
      lock()
    }
  }, [])
}
