// The words of forms and of safety: a form's own words have ids made of the form, its version and the part, so that each can be translated.
import type { answerers } from '../../domain/assessment.ts'
import type { Concern } from '../../domain/concern.ts'
import type { Form } from '../../domain/form.ts'
import type { Incident } from '../../domain/incident.ts'
import type { dispositions, SafetyStep } from '../../domain/safety-concern.ts'
import { text } from './text.ts'

/** A part of a form in the reader's language: a question, an option, a section. */
export function formWords(form: Form, part: string, english: string): string {
  return text(`form.${form.id}.${form.version}.${part}`, english)
}

export function answererWords(who: (typeof answerers)[number]): string {
  switch (who) {
    case 'member':
      return text('answerer.member', 'The member')
    case 'parent':
      return text('answerer.parent', 'A parent')
    case 'guardian':
      return text('answerer.guardian', 'A guardian')
    case 'foster-parent':
      return text('answerer.fosterParent', 'A foster parent')
    case 'representative':
      return text('answerer.representative', 'A representative')
    case 'caregiver':
      return text('answerer.caregiver', 'Somebody who cares for them')
    case 'worker':
      return text('answerer.worker', 'I, from what I know')
  }
}

export function concernWords(kind: Concern): string {
  switch (kind) {
    case 'suicide':
      return text('concern.suicide', 'Suicide')
    case 'partner-violence':
      return text('concern.partnerViolence', 'Violence by a partner or family')
    case 'abuse-or-neglect':
      return text('concern.abuse', 'Abuse or neglect')
    case 'overdose':
      return text('concern.overdose', 'Overdose')
    case 'other-danger':
      return text('concern.other', 'Another danger')
  }
}

export function stepWords(what: SafetyStep['what']): string {
  switch (what) {
    case 'stayed':
      return text('step.stayed', 'Stayed with them')
    case 'called-988':
      return text('step.called988', 'Called 988')
    case 'called-911':
      return text('step.called911', 'Called 911')
    case 'called-crisis-team':
      return text('step.calledCrisisTeam', 'Called the crisis team')
    case 'handed-over':
      return text('step.handedOver', 'Handed over in person')
    case 'told-supervisor':
      return text('step.toldSupervisor', 'Told the supervisor')
    case 'told-clinician':
      return text('step.toldClinician', 'Told a clinician')
    case 'gave-numbers':
      return text('step.gaveNumbers', 'Gave numbers to call')
    case 'made-place-safe':
      return text('step.madePlaceSafe', 'Made the place safe')
    case 'asked-again':
      return text('step.askedAgain', 'Asked again')
    case 'followed-up':
      return text('step.followedUp', 'Followed up')
    case 'could-not-reach':
      return text('step.couldNotReach', 'Could not reach them')
    case 'other':
      return text('step.other', 'Something else')
  }
}

export function dispositionWords(what: (typeof dispositions)[number]): string {
  switch (what) {
    case 'safe-now':
      return text('disposition.safeNow', 'Safe for now')
    case 'handed-to-crisis-team':
      return text('disposition.crisisTeam', 'With the crisis team')
    case 'emergency':
      return text('disposition.emergency', 'With 911')
    case 'hospital':
      return text('disposition.hospital', 'In a hospital')
    case 'in-treatment':
      return text('disposition.inTreatment', 'In treatment that knows of it')
    case 'not-a-concern':
      return text('disposition.notAConcern', 'Was no danger')
    case 'cannot-be-reached':
      return text('disposition.cannotBeReached', 'Cannot be reached')
    case 'other':
      return text('disposition.other', 'Something else')
  }
}

export function incidentWords(kind: Incident['kind']): string {
  switch (kind) {
    case 'injury':
      return text('incident.injury', 'Injury')
    case 'death':
      return text('incident.death', 'Death')
    case 'violence':
      return text('incident.violence', 'Violence')
    case 'threat':
      return text('incident.threat', 'Threat')
    case 'medication':
      return text('incident.medication', 'Medicines')
    case 'lost-contact':
      return text('incident.lostContact', 'Contact lost')
    case 'privacy':
      return text('incident.privacy', 'Privacy')
    case 'property':
      return text('incident.property', 'Property')
    case 'other':
      return text('incident.other', 'Something else')
  }
}

export function severityWords(severity: Incident['severity']): string {
  switch (severity) {
    case 'critical':
      return text('severity.critical', 'critical')
    case 'serious':
      return text('severity.serious', 'serious')
    case 'minor':
      return text('severity.minor', 'minor')
    case 'near-miss':
      return text('severity.nearMiss', 'nearly happened')
  }
}
