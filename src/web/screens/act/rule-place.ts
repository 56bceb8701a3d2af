// Where what a due rule asks for is done, where no other tap of its row leads there: a tab of the member's page, by the rule's id or its first part.
const places: Readonly<Record<string, string>> = {
  assessment: 'forms',
  plan: 'plan',
  consent: 'permissions',
  message: 'messages',
  number: 'details',
  stay: 'stays',
}

/** The tab, where there is one. */
export function placeOfRule(rule: string): string | undefined {
  return places[rule.split('.')[0] ?? '']
}
