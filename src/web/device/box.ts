// Where sealed records lie between two sign-ins: commands not yet sent, forms half written. In the clear are only ids and an order.
import type { Sealed } from './seal.ts'

export interface BoxRecord extends Sealed {
  readonly id: string
  readonly kind: 'command' | 'draft'
  /** The person who can open it. */
  readonly owner: string
  /** Rises with each record, so that commands go out as they were written. */
  readonly order: number
}

export interface Box {
  /** A person's records, in order; undefined when the disk cannot be read, which is not the same as none. */
  all(owner: string): Promise<readonly BoxRecord[] | undefined>
  has(id: string): Promise<boolean>
  /** Keeps a record and drops others in the same step. Answers false when it lies in memory only. */
  put(record: BoxRecord, dropIds?: readonly string[]): Promise<boolean>
  drop(ids: readonly string[]): Promise<void>
  /** Everything of a person. */
  clear(owner: string): Promise<void>
}

/** Memory can always be read. */
export interface MemoryBox extends Box {
  all(owner: string): Promise<readonly BoxRecord[]>
}

/** A box in memory: for browsers that keep nothing, and for what the disk would not take. */
export function memoryBox(): MemoryBox {
  const records = new Map<string, BoxRecord>()
  const drop = (ids: readonly string[]) => {
    for (const id of ids) records.delete(id)
  }
  return {
    all: async (owner) =>
      [...records.values()].filter((one) => one.owner === owner).sort((one, other) => one.order - other.order),
    has: async (id) => records.has(id),
    put: async (record, dropIds = []) => {
      drop(dropIds)
      records.set(record.id, record)
      return false
    },
    drop: async (ids) => drop(ids),
    clear: async (owner) => drop([...records.values()].filter((one) => one.owner === owner).map((one) => one.id)),
  }
}
