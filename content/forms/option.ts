// Answers that several forms share, with their points and LOINC codes.

/** PHQ and GAD: over the last two weeks. */
export const often = [
  { value: 'not-at-all', says: 'Not at all', points: 0, loinc: 'LA6568-5' },
  { value: 'several-days', says: 'Several days', points: 1, loinc: 'LA6569-3' },
  { value: 'more-than-half', says: 'More than half the days', points: 2, loinc: 'LA6570-1' },
  { value: 'nearly-every-day', says: 'Nearly every day', points: 3, loinc: 'LA6571-9' },
] as const

/** PHQ and GAD: what it does to one's days. Not scored. */
export const difficulty = [
  { value: 'not-difficult', says: 'Not difficult at all' },
  { value: 'somewhat', says: 'Somewhat difficult' },
  { value: 'very', says: 'Very difficult' },
  { value: 'extremely', says: 'Extremely difficult' },
] as const

/** Hunger Vital Sign: in the last 12 months. */
export const trueForUs = [
  { value: 'often', says: 'Often true' },
  { value: 'sometimes', says: 'Sometimes true' },
  { value: 'never', says: 'Never true' },
] as const

/** HITS: how often somebody does this. */
export const howOften = [
  { value: 'never', says: 'Never', points: 1 },
  { value: 'rarely', says: 'Rarely', points: 2 },
  { value: 'sometimes', says: 'Sometimes', points: 3 },
  { value: 'fairly-often', says: 'Fairly often', points: 4 },
  { value: 'frequently', says: 'Frequently', points: 5 },
] as const

/** How much help somebody needs with a thing of the day. */
export const help = [
  { value: 'no', says: 'No help' },
  { value: 'some', says: 'Some help, and it is enough' },
  { value: 'not-enough', says: 'Help, and it is not enough' },
] as const
