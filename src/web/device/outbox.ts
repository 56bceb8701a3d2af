// What was written here and is not yet the house's: kept sealed, shown on the charts at once, sent in order for each member, and gone
// only when the house has answered. A refusal goes back to the person who wrote it; nothing is dropped in silence or written anew.
import type { Answer, Client, Failure, Tried } from './client.ts'
import { bringContent } from './content.ts'
import { createListeners } from './listeners.ts'
import type { Seal } from './seal.ts'
import type { ChartStore } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import { layerOf, type Waiting, type Why } from './waiting.ts'

export interface Person {
  readonly staff: string
  readonly seal: Seal
}

export interface OutboxCounts {
  /** On the way or waiting for a network. */
  readonly waiting: number
  /** Refused: the person who wrote it must look. */
  readonly needsYou: number
  /** Of those that wait, how many lie in memory only, because the disk would not take them. */
  readonly unsafe: number
  /** Sealed under a key that is no longer given. */
  readonly unreadable: number
  /** The disk could not be read the last time: what lies there is not known. */
  readonly isUnread: boolean
}

export interface Outbox {
  open(person: Person): Promise<void>
  /** Forgets what is in memory; what is sealed stays. */
  close(): void
  /** Whose commands lie on the charts: those of this seat. */
  sit(seat: string | null): void
  /** Keeps a command, lays it on its chart and sends it. `dropIds` go in the same step. Answers whether the disk has it. */
  add(waiting: Waiting, dropIds?: readonly string[]): Promise<boolean>
  /** Sends what may be sent now; `isFresh` forgets how long it was to wait. */
  pump(isFresh?: boolean): void
  /** Takes what another window of this browser kept, and lets go of what it has sent. */
  refill(): Promise<void>
  /** Tries to send what waits for a member; whether nothing is left. */
  emptied(member: string): Promise<boolean>
  /** Sent, and not yet seen in a pull. */
  acknowledged(): readonly string[]
  /** A pull that began after these were acknowledged is on the charts. */
  settle(ids: readonly string[]): void
  counts(): OutboxCounts
  waiting(): readonly Waiting[]
  needsYou(): readonly Waiting[]
  find(id: string): Waiting | undefined
  /** Sends one that did not pass the gate once more, as it was written. */
  again(id: string): Promise<void>
  drop(id: string): Promise<void>
  listen(call: () => void): () => void
}

interface Held {
  readonly waiting: Waiting
  readonly order: number
  readonly isOnDisk: boolean
  readonly step: 'keeping' | 'waiting' | 'acknowledged'
}

const lanesMost = 4
/** The sign-in is to be proven first; the command waits. */
const closedDoor = new Set(['sign-in-needed', 'session-ended', 'session-locked'])
/** The house is not itself at the moment. */
const passing = new Set(['try-again', 'too-many', 'broken'])

export function createOutbox(
  { box, localMs, paceMs, windows }: Surroundings,
  client: Client,
  store: ChartStore,
  on: { readonly sent: () => void; readonly closedDoor: () => void },
): Outbox {
  const { listen, tell } = createListeners()
  const held = new Map<string, Held>()
  const unreadable = new Set<string>()
  const busy = new Set<string>()
  const lanes = new Map<string, { readonly failures: number; readonly notBefore: number }>()
  let person: Person | undefined
  let seat: string | null = null
  let isShut = false
  let isUnread = false
  let lastOrder = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const inOrder = () => [...held.values()].sort((one, other) => one.order - other.order)
  const isUnsent = ({ step, waiting }: Held) => step !== 'acknowledged' && waiting.why === null
  const isToSend = (one: Held) => one.step === 'waiting' && isUnsent(one)

  function relay(members: Iterable<string>): void {
    for (const member of members) {
      const layers = inOrder().filter(
        ({ waiting }) => waiting.member === member && waiting.seat === seat && !waiting.why,
      )
      store.lay(
        member,
        layers.map(({ waiting }) => layerOf(waiting)),
      )
    }
    tell()
  }

  function replace(id: string, next: Partial<Held>): void {
    const before = held.get(id)
    if (before) held.set(id, { ...before, ...next })
  }

  function forget(id: string): void {
    const before = held.get(id)
    held.delete(id)
    if (before) relay([before.waiting.member])
  }

  function sentElsewhere(id: string): void {
    forget(id)
    on.sent()
  }

  async function keep(waiting: Waiting, order: number, dropIds: readonly string[] = []): Promise<boolean> {
    if (!person) throw new Error('nobody is signed in')
    const { staff, seal } = person
    const sealed = await seal.close(waiting.id, waiting)
    const isOnDisk = await box.put({ id: waiting.id, kind: 'command', owner: staff, order, ...sealed }, dropIds)
    replace(waiting.id, { isOnDisk, step: 'waiting' })
    windows.tell('kept')
    return isOnDisk
  }

  function pump(isFresh = false): void {
    clearTimeout(timer)
    if (isFresh) lanes.clear()
    if (!person || isShut) return
    const seen = new Set<string>()
    let next = Number.POSITIVE_INFINITY
    for (const one of inOrder()) {
      const { member } = one.waiting
      if (!isToSend(one) || seen.has(member) || busy.has(member)) continue
      seen.add(member)
      const { notBefore } = lanes.get(member) ?? { notBefore: 0 }
      if (notBefore > localMs()) next = Math.min(next, notBefore)
      else if (busy.size < lanesMost) void sendOne(one)
    }
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.max(next - localMs(), 10))
  }

  async function sendOne(one: Held): Promise<void> {
    const { waiting } = one
    busy.add(waiting.member)
    try {
      // Another window may have sent it meanwhile.
      if (one.isOnDisk && !(await box.has(waiting.id))) sentElsewhere(waiting.id)
      else await answered(waiting, await client.send(waiting.operation, waiting.bytes, waiting.seat))
    } finally {
      busy.delete(waiting.member)
      tell()
      pump()
    }
  }

  async function answered(waiting: Waiting, tried: Tried<Answer>): Promise<void> {
    if (!tried.ok) return failed(waiting, tried.failure)
    lanes.delete(waiting.member)
    if (tried.value.outcome === 'refused') return needs(waiting, { kind: 'refused', reason: tried.value.reason })
    replace(waiting.id, { step: 'acknowledged' })
    await box.drop([waiting.id])
    windows.tell('kept')
    on.sent()
  }

  async function failed(waiting: Waiting, failure: Failure): Promise<void> {
    if (failure.kind === 'problem' && closedDoor.has(failure.code)) {
      isShut = true
      on.closedDoor()
    } else if (failure.kind === 'network' || passing.has(failure.code)) {
      const { failures } = lanes.get(waiting.member) ?? { failures: 0 }
      const wait = Math.min(paceMs.retry * 2 ** failures, paceMs.retryMost) * (0.5 + Math.random() / 2)
      const asked = failure.kind === 'problem' ? failure.waitMs : 0
      lanes.set(waiting.member, { failures: failures + 1, notBefore: localMs() + Math.max(wait, asked) })
    } else {
      const { code, title, faults } = failure
      await needs(waiting, { kind: 'problem', code, title, faults })
    }
  }

  /** The house said no: off the chart, kept with its reason, and the member is pulled, since the chart here was not what we thought. */
  async function needs(waiting: Waiting, why: Why): Promise<void> {
    const before = held.get(waiting.id)
    if (!before || !person) return
    const told = { ...waiting, why }
    replace(waiting.id, { waiting: told })
    relay([waiting.member])
    await keep(told, before.order)
    on.sent()
  }

  async function refill(): Promise<void> {
    if (!person) return
    const { staff, seal } = person
    const all = await box.all(staff)
    isUnread = all === undefined
    // What cannot be read has not gone: nothing is let go of.
    if (all === undefined) {
      tell()
      return pump()
    }
    const records = all.filter((record) => record.kind === 'command')
    const opened = await Promise.all(
      records.map(async (record) => ({ record, waiting: (await seal.open(record.id, record)) as Waiting | undefined })),
    )
    if (person?.staff !== staff) return
    const members = new Set<string>()
    for (const { record, waiting } of opened) {
      lastOrder = Math.max(lastOrder, record.order)
      if (!waiting) unreadable.add(record.id)
      else if (!held.has(record.id)) {
        held.set(record.id, { waiting, order: record.order, isOnDisk: true, step: 'waiting' })
        members.add(waiting.member)
      }
    }
    const ids = new Set(records.map((record) => record.id))
    for (const { waiting, isOnDisk, step } of held.values()) {
      if (!isOnDisk || step !== 'waiting' || ids.has(waiting.id) || busy.has(waiting.member)) continue
      held.delete(waiting.id)
      members.add(waiting.member)
      on.sent()
    }
    relay(members)
    pump()
  }

  return {
    listen,
    pump,
    refill,
    open: async (next) => {
      await bringContent()
      person = next
      isShut = false
      await refill()
    },
    close: () => {
      clearTimeout(timer)
      const members = new Set([...held.values()].map(({ waiting }) => waiting.member))
      person = undefined
      held.clear()
      unreadable.clear()
      isUnread = false
      lanes.clear()
      relay(members)
    },
    sit: (next) => {
      seat = next
      relay(new Set([...held.values()].map(({ waiting }) => waiting.member)))
    },
    add: async (waiting, dropIds = []) => {
      lastOrder = Math.max(lastOrder + 1, Math.floor(localMs()))
      const order = lastOrder
      const members = [waiting.member, ...dropIds.flatMap((id) => held.get(id)?.waiting.member ?? [])]
      for (const id of dropIds) held.delete(id)
      held.set(waiting.id, { waiting, order, isOnDisk: false, step: 'keeping' })
      relay(members)
      const isOnDisk = await keep(waiting, order, dropIds)
      tell()
      pump()
      return isOnDisk
    },
    emptied: (member) => {
      const isLeft = () => [...held.values()].some((one) => one.waiting.member === member && isUnsent(one))
      if (!isLeft()) return Promise.resolve(true)
      if (!person || isShut) return Promise.resolve(false)
      lanes.delete(member)
      return new Promise((resolve) => {
        const stop = listen(() => {
          const isStuck = !person || isShut || lanes.has(member)
          if (isLeft() && !isStuck) return
          stop()
          resolve(!isLeft())
        })
        pump()
      })
    },
    acknowledged: () => [...held.values()].filter((one) => one.step === 'acknowledged').map((one) => one.waiting.id),
    settle: (ids) => {
      const members = ids.flatMap((id) => held.get(id)?.waiting.member ?? [])
      for (const id of ids) held.delete(id)
      if (ids.length > 0) relay(new Set(members))
    },
    counts: () => {
      const toSend = [...held.values()].filter(isUnsent)
      return {
        waiting: toSend.length,
        needsYou: [...held.values()].filter((one) => one.waiting.why !== null).length,
        unsafe: toSend.filter((one) => !one.isOnDisk).length,
        unreadable: unreadable.size,
        isUnread,
      }
    },
    waiting: () =>
      inOrder()
        .filter(isUnsent)
        .map((one) => one.waiting),
    needsYou: () =>
      inOrder()
        .filter((one) => one.waiting.why !== null)
        .map((one) => one.waiting),
    find: (id) => held.get(id)?.waiting,
    again: async (id) => {
      const one = held.get(id)
      if (!one) return
      const fresh = { ...one.waiting, why: null }
      replace(id, { waiting: fresh })
      relay([fresh.member])
      await keep(fresh, one.order)
      pump(true)
    },
    drop: async (id) => {
      unreadable.delete(id)
      await box.drop([id])
      windows.tell('kept')
      forget(id)
    },
  }
}
