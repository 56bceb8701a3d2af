// What taking a file would change: every row is read once, accepted rows are decided block by block against the charts as they stand, and
// nothing is written. Half of the rows bad, or far fewer than last time, refuses the file whole (EXC-16).

import type { FileCovers, FileWarning } from '../../api/file.ts'
import { wholeFileFaults } from '../../domain/file-fault.ts'
import { type Meaning, meanings } from '../../domain/intake/decide.ts'
import type {
  AcceptedRow,
  MemberInformationFile,
  ReadRow,
  RefusedRow,
} from '../../exchange/member-information-file/read.ts'
import { FormatProblem } from '../../formats/table.ts'
import { content } from '../content.ts'
import { rescope } from '../database/scope.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { decideBlock, groupByCin, type IntakeAt, type IntakeRow, loadKnown, matchCins } from './block.ts'
import { cinsIn, type LastFile } from './last-file.ts'
import { standing } from './mark.ts'

export interface Preview {
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly (ReadRow & { readonly verdict: RefusedRow })[]
  readonly meanings: Readonly<Partial<Record<Meaning, number>>>
  readonly warnings: readonly FileWarning[]
  /** Members who stand in this file and not in the last, and the other way round; null without a last file. */
  readonly newSinceLast: number | null
  readonly goneSinceLast: number | null
  /** Why the file as a whole cannot be taken; null when it can. */
  readonly refusal: string | null
}

interface Given {
  readonly fileId: string
  readonly planId: string
  readonly last: LastFile | undefined
  readonly covers: FileCovers
}

const blockMembers = 200
const fewestBadRows = 3
/** A file with less than half of the rows of the one before is asked about first (our setting). */
const leastShare = 0.5

export async function previewRows(work: HandlerWork, file: MemberInformationFile, given: Given): Promise<Preview> {
  const counted = new Counted(given.last && (await cinsIn(work.trips, work.checked.subject.id, given.last.file)))
  const refused: (ReadRow & { verdict: RefusedRow })[] = []
  let waiting: IntakeRow[] = []
  let cins = new Set<string>()
  const flush = async () => {
    await countBlock(work, file, given, waiting, counted)
    waiting = []
    cins = new Set()
  }
  let refusal: string | null = null
  try {
    for await (const { row, verdict } of file.rows()) {
      counted.see(verdict)
      if (verdict.kind === 'refused') {
        // Its texts are cut from the file's and would hold on to the whole of it.
        refused.push({ row, verdict: structuredClone(verdict) })
        continue
      }
      waiting.push({ row, accepted: verdict })
      cins.add(verdict.value.member.cin)
      if (cins.size === blockMembers) await flush()
    }
    if (waiting.length > 0) await flush()
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error
    refusal = error.message
  }
  const rows = counted.accepted + refused.length
  refusal ??= refusalOf(rows, refused.length, given)
  return { rows, refused, refusal, accepted: counted.accepted, ...counted.summary(given.covers) }
}

function refusalOf(rows: number, bad: number, { last, covers }: Given): string | null {
  if (bad >= fewestBadRows && bad * 2 >= rows) return wholeFileFaults['half-bad']
  const isTooFew = covers === 'unsaid' && rows < (last?.rows ?? 0) * leastShare
  return isTooFew ? wholeFileFaults['too-few-rows'] : null
}

/** What was seen so far: meanings, warnings, and who is new or gone against the last file. */
class Counted {
  accepted = 0
  readonly #meanings = new Map<Meaning, number>()
  readonly #warnings = new Map<string, { column: string; reason: string; rows: number }>()
  readonly #missing: Set<string> | undefined
  readonly #fresh = new Set<string>()
  readonly #found = new Set<string>()

  constructor(lastCins: Set<string> | undefined) {
    this.#missing = lastCins
  }

  see(verdict: AcceptedRow | RefusedRow): void {
    const cin = verdict.kind === 'accepted' ? verdict.value.member.cin : verdict.cin
    if (cin !== null && this.#missing) this.#compare(cin, this.#missing)
    if (verdict.kind === 'refused') return
    this.accepted += 1
    for (const { column, reason } of verdict.warnings) {
      const warning = this.#warnings.get(`${reason} ${column}`) ?? { column, reason, rows: 0 }
      warning.rows += 1
      this.#warnings.set(`${reason} ${column}`, warning)
    }
  }

  #compare(cin: string, missing: Set<string>): void {
    if (missing.delete(cin)) this.#found.add(cin)
    else if (!this.#found.has(cin)) this.#fresh.add(cin)
  }

  mean(meaning: Meaning): void {
    this.#meanings.set(meaning, (this.#meanings.get(meaning) ?? 0) + 1)
  }

  summary(covers: FileCovers): Pick<Preview, 'meanings' | 'warnings' | 'newSinceLast' | 'goneSinceLast'> {
    const counts = meanings.flatMap((meaning) => {
      const count = this.#meanings.get(meaning)
      return count === undefined ? [] : [[meaning, count] as const]
    })
    return {
      meanings: Object.fromEntries(counts),
      warnings: [...this.#warnings.values()],
      newSinceLast: this.#missing ? this.#fresh.size : null,
      // A file that lists some says nothing of the others.
      goneSinceLast: this.#missing && covers !== 'some' ? this.#missing.size : null,
    }
  }
}

async function countBlock(
  work: HandlerWork,
  file: MemberInformationFile,
  given: Given,
  rows: readonly IntakeRow[],
  counted: Counted,
): Promise<void> {
  const { trips, checked } = work
  const organizationId = checked.subject.id
  const from = {
    planId: given.planId,
    agencyId: organizationId,
    program: file.facts.program,
    on: file.facts.producedOn ?? checked.today,
  }
  const groups = new Map(groupByCin(rows))
  for (const [cin] of await standing(trips, groups, from, given.last?.file)) {
    for (const _ of groups.get(cin) ?? []) counted.mean('unchanged')
    groups.delete(cin)
  }
  if (groups.size > 0) await countRest(work, given, groups, from, counted)
  await trips.go([rescope([organizationId], organizationId)])
}

async function countRest(
  { trips, checked }: HandlerWork,
  given: Given,
  groups: ReadonlyMap<string, readonly IntakeRow[]>,
  from: IntakeAt['from'],
  counted: Counted,
): Promise<void> {
  const organizationId = checked.subject.id
  const matched = await matchCins(trips, [...groups.keys()], Date.parse(checked.now))
  const memberIds = [...matched.values()].filter((one) => !one.isNew).map((one) => one.memberId)
  if (memberIds.length > 0) await trips.go([rescope(memberIds, organizationId)])
  const known = await loadKnown(trips, memberIds)
  const decided = decideBlock(groups, matched, known, {
    at: {
      today: checked.today,
      now: checked.now,
      staffId: null,
      organizationId,
      isHouse: true,
      mayLead: false,
      content,
    },
    from,
    fileId: given.fileId,
    step: 'take',
  })
  for (const one of decided) for (const { meaning } of one.rows) counted.mean(meaning)
}
