// Fills the device: asks for what changed since each cursor, page after page, one pull at a time. A command that was acknowledged before
// a pull began is on the charts when it ends.
import { pullCharts } from '../../api/device.ts'
import type { Client, Failure } from './client.ts'
import type { Outbox } from './outbox.ts'
import type { ChartStore, PulledCharts } from './store.ts'

export interface Seated {
  readonly seat: string
  readonly organization: string
}

export interface Pull {
  /** Pulls now, or once more after the pull that runs. Resolves when a pull that began after this call is through. */
  now(how?: { readonly isBackground: boolean }): Promise<Failure | undefined>
  /** Pulls soon; many calls at once are one. */
  soon(): void
  /** Whether the charts came whole since the seat was taken; true where the seat holds none. */
  isFilled(): boolean
  /** Another seat, or nobody: what runs is not taken any more. */
  sit(seated: Seated | undefined): void
}

const soonMs = 100

export function createPull(
  client: Client,
  store: ChartStore,
  outbox: Outbox,
  on: { readonly filled: () => void; readonly failed: (failure: Failure) => void },
): Pull {
  let seated: Seated | undefined
  let isFilled = true
  let last: Promise<Failure | undefined> = Promise.resolve(undefined)
  let next: Promise<Failure | undefined> | undefined
  let isNextBackground = true
  let timer: ReturnType<typeof setTimeout> | undefined

  async function pull(isBackground: boolean): Promise<Failure | undefined> {
    const from = seated
    if (!from) return undefined
    const acknowledged = outbox.acknowledged()
    for (let isMore = true; isMore; ) {
      const input = { organization: from.organization, have: [...store.cursors()] }
      const tried = await client.ask(pullCharts, input, { seat: from.seat, isBackground })
      if (seated !== from) return undefined
      if (!tried.ok) {
        on.failed(tried.failure)
        return tried.failure
      }
      // Struck entries come as an id alone; the store takes only that of them.
      store.take(tried.value as unknown as PulledCharts)
      isMore = tried.value.more
    }
    isFilled = true
    outbox.settle(acknowledged)
    on.filled()
    return undefined
  }

  function now({ isBackground } = { isBackground: false }): Promise<Failure | undefined> {
    clearTimeout(timer)
    timer = undefined
    isNextBackground = isNextBackground && isBackground
    next ??= last.then(() => {
      const background = isNextBackground
      next = undefined
      isNextBackground = true
      last = pull(background)
      return last
    })
    return next
  }

  return {
    now,
    soon: () => {
      timer ??= setTimeout(() => void now({ isBackground: true }), soonMs)
    },
    isFilled: () => isFilled,
    sit: (given) => {
      seated = given
      isFilled = given === undefined
      clearTimeout(timer)
      timer = undefined
    },
  }
}
