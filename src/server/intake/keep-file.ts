// A file that came, as it is first kept: what kind it is, how it was read and what it would do, and its digest, by which it is known again (EXC-5).
import type { FileReading } from '../../api/file.ts'
import type { Statement } from '../database/executor.ts'
import type { HandlerWork } from '../gate/gate.ts'

export interface IncomingFile {
  readonly organization: string
  readonly file: string
  readonly kind: 'mif' | 'referral'
  /** The plan it is from, or is for. */
  readonly plan: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export interface FileRead {
  /** Absent of a file that could not be read at all. */
  readonly facts?:
    | {
        readonly layout: string
        readonly layoutVersion: number
        readonly headers: readonly string[]
        readonly unknownColumns: readonly string[]
        readonly period?: string | null
        readonly producedOn?: string | null
      }
    | undefined
  readonly counts?:
    | {
        readonly rows: number
        readonly accepted: number
        readonly refused: number
        readonly meanings: Readonly<Record<string, number>>
      }
    | undefined
  readonly reading?: FileReading | undefined
  /** Why it is refused whole; null when it waits to be taken. */
  readonly refusal: string | null
}

/** The statements that keep the file's head and know its digest. */
export function keepFile({ checked }: HandlerWork, incoming: IncomingFile, read: FileRead): readonly Statement[] {
  const { facts, counts, reading, refusal } = read
  return [
    {
      text: `insert into exchange_file (organization_id, id, direction, kind, partner_id, name, sha256, bytes, layout, layout_version, period, made_on, headers,
          unknown_columns, state, refusal, rows, accepted, refused, meanings, reading, recorded_at, recorded_by)
        values ($1, $2, 'in', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      values: [
        incoming.organization,
        incoming.file,
        incoming.kind,
        incoming.plan,
        incoming.name,
        incoming.sha256,
        incoming.size,
        facts?.layout ?? null,
        facts?.layoutVersion ?? null,
        facts?.period ?? null,
        facts?.producedOn ?? null,
        facts?.headers ?? [],
        facts?.unknownColumns ?? [],
        refusal === null ? 'waiting' : 'refused',
        refusal,
        counts?.rows ?? null,
        counts?.accepted ?? null,
        counts?.refused ?? null,
        JSON.stringify(counts?.meanings ?? {}),
        reading === undefined ? null : JSON.stringify(reading),
        checked.now,
        checked.seated.actor,
      ],
    },
    {
      text: 'insert into registry_file (sha256, organization_id, file_id) values ($1, $2, $3) on conflict do nothing',
      values: [incoming.sha256, incoming.organization, incoming.file],
    },
  ]
}

/** The file of these very bytes and kind, where it came before and was not refused; for a plan, where one is named. */
export function knownFile(
  incoming: Pick<IncomingFile, 'organization' | 'sha256' | 'kind'>,
  plan: string | null,
): Statement {
  return {
    text: `select id from exchange_file where organization_id = $1 and sha256 = $2 and kind = $3 and direction = 'in' and state <> 'refused'
        and ($4::uuid is null or partner_id = $4) order by recorded_at limit 1`,
    values: [incoming.organization, incoming.sha256, incoming.kind, plan],
  }
}
