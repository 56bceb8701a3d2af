// `identify`: decides a plan's whole population from a folder of files; no database of ours is touched.
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { identifications } from '../../../content/identification.ts'
import { overlaps, rules } from '../../../content/index.ts'
import { isDay } from '../../base/day.ts'
import { explain } from '../../identify/explain.ts'
import { IdentifyError } from '../../identify/fault.ts'
import { type Asked, derive, identify, type Outcome } from '../../identify/run.ts'
import { readOptions, UsageError } from './option.ts'

const options = {
  input: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  previous: { type: 'string' },
  memory: { type: 'string', default: '4GB' },
  threads: { type: 'string' },
  format: { type: 'string', default: 'parquet' },
  explain: { type: 'string' },
} as const

/** Exit 0 when the run is written, 2 when it cannot be. @throws UsageError */
export async function identifyPopulation(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, options)
  const { input, out, format, memory } = values
  const asOf = values['as-of']
  if (input === undefined || asOf === undefined) throw new UsageError('Say --input DIR and --as-of YYYY-MM-DD.')
  if (!isDay(asOf)) throw new UsageError('--as-of must be a day, as 2026-11-24.')
  if (format !== 'parquet' && format !== 'csv') throw new UsageError('--format must be parquet or csv.')
  if (!/^[1-9]\d*(\.\d+)?\s?[KMGT]i?B$/i.test(memory)) throw new UsageError('--memory must be a size, as 4GB.')
  const threads = Number(values.threads ?? availableParallelism())
  if (!Number.isInteger(threads) || threads < 1 || threads > 1024)
    throw new UsageError('--threads must be a whole number.')
  const step = (says: string) => process.stderr.write(`${says} …\n`)
  const asked: Asked = {
    input: resolve(input),
    asOf,
    memory,
    threads,
    rules,
    settings: identifications,
    overlaps,
    step,
  }
  try {
    if (values.explain !== undefined) {
      const cin = values.explain
      const lines = await derive({ ...asked, step: () => {} }, (derived) => explain(derived, cin))
      process.stdout.write(`${lines.join('\n')}\n`)
      return 0
    }
    if (out === undefined) throw new UsageError('Say --out DIR, or --explain CIN.')
    const previous = values.previous === undefined ? undefined : resolve(values.previous)
    told(await identify({ ...asked, out: resolve(out), previous, format }), out)
    return 0
  } catch (error) {
    if (!(error instanceof IdentifyError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function told({ summary, faults, excluded, opened }: Outcome, out: string): void {
  const lines = [
    ...summary
      .filter(({ by }) => by === 'population')
      .map(
        ({ value, appears_to_meet, not_settled }) =>
          `${value}: ${appears_to_meet} appear to meet, ${not_settled} more to be asked`,
      ),
    ...excluded.map(({ why, members }) => `excluded, ${why}: ${members}`),
    ...opened.missing.map((name) => `${name}: not in the folder; what it would say is unknown`),
    ...faults.map(({ file, column, reason, rows }) => `${file}.${column} ${reason}: ${rows}`),
    `Written to ${out}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
