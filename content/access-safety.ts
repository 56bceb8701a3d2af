// Who gives forms, who hears of safety concerns, and who makes mandated reports. Everyone who walks with members is a mandated reporter by
// law and reports alone: a supervisor hears that a report's clock runs, and can neither allow nor forbid it (SAF-2).
import type { Grant } from '../src/domain/access.ts'

const from = '2022-01-01'

export const safetyGrants: readonly Grant[] = [
  { role: 'care-manager', may: ['assessment.write'], of: ['caseload', 'opened'], from },
  { role: 'community-health-worker', may: ['assessment.write'], of: ['caseload', 'opened'], from },
  { role: 'clinical-consultant', may: ['assessment.write'], of: ['caseload', 'opened'], from },
  { role: 'supervisor', may: ['assessment.write'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'care-manager', may: ['report.write', 'report.read'], of: ['own'], from },
  { role: 'community-health-worker', may: ['report.write', 'report.read'], of: ['own'], from },
  { role: 'clinical-consultant', may: ['report.write', 'report.read', 'safety.read'], of: ['own'], from },
  { role: 'supervisor', may: ['report.write', 'report.read', 'safety.read'], of: ['own'], from },
  { role: 'intake', may: ['report.write', 'report.read'], of: ['own'], from },
  { role: 'privacy-officer', may: ['report.read'], of: ['own'], from },
]
