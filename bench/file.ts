// A member file of many rows, first and again, beside reading it and inserting its rows in bulk into one bare table (bar: 5 times). Memory is
// watched while it is taken.
import { createReadStream } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { dhcsLike } from '../content/layouts/dhcs-like.ts'
import { type FileSummary, receiveFile, takeFile } from '../src/api/file.ts'
import { attachedAt } from '../src/server/attached-file.ts'
import { operatorOf } from '../src/server/command/operator.ts'
import { writeMemberFile } from './member-file.ts'
import { newId, type Place } from './place.ts'
import type { Line } from './table.ts'

const blockRows = 500

export async function benchFile(place: Place, rows: number): Promise<readonly Line[]> {
  const path = join(place.dataDir, 'members.csv')
  await writeBenchFile(path, rows)
  const bareMs = await bare(place, path)
  const first = await take(place, path, 'members.csv')
  const again = await take(place, path, 'members-again.csv')
  const say = (what: string, { tookMs, peakMb }: Taking): Line => ({
    what: `member file of ${rows.toLocaleString('en-US')} rows, ${what}`,
    ours: `${seconds(tookMs)} (peak ${peakMb} MB)`,
    limit: `${seconds(bareMs)} read and bulk insert`,
    ratio: tookMs / bareMs,
    bar: '≤ 5',
  })
  return [say('first', first), say('again', again)]
}

/** A file of the plan for the agency of a `Place`. */
export async function writeBenchFile(path: string, rows: number): Promise<void> {
  await writeMemberFile(path, rows, { planCode: '304', agencyNpi: '1234567893', layout: dhcsLike })
}

/** Reads the file and inserts its rows, block by block, into one table of text columns: no checks, no history. */
async function bare(place: Place, path: string): Promise<number> {
  await place.owner.ask({ text: 'create table bare_row (cells text[])' })
  const begun = performance.now()
  let block: string[][] = []
  const flush = async () => {
    await place.owner.ask({
      text: 'insert into bare_row select array(select jsonb_array_elements_text(r)) from jsonb_array_elements($1::jsonb) r',
      values: [JSON.stringify(block)],
    })
    block = []
  }
  for await (const cells of createReadStream(path).pipe(parse({ bom: true }))) {
    block.push(cells as string[])
    if (block.length === blockRows) await flush()
  }
  if (block.length > 0) await flush()
  const tookMs = performance.now() - begun
  await place.owner.ask({ text: 'drop table bare_row' })
  return tookMs
}

export interface Taking {
  readonly tookMs: number
  readonly peakMb: number
}

/** Receives the file and takes it to its end. */
export async function take(place: Place, path: string, name: string): Promise<Taking> {
  const caller = operatorOf(place.agency, 'bench')
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  // Another name and one blank line more: the same rows in a file that is not known yet.
  if (name !== 'members.csv') await appendFile(path, '\r\n')
  const begun = performance.now()
  const attached = await attachedAt(path)
  const input = {
    organization: place.agency,
    file: newId(),
    plan: place.plan,
    name,
    layout: null,
    bytes: attached.source.size,
    sha256: attached.sha256,
  }
  const received = await place.core.gate.call(caller, { operation: receiveFile, id: newId(), input, attached })
  await attached.letGo()
  if (received.outcome !== 'done') throw new Error(`the file was refused: ${received.reason}`)
  const { file } = received.value as { readonly file: FileSummary }
  await place.core.gate.call(caller, {
    operation: takeFile,
    id: newId(),
    input: { organization: place.agency, file: file.id },
  })
  await place.core.settled()
  clearInterval(watch)
  return { tookMs: performance.now() - begun, peakMb: Math.round(peak / 1_000_000) }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
