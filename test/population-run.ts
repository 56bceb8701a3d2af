// Runs a small plan of a test through the derivation, and reads rows of its tables.
import { join } from 'node:path'
import { identifications } from '../content/identification.ts'
import { overlaps, rules } from '../content/index.ts'
import type { Engine } from '../src/identify/engine.ts'
import { type Asked, derive } from '../src/identify/run.ts'
import { type Plan, writePlan } from './population-example.ts'
import { clearScratchFolder, scratchFolder } from './scratch-folder.ts'

/** A folder with the plan's files, and what a run over it is asked; gone when `use` returns. */
export async function withPlan<Result>(
  plan: Plan,
  asOf: string,
  use: (asked: Asked, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await scratchFolder()
  try {
    const input = join(folder, 'plan')
    await writePlan(input, plan)
    const asked = { input, asOf, memory: '1GB', threads: 2, rules, settings: identifications, overlaps, step: () => {} }
    return await use(asked, folder)
  } finally {
    await clearScratchFolder(folder)
  }
}

export async function derivePlan<Result>(plan: Plan, asOf: string, use: (engine: Engine) => Promise<Result>) {
  return withPlan(plan, asOf, (asked) => derive(asked, ({ engine }) => use(engine)))
}
