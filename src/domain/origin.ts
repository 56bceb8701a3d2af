// Where a detail about a member came from. A plan's file never goes over what the member said later (EXC-15).
import * as z from 'zod'

export const origins = ['plan-file', 'member', 'staff', 'referral'] as const
export type Origin = (typeof origins)[number]
export const Origin = z.enum(origins)
