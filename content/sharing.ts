// What may leave the house and on which basis, by category (CON-1, CON-2). Dated, with source; what no public text confirms is marked. What
// is not listed does not leave.
import type { SharingContent, SharingRule } from '../src/domain/permit.ts'

const from = '2023-01-01'
const ab133 = 'W&I 14184.102(j) (AB 133); DHCS ASCMI and Data Sharing Authorization Guidance Q&A'

const free = (category: SharingRule['category'], isUnconfirmed: boolean): SharingRule => ({
  category,
  from,
  amongPartners: 'free',
  source: ab133,
  isUnconfirmed,
})
const consent = (category: SharingRule['category'], source: string, isUnconfirmed: boolean): SharingRule => ({
  category,
  from,
  amongPartners: 'consent',
  source,
  isUnconfirmed,
})

export const sharing: SharingContent = {
  rules: [
    free('general', false),
    free('mental-health', true),
    free('sud-other', true),
    consent('sud-part-2', '42 CFR 2.31, 2.33 (89 FR 12472)', false),
    consent('hiv', 'H&S 120980', true),
    consent('reproductive', 'Civil Code 56.101 (AB 352)', true),
    consent('housing', 'HMIS, local rules of the Continuum of Care', true),
    consent('justice', 'Criminal records', true),
    consent('education', 'FERPA, 34 CFR 99.30', true),
    consent('minor-consented', 'H&S 123110, 123115', true),
    consent('psychotherapy-notes', 'HIPAA 164.508(a)(2)', true),
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
