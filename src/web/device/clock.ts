// The time on the device: its own clock, corrected by the Date of the house's answers. It is kept a little behind the house's and never
// ahead, because what is written "now" must not be in the future when it arrives.
import type { Day, Instant } from '../../base/day.ts'
import { idFrom } from '../../base/id.ts'
import { dayOfInstant, instantFrom } from '../../domain/program-day.ts'

export interface Clock {
  now(): Instant
  nowMs(): number
  /** The program's day. */
  today(): Day
  /** An id that sorts after all ids made here before. */
  newId(): string
  /** Takes the Date header of an answer that just came in. */
  heard(date: string | null): void
}

const samplesMost = 16
/** A sample this much lower than the best is no slow network: this machine's clock was set anew. */
const jumpMs = 5000

export function createClock(localMs: () => number, random: (length: number) => Uint8Array): Clock {
  let samples: readonly number[] = []
  let lastIdMs = 0
  // The Date header is cut to the second and old by the way back, so each sample is too low: the highest is the nearest.
  const nowMs = () => Math.floor(localMs()) + (samples.length === 0 ? 0 : Math.max(...samples))
  const now = () => instantFrom(nowMs())
  return {
    nowMs,
    now,
    today: () => dayOfInstant(now()),
    newId: () => {
      lastIdMs = Math.max(nowMs(), lastIdMs + 1)
      return idFrom(lastIdMs, random(10))
    },
    heard: (date) => {
      const house = date === null ? Number.NaN : Date.parse(date)
      if (Number.isNaN(house)) return
      const sample = house - Math.floor(localMs())
      const isJump = samples.length > 0 && sample < Math.max(...samples) - jumpMs
      samples = isJump ? [sample] : [...samples, sample].slice(-samplesMost)
    },
  }
}
