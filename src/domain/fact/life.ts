// Life around health: social factors, danger, incarceration, care at home or in a facility, childhood services.
import { choice, count, onDay, yesNo } from './fact.ts'

const mind = { label: 'mental-health' } as const
const law = { label: 'justice' } as const

const socialFacts = {
  'social.lacksFood': yesNo('No reliable food', 'Do you sometimes not have enough to eat?'),
  'social.lacksTransport': yesNo('No transport', 'Is it hard for you to get a ride to where you must go?'),
  'social.cannotWorkOrTakePart': yesNo(
    'Cannot work or take part',
    'Is it too hard for you to work or take part in daily life?',
  ),
  'social.aceScore': count('ACE score', 'points', 'What was the score of your ACE screening?', mind),
  'social.hasPoliceContact': yesNo(
    'Recent police contact linked to symptoms',
    'Did the police stop or help you lately because of how you felt or acted?',
    law,
  ),
  'social.neededCrisisCare': yesNo('Crisis intervention', 'Did a crisis team have to help you lately?', mind),
  'risk.institution': yesNo(
    'High risk of institutionalization',
    'Could you end up in a hospital or nursing home soon?',
  ),
  'risk.overdose': yesNo('High risk of overdose', 'Are you at risk of an overdose?', { label: 'sud-other' }),
  'risk.suicide': yesNo('High risk of suicide', 'Do you think about ending your life?', mind),
}

const justiceFacts = {
  'justice.releasedOn': onDay('Day of release', 'When did you leave jail, prison or a youth facility?', law),
  'justice.releasePlannedOn': onDay('Planned day of release', 'When will you be released?', law),
  'justice.facility': choice(
    'Kind of facility',
    'What kind of place was it?',
    { prison: 'Prison', jail: 'Jail', 'youth-facility': 'Youth facility' },
    law,
  ),
  'justice.isJuvenile': yesNo('Involved in juvenile justice', 'Do you have a case in a court for young people?', law),
}

const careFacts = {
  'residence.kind': choice('Where the person lives', 'What kind of place do you live in?', {
    community: 'At home or in the community',
    'assisted-living': 'Assisted living or board and care',
    'nursing-facility': 'Nursing facility',
    icf: 'Intermediate care facility',
    subacute: 'Subacute facility',
  }),
  'ltc.needsNursingLevel': yesNo(
    'Meets the nursing facility level of care',
    'Did someone say you need as much care as a nursing home gives?',
  ),
  'ltc.needsSkilledNursing': yesNo(
    'Needs skilled nursing for a time or now and then',
    'Do you need a nurse for a while, or from time to time?',
  ),
  'ltc.needsDailyHelp': yesNo('Needs help with daily tasks', 'Do you need help to wash, dress, eat or move?'),
  'ltc.hasTroubleCommunicating': yesNo('Trouble communicating', 'Is it hard for you to make yourself understood?'),
  'ltc.livesAlone': yesNo('Lives alone', 'Do you live alone?'),
  'ltc.needsGuidedDecisions': yesNo(
    'Conservatorship or guided decisions',
    'Does someone help you decide, or decide for you by law?',
  ),
  'ltc.hasPoorCaregiving': yesNo('Poor or lacking caregiving', 'Is there too little help from those who care for you?'),
  'ltc.canStayInCommunity': yesNo(
    'Can stay in the community with support',
    'Could you live safely at home with the right help?',
  ),
  'ltc.wantsToMoveOut': yesNo('Wants to move out of the facility', 'Do you want to move out of the nursing home?'),
  'ltc.isLikelyToMove': yesNo(
    'Likely candidate to move out',
    'Do the people who care for you think you could move out?',
  ),
}

const childhoodFacts = {
  'fosterCare.isNow': yesNo('In foster care in California', 'Are you in foster care in California now?'),
  'fosterCare.endedOn': onDay('Day foster care ended, in any state', 'When did foster care end?'),
  'fosterCare.agedOut': yesNo(
    'Was in foster care on or after the 18th birthday',
    'Were you in foster care when you turned 18, or after that?',
  ),
  'adoption.hasAssistance': yesNo(
    'In or eligible for the Adoption Assistance Program',
    'Does your family get help from the Adoption Assistance Program, or could it?',
  ),
  'familyMaintenance.isNow': yesNo(
    'In Family Maintenance',
    'Does a county child welfare worker help your family at home?',
  ),
  'familyMaintenance.endedOn': onDay('Day Family Maintenance ended', 'When did the county’s help to your family end?'),
}

export const lifeFacts = { ...socialFacts, ...justiceFacts, ...careFacts, ...childhoodFacts }
