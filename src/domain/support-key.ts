// The fifteen Community Supports by key (glossary). Their names, codes and rules are dated data in content.

export const supportKeys = [
  'htns',
  'dep',
  'htss',
  'stphh',
  'recup',
  'respite',
  'dayhab',
  'alf',
  'comm',
  'pchs',
  'eaa',
  'mtm',
  'sober',
  'asthma',
  'tr',
] as const

export type SupportKey = (typeof supportKeys)[number]
