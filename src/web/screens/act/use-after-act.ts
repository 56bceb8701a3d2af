// A list of the house is asked anew when a dialog has closed and what was written in it has gone: something on it may have been done there.
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useDevice } from '../../device/use-device.ts'

/** Calls `again` each time nothing is being done and nothing waits to be sent any more. */
export function useAfterAct(again: () => void): void {
  const { act } = useSearch({ from: '/framed' })
  const isSent = useDevice(({ outbox }) => outbox.waiting().length === 0)
  const isStill = act === undefined && isSent
  const was = useRef(isStill)
  const call = useRef(again)
  call.current = again
  useEffect(() => {
    if (isStill && !was.current) call.current()
    was.current = isStill
  }, [isStill])
}
