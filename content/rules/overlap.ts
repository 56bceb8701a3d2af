// What being in another program means for ECM (OVL-ALLOW, OVL-CHOOSE, OVL-BLOCK): both together, the member picks one, or no ECM.
// Each row is dated and says when its source was last looked at; staff may override with a reason.
import type { Overlap } from '../../src/domain/overlap.ts'
import { guide } from './part.ts'

const allowed = { outcome: 'allow', from: '2022-01-01', source: `${guide}, p. 63–65`, checkedOn: '2026-11-24' } as const
const perinatal = { ...allowed, source: `${guide}, p. 54` } as const
const choice = { outcome: 'choose', from: '2022-01-01', source: `${guide}, p. 63–66`, checkedOn: '2026-11-24' } as const
const blocked = {
  outcome: 'block',
  from: '2022-01-01',
  source: `${guide}, p. 63–64, 85`,
  checkedOn: '2026-11-24',
} as const

export const overlaps: readonly Overlap[] = [
  { program: 'ccs', ...allowed },
  { program: 'ccs-wcm', ...allowed },
  { program: 'smhs-tcm', ...allowed },
  { program: 'smhs-icc', ...allowed },
  { program: 'dmc-coordination', ...allowed },
  { program: 'fsp', ...allowed, source: `${guide}, p. 63–65, 73`, note: 'Membership is no ground to refuse.' },
  { program: 'hcpcfc', ...allowed },
  { program: 'ihss', ...allowed },
  { program: 'ghpp', ...allowed },
  { program: 'cbas', ...allowed },
  { program: 'medicare-advantage', ...allowed },
  { program: 'medicare-ffs', ...allowed },
  { program: 'wraparound', ...allowed },
  { program: 'regional-center', ...allowed, note: 'With Medicare, decide by the Medicare row first (p. 81, 85).' },
  { program: 'cpsp', ...perinatal },
  { program: 'black-infant-health', ...perinatal },
  { program: 'perinatal-equity', ...perinatal },
  { program: 'aimss', ...perinatal },
  { program: 'cdph-home-visiting', ...perinatal },
  { program: 'calworks-home-visiting', ...perinatal },
  { program: 'doula', ...perinatal },
  { program: 'mssp', ...choice, note: 'On a waiting list: a good candidate for ECM until a place opens.' },
  { program: 'alw', ...choice, note: 'On a waiting list: a good candidate for ECM until a place opens.' },
  { program: 'hcba', ...choice, note: 'On a waiting list: a good candidate for ECM until a place opens.' },
  { program: 'mcwp', ...choice, note: 'On a waiting list: a good candidate for ECM until a place opens.' },
  { program: 'hcbs-dd', ...choice, note: 'On a waiting list: a good candidate for ECM until a place opens.' },
  {
    program: 'self-determination',
    ...choice,
    note: 'On a waiting list: a good candidate for ECM until a place opens.',
  },
  { program: 'ccm', ...choice, source: `${guide}, p. 63–65, 77`, note: 'The step down from ECM.' },
  { program: 'cct', ...choice },
  {
    program: 'county-tcm',
    ...blocked,
    from: '2024-07-01',
    source: `${guide}, p. 67–70`,
    note: 'Who was in both on 2024-07-01 may finish goals or pick. Exceptions for communicable disease and home visiting ended 2025-06-30.',
  },
  { program: 'fide-snp', ...blocked },
  {
    program: 'd-snp',
    ...blocked,
    from: '2024-01-01',
    source: `${guide}, p. 78–82, 85; Joint FAQ`,
    note: 'Exclusively aligned plans since 2023; the last exceptions ended 2025-01-01. They give care like ECM.',
  },
  { program: 'pace', ...blocked },
  { program: 'family-mosaic', ...blocked },
  { program: 'hospice', ...blocked },
  { program: 'medi-cal-ffs', ...blocked },
  { program: 'icf-resident', ...blocked },
]
