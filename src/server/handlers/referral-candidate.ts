// Whom a referral may mean: the plan's members who share its CIN, phone, birth date or name, each weighed; who plainly is not is left out.
import { isVisible, visibleLabels } from '../../domain/access.ts'
import type { Address } from '../../domain/address.ts'
import { readCin } from '../../domain/cin.ts'
import type { Label } from '../../domain/label.ts'
import { type Identity, type MatchContent, matchOf } from '../../domain/match.ts'
import type { Member } from '../../domain/member.ts'
import type { Phone } from '../../domain/phone.ts'
import type { Referral } from '../../domain/referral.ts'
import { entryOf, loadSince } from '../database/entry-table.ts'
import type { Row, Statement } from '../database/executor.ts'
import { rescope } from '../database/scope.ts'
import type { QueryWork } from '../gate/gate.ts'

const most = 20

export async function candidatesFor(work: QueryWork, content: MatchContent, asked: Referral) {
  const { trips, checked, house } = work
  const { organizationId, role } = checked.seated.seat
  const found = await trips.go(searches(organizationId, asked))
  const ids = [...new Set(found.flat().map((row) => String(row.member_id)))]
  if (ids.length === 0) return []
  const since = ids.map(() => -1)
  const [, members = [], phones = [], addresses = []] = await trips.go([
    rescope(ids, organizationId),
    loadSince('member', ids, since),
    loadSince('phone', ids, since),
    loadSince('address', ids, since),
  ])
  const visible = visibleLabels(house.grants, role, 'plan', checked.today)
  const sees = (entry: Record<string, unknown>) => isVisible(entry as { labels: Label[] }, visible)
  const given = identityAsked(asked)
  return members
    .filter((row) => sees(entryOf(row)))
    .map((row) => {
      const member = entryOf(row) as unknown as Member
      const own = (rows: readonly Row[]) =>
        rows
          .filter((other) => other.member_id === row.member_id)
          .map(entryOf)
          .filter(sees)
      const ways = { phones: own(phones) as unknown as Phone[], addresses: own(addresses) as unknown as Address[] }
      const match = matchOf(content, given, identityKept(member, ways))
      return {
        member: String(row.member_id),
        name: `${member.firstName} ${member.lastName}`.trim(),
        nameUsed: member.nameUsed,
        bornOn: member.bornOn,
        cin: member.cin,
        ...match,
      }
    })
    .filter((candidate) => candidate.band !== 'none')
    .sort((one, other) => rank(one) - rank(other))
}

function rank({ band, by }: { readonly band: string; readonly by: string }): number {
  return (by === 'cin' ? 0 : 2) + (band === 'link' ? 0 : 1)
}

/** Each way somebody may be found; a card whose member barred the reader is not there (CON-11). */
function searches(organization: string, asked: Referral): readonly Statement[] {
  const cin = readCin(asked.cin ?? '')
  const digits = (asked.phone ?? '').replace(/\D/g, '').slice(-10)
  const search = (names: string, exact: string, born: string | null): Statement => ({
    text: `select c.member_id from search_member($1, lower(unaccent($2)), $3, $4, $5) f join member_card c on c.member_id = f.member_id
      where c.plan_id = $1`,
    values: [organization, names, exact, born, most],
  })
  return [
    ...(cin.ok ? [search('', cin.value, null)] : []),
    ...(digits.length === 10 ? [search('', digits, null)] : []),
    ...(asked.bornOn === null ? [] : [search('', '', asked.bornOn)]),
    search(asked.name ?? '', '', null),
  ]
}

/** A name comes in one line: its last word is taken for the last name, and swapped ones agree all the same. */
function identityAsked(asked: Referral): Identity {
  const words = (asked.name ?? '').trim().split(/\s+/)
  const cin = readCin(asked.cin ?? '')
  return {
    first: words.slice(0, -1).join(' '),
    last: words.at(-1) ?? null,
    bornOn: asked.bornOn,
    sex: null,
    phones: asked.phone === null ? [] : [asked.phone],
    place: asked.place,
    cin: cin.ok ? cin.value : null,
  }
}

/** Without what is private: that a hidden address agrees with what somebody wrote would itself tell where it is. */
function identityKept(
  member: Member,
  { phones, addresses }: { readonly phones: readonly Phone[]; readonly addresses: readonly Address[] },
): Identity {
  const open = <T extends { isPrivate: boolean; endedOn: string | null; struckAt: string | null }>(
    list: readonly T[],
  ) => list.filter((one) => !one.isPrivate && one.endedOn === null && one.struckAt === null)
  const [address] = open(addresses)
  const written = address && [address.street, address.city, address.zip].filter((part) => part !== null).join(' ')
  return {
    first: member.firstName,
    last: member.lastName,
    bornOn: member.bornOn,
    sex: member.sex,
    phones: open(phones)
      .filter((phone) => phone.kind === 'phone')
      .map((phone) => phone.value),
    place: written || (address?.asSent ?? null),
    cin: member.cin,
  }
}
