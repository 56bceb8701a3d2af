// Receiving and taking a plan's member file. Receiving keeps the bytes, reads every row once and says what taking would change; taking
// answers at once and goes on by itself.
import type * as z from 'zod'
import { layouts } from '../../../content/layouts/all.ts'
import type { receiveFile, takeFile } from '../../api/file.ts'
import { addDays } from '../../base/day.ts'
import { done, refused } from '../../base/result.ts'
import { firstAttemptDays } from '../../domain/intake/clock.ts'
import { type MemberInformationFile, openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { type Preview, previewRows } from '../intake/preview.ts'
import { sha256, storeBytes } from '../intake/stored-file.ts'
import { refusedRows, takeRows } from '../intake/take.ts'
import { readSummary } from './file-list.ts'

type Received = z.infer<(typeof receiveFile)['input']>

export async function receive(work: HandlerWork, input: Received) {
  const { trips, checked } = work
  const bytes = Buffer.from(input.content, 'base64')
  const digest = sha256(bytes)
  const [plans = [], known = []] = await trips.go([
    { text: `select plan_code from organization where id = $1 and kind = 'plan'`, values: [input.plan] },
    {
      text: 'select file_id from registry_file where sha256 = $1 and organization_id = $2',
      values: [digest, input.organization],
    },
  ])
  const [plan] = plans
  if (!plan) return refused('plan-unknown')
  const before = known[0]
  if (before) {
    const file = await readSummary(trips, input.organization, String(before['file_id']))
    if (file && file['state'] !== 'refused') return done({ output: { file, isKnown: true }, statements: [] })
  }
  const opened = await openMemberInformationFile(new Blob([new Uint8Array(bytes)]), {
    layouts,
    today: checked.today,
    ...(input.layout === null ? {} : { layout: input.layout }),
    ...(plan['plan_code'] === null ? {} : { plan: String(plan['plan_code']) }),
  })
  if (!opened.ok) return kept(work, input, bytes, digest, { refusal: opened.says })
  const lastRows = await rowsOfLast(work, input)
  const preview = await previewRows(work, opened.value, { fileId: input.file, planId: input.plan, lastRows })
  return kept(work, input, bytes, digest, {
    read: opened.value,
    preview,
    ...(preview.refusal === null ? {} : { refusal: preview.refusal }),
  })
}

interface Reading {
  readonly read?: MemberInformationFile
  readonly preview?: Preview
  readonly refusal?: string
}

/** Keeps the file as it came, with what was read: also one that was refused whole. */
async function kept(
  work: HandlerWork,
  input: Received,
  bytes: Buffer,
  digest: string,
  { read, preview, refusal }: Reading,
) {
  const { trips, checked, house } = work
  const key = { organizationId: input.organization, fileId: input.file }
  const facts = read?.facts
  const due = addDays(facts?.producedOn ?? checked.today, firstAttemptDays)
  const statements: Statement[] = [
    {
      text: `insert into exchange_file (organization_id, id, direction, kind, partner_id, name, sha256, bytes, layout, layout_version, period, made_on, headers,
          unknown_columns, state, refusal, rows, accepted, refused, meanings, recorded_at, recorded_by)
        values ($1, $2, 'in', 'mif', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      values: [
        input.organization,
        input.file,
        input.plan,
        input.name,
        digest,
        bytes.length,
        facts?.layout ?? null,
        facts?.layoutVersion ?? null,
        facts?.period ?? null,
        facts?.producedOn ?? null,
        facts?.headers ?? [],
        facts?.unknownColumns ?? [],
        refusal === undefined ? 'waiting' : 'refused',
        refusal ?? null,
        preview?.rows ?? null,
        preview?.accepted ?? null,
        preview?.refused.length ?? null,
        JSON.stringify(preview?.meanings ?? {}),
        checked.now,
        checked.seated.actor,
      ],
    },
    ...storeBytes(key, bytes, house.keys),
    {
      text: 'insert into registry_file (sha256, organization_id, file_id) values ($1, $2, $3) on conflict do nothing',
      values: [digest, input.organization, input.file],
    },
    ...(preview && refusal === undefined ? refusedRows(key, preview.refused, due) : []),
  ]
  await trips.go(statements)
  const file = await readSummary(trips, input.organization, input.file)
  return done({ output: { file, isKnown: false }, statements: [] })
}

async function rowsOfLast(work: HandlerWork, input: Received): Promise<number> {
  const [rows = []] = await work.trips.go([
    {
      text: `select rows from exchange_file where organization_id = $1 and partner_id = $2 and kind = 'mif' and direction = 'in' and state = 'taken' order by recorded_at desc limit 1`,
      values: [input.organization, input.plan],
    },
  ])
  return Number(rows[0]?.['rows'] ?? 0)
}

export async function take(work: HandlerWork, input: z.infer<(typeof takeFile)['input']>) {
  const [rows = []] = await work.trips.go([
    {
      text: 'select state from exchange_file where organization_id = $1 and id = $2',
      values: [input.organization, input.file],
    },
  ])
  const state = rows[0]?.['state']
  if (state === undefined) return refused('file-unknown')
  if (state === 'refused') return refused('file-refused')
  if (state === 'taken' || state === 'taking') return done({ output: { state }, statements: [] })
  const key = { organizationId: input.organization, fileId: input.file }
  return done({
    output: { state: 'taking' },
    statements: [
      {
        text: `update exchange_file set state = 'taking', meanings = '{}' where organization_id = $1 and id = $2`,
        values: [input.organization, input.file],
      },
    ],
    after: () => takeRows(work.house, key),
  })
}
