// What a plan's population data is: the files of a folder, their columns and types. Reading, checking, the manual page and the generator
// of the bench are loops over this list. An optional file that is missing leaves its facts unknown, never "no".

export type ColumnType = 'text' | 'day' | 'whole' | 'flag' | 'list'

export interface InputColumn {
  readonly type: ColumnType
  readonly says: string
  /** Without it the file says nothing of anybody: it is refused whole. */
  readonly isKey?: true
  /** May be left out without a word in the report. */
  readonly isOptional?: true
  /** The only values it has; anything else is a wrong value. */
  readonly oneOf?: readonly string[]
}

export interface InputTable {
  readonly isRequired: boolean
  readonly says: string
  readonly columns: Readonly<Record<string, InputColumn>>
}

const text = (says: string, more: Partial<InputColumn> = {}): InputColumn => ({ type: 'text', says, ...more })
const day = (says: string, more: Partial<InputColumn> = {}): InputColumn => ({ type: 'day', says, ...more })
const flag = (says: string, more: Partial<InputColumn> = {}): InputColumn => ({ type: 'flag', says, ...more })
const whole = (says: string, more: Partial<InputColumn> = {}): InputColumn => ({ type: 'whole', says, ...more })
const list = (says: string, more: Partial<InputColumn> = {}): InputColumn => ({ type: 'list', says, ...more })
const cin = text('Client Index Number', { isKey: true })

const members: InputTable = {
  isRequired: true,
  says: 'One row a member of the plan. A CIN that comes twice counts once, by its first row.',
  columns: {
    cin,
    first_name: text('First name'),
    last_name: text('Last name'),
    birth_date: day('Birth date'),
    sex: text('Sex as the plan holds it'),
    race_ethnicity: list('All groups the member named'),
    county: text('County of residence'),
    zip: text('ZIP code, five or nine digits'),
    aid_code: text('Medi-Cal aid code'),
    plan: text('Plan or plan partner'),
    coverage_start: day('First day of coverage'),
    coverage_end: day('Last day of coverage; blank while it goes on'),
    medicare: text('Medicare', { oneOf: ['none', 'ffs', 'advantage', 'dsnp'] }),
    share_of_cost: flag('1 where the member has a share of cost'),
    share_of_cost_kind: text('Which kind of share of cost', { oneOf: ['ltc', 'other'], isOptional: true }),
    language_spoken: text('Spoken language'),
    residence: text('Where the member lives', {
      oneOf: ['community', 'nursing-facility', 'icf', 'subacute', 'unknown'],
    }),
    address: text('Street address'),
    regional_center: flag('1 where a Regional Center serves the member'),
  },
}

const claimLines: InputTable = {
  isRequired: true,
  says: 'One row a claim line, all that was adjudicated, pharmacy too.',
  columns: {
    claim_id: text('Claim number'),
    line: whole('Line number'),
    cin,
    form: text('Kind of claim', { oneOf: ['professional', 'institutional', 'pharmacy'] }),
    bill_type: text('Type of bill of an institutional claim, such as 131'),
    revenue_code: text('Revenue code, four digits'),
    admit_type: text('Type of admission'),
    place_of_service: text('Place of service, two digits'),
    from_date: day('First day of service', { isKey: true }),
    thru_date: day('Last day of service'),
    procedure: text('HCPCS or CPT code'),
    modifiers: list('Modifiers'),
    diagnoses: list('ICD-10-CM codes, the principal one first'),
    provider_npi: text('Rendering or billing NPI'),
    paid_date: day('Day paid'),
  },
}

const adt: InputTable = {
  isRequired: false,
  says: 'Hospital messages; those after the last month of claims make its end later.',
  columns: {
    cin,
    event: text('admit, discharge, transfer or register'),
    class: text('emergency or inpatient'),
    at: day('Day or instant', { isKey: true }),
    facility: text('Facility'),
  },
}

const hmis: InputTable = {
  isRequired: false,
  says: 'From the Homeless Management Information System, which has no CIN: matched by name and birth date.',
  columns: {
    first_name: text('First name', { isKey: true }),
    last_name: text('Last name', { isKey: true }),
    birth_date: day('Birth date', { isKey: true }),
    living_situation: text('Living situation, in words or as HUD code'),
    date: day('Day of the answer'),
  },
}

const programs: InputTable = {
  isRequired: false,
  says: 'Other programs. For a program the file names, a member without a row is not in it.',
  columns: {
    cin,
    program: text('Key of the program, such as hospice or pace', { isKey: true }),
    start: day('First day'),
    end: day('Last day; blank while it goes on'),
    source: text('Where it was learned'),
  },
}

const justice: InputTable = {
  isRequired: false,
  says: 'Releases from jail, prison or a youth facility.',
  columns: {
    cin,
    released_on: day('Day of release'),
    planned_release_on: day('Planned day of release', { isOptional: true }),
    facility_kind: text('Kind of facility', { oneOf: ['prison', 'jail', 'youth-facility'] }),
  },
}

/** The files, by the name they have in the folder: `members.parquet`, `members.csv`, or a folder `members` of Parquet files. */
export const inputTables = {
  members,
  claim_lines: claimLines,
  adt,
  hmis,
  programs,
  ccs: { isRequired: false, says: 'Everyone enrolled in CCS or CCS WCM.', columns: { cin } },
  justice,
  ace_scores: {
    isRequired: false,
    says: 'Results of ACE screening.',
    columns: { cin, score: whole('0 to 10'), date: day('Day of the screening', { isOptional: true }) },
  },
  pregnancy: {
    isRequired: false,
    says: 'Pregnancies: a day ahead is when the child is due, a day past is when it ended.',
    columns: { cin, due_or_end_date: day('Due day, or last day of the pregnancy', { isKey: true }) },
  },
  mds: {
    isRequired: false,
    says: 'Nursing facility assessments, Section Q.',
    columns: { cin, section_q: flag('1 where the resident wants to talk about leaving'), date: day('Day') },
  },
  screenings: {
    isRequired: false,
    says: 'Screening scores; the tool ACE gives the ACE score, others are counted and not used.',
    columns: { cin, tool: text('Name of the tool', { isKey: true }), score: whole('Score'), date: day('Day') },
  },
  ecm_history: {
    isRequired: false,
    says: 'ECM services given, so that the report can say who is served.',
    columns: {
      cin,
      started_on: day('First day', { isOptional: true }),
      ended_on: day('Last day; blank while it goes on', { isOptional: true }),
      last_service_on: day('Last service', { isOptional: true }),
    },
  },
} as const satisfies Readonly<Record<string, InputTable>>

export type TableName = keyof typeof inputTables
export const tableNames = Object.keys(inputTables) as readonly TableName[]

export function inputTable(name: TableName): InputTable {
  return inputTables[name]
}
