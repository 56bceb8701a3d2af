// Who sits at this device, as the house says it: signed out, half way in, open, locked. A lock covers the screen and keeps all that
// stands on it; the end of a sign-in takes the charts and leaves what waits, sealed, for the next one.
import type { OwnSeat, OwnSignIn, RecoveryCodes, SignInState, TotpSecret, Way } from '../../api/sign-in.ts'
import type { Client, Failure, Tried } from './client.ts'
import type { Clock } from './clock.ts'
import { createListeners } from './listeners.ts'
import type { Surroundings } from './surroundings.ts'

type Said<Kind extends SignInState['kind']> = Extract<SignInState, { kind: Kind }>

export type SessionState =
  /** Not known yet. */
  | { readonly kind: 'looking' }
  /** No network since this page was opened. */
  | { readonly kind: 'unreachable' }
  | Said<'signed-out'>
  | Said<'second-factor'>
  | Said<'enroll'>
  | Said<'locked'>
  | Omit<Said<'open'>, 'deviceKey'>

export type Proof = { readonly password: string } | { readonly code: string } | { readonly recoveryCode: string }

export type SignedOut =
  | { readonly kind: 'signed-out' }
  /** Something would be lost: ask, and then call again with `discard`. */
  | { readonly kind: 'waits'; readonly commands: number; readonly drafts: number }
  /** Something may be lost, because what is kept here cannot be read: ask as well. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface Session {
  /** The same value until it changes. */
  state(): SessionState
  /** The seat taken; null while nobody is signed in, or has not chosen among several. It stays while the screen is locked. */
  seat(): OwnSeat | null
  start(): Promise<void>
  /** Asks the house where the person stands. */
  look(): Promise<void>
  password(email: string, password: string): Promise<Tried<SessionState>>
  secondFactor(proof: Exclude<Proof, { password: string }>): Promise<Tried<SessionState>>
  /** Signs in, or opens the lock, with a passkey. */
  passkey(): Promise<Tried<SessionState>>
  unlock(proof: Proof): Promise<Tried<SessionState>>
  /** The address of the organization's own sign-in. */
  provider(): Promise<Tried<string>>
  enrollTotp(password?: string): Promise<Tried<TotpSecret>>
  confirmTotp(code: string): Promise<Tried<SessionState>>
  enrollPasskey(name: string): Promise<Tried<SessionState>>
  /** What opens this person's sign-in. */
  own(): Promise<Tried<OwnSignIn>>
  removePasskey(id: string): Promise<Tried<OwnSignIn>>
  /** Another password in the place of this one; every other sign-in of the person ends. */
  choosePassword(password: string, chosen: string): Promise<Tried<OwnSignIn>>
  renewRecoveryCodes(password?: string): Promise<Tried<RecoveryCodes>>
  lock(): Promise<void>
  signOut(how: 'ask' | 'discard'): Promise<SignedOut>
  takeSeat(id: string): void
  /** Looks at the clocks: locks after idle time, and asks when the sign-in should have ended. */
  tick(): void
  /** Milliseconds since 1970, by this machine's clock, when someone last worked here or in another window. */
  activeAtMs(): number
  listen(call: () => void): () => void
}

/** What the rest of the device does when the person at it changes. */
export interface SessionWork {
  open(person: { readonly staff: string; readonly deviceKey: string }): Promise<void>
  close(): Promise<void>
  sit(seat: OwnSeat | null): void
  /** The same person and seat as before: the network or the lock is open again. */
  back(): void
  /** What is sealed here of the person, with a key or without; undefined when the disk cannot be read. */
  waits(staff: string): Promise<{ readonly commands: number; readonly drafts: number } | undefined>
  /** All of it goes. */
  discard(staff: string): Promise<void>
}

const seatName = 'alongside.seat'
const lockName = 'alongside.locked'
const tellActiveMs = 10_000

export function createSession(around: Surroundings, client: Client, clock: Clock, work: SessionWork): Session {
  const { listen, tell } = createListeners()
  let state: SessionState = { kind: 'looking' }
  let person: { readonly staff: string; readonly deviceKey: string } | undefined
  let seat: OwnSeat | null = null
  let isLockedHere = around.recall(lockName) !== null
  let activeAtMs = around.localMs()
  let toldActiveMs = 0
  let taking: Promise<unknown> = Promise.resolve()

  function show(next: SessionState): void {
    state = next
    tell()
  }

  function lockHere(isLocked: boolean): void {
    isLockedHere = isLocked
    around.remember(lockName, isLocked ? '1' : null)
  }

  /** Takes what the house says, one answer after the other. */
  function take(said: SignInState, isProven: boolean): Promise<void> {
    const taken = taking.then(() => takeNow(said, isProven))
    taking = taken.catch(() => {})
    return taken
  }

  async function takeNow(said: SignInState, isProven: boolean): Promise<void> {
    if (isProven) lockHere(false)
    if (said.kind === 'open') {
      // Locked here while the network was away: the house learns it now, and only a proof opens.
      return isLockedHere ? lockAgain() : opened(said)
    }
    if (said.kind !== 'locked' || (person && person.staff !== said.staff)) await left()
    show(said)
  }

  async function lockAgain(): Promise<void> {
    const tried = await client.signIn('lock', {})
    const said = tried.ok ? (tried.value as SignInState) : undefined
    if (said && said.kind !== 'open') await takeNow(said, false)
    else if (state.kind === 'looking') show({ kind: 'unreachable' })
  }

  async function opened({ deviceKey, ...said }: Said<'open'>): Promise<void> {
    const { staff } = said
    if (person && (person.staff !== staff || person.deviceKey !== deviceKey)) await left()
    person = { staff, deviceKey }
    await work.open(person)
    const { seats } = said
    const chosen = [seat?.id, around.recall(seatName)].flatMap((id) => seats.find((one) => one.id === id) ?? [])[0]
    // Who holds several says which; this browser knows it the next time.
    const next = chosen ?? (seats.length === 1 ? (seats[0] ?? null) : null)
    const isSame = next?.id === seat?.id
    seat = next
    if (state.kind !== 'open') activeAtMs = around.localMs()
    state = said
    if (isSame) work.back()
    else work.sit(seat)
    tell()
  }

  async function left(): Promise<void> {
    if (!person) return
    await work.close()
    person = undefined
    seat = null
    work.sit(null)
  }

  async function prove(path: string, body: unknown): Promise<Tried<SessionState>> {
    const tried = await client.signIn(path, body)
    if (!tried.ok) {
      if (tried.failure.kind === 'problem' && endings.has(tried.failure.code)) await look()
      return tried
    }
    await take(tried.value as SignInState, true)
    around.windows.tell('unlocked')
    return { ok: true, value: state }
  }

  async function look(): Promise<void> {
    const tried = await client.signIn('state')
    if (tried.ok) await take(tried.value as SignInState, false)
    else if (state.kind === 'looking') show({ kind: 'unreachable' })
  }

  async function lock(): Promise<void> {
    if (state.kind !== 'open') return
    lockHere(true)
    const { staff, email, endsAt, factors } = state
    show({ kind: 'locked', staff, email, endsAt, ways: waysOf(factors) })
    const tried = await client.signIn('lock', {})
    if (tried.ok) await take(tried.value as SignInState, false)
    around.windows.tell('look')
  }

  async function signOut(how: 'ask' | 'discard'): Promise<SignedOut> {
    const staff = state.kind === 'open' || state.kind === 'locked' ? state.staff : undefined
    const waits = staff === undefined ? nothing : await work.waits(staff)
    if (how === 'ask' && waits === undefined) return { kind: 'unread' }
    if (how === 'ask' && waits && waits.commands + waits.drafts > 0) return { kind: 'waits', ...waits }
    const tried = await client.signIn('out', {})
    if (!tried.ok) return { kind: 'failed', failure: tried.failure }
    await take(tried.value as SignInState, true)
    if (staff !== undefined) await work.discard(staff)
    around.remember(seatName, null)
    around.windows.tell('look')
    return { kind: 'signed-out' }
  }

  async function withPasskey(kind: 'get' | 'create', path: string, more: object): Promise<Tried<SessionState>> {
    const options = await client.signIn(`${path}/options`, {})
    if (!options.ok) return options
    const passkey = await around.passkey[kind](options.value)
    return prove(state.kind === 'locked' && kind === 'get' ? 'unlock' : path, { passkey, ...more })
  }

  function isActive(): void {
    activeAtMs = around.localMs()
    if (activeAtMs - toldActiveMs < tellActiveMs) return
    toldActiveMs = activeAtMs
    around.windows.tell('active')
  }

  around.on('active', isActive)
  around.windows.listen((word) => {
    if (word === 'active') activeAtMs = around.localMs()
    if (word === 'unlocked') lockHere(false)
    if (word === 'unlocked' || word === 'look') void look()
  })

  return {
    listen,
    look,
    lock,
    signOut,
    state: () => state,
    seat: () => seat,
    activeAtMs: () => activeAtMs,
    start: look,
    password: (email, password) => prove('password', { email, password }),
    secondFactor: (proof) => prove('second-factor', proof),
    unlock: (proof) => prove('unlock', proof),
    confirmTotp: (code) => prove('enroll/totp/confirm', { code }),
    passkey: () => withPasskey('get', 'passkey', {}),
    enrollPasskey: (name) => withPasskey('create', 'enroll/passkey', { name }),
    own: async () => (await client.signIn('own')) as Tried<OwnSignIn>,
    removePasskey: async (id) => (await client.signIn('own/passkey/remove', { id })) as Tried<OwnSignIn>,
    choosePassword: async (password, chosen) =>
      (await client.signIn('own/password', { password, chosen })) as Tried<OwnSignIn>,
    renewRecoveryCodes: async (password) =>
      (await client.signIn('own/recovery-codes', password === undefined ? {} : { password })) as Tried<RecoveryCodes>,
    enrollTotp: async (password) =>
      (await client.signIn('enroll/totp', password === undefined ? {} : { password })) as Tried<TotpSecret>,
    provider: async () => {
      const tried = await client.signIn('oidc', {})
      return tried.ok ? { ok: true, value: (tried.value as { readonly url: string }).url } : tried
    },
    takeSeat: (id) => {
      const next = state.kind === 'open' ? state.seats.find((one) => one.id === id) : undefined
      if (!next || next.id === seat?.id) return
      seat = next
      around.remember(seatName, id)
      work.sit(seat)
      tell()
    },
    tick: () => {
      if (state.kind === 'unreachable') void look()
      if (state.kind !== 'open' && state.kind !== 'locked') return
      if (clock.now() >= state.endsAt) void look()
      else if (state.kind === 'open' && around.localMs() - activeAtMs >= state.idleMinutes * 60_000) void lock()
    },
  }
}

const nothing = { commands: 0, drafts: 0 }

/** Where one was thrown back to the start: the state says to where. */
const endings = new Set(['proof-expired', 'session-ended', 'sign-in-needed'])

/** How the lock opens, until the house itself says it. */
function waysOf(factors: Said<'open'>['factors']): readonly Way[] {
  return [
    ...(factors.passkeys > 0 ? (['passkey'] as const) : []),
    ...(factors.totp ? (['code', 'recovery-code'] as const) : []),
    'password',
  ]
}
