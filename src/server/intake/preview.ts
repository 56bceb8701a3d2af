// What taking a file would change: every row is read once, accepted rows are decided block by block against the charts as they stand, and
// nothing is written. Half of the rows bad, or far fewer than last time, refuses the file whole (EXC-16).

import { wholeFileFaults } from '../../domain/file-fault.ts'
import { type Meaning, meanings } from '../../domain/intake/decide.ts'
import type { MemberInformationFile, ReadRow, RefusedRow } from '../../exchange/member-information-file/read.ts'
import { FormatProblem } from '../../formats/table.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { decideBlock, groupByCin, type IntakeRow, loadKnown, matchCins } from './block.ts'

export interface Preview {
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly (ReadRow & { readonly verdict: RefusedRow })[]
  readonly meanings: Readonly<Partial<Record<Meaning, number>>>
  /** Why the file as a whole cannot be taken; null when it can. */
  readonly refusal: string | null
}

interface Given {
  readonly fileId: string
  readonly planId: string
  readonly lastRows: number
}

const blockMembers = 500
const fewestBadRows = 3
/** A file with less than half of the rows of the one before is asked about first (our setting). */
const leastShare = 0.5

export async function previewRows(work: HandlerWork, file: MemberInformationFile, given: Given): Promise<Preview> {
  const counts = new Map<Meaning, number>()
  const refused: (ReadRow & { verdict: RefusedRow })[] = []
  let accepted = 0
  let waiting: IntakeRow[] = []
  let cins = new Set<string>()
  const flush = async () => {
    await countBlock(work, file, given, waiting, counts)
    waiting = []
    cins = new Set()
  }
  try {
    for await (const { row, verdict } of file.rows()) {
      if (verdict.kind === 'refused') {
        refused.push({ row, verdict })
        continue
      }
      accepted += 1
      waiting.push({ row, accepted: verdict })
      cins.add(verdict.value.member.cin)
      if (cins.size === blockMembers) await flush()
    }
    if (waiting.length > 0) await flush()
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error
    return { rows: accepted + refused.length, accepted, refused, meanings: {}, refusal: error.message }
  }
  const rows = accepted + refused.length
  const found = Object.fromEntries(
    meanings.flatMap((meaning) => (counts.has(meaning) ? [[meaning, counts.get(meaning)]] : [])),
  )
  return { rows, accepted, refused, meanings: found, refusal: refusalOf(rows, refused.length, given.lastRows) }
}

function refusalOf(rows: number, bad: number, lastRows: number): string | null {
  if (bad >= fewestBadRows && bad * 2 >= rows) return wholeFileFaults['half-bad']
  return rows < lastRows * leastShare ? wholeFileFaults['too-few-rows'] : null
}

async function countBlock(
  work: HandlerWork,
  file: MemberInformationFile,
  given: Given,
  rows: readonly IntakeRow[],
  counts: Map<Meaning, number>,
): Promise<void> {
  const { trips, checked } = work
  const organizationId = checked.subject.id
  const groups = groupByCin(rows)
  const matched = await matchCins(trips, [...groups.keys()], Date.parse(checked.now))
  const memberIds = [...matched.values()].filter((one) => !one.isNew).map((one) => one.memberId)
  const known = await loadKnown(trips, memberIds, organizationId)
  const decided = decideBlock(groups, matched, known, {
    at: { today: checked.today, now: checked.now, staffId: null, organizationId },
    from: {
      planId: given.planId,
      agencyId: organizationId,
      program: file.facts.program,
      on: file.facts.producedOn ?? checked.today,
    },
    fileId: given.fileId,
  })
  for (const one of decided) for (const { meaning } of one.rows) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  await trips.go([rescope([organizationId], organizationId)])
}
