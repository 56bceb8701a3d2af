// The log page by page: what was read stays while older lines come, and begins anew with another member or another seat.
import { useCallback, useEffect, useRef, useState } from 'react'
import { readLog } from '../../../api/house.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'
import type { LogLine } from './runs.ts'

const pageOf = 100

interface Read {
  readonly key: string
  readonly lines: readonly LogLine[]
  readonly next: string | null
}

export interface Log {
  /** Undefined until the first page has come. */
  readonly lines: readonly LogLine[] | undefined
  readonly hasOlder: boolean
  readonly isAsking: boolean
  readonly failure: Failure | undefined
  older(): Promise<void>
  again(): Promise<void>
}

/** The lines about the organization, or about one member. Nothing is asked while the organization is undefined. */
export function useLog(organization: string | undefined, member: string | undefined): Log {
  const key = `${organization} ${member}`
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState<Failure>()
  const [isAsking, setAsking] = useState(false)
  const latest = useRef(key)
  latest.current = key

  const ask = useCallback(
    async (before?: Read) => {
      if (organization === undefined) return
      setAsking(true)
      const after = before?.next ?? undefined
      const input = { organization, most: pageOf, ...(member ? { member } : {}), ...(after ? { after } : {}) }
      const tried = await device.ask(readLog, input)
      if (latest.current !== key) return
      setAsking(false)
      setFailure(tried.ok ? undefined : tried.failure)
      if (tried.ok) setRead({ key, lines: [...(before?.lines ?? []), ...tried.value.lines], next: tried.value.next })
    },
    [organization, member, key],
  )
  useEffect(() => void ask(), [ask])
  const current = read?.key === key ? read : undefined
  return {
    lines: current?.lines,
    hasOlder: (current?.next ?? null) !== null,
    isAsking,
    failure,
    older: () => ask(current),
    again: () => ask(),
  }
}
