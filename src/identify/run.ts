// A run over a plan's whole population: open, derive, decide, write; each step says what it is about to do.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../base/day.ts'
import type { Identification } from '../domain/identification.ts'
import type { Overlap } from '../domain/overlap.ts'
import { type Rule, rulesOn } from '../domain/rule.ts'
import { compare } from './changes.ts'
import { decideAll } from './decide.ts'
import { countUse, type Thresholds } from './derive/count.ts'
import { deriveDiagnoses } from './derive/diagnosis.ts'
import { claimFaults, deriveMembers } from './derive/member.ts'
import { deriveTold } from './derive/told.ts'
import { deriveUse } from './derive/use.ts'
import { type Window, windowOf } from './derive/window.ts'
import { type Engine, type EngineRow, openEngine } from './engine.ts'
import { gatherEvidence } from './evidence.ts'
import { exclusionsOn } from './exclusion.ts'
import { leaves, makeFacts } from './fact-table.ts'
import { IdentifyError } from './fault.ts'
import type { TableName } from './input.ts'
import { type Opened, openInput } from './open-input.ts'
import { reportPage } from './report.ts'
import { summarize } from './summary.ts'
import { type Format, write } from './write.ts'

export interface Asked {
  readonly input: string
  readonly asOf: Day
  readonly memory: string
  readonly threads: number
  /** All rules of the program and all settings; those in force on the day are used. */
  readonly rules: readonly Rule[]
  readonly settings: readonly Identification[]
  readonly overlaps: readonly Overlap[]
  /** Told what comes next. */
  readonly step: (says: string) => void
}

export interface Derived {
  readonly engine: Engine
  readonly window: Window
  readonly rules: readonly Rule[]
  readonly settings: Identification
  readonly opened: Opened
}

export interface Outcome {
  readonly summary: readonly EngineRow[]
  readonly faults: readonly EngineRow[]
  readonly excluded: readonly EngineRow[]
  readonly window: Window
  readonly opened: Opened
}

/** Decides everyone and hands over the engine with its tables; whoever is handed it is done when it returns. */
export async function derive<Result>(asked: Asked, use: (derived: Derived) => Promise<Result>): Promise<Result> {
  const spill = await mkdtemp(join(tmpdir(), 'alongside-identify-'))
  const engine = await openEngine({ memory: asked.memory, threads: asked.threads, spillInto: spill })
  try {
    asked.step('Opening the files')
    const opened = await openInput(engine, asked.input)
    return await use({ engine, opened, ...(await decidePopulation(engine, asked, new Set(opened.tables.keys()))) })
  } finally {
    engine.close()
    await rm(spill, { recursive: true, force: true })
  }
}

/** Derives and decides over tables that stand already; any engine that speaks this SQL will do. @throws IdentifyError */
export async function decidePopulation(
  engine: Engine,
  asked: Asked,
  there: ReadonlySet<TableName>,
): Promise<Omit<Derived, 'engine' | 'opened'>> {
  const settings = rulesOn(asked.settings, asked.asOf).at(-1)
  if (!settings) throw new IdentifyError(`No settings are in force on ${asked.asOf}. Name a later day.`)
  const rules = rulesOn(asked.rules, asked.asOf).filter(({ kind }) => kind === 'focus')
  asked.step('Members')
  for (const sql of deriveMembers(asked.asOf)) await engine.run(sql)
  asked.step('Claims')
  for (const sql of claimFaults(asked.asOf)) await engine.run(sql)
  const window = await windowOf(engine, asked.asOf)
  asked.step('Diagnoses')
  for (const sql of deriveDiagnoses(settings, window)) await engine.run(sql)
  asked.step('Visits and stays')
  for (const sql of deriveUse(settings, window)) await engine.run(sql)
  // What is read no more is given back before the joins want the memory.
  for (const table of ['code_seen', 'stay_part', 'short_part', 'visit_all']) await engine.run(`drop table ${table}`)
  const thresholds = thresholdsOf(rules)
  await engine.run(countUse(window, thresholds))
  asked.step('The other files')
  for (const sql of deriveTold(settings, window, there)) await engine.run(sql)
  asked.step('Rules')
  const exclusions = exclusionsOn(settings, asked.rules, asked.overlaps, asked.asOf)
  const held = { there, programs: await programsNamed(engine, there), facts: await factsTold(engine) }
  for (const sql of makeFacts(settings, rules, exclusions, window, held, thresholds)) await engine.run(sql)
  await decideAll(engine, settings, rules, asked.asOf)
  return { window, rules, settings }
}

/** The whole run, written into `out`. @throws IdentifyError for what stops it, in one line */
export async function identify(
  asked: Asked & { readonly out: string; readonly previous: string | undefined; readonly format: Format },
): Promise<Outcome> {
  return derive(asked, async ({ engine, window, rules, settings, opened }) => {
    asked.step('Evidence')
    for (const sql of gatherEvidence(settings, rules, window)) await engine.run(sql)
    await compare(engine, asked.previous)
    asked.step('Counts')
    for (const sql of summarize(asked.asOf)) await engine.run(sql)
    const outcome = {
      summary: await engine.rows('select * from summary order by "by", value'),
      faults: await engine.rows(
        'select file, "column", reason, count(*) as "rows" from fault group by all order by 1, 2, 3',
      ),
      excluded: await engine.rows('select why, count(*) as members from excluded group by why order by why'),
      window,
      opened,
    }
    asked.step('Writing')
    await write(engine, asked.out, asked.format, reportPage(asked.asOf, outcome))
    return outcome
  })
}

async function programsNamed(engine: Engine, there: ReadonlySet<TableName>): Promise<ReadonlySet<string>> {
  const rows = there.has('programs') ? await engine.rows('select program from program_told') : []
  return new Set(rows.map(({ program }) => String(program)))
}

async function factsTold(engine: Engine): Promise<ReadonlySet<string>> {
  const rows = await engine.rows('select distinct fact from told')
  return new Set(rows.map(({ fact }) => String(fact)))
}

function thresholdsOf(rules: readonly Rule[]): Thresholds {
  const thresholds = new Map<string, number[]>()
  for (const part of rules.flatMap((rule) => leaves(rule.when))) {
    if ('atLeast' in part) thresholds.set(part.fact, [...(thresholds.get(part.fact) ?? []), part.atLeast])
  }
  return thresholds as Thresholds
}
