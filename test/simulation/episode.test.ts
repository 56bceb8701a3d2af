// The life cycle of an episode as a state machine, walked against the real gate: whatever people do and in whatever order, the episode is where
// the program's words say, somebody walks with the member or is asked to name who does, and the next step lies before them.
import { deepEqual } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { nextStates } from '../../src/domain/episode.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { beginnings, steps } from './episode-command.ts'
import { beginLife, type Life } from './episode-life.ts'
import { type Model, newModel } from './episode-model.ts'
import { watch } from './episode-watch.ts'

/** How many lives are lived; more where one looks for what these do not find, each time others. */
const more = Number(process.env.EPISODE_LIVES ?? 0)
const lives = more > 0 ? { numRuns: more } : { numRuns: 24, seed: 20_261_124 }

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

test('no state of an episode is left without an owner or a next step, whatever is done in whatever order', async (t) => {
  const edges = new Set<string>()
  for (const beginning of beginnings) await live(edges, true, beginning, [])
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.constantFrom(...beginnings),
      fc.commands(steps, { maxCommands: 24, size: 'max' }),
      (isByIntake, beginning, commands) => live(edges, isByIntake, beginning, commands),
    ),
    { ...lives, endOnFailure: true },
  )
  t.diagnostic([...edges].toSorted().join(', '))
  const meant = Object.entries(nextStates).flatMap(([from, all]) => all.map((to) => `${from} → ${to}`))
  const back = ['referred', 'assigned', 'outreach', 'engaged', 'active'].map((to) => `ended → ${to}`)
  deepEqual([...edges].toSorted(), [...meant, ...back].toSorted(), 'every step between states was walked, and no other')
})

type Commands = Iterable<fc.AsyncCommand<Model, Life>>

async function live(edges: Set<string>, isByIntake: boolean, beginning: Commands, commands: Commands): Promise<void> {
  const life = await beginLife(house, edges, isByIntake)
  const model = newModel(isByIntake ? null : (life.managers[0]?.seat.staffId ?? null))
  await watch(life, model.state)
  for (const step of beginning) await step.run(model, life)
  await fc.asyncModelRun(() => ({ model, real: life }), commands)
}
