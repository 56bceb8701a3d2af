// Writing a notice from the record: who it goes to and where that is safe, in which language, and what content says of why.
import { door } from '../../../content/door.ts'
import { noticeTemplates } from '../../../content/notice/action.ts'
import { noticeReasons } from '../../../content/notice/reason.ts'
import { taglines } from '../../../content/notice/tagline.ts'
import { all, one } from '../../api/operation.ts'
import type { Address } from '../../domain/address.ts'
import type { AuthorizationRequest } from '../../domain/authorization-request.ts'
import type { DecisionTold } from '../../domain/authorization-step.ts'
import type { Member } from '../../domain/member.ts'
import { type NoticeMade, noticesOf } from '../../domain/notice-step.ts'
import { printLanguage } from '../../domain/print-language.ts'
import { safeAddress } from '../../domain/safe-address.ts'
import type { SafetyFlag } from '../../domain/safety-flag.ts'
import type { HandlerWork } from '../gate/gate.ts'
import { type Loading, loadFor } from '../gate/union.ts'

const content = { templates: noticeTemplates, taglines, reasons: noticeReasons }

/** The notices that tell this: the member's, and the one of a provider who asked. */
export async function writeNotices(
  work: Loading & Pick<HandlerWork, 'at'>,
  memberId: string,
  { told, request }: { readonly told: DecisionTold; readonly request: AuthorizationRequest | undefined },
): Promise<readonly NoticeMade[]> {
  const { loaded } = await loadFor(work, memberId, {
    member: one('member', memberId),
    addresses: all('address'),
    flags: all('safetyFlag'),
  })
  const member = loaded.member as Member | undefined
  const asker = request?.requesterId ?? null
  const [organizations = []] = await work.trips.go([
    { text: 'select id, name from organization where id = any($1::uuid[])', values: [[work.at.organizationId, asker]] },
  ])
  const nameOf = (id: string | null) => organizations.find((row) => row.id === id)?.name
  const { reason, ...rest } = told
  const { says: why, by: rule } = content.reasons[reason]
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
      requester: requesterOf(request, nameOf(asker)),
    },
    { ...rest, why, rule },
  )
}

/** Written language first; one that is none of the county's gets English with taglines. */
function languageOf(member: Member | undefined) {
  const name = member?.writtenLanguage ?? member?.spokenLanguage ?? null
  return name === null ? null : (printLanguage(name) ?? null)
}

function requesterOf(request: AuthorizationRequest | undefined, name: unknown) {
  if (!request || (request.askedBy !== 'agency' && request.askedBy !== 'provider')) return null
  if (request.requesterId !== null) return { name: String(name), organizationId: request.requesterId }
  return request.requester === null ? null : { name: request.requester, organizationId: null }
}
