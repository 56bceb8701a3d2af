// Members of the first caseload that are written by hand, because screens and tests need just them: a survivor of violence whose new
// address must come out nowhere, the longest names, names in other scripts, a name used that is not the card's, a child, a blocked worker.
import type { StoryKey } from './note/index.ts'

export interface Cast {
  readonly story: StoryKey
  readonly heritage: string
  readonly firstName: string
  readonly lastName: string
  readonly sex: 'F' | 'M'
  readonly age: number
  readonly spoken: string
  readonly nameUsed?: string
  readonly pronouns?: string
  readonly gender?: string
  readonly preferredPlace?: string
  readonly contactPreference?: string
  readonly isSurvivor?: true
  /** The name of a staff person who may not open the chart, and why (CON-11). */
  readonly blocked?: readonly [string, string]
}

/** What is private of the survivor: no file, letter, copy, card, search hit or log may ever hold it. */
export const survivor = {
  street: '41 Kestrel Court Unit 9',
  city: 'Whittier',
  zip: '90605',
  phone: '5625550199',
  supporter: 'Oralia Quintanar',
  supporterPhone: '5625550198',
} as const

const cast: readonly Cast[] = [
  {
    story: 'survivor',
    heritage: 'mexican',
    firstName: 'Marisela',
    lastName: 'Quintanar',
    sex: 'F',
    age: 39,
    spoken: 'Spanish',
    preferredPlace: 'The clinic, side door',
    contactPreference: 'Calls between ten and noon, no messages',
    isSurvivor: true,
  },
  {
    story: 'stayingHome',
    heritage: 'armenian',
    firstName: 'Shushanik',
    lastName: 'Ter-Hovhannisyan-Keshishyan',
    sex: 'F',
    age: 84,
    spoken: 'Armenian',
  },
  {
    story: 'homeless',
    heritage: 'black-american',
    firstName: 'Robert',
    lastName: 'Pettway',
    nameUsed: 'Ruby',
    pronouns: 'she/her',
    gender: 'Woman',
    sex: 'M',
    age: 44,
    spoken: 'English',
  },
  {
    story: 'health',
    heritage: 'mexican',
    firstName: 'María del Carmen Guadalupe',
    lastName: 'Villaseñor y Barragán de la Peña',
    nameUsed: 'Carmen',
    sex: 'F',
    age: 67,
    spoken: 'Spanish',
  },
  {
    story: 'mind',
    heritage: 'vietnamese',
    firstName: 'Thị Hồng Nhung',
    lastName: 'Nguyễn-Phúc',
    sex: 'F',
    age: 52,
    spoken: 'Vietnamese',
  },
  {
    story: 'homeless',
    heritage: 'central-american',
    firstName: '',
    lastName: 'Tzoc',
    sex: 'M',
    age: 58,
    spoken: "K'iche'",
    blocked: ['Joaquín Herrera', 'They are cousins, and the member asked for it.'],
  },
  {
    story: 'health',
    heritage: 'armenian',
    firstName: 'Հասմիկ',
    lastName: 'Մկրտչյան',
    sex: 'F',
    age: 71,
    spoken: 'Armenian',
  },
  { story: 'stayingHome', heritage: 'korean', firstName: '은주', lastName: '박', sex: 'F', age: 79, spoken: 'Korean' },
  {
    story: 'goingHome',
    heritage: 'arab',
    firstName: 'خديجة',
    lastName: 'الخطيب',
    sex: 'F',
    age: 69,
    spoken: 'Arabic',
  },
  {
    story: 'illChild',
    heritage: 'mexican',
    firstName: 'Mateo',
    lastName: 'Zavala',
    sex: 'M',
    age: 7,
    spoken: 'Spanish',
  },
  {
    story: 'justice',
    heritage: 'white-american',
    firstName: 'Dale',
    lastName: "O'Rourke-St. Clair",
    nameUsed: 'Red',
    sex: 'M',
    age: 49,
    spoken: 'English',
  },
  {
    story: 'mind',
    heritage: 'filipino',
    firstName: 'Maria Corazon',
    lastName: 'Dimaculangan-de los Santos',
    nameUsed: 'Sky',
    pronouns: 'they/them',
    gender: 'Nonbinary',
    sex: 'F',
    age: 27,
    spoken: 'Tagalog',
  },
]

/** The hand-written member at this place of the first caseload. */
export function castOf(index: number): Cast | undefined {
  return cast[index]
}
