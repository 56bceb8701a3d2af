// The roles as people call them. An unknown one, from a newer house, is shown as it is written.
import { text } from './text.ts'

/** A role in words: `care-manager` is `Lead Care Manager`. */
export function roleWords(role: string): string {
  switch (role) {
    case 'care-manager':
      return text('role.careManager', 'Lead Care Manager')
    case 'community-health-worker':
      return text('role.communityHealthWorker', 'Community Health Worker')
    case 'clinical-consultant':
      return text('role.clinicalConsultant', 'Clinical Consultant')
    case 'supervisor':
      return text('role.supervisor', 'Supervisor')
    case 'intake':
      return text('role.intake', 'Intake')
    case 'biller':
      return text('role.biller', 'Biller')
    case 'authorizer':
      return text('role.authorizer', 'Authorization')
    case 'network':
      return text('role.network', 'Network')
    case 'member-services':
      return text('role.memberServices', 'Member Services')
    case 'community-supports':
      return text('role.communitySupports', 'Community Supports')
    case 'oversight':
      return text('role.oversight', 'Oversight')
    case 'referrer':
      return text('role.referrer', 'Referrer')
    case 'privacy-officer':
      return text('role.privacyOfficer', 'Privacy Officer')
    case 'administrator':
      return text('role.administrator', 'Administrator')
    default:
      return role
  }
}
