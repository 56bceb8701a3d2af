// The words for who calls and for what they want, at a desk that answers day and night.
import type { CallTaken, IdentityCheck } from '../../../domain/call-record.ts'
import { text } from '../../text/text.ts'

export function callerWords(caller: CallTaken['caller']): string {
  switch (caller) {
    case 'member':
      return text('desk.byMember', 'The member')
    case 'representative':
      return text('desk.byRepresentative', 'Parent, guardian or representative')
    case 'family':
      return text('desk.byFamily', 'Family or friend')
    case 'provider':
      return text('desk.byProvider', 'Doctor, agency or other provider')
    case 'somebody-else':
      return text('desk.bySomebody', 'Somebody else')
    case 'no-name':
      return text('desk.byNobody', 'Gives no name')
  }
}

export function topicWords(topic: CallTaken['topic']): string {
  switch (topic) {
    case 'what-is-ecm':
      return text('desk.whatIsEcm', 'What is ECM?')
    case 'do-i-qualify':
      return text('desk.doIQualify', 'Do I qualify?')
    case 'who-is-my-manager':
      return text('desk.whoIsMine', 'Who is my care manager?')
    case 'stop':
      return text('desk.stop', 'I want to stop')
    case 'another-manager':
      return text('desk.anotherManager', 'I want another care manager')
    case 'another-agency':
      return text('desk.anotherAgency', 'I want another agency')
    case 'community-supports':
      return text('desk.supports', 'What are Community Supports?')
    case 'complaint':
      return text('desk.complaint', 'A complaint')
    case 'appeal':
      return text('desk.appeal', 'An appeal')
    case 'stop-sharing':
      return text('desk.stopSharing', 'Stop sharing')
    case 'new-details':
      return text('desk.newDetails', 'New phone or address')
    case 'refer-someone':
      return text('desk.refer', 'Ask for ECM for someone')
    case 'danger':
      return text('desk.danger', 'Somebody is in danger')
    case 'other':
      return text('desk.other', 'Something else')
  }
}

/** What they said of it, as the box says. */
export function checkWords(check: IdentityCheck): string {
  switch (check) {
    case 'name':
      return text('desk.saidName', 'They said the name')
    case 'born':
      return text('desk.saidBorn', 'They said the birth date')
    case 'cin':
      return text('desk.saidCin', 'They said the end of the CIN')
    case 'phone':
      return text('desk.saidPhone', 'They said a phone number on file')
    case 'address':
      return text('desk.saidAddress', 'They said the place or address on file')
  }
}
