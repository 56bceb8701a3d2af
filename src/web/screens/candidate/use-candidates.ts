// The list page by page: the first page anew whenever a filter changes, the next ones below it.
import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { listCandidates } from '../../../api/candidate.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'
import type { Candidate } from './candidate-words.ts'

export interface Pages {
  /** Undefined until the first answer of these filters. */
  readonly candidates: readonly Candidate[] | undefined
  readonly hasMore: boolean
  readonly failure: Failure | undefined
  readonly isAsking: boolean
  again(): Promise<void>
  more(): Promise<void>
}

interface Held {
  readonly key: string
  readonly candidates: readonly Candidate[]
  readonly next: string | null
}

export function useCandidates(input: z.input<(typeof listCandidates)['input']>): Pages {
  const key = JSON.stringify(input)
  const [held, setHeld] = useState<Held>()
  const [failure, setFailure] = useState<Failure>()
  const [isAsking, setAsking] = useState(true)
  const latest = useRef(key)
  latest.current = key
  const ask = useCallback(
    async (before: Held | undefined) => {
      setAsking(true)
      const after = before?.next ?? null
      const tried = await device.ask(listCandidates, { ...JSON.parse(key), ...(after === null ? {} : { after }) })
      if (latest.current !== key) return
      setAsking(false)
      setFailure(tried.ok ? undefined : tried.failure)
      if (!tried.ok) return
      const { candidates, next } = tried.value
      setHeld({ key, candidates: [...(before?.candidates ?? []), ...candidates], next })
    },
    [key],
  )
  useEffect(() => void ask(undefined), [ask])
  const own = held?.key === key ? held : undefined
  return {
    candidates: own?.candidates,
    hasMore: own !== undefined && own.next !== null,
    failure,
    isAsking,
    again: () => ask(undefined),
    more: () => ask(own),
  }
}
