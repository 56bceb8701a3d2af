// What may leave the house and on which basis, by category (CON-1, CON-2). Dated, with source; what no public text confirms is marked. What
// is not listed does not leave.
import type { SharingContent } from '../src/domain/permit.ts'

const from = '2023-01-01'
const ab133 = 'W&I 14184.102(j) (AB 133); DHCS ASCMI and Data Sharing Authorization Guidance Q&A'

const among = { from, source: ab133 } as const
const asked = { from, amongPartners: 'consent' } as const

export const sharing: SharingContent = {
  rules: [
    { ...among, category: 'general', amongPartners: 'free', isUnconfirmed: false },
    { ...among, category: 'mental-health', amongPartners: 'free', isUnconfirmed: true },
    { ...among, category: 'sud-other', amongPartners: 'free', isUnconfirmed: true },
    { ...asked, category: 'sud-part-2', source: '42 CFR 2.31, 2.33 (89 FR 12472)', isUnconfirmed: false },
    { ...asked, category: 'hiv', source: 'H&S 120980', isUnconfirmed: true },
    { ...asked, category: 'reproductive', source: 'Civil Code 56.101 (AB 352)', isUnconfirmed: true },
    { ...asked, category: 'housing', source: 'HMIS, local rules of the Continuum of Care', isUnconfirmed: true },
    { ...asked, category: 'justice', source: 'Criminal records', isUnconfirmed: true },
    { ...asked, category: 'education', source: 'FERPA, 34 CFR 99.30', isUnconfirmed: true },
    { ...asked, category: 'minor-consented', source: 'H&S 123110, 123115', isUnconfirmed: true },
    { ...asked, category: 'psychotherapy-notes', source: 'HIPAA 164.508(a)(2)', isUnconfirmed: true },
    {
      category: 'immigration',
      from,
      amongPartners: 'never',
      source: 'SB 81 (20 Sept 2025); CON-12',
      isUnconfirmed: false,
    },
  ],
  partners: ['plan', 'health-provider', 'county'],
  carePurposes: ['treatment', 'payment', 'operations', 'coordination'],
  part2Notice: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
}
