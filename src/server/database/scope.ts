// The scope of a transaction, which the row policies read: set by SET LOCAL with checked literals, so that a spread database takes it too.
import { isId } from '../../base/id.ts'
import type { Statement } from './executor.ts'

/** Begins a transaction that sees these subjects and, of the cards, this organization's. Throws when an id is none. */
export function begin(subjects: readonly string[], organizationId: string | null = null): Statement {
  return { text: `begin; ${scope(subjects, organizationId)}`, plain: true }
}

/**
 * As `begin`, for reading alone: one snapshot for all its statements, so that what is shown is what the relation was checked on.
 * Cards of members who barred the reader (CON-11) are not there for them.
 */
export function beginReading(subjects: readonly string[], organizationId: string, readerId: string | null): Statement {
  if (readerId !== null && !isId(readerId)) throw new Error('a scope takes only ids')
  const reader = `set local alongside.reader = '${readerId ?? ''}'`
  const begun = 'begin isolation level repeatable read read only'
  return { text: `${begun}; ${reader}; ${scope(subjects, organizationId)}`, plain: true }
}

/** Sets the scope anew within the transaction: a handler that enters a member sees that one too. */
export function rescope(subjects: readonly string[], organizationId: string | null = null): Statement {
  return { text: scope(subjects, organizationId), plain: true }
}

/** Lets rows of new members be written, whose ids were made together and lie between these two. */
export function openForNew(from: string, to: string): Statement {
  if (!isId(from) || !isId(to)) throw new Error('a scope takes only ids')
  return { text: `set local alongside.new_from = '${from}'; set local alongside.new_to = '${to}'`, plain: true }
}

function scope(subjects: readonly string[], organizationId: string | null): string {
  if (subjects.length > 500) throw new Error('a scope holds at most 500 subjects')
  for (const id of organizationId === null ? subjects : [...subjects, organizationId]) {
    if (!isId(id)) throw new Error('a scope takes only ids')
  }
  const ofCards = organizationId === null ? '' : `; set local alongside.organization = '${organizationId}'`
  return `set local alongside.subjects = '{${subjects.join(',')}}'${ofCards}`
}
