// Which number to call for the member of which Medi-Cal plan in Los Angeles County. A plan's own page is the source; what was not read there lately
// is marked, and whoever calls reads the number on the member's card first.

export interface PlanNumber {
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly from: string
  readonly source: string
  readonly isUnconfirmed: boolean
}

const from = '2026-11-24'

export const planNumbers: readonly PlanNumber[] = [
  {
    code: 'la-care',
    name: 'L.A. Care Health Plan',
    phone: '888-839-9909',
    from,
    source: 'L.A. Care, Health Plan Overview',
    isUnconfirmed: false,
  },
  {
    code: 'anthem',
    name: 'Anthem Blue Cross (through L.A. Care)',
    phone: '888-285-7801',
    from,
    source: 'Plan partner of L.A. Care',
    isUnconfirmed: true,
  },
  {
    code: 'blue-shield-promise',
    name: 'Blue Shield of California Promise Health Plan (through L.A. Care)',
    phone: '800-605-2556',
    from,
    source: 'Plan partner of L.A. Care',
    isUnconfirmed: true,
  },
  {
    code: 'health-net',
    name: 'Health Net',
    phone: '800-675-6110',
    from,
    source: 'Health Net Medi-Cal',
    isUnconfirmed: true,
  },
  {
    code: 'molina',
    name: 'Molina Healthcare (through Health Net)',
    phone: '888-665-4621',
    from,
    source: 'Molina Medi-Cal',
    isUnconfirmed: true,
  },
  {
    code: 'kaiser',
    name: 'Kaiser Permanente',
    phone: '855-839-7613',
    from,
    source: 'Kaiser Permanente Medi-Cal',
    isUnconfirmed: true,
  },
  {
    code: 'unknown',
    name: 'Health Care Options, who know everybody’s plan',
    phone: '800-430-4263',
    from,
    source: 'L.A. Care, Health Plan Overview',
    isUnconfirmed: false,
  },
]
