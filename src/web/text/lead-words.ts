// Why somebody fits as a member's Lead Care Manager, and what speaks against it.
import type { Gender, RankedLead } from '../../domain/lead-suggest.ts'
import { text } from './text.ts'

/** How a person says it of themselves. */
export function genderWords(gender: Gender): string {
  switch (gender) {
    case 'woman':
      return text('gender.woman', 'Woman')
    case 'man':
      return text('gender.man', 'Man')
    case 'nonbinary':
      return text('gender.nonbinary', 'Nonbinary')
  }
}

/** For and against, and how much they carry, in one line. */
export function leadWhy(lead: RankedLead, language: string | null): string {
  const against = lead.doubts.map((doubt) => doubtWords(doubt, language))
  return [
    ...lead.reasons.map((reason) => reasonWords(reason, lead, language)),
    text('leadWhy.load', 'walks with {load, plural, =0 {nobody yet} one {# member} other {# members}}', {
      load: lead.load,
    }),
    ...(against.length === 0 ? [] : [text('leadWhy.against', 'against it: {doubts}', { doubts: against.join(', ') })]),
  ].join(' · ')
}

function reasonWords(reason: RankedLead['reasons'][number], { near, alike }: RankedLead, language: string | null) {
  switch (reason) {
    case 'asked-for':
      return text('leadWhy.askedFor', 'The member asked for them')
    case 'walked-before':
      return text('leadWhy.before', 'Walked with them before')
    case 'language':
      return text('leadWhy.language', 'Speaks {language}', { language: language ?? '' })
    case 'gender':
      return text('leadWhy.gender', 'As the member asked')
    case 'near':
      return text('leadWhy.near', '{near} in the same ZIP code', { near })
    case 'alike':
      return text('leadWhy.alike', '{alike} in a like situation', { alike })
    case 'fewest':
      return text('leadWhy.fewest', 'the fewest here')
  }
}

function doubtWords(doubt: RankedLead['doubts'][number], language: string | null): string {
  switch (doubt) {
    case 'blocked':
      return text('leadWhy.blocked', 'the member does not want them')
    case 'away':
      return text('leadWhy.away', 'away now')
    case 'no-language':
      return text('leadWhy.noLanguage', 'does not speak {language}', { language: language ?? '' })
    case 'other-gender':
      return text('leadWhy.otherGender', 'not as the member asked')
    case 'gender-unknown':
      return text('leadWhy.genderUnknown', 'gender not said')
  }
}
