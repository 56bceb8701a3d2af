// Writing a notice from the record: who it goes to and where that is safe, in which language, and what content says of why.
import { door } from '../../../content/door.ts'
import { noticeTemplates } from '../../../content/notice/action.ts'
import { endNoticeReasons, noticeReasons } from '../../../content/notice/reason.ts'
import { taglines } from '../../../content/notice/tagline.ts'
import { all, one } from '../../api/operation.ts'
import type { Address } from '../../domain/address.ts'
import type { AuthorizationRequest } from '../../domain/authorization-request.ts'
import type { DecisionTold } from '../../domain/authorization-step.ts'
import type { EndReason } from '../../domain/end-reason.ts'
import type { Member } from '../../domain/member.ts'
import { type NoticeMade, type NoticeTold, noticesOf } from '../../domain/notice-step.ts'
import { printLanguage } from '../../domain/print-language.ts'
import { safeAddress } from '../../domain/safe-address.ts'
import type { SafetyFlag } from '../../domain/safety-flag.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { type Loading, loadFor } from '../gate/union.ts'

const content = { templates: noticeTemplates, taglines, reasons: noticeReasons, endReasons: endNoticeReasons }

/** A decision with what content says of why. */
export function withReason({ reason, ...told }: DecisionTold): NoticeTold {
  const { says: why, by: rule } = content.reasons[reason]
  return { ...told, why, rule }
}

/** What content says of why care ends; `other` where it has nothing of its own. */
export function endReasonOf(reason: EndReason): Pick<NoticeTold, 'why' | 'rule'> {
  const { says: why, by: rule } = content.endReasons[reason] ?? content.reasons.other
  return { why, rule }
}

/** Another party to the notice, who gets a copy: an organization of the house, or a provider by name. */
export interface Copied {
  readonly organizationId: string | null
  readonly name: string | null
}

/** The notices that tell this: the member's, and the copy of whoever else is to have one. */
export async function writeNotices(
  work: Loading & Pick<HandlerWork, 'at'>,
  memberId: string,
  { told, copied }: { readonly told: NoticeTold; readonly copied: Copied | null },
): Promise<readonly NoticeMade[]> {
  const { loaded } = await loadFor(work, memberId, {
    member: one('member', memberId),
    addresses: all('address'),
    flags: all('safetyFlag'),
  })
  const member = loaded.member as Member | undefined
  const asker = copied?.organizationId ?? null
  const [organizations = []] = await work.trips.go([
    { text: 'select id, name from organization where id = any($1::uuid[])', values: [[work.at.organizationId, asker]] },
  ])
  const nameOf = (id: string | null) => organizations.find((row) => row.id === id)?.name
  return noticesOf(
    work.at,
    {
      content,
      plan: String(nameOf(work.at.organizationId)),
      ...door.memberServices,
      member: {
        name: [member?.firstName, member?.lastName].filter(Boolean).join(' '),
        language: languageOf(member),
        address: safeAddress(loaded.addresses as readonly Address[], loaded.flags as readonly SafetyFlag[]),
      },
      requester: copied === null ? null : { ...copied, name: String(nameOf(asker) ?? copied.name) },
    },
    told,
  )
}

/** Written language first; one that is none of the county's gets English with taglines. */
function languageOf(member: Member | undefined) {
  const name = member?.writtenLanguage ?? member?.spokenLanguage ?? null
  return name === null ? null : (printLanguage(name) ?? null)
}

/** A provider or an agency that asked. Family and strangers get none: what was decided is not theirs to know. */
export function copiedTo(request: AuthorizationRequest | undefined): Copied | null {
  if (!request || (request.askedBy !== 'agency' && request.askedBy !== 'provider')) return null
  if (request.requesterId !== null) return { organizationId: request.requesterId, name: null }
  return request.requester === null ? null : { organizationId: null, name: request.requester }
}
