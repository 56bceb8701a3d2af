// Whether something that should move stands still.
import { useEffect, useState } from 'react'

const patienceMs = 20_000

/** True once the number has been the same for twenty seconds; never while it is undefined. */
export function useStill(number: number | undefined): boolean {
  const [stillAt, setStillAt] = useState<number>()
  useEffect(() => {
    if (number === undefined) return
    const timer = setTimeout(() => setStillAt(number), patienceMs)
    return () => clearTimeout(timer)
  }, [number])
  return number !== undefined && stillAt === number
}
