// The quick search of the frame: this device at once, the house when it can be reached, as hits that tell one person from another.
import { ageOn } from '../../base/day.ts'
import type { MemberCard } from '../../domain/card.ts'
import { device } from '../device/device.ts'
import type { SearchHit } from '../parts/search-box.tsx'
import { stateWords } from '../text/episode-words.ts'
import { text } from '../text/text.ts'

/** Members that fit the words, best first. */
export async function findMembers(words: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { cards } = await device.search(words, signal)
  return cards.map(hitOf)
}

/** A member as a hit. */
export function hitOf(card: MemberCard): SearchHit {
  const age = card.bornOn === null ? undefined : ageOn(card.bornOn, device.clock.today())
  const about = [
    age === undefined
      ? ''
      : text('person.age', '{age, plural, =0 {under 1 year} one {# year} other {# years}}', { age }),
    card.spokenLanguage ?? '',
    stateWords(card.state),
    card.cin === null ? '' : text('find.cin', 'CIN ends {end}', { end: card.cin.slice(-4) }),
  ]
  return {
    id: card.memberId,
    name: cardName(card),
    about: about.filter((part) => part !== '').join(', '),
  }
}

/** The name on file, and before it the one the member uses. */
export function cardName({ name, nameUsed }: Pick<MemberCard, 'name' | 'nameUsed'>): string {
  return nameUsed === null ? name : text('find.nameUsed', '{used} ({name})', { used: nameUsed, name })
}
