// The nine Populations of Focus (exchange.md section 2; POF-1…9 in this order). Age group and family are separate facts, so that
// every plan's and the state's form of this list can be derived.

export const populations = [
  'homeless',
  'avoidable-use',
  'smh-sud',
  'incarceration',
  'ltc-risk',
  'nf-transition',
  'ccs',
  'child-welfare',
  'birth-equity',
] as const

export type PopulationOfFocus = (typeof populations)[number]

/** Whether the text is one of the nine keys. */
export function isPopulationOfFocus(text: string): text is PopulationOfFocus {
  return (populations as readonly string[]).includes(text)
}
