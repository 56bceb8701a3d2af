// What only the Community Supports ask besides: where one stays now, what one recovers from, and what is tried already.
import { count, listOf, onDay, yesNo } from './fact.ts'

const home = { label: 'housing' } as const

/** Conditions for which one plan gives medically tailored meals. */
export const mealConditions = {
  cardiovascular: 'Heart or blood vessel disease',
  'heart-failure': 'Heart failure',
  'kidney-failure': 'Kidney failure',
  stroke: 'Stroke',
  'chronic-lung': 'Long-term lung disease',
  cancer: 'Cancer',
}

export const supportFacts = {
  'support.hasSeriousCondition': yesNo('Serious health condition', 'Do you have a serious health condition?'),
  'support.mayGetTransitionalRent': yesNo(
    'Determined eligible for Transitional Rent',
    'Did your plan say that you can get Transitional Rent?',
    home,
  ),
  'support.isPrioritizedForHousing': yesNo(
    'Prioritized for supportive housing or a rental subsidy by Coordinated Entry',
    'Are you on the county’s list for supportive housing or help with rent?',
    home,
  ),
  'support.getsNavigation': yesNo(
    'Gets Housing Transition Navigation',
    'Does a housing navigator help you find a home now?',
    home,
  ),
  'support.namesFundingAfter': yesNo(
    'Housing support plan names the funding after Transitional Rent',
    'Does your housing plan say who pays the rent later?',
    home,
  ),
  'support.isLeavingFacility': yesNo(
    'Leaving a hospital, psychiatric, correctional or residential treatment facility',
    'Are you leaving a hospital, jail or treatment center?',
  ),
  'support.isInInterimHousing': yesNo(
    'In interim housing, recuperative care or post-hospital housing',
    'Do you stay in a place for a short time, while you heal or wait for a home?',
    home,
  ),
  'support.isMedicallyStable': yesNo('Medically stable', 'Is your health stable enough to leave the hospital?'),
  'support.isRecovering': yesNo('Recovering from injury or illness', 'Are you sick or hurt, and still getting well?'),
  'support.lacksHelpAtHome': yesNo('No support at home', 'Is there nobody at home who can help you?'),
  'support.dependsOnCaregiver': yesNo(
    'Depends on a caregiver to stay out of an institution',
    'Do you need your caregiver in order to live at home?',
  ),
  'support.hadPediatricPalliative': yesNo(
    'Formerly on the Pediatric Palliative Care Waiver',
    'Was the child ever in the palliative care program for children?',
  ),
  'support.housedOn': onDay(
    'Day housed after homelessness',
    'When did you move into a home after being homeless?',
    home,
  ),
  'support.couldBeSteadier': yesNo(
    'Stability could improve with skills',
    'Would learning daily skills help you stay housed?',
  ),
  'support.daysInFacility': count(
    'Days in a nursing facility or recuperative care',
    'days',
    'How many days have you been in the nursing home, or in a place to heal?',
  ),
  'support.isWillingAndSafe': yesNo(
    'Willing, and safe in assisted living',
    'Do you want to live in assisted living, and is it safe?',
  ),
  'support.isReferredToIhss': yesNo('Referred to IHSS', 'Did someone refer you to In-Home Supportive Services?'),
  'support.malnutritionScore': count(
    'Malnutrition screening (MST)',
    'points',
    'What was your score when they checked if you eat enough?',
  ),
  'support.hasHighA1c': yesNo('Diabetes with A1c of 9 or more', 'Do you have diabetes with an A1c of 9 or more?'),
  'support.mealConditions': listOf('Conditions for tailored meals', 'Which of these do you have?', mealConditions),
  'support.isIntoxicated': yesNo('Intoxicated', 'Is the person drunk or high now?', { label: 'sud-other' }),
  'support.canGoToSobering': yesNo(
    'Conscious, cooperative, walking, not violent, no medical distress',
    'Is the person awake, calm, able to walk and safe from harm?',
  ),
  'support.asthmaEd.12m': count(
    'Emergency visits for asthma in 12 months',
    'visits',
    'How often did asthma bring you to an emergency room in the last 12 months?',
  ),
  'support.asthmaStay.12m': count(
    'Hospital stays for asthma in 12 months',
    'stays',
    'How often were you in a hospital for asthma in the last 12 months?',
  ),
  'support.asthmaUrgent.12m': count(
    'Urgent visits for asthma in 12 months',
    'visits',
    'How often did you need urgent care for asthma in the last 12 months?',
  ),
  'support.asthmaControl': count('Asthma Control Test', 'points', 'What was your Asthma Control Test score?'),
  'support.asthmaAdvised': yesNo(
    'A provider recommends asthma remediation',
    'Did a doctor say your home makes your asthma worse?',
  ),
}
