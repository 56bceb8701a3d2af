// A file of referrals opened again from its kept bytes.
import { layouts } from '../../../content/layouts/all.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type ReferralFile, readReferralFile } from '../../exchange/referral-file/read.ts'
import type { Row } from '../database/executor.ts'
import type { House } from '../gate/gate.ts'
import { storedSource } from './stored-file.ts'

/** The kept file, read as on the day it came, so that what is sent is what was shown. */
export async function openReferrals(
  { house }: { readonly house: House },
  { organization, file }: { readonly organization: string; readonly file: string },
  row: Row,
): Promise<ReferralFile> {
  const source = storedSource(house, { organizationId: organization, fileId: file }, Number(row.bytes))
  const read = await readReferralFile(source, { layouts, today: dayOfInstant(String(row.recorded_at)) })
  if (!read.ok) throw new Error(`a received file does not open: ${read.reason}`)
  return read.value
}
