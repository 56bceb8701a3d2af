// The canonical row of a file of referrals: the elements of the DHCS referral standards (REF-3), one person a row. A row becomes the same request
// as the form's, and only a name and one way or place to find the person can hold it back (REF-2).
import * as z from 'zod'
import { ageOn, type Day } from '../base/day.ts'
import { placeMost } from './address.ts'
import type { CellFault } from './file-fault.ts'
import { FileDay, Flag } from './file-field.ts'
import { populations } from './population.ts'
import { bestTimes, blankReferral, checkReferral, type Referral } from './referral.ts'

const Text = z.string().min(1).max(2000).nullable()

export const ReferralRow = z.object({
  member: z.object({
    firstName: Text,
    lastName: Text,
    nameUsed: Text,
    bornOn: FileDay,
    ageGroup: z.enum(['adult', 'child']).nullable(),
    cin: Text,
    phone: Text,
    isSafeToLeaveMessage: Flag,
    email: Text,
    bestTime: z.enum(bestTimes).nullable(),
    language: Text,
    wantsInterpreter: Flag,
  }),
  home: z.object({ street: Text, city: Text, zip: Text, place: Text }),
  plan: z.object({ name: Text }),
  pcp: z.object({ name: Text }),
  guardian: z.object({ name: Text, phone: Text }),
  populations: z.object({ met: z.array(z.enum(populations)) }),
  referral: z.object({ madeOn: FileDay, isUrgent: Flag, leavesOn: FileDay, programs: Text, comment: Text }),
  referrer: z.object({ organization: Text, name: Text, phone: Text, email: Text, relation: Text, personKnows: Flag }),
})
export type ReferralRow = z.infer<typeof ReferralRow>

/** Rows that one file may have: as many as a person can look over before they go. */
export const referralRowsMost = 2000

const grownUpAge = 21
const commentMost = 2000

/** The row as a request. `alsoSent`: columns that no layout knows, kept with the person's own words (EXC-14). */
export function referralOfRow(row: ReferralRow, alsoSent: Readonly<Record<string, string>>, today: Day): Referral {
  const { member, home, plan, pcp, guardian, referral, referrer } = row
  const full = joined([member.firstName, member.lastName], ' ')
  const others = Object.entries(alsoSent).map(([column, text]) => `${column}: ${text}`)
  const used = full !== null && member.nameUsed !== null ? [`Name used: ${member.nameUsed}`] : []
  return {
    ...blankReferral,
    kind: isChild(member, today) ? 'child' : 'other',
    name: full ?? member.nameUsed,
    phone: member.phone,
    isSafeToLeaveMessage: member.isSafeToLeaveMessage,
    email: member.email,
    place: joined([home.place, home.street, home.city, home.zip], ', '),
    bestTime: member.bestTime,
    language: member.language,
    wantsInterpreter: member.wantsInterpreter ?? false,
    bornOn: member.bornOn,
    cin: member.cin,
    plan: plan.name,
    doctor: pcp.name,
    guardian: guardian.name,
    guardianPhone: guardian.phone,
    populations: row.populations.met,
    programs: referral.programs,
    comment: joined([referral.comment, ...used, ...others], '\n'),
    isUrgent: referral.isUrgent ?? false,
    leavesOn: referral.leavesOn,
    referrer: {
      name: referrer.name,
      contact: joined([referrer.phone, referrer.email], ', '),
      organization: referrer.organization,
      relation: referrer.relation,
      personKnows: referrer.personKnows,
    },
  }
}

/** What holds the row back beside its cells: the same two things that hold back the form, and words that would be cut. `headerOf`: the layout's header of a field. */
export function referralFaults(asked: Referral, headerOf: (field: string) => string, today: Day): readonly CellFault[] {
  // Both at once: a row is mended in one go.
  const named = checkReferral({ ...asked, phone: 'any' }).ok
  const found = checkReferral({ ...asked, name: 'Any' }).ok
  const name = named ? [] : [headerOf('member.lastName')]
  const way = found ? [] : [headerOf('member.phone')]
  // Put together of several cells, each short enough by itself.
  const place = (asked.place?.length ?? 0) > placeMost ? [headerOf('home.place')] : []
  const comment = (asked.comment?.length ?? 0) > commentMost ? [headerOf('referral.comment')] : []
  const bornOn = asked.bornOn !== null && asked.bornOn > today ? [headerOf('member.bornOn')] : []
  return [
    ...name.map((column) => ({ column, reason: 'name-needed' as const })),
    ...way.map((column) => ({ column, reason: 'way-needed' as const })),
    ...[...place, ...comment].map((column) => ({ column, reason: 'text-too-long' as const })),
    ...bornOn.map((column) => ({ column, reason: 'date-in-future' as const })),
  ]
}

function isChild({ ageGroup, bornOn }: ReferralRow['member'], today: Day): boolean {
  if (ageGroup !== null) return ageGroup === 'child'
  return bornOn !== null && bornOn <= today && ageOn(bornOn, today) < grownUpAge
}

function joined(parts: readonly (string | null)[], by: string): string | null {
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? null : said.join(by)
}
