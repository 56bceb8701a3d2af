// The kinds of value a plan's file holds (exchange.md section 2). Each may be blank, and blank is null: not known, never "no".
import * as z from 'zod'
import { isDay } from '../base/day.ts'
import { readCin } from './cin.ts'
import { isNpi } from './npi.ts'

/** Characters a text in a plan's file may have. */
export const longestText = 300

export const CinField = z.string().refine((text) => readCin(text).ok, 'a CIN: 9, seven digits, a letter')
export const NpiField = z.string().refine(isNpi, 'an NPI: ten digits with a right check digit').nullable()
export const TinField = z
  .string()
  .regex(/^\d{9}$/)
  .nullable()
export const FileText = z.string().min(1).max(longestText).nullable()
export const FileDay = z.string().refine(isDay, 'a day that exists, as YYYY-MM-DD').nullable()
export const Period = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .nullable()
export const Flag = z.boolean().nullable()
export const Count = z.int().min(0).max(100_000).nullable()
export const FilePhone = z
  .string()
  .regex(/^[2-9]\d{9}$/)
  .nullable()
export const Zip = z
  .string()
  .regex(/^\d{5}(\d{4})?$/)
  .nullable()
export const FileTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
  .nullable()

export const sexes = ['F', 'M', 'X', 'U'] as const
export const Sex = z.enum(sexes).nullable()

/** A postal address; `isFixed` is false where the plan wrote HOMELESS, General Delivery and the like, kept in `street` as sent. */
export const FileAddress = z.object({
  street: FileText,
  city: FileText,
  state: FileText,
  zip: Zip,
  isFixed: Flag,
})
export type FileAddress = z.infer<typeof FileAddress>
