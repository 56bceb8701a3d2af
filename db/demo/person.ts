// Who a member of the demo is: name, age, language, the words notes use for them, and who stands by them.
import { addDays, addMonths, type Day } from '../../src/base/day.ts'
import { castOf } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Heritage, heritages, namesUsed } from './name.ts'
import { type Story, stories } from './note/index.ts'
import { asciiOf } from './organization.ts'
import { clinics, doctors, hospitals, meetingPlaces, whereToFind, wishesForContact } from './place.ts'
import type { Slot } from './slot.ts'

export interface Kin {
  readonly relation: string
  readonly name: string
}

export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly nameUsed: string | null
  readonly pronouns: string | null
  readonly gender: string | null
  readonly sex: 'F' | 'M'
  readonly bornOn: Day
  readonly races: readonly string[]
  readonly spoken: string
  readonly written: string | null
  readonly needsInterpreter: boolean
  readonly alternateFormat: 'braille' | 'large-print' | 'audio' | null
  readonly preferredPlace: string | null
  readonly contactPreference: string | null
  readonly cin: string
  readonly mail: string
  readonly story: Story
  readonly kin: Kin
  readonly doctor: string
  readonly clinic: string
  readonly hospital: string
  /** Where to find the person, and the short name of it. */
  readonly spot: readonly [string, string]
  readonly hope: string
}

/** The person with this number; birth dates move with `today`, so that ages stay. */
export function personOf(slot: Slot, today: Day): Person {
  const chance = chanceOf(`person ${slot.index}`)
  const story: Story = stories[slot.story]
  const cast = castOf(slot.index)
  const heritage = cast ? heritageOf(cast.heritage) : heritageFor(story, chance)
  const sex = cast?.sex ?? (story.population === 'birth-equity' || chance.percent(52) ? 'F' : 'M')
  const drawn = {
    firstName: chance.pick(sex === 'F' ? heritage.women : heritage.men),
    lastName: family(heritage, chance),
  }
  const firstName = cast?.firstName ?? drawn.firstName
  const lastName = cast?.lastName ?? drawn.lastName
  const age = cast?.age ?? chance.between(story.ages[0], story.ages[1])
  const spoken = cast?.spoken ?? chance.weighted(heritage.languages)
  const needsInterpreter = spoken !== 'English' && !story.isChild && chance.percent(68)
  const called = chance.percent(11) && !cast ? chance.pick(namesUsed) : null
  return {
    firstName,
    lastName,
    nameUsed: cast ? (cast.nameUsed ?? null) : called,
    pronouns: cast?.pronouns ?? (chance.percent(9) ? (sex === 'F' ? 'she/her' : 'he/him') : null),
    gender: cast?.gender ?? (chance.percent(20) ? (sex === 'F' ? 'Woman' : 'Man') : null),
    sex,
    bornOn: addDays(addMonths(today, -12 * age), -chance.between(10, 355)),
    races: heritage.races,
    spoken,
    written: spoken === "K'iche'" || spoken === 'Samoan' ? 'English' : spoken,
    needsInterpreter,
    alternateFormat: chance.percent(4)
      ? chance.pick(['braille', 'large-print', 'large-print', 'audio'] as const)
      : null,
    preferredPlace: cast?.preferredPlace ?? (chance.percent(35) ? chance.pick(meetingPlaces) : null),
    contactPreference: cast?.contactPreference ?? (chance.percent(30) ? chance.pick(wishesForContact) : null),
    cin: `${cinDigits(slot.index)}${chance.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])}`,
    mail: mailOf(`${firstName} ${lastName}`, slot.index),
    story,
    kin: kinOf(story, heritage, chance),
    doctor: chance.pick(doctors),
    clinic: chance.pick(clinics),
    hospital: chance.pick(hospitals),
    spot: chance.pick(whereToFind),
    hope: chance.pick(story.hopes),
  }
}

/** The same person while nobody has spoken with them: what only they can say is not known yet. */
export function asThePlanKnows(person: Person): Person {
  return { ...person, nameUsed: null, pronouns: null, gender: null, preferredPlace: null, contactPreference: null }
}

/** An address that reads like the name, with the number that keeps it apart from others. */
function mailOf(name: string, index: number): string {
  return `${asciiOf(name).trim().replaceAll(/ +/g, '.') || 'member'}.${index}@example.org`
}

function heritageOf(key: string): Heritage {
  const found = heritages.find((one) => one.key === key)
  if (!found) throw new Error(`no heritage ${key}`)
  return found
}

/** Birth equity follows the state's data on who dies more often; the demo's members of it are of these families. */
function heritageFor(story: Story, chance: Chance): Heritage {
  const fits =
    story.population === 'birth-equity'
      ? heritages.filter(({ key }) => key === 'black-american' || key === 'islander')
      : heritages
  return chance.weighted(fits.map((heritage) => [heritage, heritage.weight] as const))
}

function family(heritage: Heritage, chance: Chance): string {
  const name = chance.pick(heritage.families)
  if (!chance.percent(heritage.doubleShare)) return name
  const other = chance.pick(heritage.families)
  if (other === name) return name
  return heritage.languages.some(([language]) => language === 'Spanish') ? `${name} ${other}` : `${name}-${other}`
}

/** 9, then 01 to mark the demo, then five digits that no other of 100,000 members has: never seven equal digits. */
export function cinDigits(index: number): string {
  return `901${String((index * 37_321 + 48_217) % 100_000).padStart(5, '0')}`
}

const kinRelations = {
  child: ['mother', 'mother', 'father', 'grandmother', 'aunt'],
  foster: ['foster mother', 'aunt', 'grandfather'],
  elder: ['daughter', 'daughter', 'son', 'niece', 'granddaughter', 'neighbor'],
  grown: ['sister', 'brother', 'mother', 'friend', 'cousin', 'partner', 'neighbor'],
} as const

const womenRelations: readonly string[] = [
  'mother',
  'grandmother',
  'aunt',
  'foster mother',
  'daughter',
  'niece',
  'granddaughter',
  'sister',
]

function kinOf(story: Story, heritage: Heritage, chance: Chance): Kin {
  const isFoster = story.population === 'child-welfare' && story.isChild
  const kind = isFoster ? 'foster' : story.isChild ? 'child' : story.ages[0] >= 58 ? 'elder' : 'grown'
  const relation = chance.pick<string>(kinRelations[kind])
  const isWoman = womenRelations.includes(relation) || (relation.length < 8 && chance.percent(50))
  const names = isWoman && relation !== 'brother' && relation !== 'father' ? heritage.women : heritage.men
  return { relation, name: chance.pick(names) }
}

/** The words of a note, with this person's own in the places kept for them. */
export function told(text: string, person: Person): string {
  const call = person.nameUsed ?? (person.firstName || person.lastName)
  const words = wordsFor(person, call)
  return text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const word = words[slot]
    if (word === undefined) throw new Error(`a note asks for {${slot}}, which nobody has`)
    // A hope or a relation may itself ask for a word.
    return word.includes('{') ? told(word, person) : word
  })
}

function wordsFor(person: Person, call: string): Readonly<Record<string, string>> {
  return {
    ...pronouns(person, call),
    name: call,
    kin: `${person.kin.relation} ${person.kin.name}`,
    pcp: person.doctor,
    clinic: person.clinic,
    hospital: person.hospital,
    lang: person.spoken,
    spot: person.story.isOutside ? person.spot[1] : 'the corner store',
    hope: person.hope,
  }
}

/** Who goes by "they" is called by name, so that every sentence stays right. */
function pronouns({ pronouns: said, sex }: Person, call: string): Readonly<Record<string, string>> {
  if (said === 'they/them') return { he: call, He: call, him: call, his: 'their', His: 'Their', himself: 'themselves' }
  const isShe = said === 'she/her' || (said === null && sex === 'F')
  return isShe
    ? { he: 'she', He: 'She', him: 'her', his: 'her', His: 'Her', himself: 'herself' }
    : { he: 'he', He: 'He', him: 'him', his: 'his', His: 'His', himself: 'himself' }
}
