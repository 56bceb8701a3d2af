// What came of a whole file before anything is taken over: counts, every refused cell, and whether the file as such is refused
// (EXC-16). A preview and the command line print it.
import type { CellFault } from '../../domain/file-fault.ts'
import { FormatProblem } from '../../formats/table.ts'
import { refuseWhole, type WholeRefusal } from '../layout/guess.ts'
import { type MemberInformationFile, unreadable } from './read.ts'

export interface RefusedCell extends CellFault {
  /** As in the file, the header being row 1. */
  readonly row: number
}

export interface Survey {
  readonly rows: number
  readonly accepted: number
  readonly refusedRows: number
  readonly refused: readonly RefusedCell[]
  readonly unknownColumns: readonly string[]
  /** How often each warning came, by column. */
  readonly warnings: readonly { readonly column: string; readonly reason: string; readonly rows: number }[]
}

export interface SurveyOptions {
  /** Rows of the last file of this plan and kind. */
  readonly lastRows?: number
  /** The share of the last file's rows below which the file is refused. */
  readonly leastShare?: number
}

// One mistyped CIN must not throw back a short file of single referrals: from three bad rows on, half is too many (ours).
const fewestBadRows = 3

/** Reads the file once and counts. Refused whole: damaged further down, half of its rows bad, far fewer rows than the last time. */
export async function surveyMemberInformationFile(
  file: MemberInformationFile,
  options: SurveyOptions = {},
): Promise<{ readonly ok: true; readonly value: Survey } | (WholeRefusal & { readonly survey?: Survey })> {
  try {
    const survey = await count(file)
    if (survey.refusedRows >= fewestBadRows && survey.refusedRows * 2 >= survey.rows) {
      return { ...refuseWhole('half-bad', `${survey.refusedRows} of ${survey.rows} rows.`), survey }
    }
    const { lastRows = 0, leastShare = 0 } = options
    if (survey.rows < lastRows * leastShare) {
      return { ...refuseWhole('too-few-rows', `${survey.rows} now, ${lastRows} then.`), survey }
    }
    return { ok: true, value: survey }
  } catch (error) {
    if (error instanceof FormatProblem) return unreadable(error)
    throw error
  }
}

async function count(file: MemberInformationFile): Promise<Survey> {
  const refused: RefusedCell[] = []
  const warnings = new Map<string, { column: string; reason: string; rows: number }>()
  let rows = 0
  let accepted = 0
  for await (const { row, verdict } of file.rows()) {
    rows += 1
    if (verdict.kind === 'refused') {
      for (const fault of verdict.faults) refused.push({ row, ...fault })
      continue
    }
    accepted += 1
    for (const { column, reason } of verdict.warnings) {
      const key = `${reason} ${column}`
      const warning = warnings.get(key) ?? { column, reason, rows: 0 }
      warning.rows += 1
      warnings.set(key, warning)
    }
  }
  return {
    rows,
    accepted,
    refusedRows: rows - accepted,
    refused,
    unknownColumns: file.facts.unknownColumns,
    warnings: [...warnings.values()],
  }
}
