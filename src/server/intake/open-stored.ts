// A received file opened again from its kept bytes, with the layout it was read in, so that taking sees the very rows the preview showed.

import { layouts } from '../../../content/layouts/all.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type MemberInformationFile, openMemberInformationFile } from '../../exchange/member-information-file/read.ts'
import { content } from '../content.ts'
import { begin } from '../database/scope.ts'
import type { House } from '../gate/gate.ts'
import type { IntakeAt, IntakeStep } from './block.ts'
import { lastFile } from './last-file.ts'
import { type FileKey, storedSource } from './stored-file.ts'

export interface StoredFile extends FileKey {
  readonly planId: string
  readonly planCode: string | null
  readonly actor: string
  readonly madeOn: string | null
  readonly recordedAt: string
  /** The one taken before it, of its plan and layout. */
  readonly lastFileId: string | undefined
  /** It lists some members only and says nothing of the others. */
  readonly isPart: boolean
  readonly read: MemberInformationFile
}

/** Opens the file. Throws when it is not there or no longer readable: it was readable when it was received. */
export async function openStored(house: House, key: FileKey): Promise<StoredFile> {
  const { organizationId, fileId } = key
  const { row, last } = await house.database.with(async (trips) => {
    const [, rows = []] = await trips.go([
      begin([], organizationId),
      {
        text: `select f.partner_id, f.layout, f.recorded_by, f.recorded_at, f.made_on, f.bytes, f.reading ->> 'covers' as covers, o.plan_code from exchange_file f join organization o on o.id = f.partner_id
          where f.organization_id = $1 and f.id = $2`,
        values: [organizationId, fileId],
      },
    ])
    const [row] = rows
    const last = row && (await lastFile(trips, { ...key, planId: String(row.partner_id), layout: String(row.layout) }))
    await trips.commit([])
    return { row, last }
  })
  if (!row) throw new Error('the file is not there')
  const recordedAt = String(row.recorded_at)
  const opened = await openMemberInformationFile(storedSource(house, key, Number(row.bytes)), {
    layouts,
    today: dayOfInstant(recordedAt),
    layout: String(row.layout),
    ...(row.plan_code === null ? {} : { plan: String(row.plan_code) }),
  })
  if (!opened.ok) throw new Error(`a received file does not open: ${opened.reason}`)
  return {
    ...key,
    planId: String(row.partner_id),
    planCode: opened.value.facts.plan.code ?? (row.plan_code === null ? null : String(row.plan_code)),
    actor: String(row.recorded_by),
    madeOn: row.made_on === null ? null : String(row.made_on),
    recordedAt,
    lastFileId: last?.file,
    isPart: row.covers === 'some',
    read: opened.value,
  }
}

/** What the decision of a file's rows needs beside the rows: the day, the plan and the agency. */
export function intakeAt(file: StoredFile, now: string, step: IntakeStep = 'take'): IntakeAt {
  const today = dayOfInstant(now)
  return {
    at: { today, now, staffId: null, organizationId: file.organizationId, isHouse: true, mayLead: false, content },
    from: {
      planId: file.planId,
      agencyId: file.organizationId,
      program: file.read.facts.program,
      on: file.read.facts.producedOn ?? file.madeOn ?? today,
    },
    fileId: file.fileId,
    step,
  }
}
