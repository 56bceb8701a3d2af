// A question to the house on a screen: asked when the screen opens, when its input changes, and again by hand or by a beat. What was
// answered stays on the screen while it is asked anew, and while the network is away.
import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import type { Query } from '../../../api/operation.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'

export interface Asked<Value> {
  readonly value: Value | undefined
  /** Why the last asking brought nothing. */
  readonly failure: Failure | undefined
  readonly isAsking: boolean
  again(): Promise<void>
}

/**
 * The answer to a query; nothing is asked while `input` is undefined. `beatMs` says, from the last answer, when to ask
 * again; that does not keep the sign-in awake. */
export function useAsked<Q extends Query>(
  operation: Q,
  input: z.input<Q['input']> | undefined,
  beatMs: (value: z.output<Q['output']>) => number | undefined = () => undefined,
): Asked<z.output<Q['output']>> {
  const key = input === undefined ? undefined : JSON.stringify(input)
  const [answer, setAnswer] = useState<{ key: string; value: z.output<Q['output']> }>()
  const [failure, setFailure] = useState<Failure>()
  const [isAsking, setAsking] = useState(key !== undefined)
  const latest = useRef<string>(undefined)
  // The network is back: what is on the screen may be old.
  const isReachable = useDevice((given) => given.sync().kind !== 'offline')
  // Under the lock, or while the screen is handed over, the house answers nobody.
  const isOpen = useDevice(({ session }) => session.state().kind === 'open')

  const ask = useCallback(
    async (isBackground: boolean) => {
      if (key === undefined || !isOpen) return
      latest.current = key
      if (!isBackground) setAsking(true)
      const tried = await device.ask(operation, JSON.parse(key), { isBackground })
      if (latest.current !== key) return
      setAsking(false)
      setFailure(tried.ok ? undefined : tried.failure)
      if (tried.ok) setAnswer({ key, value: tried.value })
    },
    [key, operation, isOpen],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a network that is back is a reason to ask again
  useEffect(() => void ask(false), [ask, isReachable])
  const value = answer !== undefined && answer.key === key ? answer.value : undefined
  const beat = value === undefined ? undefined : beatMs(value)
  useEffect(() => {
    if (beat === undefined) return
    const timer = setInterval(() => void ask(true), beat)
    return () => clearInterval(timer)
  }, [ask, beat])
  useEffect(
    () => () => {
      latest.current = undefined
    },
    [],
  )
  return { value, failure, isAsking, again: () => ask(false) }
}
