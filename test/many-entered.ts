// Many members at once for tests of order and load: an episode in care each, with its lead, written as file intake writes blocks.
import { derivedId } from '../src/base/id.ts'
import { add } from '../src/domain/change.ts'
import { newEpisode } from '../src/domain/episode.ts'
import { leadFor } from '../src/domain/episode-step.ts'
import type { Member } from '../src/domain/member.ts'
import { begin } from '../src/server/database/scope.ts'
import { lockHeads, writeBlock } from '../src/server/gate/block.ts'
import type { Entered } from './entered.ts'
import { newId, type TestHouse } from './house.ts'

/** What a test says of one of them. */
type As = Partial<Pick<Member, 'firstName' | 'lastName' | 'nameUsed' | 'bornOn' | 'cin'>>

/** Enters so many members (at most 500) in active care of the agency, all led by one person. */
export async function enterMany(
  { house, clock }: TestHouse,
  given: { readonly count: number; readonly agency: string; readonly lead: string; readonly as?: readonly As[] },
): Promise<readonly Entered[]> {
  const { count, agency, lead } = given
  const entered = Array.from({ length: count }, () => ({ member: newId(), episode: newId() }))
  const portions = entered.map(({ member, episode }, n) => ({
    memberId: member,
    changes: [
      add('member', { ...memberOf(member), ...given.as?.[n] }),
      add(
        'episode',
        newEpisode({ id: episode, agencyId: agency, planId: null, state: 'active', startedOn: '2026-11-01' }),
      ),
      leadFor(lead, derivedId(episode, 1), episode, '2026-11-01'),
    ],
    commandId: newId(),
    input: '{}',
  }))
  const ids = entered.map((one) => one.member)
  const { database, keys } = house.core.house
  await database.with(async (trips) => {
    await trips.go([begin(ids, agency)])
    const heads = await lockHeads(trips, ids)
    await trips.commit(writeBlock(heads, portions, { at: clock, by: null, actor: 'job:test', operation: 'test' }, keys))
  })
  return entered
}

function memberOf(id: string): Omit<Member, 'recordedAt' | 'recordedBy' | 'struckAt' | 'seq'> {
  const unknown = { nameUsed: null, pronouns: null, sex: null, gender: null, spokenLanguage: null }
  const unasked = { writtenLanguage: null, needsInterpreter: null, alternateFormat: null, preferredPlace: null }
  const rest = { contactPreference: null, doNotContact: false, cin: null, diedOn: null, revision: 1 }
  const name = { firstName: 'Bo', lastName: 'Invented', bornOn: null, raceEthnicity: [] }
  return { id, labels: [], ...name, ...unknown, ...unasked, ...rest }
}
