// Taking a received file, or setting it aside. Taking answers at once and goes on by itself; asked again, it goes on where it stands.
import type * as z from 'zod'
import type { setFileAside, takeFile } from '../../api/file.ts'
import { done, refused } from '../../base/result.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { takeRows } from '../intake/take.ts'
import { aside } from './file-in.ts'
import { readSummary } from './file-list.ts'

export async function take(work: HandlerWork, input: z.infer<(typeof takeFile)['input']>) {
  const state = await stateOf(work, input)
  if (state === undefined) return refused('file-unknown')
  if (state === 'refused') return refused('file-refused')
  if (state === 'taken') return done({ output: { state }, statements: [] })
  const key = { organizationId: input.organization, fileId: input.file }
  const after = () => takeRows(work.house, key)
  // One that stands still, after an error, goes on; blocks that stand are known by their outcomes.
  if (state === 'taking') return done({ output: { state }, statements: [], after })
  const begun = {
    text: `update exchange_file set state = 'taking', meanings = '{}' where organization_id = $1 and id = $2`,
    values: [input.organization, input.file],
  }
  return done({ output: { state: 'taking' }, statements: [begun], after })
}

export async function setAside(work: HandlerWork, input: z.infer<(typeof setFileAside)['input']>) {
  const state = await stateOf(work, input)
  if (state === undefined) return refused('file-unknown')
  if (state === 'taking' || state === 'taken') return refused('file-taken')
  if (state === 'waiting') await work.trips.go([aside(input, asideWords)])
  const file = await readSummary(work.trips, input.organization, input.file)
  return done({ output: { file }, statements: [] })
}

export const asideWords = 'Set aside by hand. Nothing of it was taken over.'

async function stateOf(
  { trips }: HandlerWork,
  { organization, file }: { readonly organization: string; readonly file: string },
): Promise<'waiting' | 'taking' | 'taken' | 'refused' | undefined> {
  const [rows = []] = await trips.go([
    {
      text: `select state from exchange_file where organization_id = $1 and id = $2 and direction = 'in' and kind = 'mif'`,
      values: [organization, file],
    },
  ])
  return rows[0]?.state as 'waiting' | 'taking' | 'taken' | 'refused' | undefined
}
