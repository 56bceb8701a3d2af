// Who reads and answers what a member writes, who takes an alert, and who says whom to call. A message is the team's: a plan never reads one. An
// alert carries no words, so that whoever answers the plan's phone may take it when the agency did not.
import type { Grant } from '../src/domain/access.ts'

const from = '2022-01-01'
const walks = ['message.see', 'message.answer', 'alert.take'] as const

export const messageGrants: readonly Grant[] = [
  { role: 'care-manager', may: walks, of: ['caseload', 'opened'], from },
  { role: 'community-health-worker', may: walks, of: ['caseload', 'opened'], from },
  { role: 'clinical-consultant', may: walks, of: ['caseload', 'opened'], from },
  { role: 'supervisor', may: walks, of: ['caseload', 'opened', 'agency'], from },
  // Whoever is called takes the alert, also of a member they do not walk with.
  { role: 'care-manager', may: ['alert.take'], of: ['agency'], from },
  { role: 'community-health-worker', may: ['alert.take'], of: ['agency'], from },
  { role: 'clinical-consultant', may: ['alert.take'], of: ['agency'], from },
  { role: 'intake', may: ['alert.take'], of: ['caseload', 'opened', 'agency'], from },
  { role: 'member-services', may: ['alert.take'], of: ['plan'], from },
  { role: 'care-manager', may: ['alert.list'], of: ['own'], from },
  { role: 'community-health-worker', may: ['alert.list'], of: ['own'], from },
  { role: 'clinical-consultant', may: ['alert.list'], of: ['own'], from },
  { role: 'member-services', may: ['alert.list'], of: ['own'], from },
  // Messages of whom nobody walks with: that one waits, never what it says; naming who walks along is how it comes to be read.
  { role: 'supervisor', may: ['message.list', 'alert.list', 'on-call.write', 'on-call.read'], of: ['own'], from },
  { role: 'intake', may: ['message.list', 'alert.list'], of: ['own'], from },
  { role: 'job', may: ['alert.climb'], of: ['agency'], from },
]
