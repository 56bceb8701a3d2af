// How the ECM assessment begins: who answers, and who may consent for this person and on what ground (CON-9). It also asks which other
// programs there are, which an ECM provider must ask in person (program.md section 3, Guide p. 65).
import type { FormSection, Question } from '../../../src/domain/form.ts'

const whoElse = {
  id: 'who-else',
  asks: 'Who else is here, and may they hear this?',
  hint: 'An interpreter is never family and never a minor.',
  kind: 'text',
} as const satisfies Question

export const beginningAdult = {
  id: 'beginning',
  title: 'Before we begin',
  questions: [
    {
      id: 'who-answers',
      asks: 'Who answers?',
      kind: 'choice',
      isRequired: true,
      options: [
        { value: 'member', says: 'The member' },
        { value: 'member-with-help', says: 'The member, with somebody’s help' },
        { value: 'representative', says: 'A representative' },
        { value: 'caregiver', says: 'Somebody who cares for them' },
      ],
    },
    whoElse,
    {
      id: 'who-consents',
      asks: 'Who may consent for this person, and on what ground?',
      kind: 'choice',
      options: [
        { value: 'self', says: 'They themselves' },
        { value: 'conservator', says: 'A conservator, by court order' },
        { value: 'power-of-attorney', says: 'An agent, by a power of attorney for health care' },
        { value: 'not-clear', says: 'Not clear yet' },
      ],
    },
  ],
} as const satisfies FormSection

export const beginningChild = {
  id: 'beginning',
  title: 'Before we begin',
  questions: [
    {
      id: 'who-answers',
      asks: 'Who answers?',
      kind: 'choice',
      isRequired: true,
      options: [
        { value: 'child', says: 'The child or youth' },
        { value: 'parent', says: 'A parent' },
        { value: 'guardian', says: 'A legal guardian' },
        { value: 'foster-parent', says: 'A foster parent or resource family' },
        { value: 'caregiver', says: 'Another person who cares for them' },
        { value: 'social-worker', says: 'The county’s social worker' },
      ],
    },
    whoElse,
    {
      id: 'who-consents',
      asks: 'Who may consent for this child, and on what ground?',
      hint: 'What a minor may consent to alone is theirs: a parent does not see it.',
      kind: 'choice',
      options: [
        { value: 'parent', says: 'A parent with legal custody' },
        { value: 'guardian', says: 'A guardian, by court order' },
        { value: 'caregiver-affidavit', says: 'A relative who cares for them, by a caregiver’s affidavit' },
        { value: 'court', says: 'The juvenile court or the county, for a child in foster care' },
        { value: 'minor-12', says: 'The youth, 12 or older, for a service minors may consent to' },
        { value: 'minor-15', says: 'The youth, 15 or older, who lives apart and manages their own money' },
        { value: 'emancipated', says: 'The youth, who is emancipated, married or in the armed forces' },
        { value: 'adult', says: 'They themselves: 18 or older' },
        { value: 'not-clear', says: 'Not clear yet' },
      ],
    },
    {
      id: 'alone',
      asks: 'Could the youth speak alone with you for a part of this?',
      kind: 'yes-no',
      shownWhen: { answer: 'member.age', atLeast: 12 },
    },
  ],
} as const satisfies FormSection

/** The keys are those of the overlap rules, so that allow, choose or block can be shown beside each. */
export const programs = {
  id: 'programs',
  title: 'Other programs',
  says: 'Ask in person. Being in another program is no reason to be turned away from this talk.',
  questions: [
    {
      id: 'programs',
      asks: 'Which other programs help you now?',
      kind: 'several',
      options: [
        { value: 'ccs', says: 'California Children’s Services (CCS)' },
        { value: 'ccs-wcm', says: 'CCS Whole Child Model' },
        { value: 'smhs-tcm', says: 'Specialty mental health targeted case management' },
        { value: 'smhs-icc', says: 'Specialty mental health intensive care coordination' },
        { value: 'fsp', says: 'Full Service Partnership' },
        { value: 'hcpcfc', says: 'Health Care Program for Children in Foster Care' },
        { value: 'ihss', says: 'In-Home Supportive Services (IHSS)' },
        { value: 'cbas', says: 'Community-Based Adult Services' },
        { value: 'wraparound', says: 'California Wraparound' },
        { value: 'regional-center', says: 'Regional Center' },
        { value: 'black-infant-health', says: 'Black Infant Health' },
        { value: 'calworks-home-visiting', says: 'CalWORKs home visiting' },
        { value: 'doula', says: 'Doula care' },
        { value: 'mssp', says: 'Multipurpose Senior Services Program' },
        { value: 'alw', says: 'Assisted Living Waiver' },
        { value: 'hcba', says: 'Home and Community-Based Alternatives Waiver' },
        { value: 'hcbs-dd', says: 'Waiver for people with developmental disabilities' },
        { value: 'self-determination', says: 'Self-Determination Program' },
        { value: 'ccm', says: 'The plan’s Complex Care Management' },
        { value: 'cct', says: 'California Community Transitions' },
        { value: 'county-tcm', says: 'County Targeted Case Management' },
        { value: 'medicare-ffs', says: 'Original Medicare' },
        { value: 'medicare-advantage', says: 'Medicare Advantage' },
        { value: 'd-snp', says: 'Medicare plan of the kind D-SNP' },
        { value: 'pace', says: 'Program of All-Inclusive Care for the Elderly (PACE)' },
        { value: 'hospice', says: 'Hospice care' },
        { value: 'none', says: 'None' },
      ],
    },
    { id: 'programs-other', asks: 'Any other, and who is the person there?', kind: 'text' },
  ],
} as const satisfies FormSection
