// What is printed for a member: the care plan, the team card, the list of visits, the safety plan.

export const prints = ['plan', 'team', 'visits', 'safety'] as const
export type Print = (typeof prints)[number]

export function isPrint(what: string): what is Print {
  return prints.some((one) => one === what)
}
