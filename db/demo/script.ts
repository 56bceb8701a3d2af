// What happens in a chart and in which order: the beginning, then the main thread, side threads and check-ins in turn. A thread keeps its
// order, so that nobody moves in before the lease is signed.
import type { Chance } from './chance.ts'
import type { Story } from './note/index.ts'
import type { Moment, Thread } from './note/moment.ts'

export interface Scene {
  readonly moment: Moment
  /** Which thread it belongs to; what it leaves to do is done by the next scene of the same. Null for a check-in. */
  readonly thread: number | null
  readonly isLastOfThread: boolean
  readonly isMain: boolean
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
  const mains = chance.shuffled(story.main).filter((thread, i) => i === 0 || fits(thread))
  const main = laneOf(mains.slice(0, story.mainMost))
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
    const scene = lane ? nextOf(lane, lane === main) : undefined
    scenes.push(scene ?? { moment: rest(), thread: null, isLastOfThread: true, isMain: false })
  }
  return scenes
}

function nextOf(lane: Lane, isMain: boolean): Scene | undefined {
  const [current] = lane.threads
  const moment = current?.thread.moments[lane.at]
  if (!current || !moment) return undefined
  lane.at += 1
  const isLastOfThread = lane.at === current.thread.moments.length
  if (isLastOfThread) {
    lane.threads.shift()
    lane.at = 0
  }
  return { moment, thread: current.number, isLastOfThread, isMain }
}

/** Check-ins in a new order each round, never the same twice in a row. */
function restOf(story: Story, isFamilyWelcome: boolean, chance: Chance): () => Moment {
  const fitting = story.checkIns.filter((moment) => isFamilyWelcome || !moment.alsoWith.includes('family'))
  let waiting: Moment[] = []
  let last: Moment | undefined
  return () => {
    if (waiting.length === 0) waiting = chance.shuffled(fitting).filter((moment) => moment !== last)
    last = waiting.pop() ?? chance.pick(fitting)
    return last
  }
}
