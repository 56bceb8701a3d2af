// What a member keeps on a phone that is theirs alone: one record, sealed for a key of its own. The key that opens it lies wrapped by what the six
// numbers make of themselves, and by the phone's lock where that can; so each page seals anew without asking for them. A code of six numbers holds
// off who looks, not who copies the phone and has a night for it: the record says little, and 30 days end it.

/** How often a guess is worked through; about a second on an old phone. */
const ROUNDS = 600_000
const DAYS = 30
const WRONG_MOST = 5
const NAME = 'alongside-own-phone'

interface Lock {
  readonly kind: 'pin' | 'lock'
  readonly salt: Bytes
  readonly iv: Bytes
  readonly key: ArrayBuffer
}

type Bytes = Uint8Array<ArrayBuffer>

export interface Kept {
  /** The sign-in it belongs to; with another, or none, it is forgotten. */
  readonly session: string
  readonly untilMs: number
  readonly wrong: number
  readonly own: JsonWebKey
  readonly locks: readonly Lock[]
  readonly sealed?: { readonly from: JsonWebKey; readonly iv: Bytes; readonly words: ArrayBuffer }
}

export const nowMs = (): number => performance.timeOrigin + performance.now()

/** Makes the record, empty; the next page of the member's fills it. */
export async function makeKept(session: string, pin: string, hasLock: boolean): Promise<void> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveKey'])
  const secret = new TextEncoder().encode(JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)))
  const byPin = await wrapped('pin', secret, (salt) => pinKey(pin, salt))
  const byLock = hasLock ? await wrapped('lock', secret, lockKey).catch(() => undefined) : undefined
  await write({
    ...{ session, untilMs: nowMs() + DAYS * 86_400_000, wrong: 0 },
    own: await crypto.subtle.exportKey('jwk', pair.publicKey),
    locks: byLock ? [byPin, byLock] : [byPin],
  })
}

/** Seals what is shown now; whoever can read the disk reads nothing of it. */
export async function sealKept(kept: Kept, words: string): Promise<void> {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveKey'])
  const iv = random(12)
  const key = await shared(await publicKey(kept.own), once.privateKey)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(words))
  const from = await crypto.subtle.exportKey('jwk', once.publicKey)
  await write({ ...kept, wrong: 0, sealed: { from, iv, words: sealed } })
}

/** What was kept, by six numbers, or by the phone's lock without any; undefined when that does not open it. */
export async function openKept(kept: Kept, pin: string | undefined): Promise<string | undefined> {
  const lock = kept.locks.find(({ kind }) => kind === (pin === undefined ? 'lock' : 'pin'))
  if (!lock || !kept.sealed) return undefined
  // Counted before it is tried, so that a page closed in between counts too.
  if (kept.wrong + 1 >= WRONG_MOST && pin !== undefined) await forgetKept()
  else if (pin !== undefined) await write({ ...kept, wrong: kept.wrong + 1 })
  try {
    const opener = pin === undefined ? await lockKey(lock.salt) : await pinKey(pin, lock.salt)
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: lock.iv }, opener, lock.key)
    const own = JSON.parse(new TextDecoder().decode(secret)) as JsonWebKey
    const { from, iv, words } = kept.sealed
    const key = await shared(
      await publicKey(from),
      await crypto.subtle.importKey('jwk', own, CURVE, false, ['deriveKey']),
    )
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, words)
    await write({ ...kept, wrong: 0 })
    return new TextDecoder().decode(opened)
  } catch {
    return undefined
  }
}

/** What is kept and not too old; too old, it goes. */
export async function readKept(): Promise<Kept | undefined> {
  if (!(await exists())) return undefined
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get(NAME))
  if (kept && kept.untilMs > nowMs()) return kept
  await forgetKept()
  return undefined
}

export function forgetKept(): Promise<void> {
  return new Promise((done) => {
    const gone = indexedDB.deleteDatabase(NAME)
    gone.onsuccess = () => done()
    gone.onerror = () => done()
    gone.onblocked = () => done()
  })
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const CIPHER = { name: 'AES-GCM', length: 256 }

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const publicKey = (key: JsonWebKey) => crypto.subtle.importKey('jwk', key, CURVE, false, [])
const shared = (theirs: CryptoKey, ours: CryptoKey) =>
  crypto.subtle.deriveKey({ name: 'ECDH', public: theirs }, ours, CIPHER, false, ['encrypt', 'decrypt'])

async function wrapped(kind: Lock['kind'], secret: Bytes, keyFrom: (salt: Bytes) => Promise<CryptoKey>): Promise<Lock> {
  const [salt, iv] = [random(32), random(12)]
  const key = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyFrom(salt), secret)
  return { kind, salt, iv, key }
}

async function pinKey(pin: string, salt: Bytes): Promise<CryptoKey> {
  const given = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(how, given, CIPHER, false, ['encrypt', 'decrypt'])
}

/** What only this phone's lock answers to the salt (WebAuthn PRF); it needs no signal. @throws Error where the phone has none */
async function lockKey(salt: Bytes): Promise<CryptoKey> {
  const extensions = { prf: { eval: { first: salt } } }
  const shown = await navigator.credentials.get({
    publicKey: { challenge: random(32), userVerification: 'required', extensions },
  })
  const { first } = (shown as PublicKeyCredential).getClientExtensionResults().prf?.results ?? {}
  if (first === undefined) throw new Error('this lock makes no key')
  return crypto.subtle.importKey('raw', first, CIPHER, false, ['encrypt', 'decrypt'])
}

/** Asking whether it is there makes none. */
async function exists(): Promise<boolean> {
  return (await indexedDB.databases?.())?.some(({ name }) => name === NAME) ?? true
}

async function write(kept: Kept): Promise<void> {
  await inStore('readwrite', (store) => store.put(kept, NAME))
}

function inStore<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME)
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(NAME, mode)
      const request = work(transaction.objectStore(NAME))
      transaction.oncomplete = () => {
        database.close()
        done(request.result)
      }
      transaction.onabort = () => {
        database.close()
        fail(transaction.error)
      }
    }
  })
}
