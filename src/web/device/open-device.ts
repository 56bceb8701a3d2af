// Puts the device together from its parts on the surroundings given: the browser's own, or a test's.
import type * as z from 'zod'
import { listStaff } from '../../api/house.ts'
import { searchMembers } from '../../api/member.ts'
import type { Command, HandledCommand, Query } from '../../api/operation.ts'
import type { OwnSeat } from '../../api/sign-in.ts'
import type { Right } from '../../domain/access.ts'
import type { MemberCard } from '../../domain/card.ts'
import type { BoxRecord } from './box.ts'
import { carryOut, type Did, type DoOptions, mayDo } from './carry-out.ts'
import { type AskOptions, type Client, createClient, type Failure, problemFailure, type Tried } from './client.ts'
import { type Clock, createClock } from './clock.ts'
import { createDrafts, type Drafts } from './draft.ts'
import { createListeners } from './listeners.ts'
import { createOutbox, type Outbox, type OutboxCounts } from './outbox.ts'
import { createPull } from './pull.ts'
import { createSeal } from './seal.ts'
import { searchCards } from './search.ts'
import { createSession, type Session, type SessionWork } from './session.ts'
import { createStore, type HeldChart } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import { createSyncLine, type SyncState } from './sync-state.ts'
import { type Upload, uploadNow } from './upload.ts'

export interface Found {
  readonly cards: readonly MemberCard[]
  /** Whether the house was asked too; without a network only this device was searched. */
  readonly isComplete: boolean
}

export interface Device {
  readonly clock: Pick<Clock, 'now' | 'today' | 'newId'>
  readonly session: Session
  readonly charts: {
    of(member: string): HeldChart | undefined
    all(): readonly HeldChart[]
    cards(): readonly MemberCard[]
    /** Brings a member's chart here who is not of the caseload; undefined when it came. */
    fetch(member: string): Promise<Failure | undefined>
    /** Whether the caseload came whole since the seat was taken. */
    isFilled(): boolean
  }
  readonly draft: Pick<Drafts, 'read' | 'write' | 'drop' | 'names'>
  readonly outbox: Pick<Outbox, 'waiting' | 'needsYou' | 'again' | 'drop' | 'find'>
  do<C extends Command>(operation: C, input: z.input<C['input']>, options?: DoOptions): Promise<Did<C>>
  /** Sends a command that carries a file, at once or not at all. */
  upload<C extends HandledCommand>(upload: Upload<C>): Promise<Did<C>>
  ask<Q extends Query>(
    operation: Q,
    input: z.input<Q['input']>,
    options?: Omit<AskOptions, 'seat'>,
  ): Promise<Tried<z.output<Q['output']>>>
  search(words: string, signal?: AbortSignal): Promise<Found>
  /** Whether this seat may; of a member on this device by how it stands to them. */
  may(right: Right, member?: string): boolean
  sync(): SyncState
  /** Pulls now; what a person asks for by hand. */
  refresh(): Promise<Failure | undefined>
  /** Rises with every change of anything here. */
  version(): number
  listen(call: () => void): () => void
  start(): Promise<void>
  close(): Promise<void>
}

const tickMs = 5000

export function openDevice(around: Surroundings): Device {
  const { listen, tell } = createListeners()
  const clock = createClock(around.localMs, around.random)
  const client = createClient(around, clock)
  const store = createStore()
  const outbox: Outbox = createOutbox(around, client, store, {
    sent: () => pull.soon(),
    closedDoor: () => void session.look(),
  })
  const drafts = createDrafts(around)
  const pull = createPull(client, store, outbox, { filled: onFilled, failed: onPullFailure })
  const session: Session = createSession(around, client, clock, {
    ...sealedWork(around, outbox, drafts),
    sit,
    back: () => void fill(false),
  })
  const line = createSyncLine(() => ({
    counts: countsOf(outbox, drafts),
    isReachable: client.isReachable(),
    isOpen: session.state().kind === 'open',
  }))
  const ask = asking(client, session)
  let version = 0
  let filledAtMs = 0
  let ticking: ReturnType<typeof setInterval> | undefined

  function sit(seat: OwnSeat | null): void {
    line.reset()
    store.clear()
    drafts.sit(seat?.id ?? null)
    pull.sit(seat && mayHold(seat, clock.today()) ? { seat: seat.id, organization: seat.organization.id } : undefined)
    outbox.sit(seat?.id ?? null)
    if (seat) void fill(false)
  }

  function fill(isBackground: boolean, wanted?: string): Promise<Failure | undefined> {
    if (wanted !== undefined) store.want(wanted)
    filledAtMs = around.localMs()
    return pull.now({ isBackground })
  }

  function onFilled(): void {
    if (isEmpty(countsOf(outbox, drafts))) line.saved(clock.now())
    changed()
  }

  function onPullFailure(failure: Failure): void {
    if (failure.kind === 'problem' && failure.code !== 'try-again' && failure.code !== 'broken') void session.look()
  }

  function changed(): void {
    version += 1
    tell()
  }

  function onTick(): void {
    session.tick()
    outbox.pump()
    const seat = session.seat()
    if (session.state().kind !== 'open' || around.localMs() - filledAtMs < around.paceMs.beat) return
    // The device's own pulls do not keep a sign-in awake; someone who works here does.
    const isActive = session.activeAtMs() >= filledAtMs
    void fill(!isActive)
    void outbox.refill()
    // A seat that holds no charts is kept awake by a read that every seat may do.
    if (isActive && seat && !mayHold(seat, clock.today())) void ask(listStaff, { organization: seat.organization.id })
  }

  function wake(): void {
    if (session.state().kind === 'unreachable') void session.look()
    if (session.state().kind !== 'open') return
    outbox.pump(true)
    void fill(true)
  }

  const parts = { client, clock, store, outbox, drafts, seated: () => seatedNow(session), onDone: () => pull.soon() }

  const stops = [
    ...[store, outbox, drafts, session, client].map((part) => part.listen(changed)),
    ...(['online', 'front'] as const).map((event) => around.on(event, wake)),
    around.on('hidden', () => void drafts.flush()),
    around.windows.listen((word) => {
      if (word === 'kept') void outbox.refill()
    }),
  ]

  return {
    clock,
    session,
    listen,
    ask,
    draft: drafts,
    outbox,
    charts: {
      of: store.of,
      all: store.all,
      cards: store.cards,
      isFilled: pull.isFilled,
      fetch: (member) => (store.of(member) ? Promise.resolve(undefined) : fill(false, member)),
    },
    do: (operation, input, options) => carryOut(parts, operation, input, options),
    upload: (upload) => uploadNow(client, session.seat(), upload),
    search: (words, signal) => searchAll(store.cards(), session.seat(), ask, words, signal),
    may: (right, member) => {
      const [seat, relation] = [session.seat(), member === undefined ? undefined : store.of(member)?.relation]
      return seat !== null && mayDo(seat.role, right, relation, clock.today())
    },
    sync: line.state,
    refresh: () => fill(false),
    version: () => version,
    start: async () => {
      ticking = setInterval(onTick, Math.min(tickMs, around.paceMs.beat))
      await session.start()
    },
    close: async () => {
      clearInterval(ticking)
      for (const stop of stops) stop()
      await drafts.close()
      outbox.close()
      pull.sit(undefined)
      around.windows.close()
    },
  }
}

const doors = new Set(['sign-in-needed', 'session-ended', 'session-locked', 'seat-not-yours'])

/** Asks from the seat taken; where the house does not know it any more, the sign-in is looked at anew. */
function asking(client: Client, session: Session): Device['ask'] {
  return async (operation, input, options = {}) => {
    const seat = session.seat()
    if (!seat) return { ok: false, failure: problemFailure('sign-in-needed') }
    const tried = await client.ask(operation, input, { seat: seat.id, ...options })
    if (!tried.ok && tried.failure.kind === 'problem' && doors.has(tried.failure.code)) void session.look()
    return tried
  }
}

/** This device at once, and the house if it can be reached; who is found in both is shown once. */
async function searchAll(
  cards: readonly MemberCard[],
  seat: OwnSeat | null,
  ask: Device['ask'],
  words: string,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const here = searchCards(cards, words)
  if (!seat || words.trim().length < 2) return { cards: here, isComplete: false }
  const input = { organization: seat.organization.id, words: words.trim().slice(0, 100) }
  const tried = await ask(searchMembers, input, signal ? { signal } : {})
  if (!tried.ok) return { cards: here, isComplete: false }
  const ids = new Set(here.map((card) => card.memberId))
  return { cards: [...here, ...tried.value.found.filter((card) => !ids.has(card.memberId))], isComplete: true }
}

/** Whether charts are held for this seat at all: plans and desks read lists page by page from the house. */
function mayHold({ role }: OwnSeat, today: string): boolean {
  return mayDo(role, 'caseload.read', undefined, today) && mayDo(role, 'chart.read', undefined, today)
}

/** Who may write now: nobody while the screen is covered. */
function seatedNow(session: Session) {
  const [state, seat] = [session.state(), session.seat()]
  return state.kind === 'open' && seat ? { seat, staff: state.staff } : undefined
}

/** What a sign-in does to what is sealed here: opens it, closes it, counts it, lets it go. */
function sealedWork(
  { box, random }: Surroundings,
  outbox: Outbox,
  drafts: Drafts,
): Pick<SessionWork, 'open' | 'close' | 'waits' | 'discard'> {
  return {
    open: async ({ staff, deviceKey }) => {
      const person = { staff, seal: await createSeal(deviceKey, random) }
      await Promise.all([outbox.open(person), drafts.open(person)])
    },
    close: async () => {
      outbox.close()
      await drafts.close()
    },
    waits: async (staff) => {
      await drafts.flush()
      const records = await box.all(staff)
      return records && countSealed(records)
    },
    discard: (staff) => box.clear(staff),
  }
}

function countSealed(records: readonly BoxRecord[]) {
  const commands = records.filter((record) => record.kind === 'command').length
  return { commands, drafts: records.length - commands }
}

/** What lies here, as far as it could be read. */
function countsOf(outbox: Outbox, drafts: Drafts): OutboxCounts {
  const counts = outbox.counts()
  return { ...counts, isUnread: counts.isUnread || drafts.isUnread() }
}

function isEmpty({ waiting, needsYou, unreadable, isUnread }: OutboxCounts): boolean {
  return !isUnread && waiting + needsYou + unreadable === 0
}
