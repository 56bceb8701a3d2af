// Which diagnosis codes (ICD-10-CM) say what of a person. The guide publishes no list; these are ours, after one plan's logic, and a
// plan may hold its own (POF-1 B, POF-3, POF-4; CalOptima GG.1354 p. 10–11).
import type { DiagnosisGroup } from '../../src/domain/identification.ts'

const source = 'CalOptima GG.1354 (2024), p. 10–11; DHCS, CalAIM ECM Policy Guide, January 2026, p. 31–33'
const unconfirmed = 'One plan’s logic and our reading of the guide’s words; DHCS publishes no code list.'
const shared = { source, unconfirmed } as const

/** What a complex need says: one plan takes a claim with such a diagnosis for need, self-management and likely use of coordination. */
const complex = { 'need.cannotBeManagedAlone': true, 'need.isHelpedByCoordination': true } as const
const physical = { 'need.isPhysical': true, ...complex } as const

export const diagnosisGroups: readonly DiagnosisGroup[] = [
  {
    key: 'mental-illness',
    title: 'Serious mental illness',
    ranges: [['F20', 'F40']],
    means: {
      'health.hasMentalIllness': true,
      'bh.hasDisorder': true,
      'bh.isImpaired': true,
      'need.isBehavioral': true,
      ...complex,
    },
    ...shared,
  },
  {
    key: 'substance-use',
    title: 'Substance use, tobacco left out',
    ranges: [
      ['F10', 'F17'],
      ['F18', 'F20'],
    ],
    means: {
      'health.hasSubstanceUse': true,
      'bh.hasSubstanceDiagnosis': true,
      'bh.needsSubstanceCare': true,
      'need.isBehavioral': true,
      ...complex,
    },
    ...shared,
  },
  {
    key: 'hiv',
    title: 'HIV',
    ranges: [['B20', 'B21']],
    means: { 'health.hasHiv': true, 'health.clinicalConditions': ['hiv'], ...physical },
    ...shared,
  },
  {
    key: 'diabetes',
    title: 'Diabetes',
    ranges: [['E10', 'E12']],
    means: { 'health.clinicalConditions': ['diabetes'], ...physical },
    ...shared,
  },
  {
    key: 'hypertension',
    title: 'High blood pressure',
    ranges: [['I10', 'I11']],
    means: { 'health.clinicalConditions': ['hypertension'], ...physical },
    ...shared,
  },
  {
    key: 'heart-failure',
    title: 'Heart failure',
    ranges: [['I50', 'I51']],
    means: { 'health.clinicalConditions': ['heart-failure'], ...physical },
    ...shared,
  },
  {
    key: 'respiratory',
    title: 'Asthma and COPD',
    ranges: [['J44', 'J46']],
    means: { 'health.clinicalConditions': ['respiratory'], ...physical },
    ...shared,
  },
  {
    key: 'developmental',
    title: 'Intellectual or developmental disability',
    ranges: [
      ['F70', 'F80'],
      ['F84', 'F85'],
    ],
    means: { 'health.hasDevelopmentalDisability': true, 'need.isDevelopmental': true, ...complex },
    ...shared,
  },
  {
    key: 'sheltered',
    title: 'Homeless, in a shelter',
    ranges: [['Z59.01', 'Z59.02']],
    means: { 'housing.isInShelter': true, 'housing.isInEmergencyShelter': true, 'housing.isUnstable': true },
    ...shared,
  },
  {
    key: 'unsheltered',
    title: 'Homeless, without a shelter',
    ranges: [['Z59.02', 'Z59.03']],
    means: { 'housing.isUnsheltered': true, 'housing.hasNoRegularPlace': true, 'housing.isUnstable': true },
    ...shared,
  },
  {
    key: 'homeless',
    title: 'Homeless',
    ranges: [
      ['Z59.0', 'Z59.01'],
      ['Z59.03', 'Z59.1'],
    ],
    means: { 'housing.hasNoRegularPlace': true, 'housing.isUnstable': true },
    ...shared,
  },
  {
    key: 'no-food',
    title: 'No reliable food',
    ranges: [
      ['Z59.41', 'Z59.42'],
      ['Z59.48', 'Z59.49'],
    ],
    means: { 'social.lacksFood': true },
    ...shared,
  },
  {
    key: 'housing-unstable',
    title: 'Housing unstable or at risk',
    ranges: [['Z59.81', 'Z59.82']],
    means: { 'housing.isUnstable': true, 'housing.isAtRisk': true },
    ...shared,
  },
]
