// The box on disk: one IndexedDB store of sealed records. What the disk does not take (full, or a window that keeps nothing) stays in
// memory beside it and is told apart, so that the sync line never calls it safe.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Box, type BoxRecord, memoryBox } from './box.ts'

interface Schema extends DBSchema {
  sealed: { key: string; value: BoxRecord; indexes: { owner: string } }
}

/** The box of this browser under a name. */
export function indexedBox(name: string): Box {
  const spare = memoryBox()
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  let hasOpened = false
  // Async, so that a browser whose `open` throws is one that opens no store.
  const disk = async () => {
    opened ??= open(name, () => {
      opened = undefined
    })
    const base = await opened
    hasOpened = true
    return base
  }
  const onDisk = async <Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>, otherwise: Value) => {
    try {
      return await work(await disk())
    } catch {
      opened = undefined
      return otherwise
    }
  }
  return {
    all: async (owner) => {
      const read = (base: IDBPDatabase<Schema>) => base.getAllFromIndex('sealed', 'owner', owner)
      const kept = await onDisk<readonly BoxRecord[] | undefined>(read, undefined)
      // A browser that opens no store keeps nothing; where one opens, a failure to read it must be told.
      if (kept === undefined) return hasOpened ? undefined : spare.all(owner)
      return [...kept, ...(await spare.all(owner))].sort((one, other) => one.order - other.order)
    },
    has: async (id) =>
      (await spare.has(id)) || (await onDisk(async (base) => (await base.getKey('sealed', id)) !== undefined, true)),
    put: async (record, dropIds = []) => {
      const isKept = await onDisk(async (base) => {
        const step = base.transaction('sealed', 'readwrite', { durability: 'strict' })
        await Promise.all([step.store.put(record), ...dropIds.map((id) => step.store.delete(id)), step.done])
        return true
      }, false)
      if (isKept) await spare.drop([record.id, ...dropIds])
      else await spare.put(record, dropIds)
      return isKept
    },
    drop: async (ids) => {
      await spare.drop(ids)
      await onDisk(async (base) => {
        const step = base.transaction('sealed', 'readwrite')
        await Promise.all([...ids.map((id) => step.store.delete(id)), step.done])
      }, undefined)
    },
    clear: async (owner) => {
      await spare.clear(owner)
      // A browser that opens no store keeps nothing; where one opens, a failure to empty it must be told.
      const base = await disk().catch(() => undefined)
      if (!base) return
      const step = base.transaction('sealed', 'readwrite')
      const ids = await step.store.index('owner').getAllKeys(owner)
      await Promise.all([...ids.map((id) => step.store.delete(id)), step.done])
    },
  }
}

function open(name: string, onGone: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade: (base) => {
      base.createObjectStore('sealed', { keyPath: 'id' }).createIndex('owner', 'owner')
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    terminated: onGone,
  })
}
