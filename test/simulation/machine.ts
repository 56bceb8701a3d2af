// A machine in the field, for the simulation: its disk outlives a crash, its clock is wrong, its network loses, repeats, delays and
// refuses as the seed says. Everything it talks to is the real house.
import { randomBytes } from 'node:crypto'
import { SEAT_COOKIE } from '../../src/server/sign-in/seat-session.ts'
import { type Box, type MemoryBox, memoryBox } from '../../src/web/device/box.ts'
import { type Device, openDevice } from '../../src/web/device/open-device.ts'
import type { CallInit, DeviceEvent, Surroundings } from '../../src/web/device/surroundings.ts'
import type { TestHouse, TestSeat } from '../house.ts'

/** What may befall one call. */
export type Fate = 'through' | 'request-lost' | 'answer-lost' | 'twice' | 'slow' | 'busy' | 'portal'

export interface Machine {
  readonly device: () => Device
  /** The fates of the calls to come, one each; `through` when they are used up. */
  readonly fates: Fate[]
  isOnline: boolean
  /** Whether the disk can be read; it is written all the same. */
  isDiskRead: boolean
  /** The network is here again, and the browser says so. */
  wake(): void
  /** Everything in memory is gone at once; the disk stays. The page is opened anew. */
  crash(): Promise<void>
  /** Another person's sign-in is in the browser's cookie now. */
  take(seat: TestSeat): Promise<void>
  fire(event: DeviceEvent): void
  /** This machine's clock goes on. */
  passMs(ms: number): void
  /** Whose machine it is. */
  readonly first: TestSeat
  readonly disk: MemoryBox
  /** Ids of commands whose `done` reached the device. */
  readonly acknowledged: ReadonlySet<string>
  /** The bytes of each command as the house was shown them, by id. */
  readonly sent: ReadonlyMap<string, ReadonlySet<string>>
  close(): Promise<void>
}

const pace = { retry: 4, retryMost: 30, beat: 60_000, timeout: 5000, draft: 3 }

export const accountPassword = 'violet ladder under seven moons'

/** A care manager who can sign in. */
export async function seatWithAccount(house: TestHouse, agency: string): Promise<TestSeat> {
  const seat = await house.seat(agency, 'care-manager')
  const account = { staffId: seat.staffId, email: `${seat.staffId}@example.org`, password: accountPassword }
  const made = await house.house.signIn.createAccount(account)
  if (!made.ok) throw new Error(made.reason)
  return seat
}

/** The house has been asked, and has everything. */
export function isSaved(machine: Machine): boolean {
  const sync = machine.device().sync()
  return sync.kind === 'saved' && sync.at !== null
}

/** Waits until it is so; an error after twenty seconds. */
export async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (await is()) return
    await rest(10)
  }
  throw new Error('it never came to be')
}

interface MachineOptions {
  /** How far its clock is ahead of the house's. */
  readonly driftMs?: number
  /** How often the device looks by itself; hardly ever unless given. */
  readonly beatMs?: number
  /** Called at each change of the device, after a crash of the new one too. */
  readonly onChange?: (device: Device) => void
}

/** Opens a machine for a seat whose person has an account. */
export async function openMachine(
  house: TestHouse,
  first: TestSeat,
  { driftMs = 0, beatMs = pace.beat, onChange = () => {} }: MachineOptions = {},
): Promise<Machine> {
  let seat = first
  let passedMs = 0
  const disk = memoryBox()
  const remembered = new Map<string, string>()
  const acknowledged = new Set<string>()
  const sent = new Map<string, Set<string>>()
  const machine = { fates: [] as Fate[], isOnline: true, isDiskRead: true, acknowledged, sent, disk } as unknown as {
    -readonly [K in keyof Machine]: Machine[K]
  }
  let life = newLife()
  let device = opened()

  function opened(): Device {
    const made = openDevice(life.around)
    made.listen(() => onChange(made))
    return made
  }

  function newLife() {
    const alive = { is: true }
    const calls = new Map<DeviceEvent, Set<() => void>>()
    const dead = new Promise<never>(() => {})
    /** What a dead page began is never heard of again. */
    const whileAlive = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (!alive.is) return dead
      const value = await work().catch((error: unknown) => (alive.is ? Promise.reject(error) : dead))
      return alive.is ? value : dead
    }
    const around: Surroundings = {
      fetch: (path, init) => whileAlive(() => overNetwork(path, init)),
      box: boxOn(disk, whileAlive, () => machine.isDiskRead),
      localMs: () => Date.now() + driftMs + passedMs,
      random: (length) => new Uint8Array(randomBytes(length)),
      recall: (name) => remembered.get(name) ?? null,
      remember: (name, value) => {
        if (value === null) remembered.delete(name)
        else remembered.set(name, value)
      },
      on: (event, call) => {
        const list = calls.get(event) ?? new Set()
        calls.set(event, list.add(call))
        return () => list.delete(call)
      },
      passkey: { get: async () => ({}), create: async () => ({}) },
      windows: { tell: () => {}, listen: () => () => {}, close: () => {} },
      paceMs: { ...pace, beat: beatMs },
    }
    const fire = (event: DeviceEvent) => {
      for (const call of calls.get(event) ?? []) call()
    }
    return { around, alive, fire }
  }

  async function overNetwork(path: string, init: CallInit): Promise<Response> {
    await rest(Math.random() * 4)
    if (!machine.isOnline) throw new TypeError('no network')
    const fate = machine.fates.shift() ?? 'through'
    if (fate === 'request-lost') throw new TypeError('connection lost')
    if (fate === 'busy') return problem(503, 'try-again')
    if (fate === 'portal')
      return new Response('<p>Welcome to our network</p>', { headers: { 'content-type': 'text/html' } })
    if (fate === 'slow') await rest(15)
    note(init)
    if (fate === 'twice') void deliver(path, init)
    const response = await deliver(path, init)
    if (fate === 'answer-lost' || !machine.isOnline) throw new TypeError('connection lost')
    const body: unknown = await response.clone().json()
    const id = idOf(init)
    if (id !== undefined && (body as { outcome?: unknown }).outcome === 'done') acknowledged.add(id)
    return response
  }

  function note(init: CallInit): void {
    const id = idOf(init)
    if (id !== undefined) sent.set(id, (sent.get(id) ?? new Set()).add(init.body ?? ''))
  }

  async function deliver(path: string, init: CallInit): Promise<Response> {
    house.clock = new Date().toISOString()
    const headers = { ...init.headers, cookie: `${SEAT_COOKIE}=${seat.token}` }
    const { method, body } = init
    const answer = await house.house.fetch(
      new Request(`http://localhost${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
    )
    const dated = { ...Object.fromEntries(answer.headers), date: new Date(house.clock).toUTCString() }
    return new Response(await answer.text(), { status: answer.status, headers: dated })
  }

  await device.start()
  return Object.assign(machine, {
    device: () => device,
    wake: () => {
      machine.isOnline = true
      life.fire('online')
    },
    crash: async () => {
      life.alive.is = false
      void device.close()
      life = newLife()
      device = opened()
      await device.start()
    },
    take: async (next: TestSeat) => {
      seat = next
      await device.session.look()
    },
    fire: (event: DeviceEvent) => life.fire(event),
    passMs: (ms: number) => {
      passedMs += ms
    },
    first,
    close: () => device.close(),
  })
}

/** The disk says that it keeps, and does not answer a page that is gone. */
function boxOn(
  disk: Box,
  whileAlive: <Value>(work: () => Promise<Value>) => Promise<Value>,
  isRead: () => boolean,
): Box {
  return {
    all: (owner) => whileAlive(async () => (isRead() ? disk.all(owner) : undefined)),
    has: (id) => whileAlive(() => disk.has(id)),
    put: (record, dropIds) => whileAlive(() => disk.put(record, dropIds).then(() => true)),
    drop: (ids) => whileAlive(() => disk.drop(ids)),
    clear: (owner) => whileAlive(() => disk.clear(owner)),
  }
}

function idOf({ body }: CallInit): string | undefined {
  const id: unknown = body === undefined ? undefined : JSON.parse(body).id
  return typeof id === 'string' ? id : undefined
}

function problem(status: number, code: string): Response {
  return Response.json({ code }, { status, headers: { 'content-type': 'application/problem+json' } })
}

export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
