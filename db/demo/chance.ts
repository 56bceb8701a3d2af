// Chance that always falls the same way: a small seeded generator (sfc32 over a hash of its seed), so that the demo is the same everywhere.

import { idFrom } from '../../src/base/id.ts'

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True so many times in a hundred. */
  percent(share: number): boolean
  /** One of the list; throws when it is empty. */
  pick<Value>(list: readonly Value[]): Value
  /** One of the pairs' values, as often as its weight says. */
  weighted<Value>(pairs: readonly (readonly [Value, number])[]): Value
  /** The list in another order. */
  shuffled<Value>(list: readonly Value[]): readonly Value[]
  /** A UUIDv7 made at this many milliseconds since 1970. */
  id(milliseconds: number): string
}

/** The generator of a seed: two with the same seed give the same. */
export function chanceOf(seed: string): Chance {
  const next = sfc32(hashes(seed))
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    percent: (share) => next() * 100 < share,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
      const found = pairs.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? at(pairs, pairs.length - 1))[0]
    },
    shuffled: (list) => {
      const order = [...list]
      for (let i = order.length - 1; i > 0; i--) {
        const j = between(0, i)
        const [one, other] = [at(order, i), at(order, j)]
        order[i] = other
        order[j] = one
      }
      return order
    },
    id: (milliseconds) => {
      const random = new Uint8Array(10)
      for (let i = 0; i < random.length; i++) random[i] = between(0, 255)
      return idFrom(milliseconds, random)
    },
  }
}

function at<Value>(list: readonly Value[], index: number): Value {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to pick from')
  return list[index] as Value
}

type State = [number, number, number, number]

function sfc32([a, b, c, d]: State): () => number {
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  // The first numbers still show the seed.
  for (let i = 0; i < 12; i++) step()
  return step
}

/** Four different FNV-1a hashes of the seed. */
function hashes(seed: string): State {
  const one = (salt: number) => {
    let hash = 2166136261 ^ salt
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619)
    return hash | 0
  }
  return [one(0), one(0x9e3779b9), one(0x85ebca6b), one(0xc2b2ae35)]
}
