// Who asks for ECM at the open door: what was asked lies sealed under a number and, if its writer chose one, a secret word.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type * as z from 'zod'
import { substanceWords } from '../../../content/substance-word.ts'
import type { lookReferral, receiveReferral, saveReferral } from '../../api/referral-in.ts'
import { addDays } from '../../base/day.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import type { Label } from '../../domain/label.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { checkReferral, draftDays, secretLeast } from '../../domain/referral.ts'
import { referralLabels } from '../../domain/referral-label.ts'
import type { Row, Statement } from '../database/executor.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'

const stretch = promisify(scrypt) as (secret: string, salt: Buffer, length: number) => Promise<Buffer>
/** Without letters and digits that are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export async function receiveAsked(work: HandlerWork, input: z.infer<(typeof receiveReferral)['input']>) {
  const checked = checkReferral(input.asked)
  if (!checked.ok) return checked
  if (isShort(input.secret)) return refused('secret-short')
  const draft = await rowOf(work, input.referral)
  if (draft && (draft.state !== 'draft' || !(await opens(draft, input.secret)))) return refused('referral-known')
  return keepAsked(work, input, {
    state: 'received',
    kind: input.asked.kind,
    asked: input.asked,
    number: draft?.number,
    labels: referralLabels(input.asked, substanceWords.words, false),
  })
}

export async function saveAsked(work: HandlerWork, input: z.infer<(typeof saveReferral)['input']>) {
  if (isShort(input.secret)) return refused('secret-short')
  const draft = await rowOf(work, input.referral)
  if (draft && (draft.state !== 'draft' || !(await opens(draft, input.secret)))) return refused('referral-known')
  return keepAsked(work, input, { state: 'draft', kind: input.kind, asked: input.fields, number: draft?.number })
}

/** Wrong number, wrong word and no such thing are one answer. */
export async function answerLook(work: QueryWork, input: z.infer<(typeof lookReferral)['input']>) {
  const number = input.number.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const [rows = []] = await work.trips.go([
    { text: `${SELECT} where organization_id = $1 and number = $2`, values: [input.organization, number] },
  ])
  const row = rows[0]
  if (!(await opens(row, input.secret)) || !row) throw new Problem('not-found')
  const id = String(row.id)
  const fields = row.state === 'draft' ? openAsked(work, input.organization, id, row) : null
  const output = { referral: id, state: row.state, savedOn: dayOfInstant(String(row.saved_at)), fields }
  return { output, members: [] }
}

const SELECT = 'select id, number, state, secret_salt, secret_hash, asked_sealed, saved_at from referral'

async function rowOf(work: HandlerWork, id: string): Promise<Row | undefined> {
  const [rows = []] = await work.trips.go([
    { text: `${SELECT} where organization_id = $1 and id = $2`, values: [work.at.organizationId, id] },
  ])
  return rows[0]
}

function isShort(secret: string | null): boolean {
  return secret !== null && [...secret.trim()].length < secretLeast
}

/** Takes as long where there is nothing to open, so that time tells nobody which numbers exist. */
async function opens(row: Row | undefined, secret: string | null): Promise<boolean> {
  const salt = row?.secret_salt instanceof Buffer ? row.secret_salt : Buffer.alloc(16)
  const hash = await hashOf(secret ?? '', salt)
  return row?.secret_hash instanceof Buffer && timingSafeEqual(row.secret_hash, hash)
}

function hashOf(secret: string, salt: Buffer): Promise<Buffer> {
  return stretch(secret.normalize('NFKC').trim().toLowerCase(), salt, 32)
}

function openAsked(work: QueryWork, organizationId: string, id: string, row: Row): unknown {
  return JSON.parse(
    work.house.keys.open(row.asked_sealed as Buffer, `referral:${organizationId}:${id}`).toString('utf8'),
  )
}

interface Kept {
  readonly state: 'draft' | 'received'
  readonly kind: string
  readonly asked: unknown
  readonly number: unknown
  /** What it reveals by itself; a draft is opened by its writer alone. */
  readonly labels?: readonly Label[]
  /** Found in the plan’s own data, so that its ticks are nobody’s word. */
  readonly isFound?: true
}

/** The request under its number, and what no draft needs any more. */
export async function keepAsked(
  work: HandlerWork,
  input: { readonly organization: string; readonly referral: string; readonly secret: string | null },
  kept: Kept,
) {
  const number = typeof kept.number === 'string' ? kept.number : newNumber()
  const salt = input.secret === null ? null : randomBytes(16)
  const hash = input.secret === null || salt === null ? null : await hashOf(input.secret, salt)
  const { now, today } = work.at
  const sealed = work.house.keys.seal(JSON.stringify(kept.asked), `referral:${input.organization}:${input.referral}`)
  const stored: Statement = {
    text: `insert into referral (organization_id, id, number, state, kind, secret_salt, secret_hash, asked_sealed, saved_at, received_at, labels, is_found)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      on conflict (organization_id, id) do update set state = excluded.state, kind = excluded.kind, secret_salt = excluded.secret_salt,
        secret_hash = excluded.secret_hash, asked_sealed = excluded.asked_sealed, saved_at = excluded.saved_at, received_at = excluded.received_at,
        labels = excluded.labels`,
    values: [
      input.organization,
      input.referral,
      number,
      kept.state,
      kept.kind,
      salt,
      hash,
      sealed,
      now,
      kept.state === 'received' ? now : null,
      kept.labels ?? [],
      kept.isFound ?? false,
    ],
  }
  const old: Statement = {
    text: `delete from referral where organization_id = $1 and state = 'draft' and saved_at < $2`,
    values: [input.organization, `${addDays(today, -draftDays)}T00:00:00Z`],
  }
  return done({ output: { number }, statements: [stored, old] })
}

function newNumber(): string {
  return [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}
