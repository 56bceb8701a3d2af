// Files in words: what kind they are, how they stand, what a row means and why one stays back. The reasons' sentences are the domain's own.
import type { FileSummary } from '../../api/file.ts'
import { exportFaults } from '../../domain/export-fault.ts'
import { rowFaults, rowWarnings } from '../../domain/file-fault.ts'
import type { Meaning } from '../../domain/intake/decide.ts'
import { numberWords } from './day-words.ts'
import { text } from './text.ts'

/** What kind of file it is. */
export function kindWords(kind: FileSummary['kind']): string {
  switch (kind) {
    case 'mif':
      return text('file.kindMember', 'Member file')
    case 'rtf':
      return text('file.kindReturn', 'Return file')
    case 'otf':
      return text('file.kindOutreach', 'Outreach file')
    case 'referral':
      return text('file.kindReferral', 'Referrals')
  }
}

/** How a file stands, in one or two words. */
export function fileStateWords(file: Pick<FileSummary, 'state' | 'openRows'>): string {
  switch (file.state) {
    case 'waiting':
      return text('file.stateWaiting', 'Not taken yet')
    case 'taking':
      return text('file.stateTaking', 'Being taken')
    case 'taken':
      return file.openRows === 0
        ? text('file.stateTaken', 'Taken')
        : text('file.stateOpen', '{count, plural, one {# row waits} other {# rows wait}}', { count: file.openRows })
    case 'refused':
      return text('file.stateRefused', 'Not taken')
    case 'sent':
      return text('file.stateSent', 'Sent')
  }
}

/** What a row means for a member, and what comes of it when it is taken. */
export function meaningWords(meaning: Meaning): { readonly what: string; readonly comes: string } {
  switch (meaning) {
    case 'new':
      return {
        what: text('meaning.new', 'New to reach'),
        comes: text('meaning.newComes', 'An episode begins, and a supervisor names who reaches out.'),
      }
    case 'returning':
      return {
        what: text('meaning.returning', 'Returning'),
        comes: text('meaning.returningComes', 'A new episode to reach out, with the old chart in view.'),
      }
    case 'continuing':
      return {
        what: text('meaning.continuing', 'In care already'),
        comes: text('meaning.continuingComes', 'Care is under way: name the Lead Care Manager. No outreach again.'),
      }
    case 'ended':
      return {
        what: text('meaning.ended', 'Ended, says the plan'),
        comes: text('meaning.endedComes', 'A question to intake. Care goes on until you have asked.'),
      }
    case 'support':
      return {
        what: text('meaning.support', 'Community Supports'),
        comes: text('meaning.supportComes', 'The member and the support’s authorization; no ECM episode.'),
      }
    case 'changed':
      return {
        what: text('meaning.changed', 'Changed details'),
        comes: text('meaning.changedComes', 'Added to the chart’s history; nothing newer from the member is replaced.'),
      }
    case 'unchanged':
      return {
        what: text('meaning.unchanged', 'Unchanged'),
        comes: text('meaning.unchangedComes', 'Known already, all of it.'),
      }
    case 'review':
      return {
        what: text('meaning.review', 'Needs a person'),
        comes: text(
          'meaning.reviewComes',
          'The CIN is kept for somebody with another name and birth date. You look at it below.',
        ),
      }
  }
}

/** What a row of a list of referrals means: somebody is asked for, or was with the same words. */
export function referralMeaningWords(meaning: Meaning): { readonly what: string; readonly comes: string } {
  if (meaning === 'unchanged')
    return {
      what: text('meaning.asked', 'Referred before'),
      comes: text(
        'meaning.askedComes',
        'Sent before with the same words, or twice in this file. It is not sent again; another day of referral asks anew.',
      ),
    }
  return {
    what: text('meaning.asks', 'Referred'),
    comes: text('meaning.asksComes', 'A request to the plan, as if it came by the form.'),
  }
}

/** Why a row of a plan's file stays back. */
export function rowFaultWords(reason: string): string {
  const known = Object.hasOwn(rowFaults, reason) ? rowFaults[reason as keyof typeof rowFaults] : reason
  return text(`fileFault.${reason}`, known)
}

/** What was noticed in a cell that did not keep its row back. */
export function rowWarningWords(reason: string): string {
  const known = Object.hasOwn(rowWarnings, reason) ? rowWarnings[reason as keyof typeof rowWarnings] : reason
  return text(`fileWarning.${reason}`, known)
}

/** Why a row does not go out. */
export function exportFaultWords(reason: string): string {
  const known = Object.hasOwn(exportFaults, reason) ? exportFaults[reason as keyof typeof exportFaults] : reason
  return text(`exportFault.${reason}`, known)
}

/** A file's size: `240 kB`, `12.5 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000)
    return text('file.kilobytes', '{size} kB', { size: numberWords(Math.max(1, Math.round(bytes / 1000))) })
  return text('file.megabytes', '{size} MB', { size: numberWords(Math.round(bytes / 100_000) / 10) })
}

/** So many rows. */
export function rowsWords(count: number): string {
  return text('file.rows', '{count, plural, one {# row} other {# rows}}', { count })
}

/** So many members. */
export function membersWords(count: number): string {
  return text('file.members', '{count, plural, one {# member} other {# members}}', { count })
}
