// Forms half written: sealed as one types, found again after a lock, a reload or a new sign-in, and gone when the command they became is
// kept. A draft belongs to a person in a seat; the form names it, and reads it back with its own schema.
import type { Box } from './box.ts'
import { createListeners } from './listeners.ts'
import type { Person } from './outbox.ts'
import type { Surroundings } from './surroundings.ts'

export interface Drafts {
  open(person: Person): Promise<void>
  close(): Promise<void>
  sit(seat: string | null): void
  /** What was last written under the name; undefined when nothing was. As it came from the box: parse it. */
  read(name: string): unknown
  /** Keeps what can be said in JSON. */
  write(name: string, value: unknown): void
  drop(name: string): Promise<void>
  /** The names of all drafts of this seat; the same value until one comes or goes. */
  names(): readonly string[]
  /** The id of its record in the box, so that a command can drop it in the step that keeps it. */
  recordId(name: string): Promise<string>
  /** The command has dropped the record: nothing more is to be written. */
  forget(name: string): void
  /** The disk could not be read when they were opened: what lies there is not known. */
  isUnread(): boolean
  /** Seals now what still waits for the typing to rest. */
  flush(): Promise<void>
  listen(call: () => void): () => void
}

interface Kept {
  readonly seat: string
  readonly name: string
  readonly value: unknown
}

export function createDrafts({ box, paceMs, localMs }: Surroundings): Drafts {
  const { listen, tell } = createListeners()
  const kept = new Map<string, Kept>()
  const dirty = new Set<string>()
  let person: Person | undefined
  let seat: string | null = null
  let isUnread = false
  let names: readonly string[] | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  const keyOf = (name: string) => `${seat}\n${name}`
  const changed = () => {
    names = undefined
    tell()
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const before = writing
    writing = (async () => {
      // One write that failed stays to be written; it does not keep the next ones from the disk.
      await before.catch(() => {})
      for (const key of person ? [...dirty] : []) {
        const one = kept.get(key)
        if (person) await writeOne(box, person, one, key, localMs())
        if (kept.get(key) === one) dirty.delete(key)
      }
    })()
    return writing
  }

  function remove(name: string): void {
    const key = keyOf(name)
    dirty.delete(key)
    if (kept.delete(key)) changed()
  }

  return {
    listen,
    flush,
    open: async (next) => {
      person = next
      const all = await box.all(next.staff)
      isUnread = all === undefined
      for (const record of all ?? []) {
        if (record.kind !== 'draft') continue
        const one = (await next.seal.open(record.id, record)) as Kept | undefined
        // What was written here meanwhile is newer.
        if (one && !kept.has(`${one.seat}\n${one.name}`)) kept.set(`${one.seat}\n${one.name}`, one)
      }
      changed()
    },
    close: async () => {
      await flush()
      person = undefined
      isUnread = false
      kept.clear()
      changed()
    },
    sit: (next) => {
      seat = next
      changed()
    },
    isUnread: () => isUnread,
    read: (name) => kept.get(keyOf(name))?.value,
    write: (name, value) => {
      if (!person || seat === null) return
      const isNew = !kept.has(keyOf(name))
      kept.set(keyOf(name), { seat, name, value })
      dirty.add(keyOf(name))
      // The first key starts the wait and the next ones do not start it anew: who types on and on is sealed all the same.
      timer ??= setTimeout(() => void flush().catch(() => {}), paceMs.draft)
      if (isNew) changed()
    },
    drop: async (name) => {
      const id = await recordIdOf(person?.staff, keyOf(name))
      remove(name)
      writing = writing.then(() => box.drop([id]))
      await writing
    },
    names: () => {
      names ??= [...kept.values()].filter((one) => one.seat === seat).map((one) => one.name)
      return names
    },
    recordId: async (name) => {
      await flush()
      return recordIdOf(person?.staff, keyOf(name))
    },
    forget: remove,
  }
}

async function writeOne(box: Box, { staff, seal }: Person, one: Kept | undefined, key: string, order: number) {
  if (!one) return
  const id = await recordIdOf(staff, key)
  await box.put({ id, kind: 'draft', owner: staff, order, ...(await seal.close(id, one)) })
}

/** One record a draft, whichever window wrote it; its id tells nothing. */
async function recordIdOf(staff: string | undefined, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${staff}\n${key}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
