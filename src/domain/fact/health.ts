// Health: needs, conditions, care for the mind and for substance use, and how often a hospital was needed.
import { count, listOf, yesNo } from './fact.ts'

/** The guide's list of chronic or significant conditions for people leaving incarceration (POF-4, p. 130–134). */
export const clinicalConditions = {
  cancer: 'Active cancer',
  hepatitis: 'Active hepatitis A to E',
  'liver-or-kidney': 'Advanced liver or kidney disease',
  autoimmune: 'Autoimmune disease',
  musculoskeletal: 'Bone, joint or muscle disorder that limits daily tasks',
  neurological: 'Long-term disease of the nerves or brain',
  pain: 'Severe long-term pain',
  'heart-failure': 'Heart failure',
  'connective-tissue': 'Connective tissue disease',
  coronary: 'Coronary heart disease',
  'opiates-or-benzodiazepines': 'Takes opiates or benzodiazepines now',
  'complex-medicines': 'Needs three medicines or more, or one complex medicine, after release',
  metabolic: 'Cystic fibrosis or a metabolic disorder',
  epilepsy: 'Epilepsy',
  amputation: 'Amputation',
  'hip-or-pelvic-fracture': 'Hip or pelvic fracture',
  hiv: 'HIV',
  hyperlipidemia: 'High blood fats',
  hypertension: 'High blood pressure',
  incontinence: 'Incontinence',
  headache: 'Severe headache',
  'long-covid': 'Long COVID',
  arrhythmia: 'Moderate to severe arrhythmia',
  'mobility-or-neurosensory': 'Mobility or neurosensory impairment',
  obesity: 'Obesity',
  'peripheral-vascular': 'Peripheral vascular disease',
  ulcers: 'Pressure sores or long-term ulcers',
  'stroke-or-tia': 'Stroke or TIA',
  'gender-affirming-care': 'Gender-affirming care',
  respiratory: 'Asthma, COPD or active lung disease',
  'severe-infection': 'Severe infection',
  blood: 'Sickle cell or other blood disease',
  'hearing-or-vision': 'Hearing or vision loss',
  'congenital-neurological': 'Spina bifida or another nerve condition from birth',
  tuberculosis: 'Tuberculosis',
  diabetes: 'Diabetes',
}

const mind = { label: 'mental-health' } as const
const drug = { label: 'sud-other' } as const

const needFacts = {
  'need.isPhysical': yesNo('Complex physical need', 'Do you have a health problem that is hard to manage?'),
  'need.isBehavioral': yesNo(
    'Complex behavioral need',
    'Do you have a mental health, drug or alcohol problem that is hard to manage?',
    mind,
  ),
  'need.isDevelopmental': yesNo('Complex developmental need', 'Have you had a disability since you were a child?'),
  'need.cannotBeManagedAlone': yesNo('Cannot manage the need alone', 'Is it too much to manage on your own?'),
  'need.isHelpedByCoordination': yesNo(
    'Coordination would help',
    'Would it help if one person kept your care together?',
  ),
  'health.hasMentalIllness': yesNo(
    'Mental illness',
    'Do you get care or medicine for your mental health, or do you think you need it?',
    mind,
  ),
  'health.hasSubstanceUse': yesNo(
    'Substance use disorder',
    'Do you have a problem with drugs or alcohol, or does someone check if you do?',
    drug,
  ),
  'health.clinicalConditions': listOf(
    'Chronic or significant conditions',
    'Which of these do you have?',
    clinicalConditions,
    { label: 'hiv' },
  ),
  'health.hasDevelopmentalDisability': yesNo(
    'Intellectual or developmental disability',
    'Did you learn or grow in another way than most children, and need help with it?',
  ),
  'health.hasBrainInjury': yesNo('Traumatic brain injury', 'Was your brain ever badly hurt?'),
  'health.hasHiv': yesNo('HIV or AIDS', 'Did you ever test positive for HIV?', { label: 'hiv' }),
}

const behavioralFacts = {
  'bh.getsSpecialtyMentalHealth': yesNo(
    'Gets county specialty mental health services',
    'Do you get mental health care from the county?',
    mind,
  ),
  'bh.getsDrugMediCal': yesNo(
    'Gets Drug Medi-Cal services',
    'Do you get help with drugs or alcohol that Medi-Cal pays?',
    { label: 'sud-part-2' },
  ),
  'bh.isImpaired': yesNo(
    'Significant impairment',
    'Does your mental health make daily life, school or work hard?',
    mind,
  ),
  'bh.mayGetWorse': yesNo(
    'Likely to get significantly worse',
    'Could your mental health get much worse soon without help?',
    mind,
  ),
  'bh.hasDisorder': yesNo(
    'A mental disorder, diagnosed or suspected',
    'Did a doctor say you have a mental illness, or think so?',
    mind,
  ),
  'bh.hasSubstanceDiagnosis': yesNo(
    'Substance-related diagnosis, not tobacco',
    'Did a doctor say that you have a drug or alcohol disorder?',
    drug,
  ),
  'bh.needsSubstanceCare': yesNo(
    'Substance use care is medically necessary (under 21)',
    'Do you need care for drug or alcohol use?',
    drug,
  ),
  'bh.isAtDevelopmentalRisk': yesNo(
    'Development at risk',
    'Could mental health keep the child from growing and learning well?',
    mind,
  ),
  'bh.needsMoreThanPlan': yesNo(
    'Needs more mental health care than the plan gives',
    'Do you need more mental health care than your plan gives you?',
    mind,
  ),
  'bh.hasTrauma': yesNo('Significant trauma', 'Did something very bad happen that still weighs on you?', mind),
  'bh.screensHighTrauma': yesNo('High-risk trauma screen', 'Did a trauma screening show a high risk?', mind),
}

const useFacts = {
  'use.ed.6m': count(
    'Emergency visits in 6 months',
    'visits',
    'How often were you in an emergency room in the last 6 months?',
  ),
  'use.ed.12m': count(
    'Emergency visits in 12 months',
    'visits',
    'How often were you in an emergency room in the last 12 months?',
  ),
  'use.unplannedStay.6m': count(
    'Unplanned hospital and short nursing stays in 6 months',
    'stays',
    'How many times did you stay in a hospital or nursing home, not planned, in the last 6 months?',
  ),
  'use.unplannedStay.12m': count(
    'Unplanned hospital and short nursing stays in 12 months',
    'stays',
    'How many times did you stay in a hospital or nursing home, not planned, in the last 12 months?',
  ),
  'use.behavioralEd.12m': count(
    'Emergency visits for mental health or substance use in 12 months',
    'visits',
    'How often were you in an emergency room for mental health, drugs or alcohol in the last 12 months?',
    mind,
  ),
  'use.behavioralStay.12m': count(
    'Hospital stays for mental health or substance use in 12 months',
    'stays',
    'How often were you in a hospital for mental health, drugs or alcohol in the last 12 months?',
    mind,
  ),
  'use.crisisIsPrimary': yesNo(
    'Crisis, emergency, urgent or inpatient care is the main source of care',
    'Is the emergency room, urgent care or a crisis team where you mostly get care?',
    mind,
  ),
}

export const healthFacts = { ...needFacts, ...behavioralFacts, ...useFacts }
