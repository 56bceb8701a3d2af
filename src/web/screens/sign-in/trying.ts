// One try after the other: what is shown while the house answers, and in which words it said no.
import { useCallback, useState } from 'react'
import type { Failure, Tried } from '../../device/client.ts'
import { numberWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'

export interface Trying {
  readonly isBusy: boolean
  /** Why the last try did not succeed, in words that say what to do. */
  readonly refusal: string | undefined
  /** Tries; undefined when it was refused. */
  attempt<Value>(call: () => Promise<Tried<Value>>): Promise<Value | undefined>
  /** Says no by itself, before anything is sent. */
  refuse(words: string): void
}

/** The state of a form that tries. */
export function useTrying(): Trying {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const attempt = useCallback(async <Value>(call: () => Promise<Tried<Value>>) => {
    setBusy(true)
    try {
      const tried = await call()
      setRefusal(tried.ok ? undefined : wordsOf(tried.failure))
      return tried.ok ? tried.value : undefined
    } catch {
      // The browser's passkey window was closed, or it found no passkey: it does not say which.
      setRefusal(text('signIn.noPasskey', 'No passkey was used. Try again, or use another way.'))
      return undefined
    } finally {
      setBusy(false)
    }
  }, [])
  return { isBusy, refusal, refuse: setRefusal, attempt }
}

function wordsOf(failure: Failure): string {
  if (failure.kind === 'network')
    return text('signIn.network', 'Alongside cannot be reached. Check the connection, then try again.')
  const minutes = Math.ceil(failure.waitMs / 60_000)
  if (failure.code === 'too-many' && minutes > 0)
    return text(
      'signIn.tooMany',
      'Too many tries. Try again in {minutes, plural, one {a minute} other {{number} minutes}}.',
      { minutes, number: numberWords(minutes) },
    )
  return failure.title
}

/** Whether this browser can use passkeys in the way we ask. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}
