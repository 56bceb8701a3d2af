// What happens in a chart and in which order: the beginning, then the main thread, side threads and check-ins in turn. A thread keeps its
// order, so that nobody moves in before the lease is signed.
import type { Chance } from './chance.ts'
import type { Story } from './note/index.ts'
import { isWithFamily, type Moment, type Thread } from './note/moment.ts'

export interface Scene {
  readonly moment: Moment
  /** Which thread it belongs to: what it leaves to do is done by the next scene of the same. Null for a check-in. */
  readonly thread: number | null
}

interface Lane {
  readonly threads: { readonly thread: Thread; readonly number: number }[]
  at: number
}

/** So many scenes of a story. Family comes in only where the member wishes it. */
export function scriptOf(story: Story, count: number, isFamilyWelcome: boolean, chance: Chance): readonly Scene[] {
  const fits = (thread: Thread) => isFamilyWelcome || !thread.isWithFamily
  let number = 0
  const laneOf = (threads: readonly Thread[]): Lane => ({
    threads: threads.map((thread) => ({ thread, number: number++ })),
    at: 0,
  })
  const opening = laneOf([chance.pick(story.beginnings)])
  const fitting = chance.shuffled(story.main).filter(fits)
  const main = laneOf(fitting.length > 0 ? fitting.slice(0, story.mainMost) : story.main.slice(0, 1))
  const side = laneOf(chance.shuffled(story.side).filter(fits))
  const rest = restOf(story, isFamilyWelcome, chance)
  const scenes: Scene[] = []
  while (scenes.length < count) {
    const isOpening = opening.threads.length > 0
    const lane = isOpening
      ? opening
      : chance.weighted([
          [main, 48],
          [side, 32],
          [undefined, 20],
        ])
    const scene = lane ? nextOf(lane) : undefined
    scenes.push(scene ?? { moment: rest(), thread: null })
  }
  return scenes
}

function nextOf(lane: Lane): Scene | undefined {
  const [current] = lane.threads
  const moment = current?.thread.moments[lane.at]
  if (!current || !moment) return undefined
  lane.at += 1
  if (lane.at === current.thread.moments.length) {
    lane.threads.shift()
    lane.at = 0
  }
  return { moment, thread: current.number }
}

/** Check-ins in a new order each round, never the same twice in a row. */
function restOf(story: Story, isFamilyWelcome: boolean, chance: Chance): () => Moment {
  const fitting = story.checkIns.filter((moment) => isFamilyWelcome || !isWithFamily(moment))
  let waiting: Moment[] = []
  let last: Moment | undefined
  return () => {
    if (waiting.length === 0) waiting = chance.shuffled(fitting).filter((moment) => moment !== last)
    last = waiting.pop() ?? chance.pick(fitting)
    return last
  }
}
