// The plans' words for our keys: the first word of a key is written, all are read. Unconfirmed where no document gives them.

export const sexWords = { F: ['F', 'Female'], M: ['M', 'Male'], X: ['X', 'Nonbinary'], U: ['U', 'Unknown'] } as const

export const recordKindWords = {
  new: ['new'],
  returning: ['returning'],
  continuing: ['continuing'],
  ended: ['ended'],
} as const

export const supportWords = {
  htns: ['Housing Transition Navigation Services', 'Housing Transition Navigation', 'HTNS'],
  dep: ['Housing Deposits', 'Housing Deposit'],
  htss: ['Housing Tenancy and Sustaining Services', 'Housing Tenancy & Sustaining Services', 'HTSS'],
  stphh: ['Short-Term Post-Hospitalization Housing'],
  recup: ['Recuperative Care', 'Recuperative Care (Medical Respite)', 'Medical Respite'],
  respite: ['Respite Services', 'Respite', 'Caregiver Respite'],
  dayhab: ['Day Habilitation Programs', 'Day Habilitation'],
  alf: ['Assisted Living Facility Transitions', 'Nursing Facility Transition/Diversion to Assisted Living Facilities'],
  comm: [
    'Community or Home Transition Services',
    'Community Transition Services/Nursing Facility Transition to a Home',
  ],
  pchs: ['Personal Care and Homemaker Services'],
  eaa: ['Environmental Accessibility Adaptations', 'Environmental Accessibility Adaptations (Home Modifications)'],
  mtm: ['Medically Tailored Meals/Medically Supportive Food', 'Medically Tailored Meals', 'Medically Supportive Food'],
  sober: ['Sobering Centers', 'Sobering Center'],
  asthma: ['Asthma Remediation'],
  tr: ['Transitional Rent'],
} as const

export const methodWords = {
  'in-person': ['In-Person', 'In Person', 'Face to Face'],
  phone: ['Phone', 'Telephonic', 'Telephone'],
  text: ['Text', 'SMS'],
  email: ['Email'],
  letter: ['Letter', 'Mail'],
  video: ['Video', 'Telehealth'],
  other: ['Other'],
} as const

export const outcomeWords = {
  'no-answer': ['No Answer'],
  voicemail: ['Voicemail'],
  'third-party-message': ['Message with Third Party'],
  'wrong-number': ['Wrong Number'],
  disconnected: ['Disconnected'],
  busy: ['Busy'],
  declined: ['Declined'],
  'well-managed': ['Well Managed'],
  'duplicate-program': ['Duplicative Program'],
  unsafe: ['Unsafe'],
  'left-plan': ['Left Plan'],
  enrolled: ['Enrolled'],
  'not-eligible': ['Not Eligible', 'Ineligible'],
  continuing: ['Continuing Outreach'],
} as const

export const ecmStatusWords = {
  assigned: ['Assigned'],
  outreach: ['Outreach'],
  enrolled: ['Enrolled'],
  declined: ['Declined'],
  unreachable: ['Unable to Reach'],
  discontinued: ['Discontinued'],
  transferred: ['Transferred'],
} as const

export const closedLoopStatusWords = {
  accepted: ['Accepted'],
  declined: ['Declined'],
  pending: ['Pending'],
  'outreach-initiated': ['Outreach Initiated'],
  'loop-closed': ['Referral Loop Closed'],
} as const

export const closedLoopClosureWords = {
  'services-received': ['Services Received'],
  'provider-declined': ['Provider Declined'],
  'unable-to-reach': ['Unable to Reach Member'],
  'no-longer-eligible': ['Member No Longer Eligible'],
  'no-longer-needs-or-declines': ['Member No Longer Needs Services or Declines'],
  other: ['Other'],
} as const

// Probably the state's numbers, inferred from two plans (unconfirmed). The last two are ours and share 15 with `other`.
export const endReasonNumbers = {
  'goals-met': ['1'],
  'lower-level': ['2'],
  'no-longer-wishes': ['3'],
  'not-reached': ['4'],
  incarcerated: ['5'],
  declined: ['6'],
  'duplicate-program': ['7'],
  'lost-medi-cal': ['8'],
  'changed-plan': ['9'],
  'left-county': ['10'],
  'left-country': ['11'],
  unsafe: ['12'],
  'not-reauthorized': ['13'],
  deceased: ['14'],
  other: ['15'],
  'no-capacity': ['15'],
  'wrong-information': ['15'],
} as const

export const populationWords = {
  homeless: ['Individuals Experiencing Homelessness'],
  'avoidable-use': ['Individuals at Risk for Avoidable Hospital or ED Utilization'],
  'smh-sud': ['Individuals with Serious Mental Health or Substance Use Disorder Needs'],
  incarceration: ['Individuals Transitioning from Incarceration'],
  'ltc-risk': ['Individuals Living in the Community and at Risk for LTC Institutionalization'],
  'nf-transition': ['Nursing Facility Residents Transitioning to Community'],
  ccs: ['Enrolled in CCS or CCS WCM with Additional Needs Beyond the CCS Condition'],
  'child-welfare': ['Involved in Child Welfare'],
  'birth-equity': ['Birth Equity Population of Focus'],
} as const
