// A file of referrals opened again from its kept bytes.
import { layouts } from '../../../content/layouts/all.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type ReferralFile, readReferralFile } from '../../exchange/referral-file/read.ts'
import type { Row } from '../database/executor.ts'
import type { House } from '../gate/gate.ts'
import { storedSource } from './stored-file.ts'

type Key = { readonly organization: string; readonly file: string }

/** The kept file, read as on the day it came, so that what is sent is what was shown; of one that was refused whole, why. */
export function tryReferrals({ house }: { readonly house: House }, { organization, file }: Key, row: Row) {
  const source = storedSource(house, { organizationId: organization, fileId: file }, Number(row.bytes))
  return readReferralFile(source, { layouts, today: dayOfInstant(String(row.recorded_at)) })
}

/** As `tryReferrals`, of a file that was taken in. */
export async function openReferrals(work: { readonly house: House }, key: Key, row: Row): Promise<ReferralFile> {
  const read = await tryReferrals(work, key, row)
  if (!read.ok) throw new Error(`a received file does not open: ${read.reason}`)
  return read.value
}
