// What a run says of somebody, in words: how pressing it is, what was seen and where it is written, what is missing.
import type * as z from 'zod'
import type { listCandidates } from '../../../api/candidate.ts'
import type { CandidateShow, Found, Seen } from '../../../domain/candidate.ts'
import { facts, isFactId } from '../../../domain/facts.ts'
import { dayWords } from '../../text/day-words.ts'
import { type TextId, text } from '../../text/text.ts'

export type Candidate = z.output<(typeof listCandidates)['output']>['candidates'][number]

export function urgencyWords({ urgency, urgencyOn, urgencyUses }: Candidate): string {
  const day = urgencyOn === null ? '' : dayWords(urgencyOn, 'dated')
  switch (urgency) {
    case 'release-ahead':
      return text('candidate.releaseAhead', 'To be released {day}', { day })
    case 'released':
      return text('candidate.released', 'Released {day}', { day })
    case 'left-hospital':
      return text('candidate.leftHospital', 'Left the hospital {day}', { day })
    case 'pregnant':
      return text('candidate.pregnant', 'Pregnant, due {day}', { day })
    case 'uses':
      return text(
        'candidate.uses',
        '{count, plural, one {# emergency visit or unplanned stay} other {# emergency visits and unplanned stays}} in six months',
        { count: urgencyUses },
      )
    case 'none':
      return text('candidate.nothingRecent', 'Nothing recent')
  }
}

export function showWords(show: CandidateShow): string {
  switch (show) {
    case 'open':
      return text('candidate.open', 'Waiting')
    case 'asked':
      return text('candidate.asked', 'Asked')
    case 'reached':
      return text('candidate.reached', 'Reached')
    case 'not-now':
      return text('candidate.notNow', 'Not now')
    case 'referred':
      return text('candidate.referred', 'In the inbox')
    case 'gone':
      return text('candidate.gone', 'Gone since')
  }
}

export function groupWords(group: Found['group']): string {
  if (group === null) return text('candidate.anyAge', 'any age')
  return group === 'adult' ? text('candidate.adult', 'adult') : text('candidate.child', 'under 21')
}

export function factWords(id: string): string {
  return isFactId(id) ? text(`fact.${id}.label` as TextId, facts[id].label) : id
}

/** Things seen of one kind, with where and when each is written: the claim or the file, and the day. */
export interface SeenLine {
  readonly what: string
  readonly where: readonly { readonly ref: string; readonly on: string; readonly to: string | null }[]
  /** How often, where not all are listed. */
  readonly count: number
}

/** How many of a kind are listed. */
const most = 6

/** `emergency visit: C5 on 2026-10-01`, as a run writes it, one line a kind; what is written otherwise stands as it is. */
export function seenLines(seen: readonly Seen[]): readonly SeenLine[] {
  const kinds = new Map<string, SeenLine['where'][number][]>()
  for (const one of seen) {
    const said = /^(.*?):? ?([^ :]+) on (\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?$/.exec(one.says)
    const what = one.fact === null ? kindWords(said?.[1] || one.says) : factWords(one.fact)
    const own = kinds.get(what) ?? []
    if (said?.[2] !== undefined && said[3] !== undefined) own.push({ ref: said[2], on: said[3], to: said[4] ?? null })
    kinds.set(what, own)
  }
  return [...kinds].map(([what, where]) => ({ what, where: where.slice(0, most), count: where.length }))
}

function kindWords(said: string): string {
  switch (said) {
    case 'emergency visit':
      return text('candidate.seenVisit', 'Emergency visits')
    case 'unplanned stay':
      return text('candidate.seenStay', 'Unplanned hospital stays')
    case 'stay, planned or not is unknown':
      return text('candidate.seenUnclear', 'Hospital stays, planned or not is unknown')
    default:
      return said
  }
}

export function whereWords({ ref, on, to }: SeenLine['where'][number]): string {
  const days = to === null || to === on ? dayWords(on, 'dated') : `${dayWords(on, 'dated')} – ${dayWords(to, 'dated')}`
  return `${days} (${ref})`
}
