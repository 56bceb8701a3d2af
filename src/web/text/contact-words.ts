// The words for how people met, what came of it and what was done: outreach attempts and contacts.
import type { companions, contactPlaces, coreServices, interpreterModes } from '../../domain/contact.ts'
import type { ContactLack } from '../../domain/contact-standing.ts'
import type { Method } from '../../domain/method.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { text } from './text.ts'

/** How it was done. */
export function methodWords(method: Method): string {
  switch (method) {
    case 'in-person':
      return text('method.inPerson', 'In person')
    case 'phone':
      return text('method.phone', 'Phone')
    case 'text':
      return text('method.text', 'Text')
    case 'email':
      return text('method.email', 'E-mail')
    case 'letter':
      return text('method.letter', 'Letter')
    case 'video':
      return text('method.video', 'Video')
    case 'other':
      return text('method.other', 'Another way')
  }
}

/** What came of an outreach attempt, made this way. */
export function outcomeWords(outcome: Outcome, method: Method): string {
  switch (outcome) {
    case 'no-answer':
      return noAnswerWords(method)
    case 'voicemail':
      return text('outcome.voicemail', 'Left a message')
    case 'third-party-message':
      return text('outcome.thirdPartyMessage', 'Asked someone to pass it on')
    case 'wrong-number':
      return text('outcome.wrongNumber', 'Wrong number or address')
    case 'disconnected':
      return text('outcome.disconnected', 'Out of service')
    case 'busy':
      return text('outcome.busy', 'Busy')
    case 'enrolled':
      return text('outcome.enrolled', 'Said yes')
    case 'continuing':
      return text('outcome.continuing', 'Still thinking')
    case 'declined':
      return text('outcome.declined', 'Said no')
    case 'well-managed':
      return text('outcome.wellManaged', 'Doing well without ECM')
    case 'duplicate-program':
      return text('outcome.duplicateProgram', 'In another program')
    case 'unsafe':
      return text('outcome.unsafe', 'Not safe to go on')
    case 'left-plan':
      return text('outcome.leftPlan', 'Left the plan')
    case 'not-eligible':
      return text('outcome.notEligible', 'Does not qualify')
  }
}

/** One of the seven core services (CORE-1…7). */
export function serviceWords(service: (typeof coreServices)[number]): string {
  switch (service) {
    case 'outreach':
      return text('service.outreach', 'Outreach and engagement')
    case 'assessment':
      return text('service.assessment', 'Assessment and care plan')
    case 'coordination':
      return text('service.coordination', 'Coordination of care')
    case 'health-promotion':
      return text('service.healthPromotion', 'Health promotion')
    case 'transition':
      return text('service.transition', 'Transition between places of care')
    case 'family-support':
      return text('service.familySupport', 'Member and family support')
    case 'community-referral':
      return text('service.communityReferral', 'Community and social supports')
  }
}

/** Where it was. */
export function placeWords(place: (typeof contactPlaces)[number]): string {
  switch (place) {
    case 'street':
      return text('place.street', 'Street or camp')
    case 'shelter':
      return text('place.shelter', 'Shelter')
    case 'clinic':
      return text('place.clinic', 'Clinic')
    case 'home':
      return text('place.home', 'Home')
    case 'hospital':
      return text('place.hospital', 'Hospital')
    case 'office':
      return text('place.office', 'Our office')
    case 'jail':
      return text('place.jail', 'Jail')
    case 'school':
      return text('place.school', 'School')
    case 'phone':
      return text('place.phone', 'Not in a place')
    case 'other':
      return text('place.other', 'Elsewhere')
  }
}

/** Who it was with. */
export function companionWords(companion: (typeof companions)[number]): string {
  switch (companion) {
    case 'member':
      return text('with.member', 'The member')
    case 'family':
      return text('with.family', 'Family or a friend')
    case 'guardian':
      return text('with.guardian', 'Guardian')
    case 'provider':
      return text('with.provider', 'Doctor or clinic')
    case 'agency':
      return text('with.agency', 'Another agency')
    case 'other':
      return text('with.other', 'Someone else')
  }
}

/** How language was bridged (LANG-1). */
export function interpreterWords(mode: (typeof interpreterModes)[number]): string {
  switch (mode) {
    case 'bilingual-staff':
      return text('interpreter.bilingual', 'I speak the language')
    case 'qualified-interpreter':
      return text('interpreter.qualified', 'With an interpreter')
    case 'refused':
      return text('interpreter.refused', 'Offered, and refused')
    case 'not-needed':
      return text('interpreter.notNeeded', 'Not needed this time')
  }
}

function noAnswerWords(method: Method): string {
  if (method === 'in-person') return text('outcome.notThere', 'Not there')
  if (method === 'phone' || method === 'video') return text('outcome.noAnswer', 'No answer')
  return text('outcome.noAnswerYet', 'Sent, no answer yet')
}

/** A part of a note that is not there yet, as one speaks of it to anybody. */
export function missingPartWords(lack: ContactLack): string {
  switch (lack) {
    case 'signature':
      return text('part.signature', 'the writer’s signature')
    case 'minutes':
      return text('lack.minutes', 'the minutes')
    case 'services':
      return text('lack.services', 'what it was for')
    case 'place':
      return text('lack.place', 'where it was')
    case 'companion':
      return text('part.companion', 'with whom')
    case 'words':
      return text('part.words', 'what happened')
  }
}
