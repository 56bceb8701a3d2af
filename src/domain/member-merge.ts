// Two charts of one person (design 4, Identity): tied, not moved. Two different CINs are never one person (EXC-72), every tie has who, when
// and why, and can be undone (EXC-73).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { Id, text } from './entry.ts'
import type { Member } from './member.ts'
import type { MemberAlias } from './member-alias.ts'

export const MembersMerged = z.object({
  member: Id,
  id: Id,
  /** The other chart; null for the one that already has this member's CIN, whoever's it is. */
  other: Id.nullable(),
  reason: text(500),
})
export type MembersMerged = z.infer<typeof MembersMerged>

export const MembersUnmerged = z.object({ member: Id, other: Id, reason: text(500) })
export type MembersUnmerged = z.infer<typeof MembersUnmerged>

export interface Side {
  readonly member: Member | undefined
  readonly aliases: readonly MemberAlias[]
}

type MergeRefusal = 'other-unknown' | 'cins-differ' | 'already-merged'

/**
 * Which of the two goes on: the one that holds the CIN, else the one named first. A chart that is tied already is not tied a second time.
 * `holder` is whose the first one's CIN is.
 */
export function decideMerge(one: Side, other: Side, holder: string | undefined): Result<string, MergeRefusal> {
  if (!one.member || !other.member || one.member.id === other.member.id) return refused('other-unknown')
  const [a, b] = [one.member.cin, other.member.cin]
  if (a !== null && b !== null && a !== b) return refused('cins-differ')
  const isOtherMain = holder === other.member.id || (a === null && b !== null)
  const [main, second] = isOtherMain ? [other, one] : [one, other]
  if (openAliases(second).length > 0 || openAliases(main).some((alias) => !alias.isMain))
    return refused('already-merged')
  return done(main.member?.id ?? '')
}

function openAliases(side: Side): readonly MemberAlias[] {
  return side.aliases.filter((alias) => alias.endedAt === null && alias.struckAt === null)
}

type Named = Pick<Member, 'firstName' | 'lastName' | 'nameUsed' | 'bornOn'>

/** Whether birth date and name agree, letter for letter but for accents and case: then a known CIN links without asking anyone. */
export function agrees(one: Named, other: Named): boolean {
  if (one.bornOn === null || one.bornOn !== other.bornOn || plain(one.lastName) !== plain(other.lastName)) return false
  const names = ({ firstName, nameUsed }: Named) => [firstName, nameUsed ?? ''].map(plain).filter((name) => name !== '')
  return names(one).some((name) => names(other).includes(name))
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
