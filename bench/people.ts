// Members for the bench, in care and led by the bench's care manager, written in blocks; every name and key varies.
import { add, type Change } from '../src/domain/change.ts'
import { newEpisode } from '../src/domain/episode.ts'
import { leadFor } from '../src/domain/episode-step.ts'
import { begin } from '../src/server/database/scope.ts'
import { lockHeads, writeBlock } from '../src/server/gate/block.ts'
import { newId, type Place } from './place.ts'

const first = [
  'Ana',
  'Minh',
  'Armen',
  'Fatima',
  'Luis',
  'Soo-jin',
  'Tigran',
  'Rosa',
  'DeShawn',
  'Olga',
  'Bopha',
  'Jasmin',
  'Hayk',
  'Guadalupe',
  'Thi',
  'Ibrahim',
]
const last = [
  'Petrosyan',
  'Nguyen',
  'Garcia',
  'Washington',
  'Kim',
  'Haddad',
  'Ivanova',
  'Sok',
  'Rahimi',
  'De la Cruz',
  'Hovhannisyan',
  'Park',
  'Robinson',
  'Tran',
  'Reyes',
  'O’Neal',
]

export interface Person {
  readonly member: string
  readonly episode: string
  readonly name: string
  readonly cin: string
}

/** Writes `count` members of the agency; `leadOf` of them, or all, are led by the bench's care manager. */
export async function makeMembers(place: Place, count: number, leadOf = count): Promise<readonly Person[]> {
  const people: Person[] = []
  for (let i = 0; i < count; i += 500) {
    const block = Array.from({ length: Math.min(500, count - i) }, (_, n) => person(i + n))
    const ids = block.map((one) => one.member)
    await place.core.house.database.with(async (trips) => {
      await trips.go([begin(ids, place.agency)])
      const heads = await lockHeads(trips, ids)
      const portions = block.map((one, n) => ({
        memberId: one.member,
        commandId: newId(),
        input: '{}',
        changes: changesOf(place, one, i + n < leadOf),
      }))
      const line = { at: new Date().toISOString(), by: null, actor: 'job:bench', operation: 'bench' }
      await trips.commit([...writeBlock(heads, portions, line, place.core.house.keys)])
    })
    people.push(...block)
  }
  return people
}

function person(n: number): Person {
  const name = `${last[(n * 7) % last.length]}${syllable(n)}`
  return {
    member: newId(),
    episode: newId(),
    name,
    cin: `9${String(1000003 + ((n * 7919) % 8_999_000)).slice(0, 7)}${String.fromCharCode(65 + (n % 26))}`,
  }
}

/** Two syllables that vary with the number, so that a hundred thousand names are not sixteen. */
function syllable(n: number): string {
  const parts = [
    'a',
    'ba',
    'cor',
    'den',
    'el',
    'far',
    'gu',
    'hin',
    'is',
    'jo',
    'kal',
    'lim',
    'mar',
    'nor',
    'os',
    'pet',
    'qui',
    'ros',
    'san',
    'tor',
  ]
  return `${parts[n % 20]}${parts[Math.floor(n / 20) % 20]}`
}

function changesOf(place: Place, one: Person, isLed: boolean): readonly Change[] {
  const unknown = {
    nameUsed: null,
    pronouns: null,
    sex: null,
    gender: null,
    raceEthnicity: [],
    spokenLanguage: 'Spanish',
    writtenLanguage: null,
    needsInterpreter: null,
  }
  const rest = {
    alternateFormat: null,
    preferredPlace: null,
    contactPreference: null,
    doNotContact: false,
    diedOn: null,
    revision: 1,
    labels: [],
  }
  const firstName = first[Number.parseInt(one.member.slice(-2), 16) % first.length] ?? 'Ana'
  const member = {
    id: one.member,
    firstName,
    lastName: one.name,
    bornOn: '1980-02-29',
    cin: one.cin,
    ...unknown,
    ...rest,
  }
  const episode = newEpisode({
    id: one.episode,
    agencyId: place.agency,
    planId: place.plan,
    state: 'active',
    startedOn: '2026-01-05',
  })
  const lead = isLed ? [leadFor(place.staff, newId(), one.episode, '2026-01-05')] : []
  return [add('member', member), add('episode', episode), ...lead]
}
