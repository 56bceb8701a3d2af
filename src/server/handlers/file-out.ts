// Files for a plan: look first at what a month's file would hold and what holds rows back, then send it. Sending keeps the exact bytes and
// writes one disclosure a member with its basis (CON-10, EXC-6), in the same transaction.
import type * as z from 'zod'
import type { previewOutgoing, sendFile } from '../../api/file.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { add } from '../../domain/change.ts'
import { labels } from '../../domain/label.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { entryOf } from '../database/entry-table.ts'
import type { Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import { lockHeads, writeBlock } from '../gate/block.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'
import { sha256, storeBytes } from '../intake/stored-file.ts'
import { type Made, makeFile, type Wanted } from '../outgoing/make.ts'
import { whereToMend } from '../outgoing/where.ts'

export async function answerPreview(work: QueryWork, input: z.infer<(typeof previewOutgoing)['input']>) {
  const made = await makeFile(work.trips, input, moment(work.checked.now))
  if (typeof made === 'string')
    throw new Problem('bad-input', [
      { path: made === 'plan-unknown' ? 'plan' : 'layout', says: 'There is none of that name here.' },
    ])
  const { writing, members, layout } = made
  const shown = writing.faults.slice(0, faultsMost)
  const names = await namesOf(work, input, [...new Set(shown.flatMap((fault) => members[fault.row] ?? []))])
  const faults = shown.map((fault) => {
    const member = members[fault.row] ?? null
    return { ...fault, member, name: names.get(member ?? '') ?? null, where: whereToMend(layout, fault) }
  })
  const good = goodFiles(made)
  const output = {
    layout: layout.id,
    rows: rowsIn(good),
    members: toldOf(made).length,
    heldBack: heldBack(made),
    files: good.map(({ name, rows }) => ({ name, rows })),
    faults,
    sentBefore: await sentBefore(work, input),
  }
  return { output, members: [...new Set(members)] }
}

const faultsMost = 1000

async function namesOf(work: QueryWork, input: Wanted, memberIds: readonly string[]) {
  const [, rows = []] = await work.trips.go([
    rescope([], input.organization),
    {
      text: 'select member_id, coalesce(name_used, name) as name from member_card where member_id = any($1::uuid[])',
      values: [memberIds],
    },
  ])
  return new Map(rows.map((row) => [String(row.member_id), String(row.name)]))
}

async function sentBefore(work: QueryWork, input: Wanted) {
  const [rows = []] = await work.trips.go([
    {
      text: `select id as file, name, rows, recorded_at from exchange_file
        where organization_id = $1 and partner_id = $2 and kind = $3 and period = $4 and direction = 'out' order by recorded_at desc limit 20`,
      values: [input.organization, input.plan, input.kind, input.month],
    },
  ])
  return rows.map(entryOf)
}

function goodFiles({ writing }: Made) {
  return writing.files.filter((file) => !file.isBadRows)
}

function rowsIn(files: readonly { readonly rows: number }[]): number {
  return files.reduce((sum, file) => sum + file.rows, 0)
}

/** Who stands in a file that goes: of a layout of several files a member may be in one and held back from another. */
function toldOf(made: Made): readonly string[] {
  const rows = goodFiles(made).flatMap((file) => file.holds)
  return [...new Set(rows.flatMap((row) => made.members[row] ?? []))].sort()
}

function heldBack({ writing }: Made): number {
  return new Set(writing.faults.map((fault) => fault.row)).size
}

type Sending = z.infer<(typeof sendFile)['input']>

const blockMembers = 50

export async function send(work: HandlerWork, input: Sending) {
  const { trips, checked } = work
  const made = await makeFile(trips, input, moment(checked.now))
  if (typeof made === 'string') return refused(made)
  const files = goodFiles(made).filter((file) => file.rows > 0)
  if (files.length === 0) return refused('nothing-to-send')
  const told = toldOf(made)
  await trips.go([
    rescope([checked.subject.id], checked.subject.id),
    ...files.flatMap((file, n) => keepStatements(work, input, made, file, n)),
  ])
  for (let i = 0; i < told.length; i += blockMembers) await disclose(work, input, made, told.slice(i, i + blockMembers))
  const output = {
    files: [...made.writing.files, ...noticeFile(made, told)].map((file) => ({
      name: file.name,
      content: Buffer.from(file.bytes).toString('base64'),
    })),
    rows: rowsIn(files),
    members: told.length,
    heldBack: heldBack(made),
  }
  return done({ output, statements: [rescope([checked.subject.id], checked.subject.id)] })
}

/** Part 2 records go with the notice and what each consent covers (CON-6): a text beside the file, since its columns have no place for it. */
function noticeFile(
  made: Made,
  told: readonly string[],
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const permits = told.flatMap((memberId) => made.byConsent.get(memberId) ?? []).filter((one) => one.notice !== null)
  const [first] = permits
  if (!first) return []
  const text = [first.notice, ...new Set(permits.map((one) => one.scope))].join('\n\n')
  return [{ name: 'PART-2-NOTICE.txt', bytes: Buffer.from(`${text}\n`, 'utf8') }]
}

function keepStatements(
  work: HandlerWork,
  input: Sending,
  made: Made,
  file: Made['writing']['files'][number],
  n: number,
): readonly Statement[] {
  const { checked, house } = work
  const stayed = made.writing.files.find((other) => other.name === `BAD_ROWS_${file.name}`)?.rows ?? 0
  const fileId = n === 0 ? input.file : idOf(`${input.file}:${n}`)
  return [
    {
      text: `insert into exchange_file (organization_id, id, direction, kind, partner_id, name, sha256, bytes, layout, layout_version, period, made_on, state, rows, accepted, refused, recorded_at, recorded_by, settled_at)
        values ($1, $2, 'out', $3, $4, $5, $6, $7, $8, $9, $10, $11, 'sent', $12, $13, $14, $15, $16, $15)`,
      values: [
        input.organization,
        fileId,
        input.kind,
        input.plan,
        file.name,
        sha256(file.bytes),
        file.bytes.length,
        made.layout.id,
        made.layout.version,
        input.month,
        checked.today,
        file.rows + stayed,
        file.rows,
        stayed,
        checked.now,
        checked.seated.actor,
      ],
    },
    ...storeBytes({ organizationId: input.organization, fileId }, file.bytes, house.keys),
  ]
}

async function disclose(work: HandlerWork, input: Sending, made: Made, memberIds: readonly string[]): Promise<void> {
  const { trips, checked, house } = work
  await trips.go([rescope(memberIds, checked.subject.id)])
  const heads = await lockHeads(trips, memberIds)
  const what =
    input.kind === 'rtf'
      ? `Return file for ${input.month}: where you stand in ECM`
      : `Outreach file for ${input.month}: when and how we tried to reach you`
  const portions = memberIds.map((memberId) => {
    const id = idOf(`${input.file}:${memberId}`)
    const permits = made.byConsent.get(memberId) ?? []
    const kinds = permits.flatMap((one) => one.parts.map((part) => part.category))
    const entry = {
      id,
      ownerId: checked.subject.id,
      labels: labels.filter((label) => kinds.includes(label)),
      at: checked.now,
      recipientId: input.plan,
      recipient: made.planName,
      recipientAddress: null,
      what,
      fileId: input.file,
    }
    const consentId = permits.flatMap((one) => one.parts).find((part) => part.consentId !== null)?.consentId ?? null
    const change = add('disclosure', {
      ...entry,
      purpose: 'Payment and operations of the plan',
      basis: consentId === null ? 'treatment-payment-operations' : 'consent',
      consentId,
      notice: permits.find((one) => one.notice !== null)?.notice ?? null,
    })
    return { memberId, changes: [change], commandId: id, input: JSON.stringify({ file: input.file }) }
  })
  const line = { at: checked.now, by: checked.seated.seat.staffId, actor: checked.seated.actor, operation: 'file.send' }
  await trips.go(writeBlock(heads, portions, line, house.keys))
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Los_Angeles',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function moment(now: string) {
  return { day: dayOfInstant(now), time: clock.format(Date.parse(now)) }
}
