// Where the person sleeps: the limbs of homelessness (POF-1), and what a home lacks.
import { yesNo } from './fact.ts'

const label = 'housing'

export const housingFacts = {
  'housing.hasNoRegularPlace': yesNo(
    'No fixed, regular and adequate place to sleep',
    'Are you without a safe place to sleep that you can count on each night?',
    { label, origin: 'chart' },
  ),
  'housing.isUnsheltered': yesNo(
    'Sleeps in a place not meant for sleeping',
    'Do you sleep in a car, a park, a camp, a station or an empty building?',
    { label },
  ),
  'housing.isInShelter': yesNo(
    'In a shelter, paid motel or transitional housing',
    'Do you stay in a shelter, or in a motel that someone pays to help you?',
    { label },
  ),
  'housing.isLeavingInstitution': yesNo(
    'Leaving an institution into homelessness',
    'Are you leaving a hospital, jail or care home with no home to go to?',
    { label },
  ),
  'housing.willBeLostIn30Days': yesNo(
    'Will lose housing within 30 days',
    'Will you lose your home in the next 30 days?',
    { label },
  ),
  'housing.isFleeingViolence': yesNo(
    'Fleeing violence or danger',
    'Did you leave home, or must you, because someone hurts or scares you?',
    { label },
  ),
  'housing.isDoubledUp': yesNo(
    'Shares housing after a loss or hardship',
    'Do you share a home with others because you lost yours or could not pay?',
    { label },
  ),
  'housing.isInMotelOrCamp': yesNo(
    'In a motel, trailer park or camp for want of better',
    'Do you live in a motel, trailer park or camp because there is nothing better?',
    { label },
  ),
  'housing.isInEmergencyShelter': yesNo(
    'In an emergency or transitional shelter',
    'Do you stay in an emergency shelter?',
    { label },
  ),
  'housing.isLeftInHospital': yesNo(
    'Left in hospital with nowhere safe to go',
    'Are you still in a hospital because there is no safe place to go?',
    { label },
  ),
  'housing.hasTransitionalRent': yesNo(
    'Authorized for Transitional Rent',
    'Did your health plan agree to pay your rent for a while?',
    { label },
  ),
  'housing.isUnstable': yesNo('No stable housing', 'Is your housing unsafe, or do you worry that you could lose it?', {
    label,
  }),
  'housing.isAtRisk': yesNo('At risk of homelessness', 'Could you become homeless soon?', { label }),
}
