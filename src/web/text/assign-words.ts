// Why an agency fits a member and what speaks against it, in words a person reads before deciding.
import type { RankedAgency } from '../../domain/assign.ts'
import { text } from './text.ts'

type Reason = RankedAgency['reasons'][number]
type Doubt = RankedAgency['doubts'][number]

/** What speaks for it, in the state's order, as one line; with nothing known that is said too. */
export function reasonsWords({ reasons }: RankedAgency, language: string | null): string {
  return reasons.length === 0
    ? text('assign.noReason', 'Nothing in the record speaks for it')
    : reasons.map((reason) => reasonWords(reason, language)).join(' · ')
}

/** What speaks against it; undefined where nothing does. */
export function doubtsWords({ doubts }: RankedAgency, language: string | null): string | undefined {
  return doubts.length === 0 ? undefined : doubts.map((doubt) => doubtWords(doubt, language)).join(' · ')
}

/** How much it carries. */
export function loadWords({ load, capacity }: Pick<RankedAgency, 'load' | 'capacity'>): string {
  return capacity === null
    ? text('assign.load', 'Walks with {load}; does not say how many it can', { load })
    : text('assign.loadOf', 'Walks with {load} of {capacity}', { load, capacity })
}

function reasonWords(reason: Reason, language: string | null): string {
  switch (reason) {
    case 'asked-for':
      return text('assign.askedFor', 'The member asked for it')
    case 'walked-before':
      return text('assign.walkedBefore', 'Walked with them before')
    case 'walking-now':
      return text('assign.walkingNow', 'Walks with them now')
    case 'primary-care':
      return text('assign.primaryCare', 'Their own doctor is there')
    case 'right-skills':
      return text('assign.rightSkills', 'Serves people in this situation')
    case 'language':
      return text('assign.language', 'Speaks {language}', { language: language ?? '' })
    case 'same-zip':
      return text('assign.sameZip', 'In the same ZIP code')
    case 'same-area':
      return text('assign.sameArea', 'Near: the same postal area')
    case 'same-city':
      return text('assign.sameCity', 'In the same city')
    case 'has-room':
      return text('assign.hasRoom', 'Has room')
  }
}

function doubtWords(doubt: Doubt, language: string | null): string {
  switch (doubt) {
    case 'refused':
      return text('assign.refused', 'Said the member is not theirs')
    case 'full':
      return text('assign.full', 'Is full')
    case 'wrong-age':
      return text('assign.wrongAge', 'Does not serve this age')
    case 'other-skills':
      return text('assign.otherSkills', 'Serves people in other situations')
    case 'no-language':
      return text('assign.noLanguage', 'Does not list {language}', { language: language ?? '' })
    case 'far':
      return text('assign.far', 'In another area')
  }
}
