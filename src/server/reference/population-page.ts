// docs/population-data.md: what a plan puts into the folder and what it gets, from the list the reader itself uses.
import { identifications } from '../../../content/identification.ts'
import type { Identification } from '../../domain/identification.ts'
import { type InputColumn, inputTable, tableNames } from '../../identify/input.ts'

export function populationPage(): string {
  const settings = identifications.at(-1)
  if (!settings) throw new Error('there are no settings of identification')
  const tables = tableNames.map((name) => {
    const { isRequired, says, columns } = inputTable(name)
    const rows = Object.entries(columns).map(
      ([column, defined]) => `| \`${column}\` | ${typeOf(defined)} | ${defined.says} |`,
    )
    return `### ${name}${isRequired ? '' : ' (optional)'}\n\n${says}\n\n| column | type | what |\n| --- | --- | --- |\n${rows.join('\n')}`
  })
  return `# Population data

Generated: \`npx alongside reference\`

\`npx alongside identify --input DIR --as-of YYYY-MM-DD --out DIR\` decides who of a plan may qualify for ECM, and why. It reads one
folder and touches no database. Each file is \`NAME.parquet\`, \`NAME.csv\`, or a folder NAME of Parquet files. Column names are
matched without regard to case; the order is free; more columns do no harm. CSV has a header; days are \`2026-11-24\`, \`11/24/2026\` or
\`20261124\`; lists are \`A;B\`, \`A|B\` or \`A,B\` in quotes; Parquet may hold real days and lists. Diagnosis codes are upper-case, with or
without the dot.

A missing optional file, column or cell means that its facts are unknown, never “no”. Bad rows (a wrong type, a CIN that comes twice,
a claim for nobody of the plan, a day in the future) are listed in \`faults\` with their row and reason, and the rest goes on. A
required file that is missing, empty, without rows or unreadable stops the run with one line, and nothing is written.

## Files

${tables.join('\n\n')}

## What counts

Settings since ${settings.from}. Source: ${settings.source}. Unconfirmed: ${settings.unconfirmed ?? 'nothing'}

${counting(settings)}

## What comes of it

\`--format parquet\` (the default) or \`csv\`, in a folder that appears only when it is whole:

- \`candidates\`: CIN, population, age group, answer (\`yes\`: appears to meet; \`unknown\`: something was seen and the rest is not known),
  limbs met, evidence with claim numbers and days, urgency in words (most urgent first), what is missing, the rule, and what a worklist shows
  of the person: name, birth date, county, language, kind of urgency with its day and how often. Of whom nothing was seen that points to a population no row is written; \`--explain CIN\` tells everything about one member.
- \`excluded\`: CIN and why: ${[...new Set(Object.values(settings.excludedAs))].map((why) => `\`${why}\``).join(', ')}, or the program that blocks.
- \`changes\` since \`--previous DIR\`: new, gone and why, answer changed.
- \`summary\`: counts by population, age, race and ethnicity, county and language, beside who is served now.
- \`faults\`: file, row (0: the whole file), CIN, column, reason.
- \`report.html\`: the same as a page with charts, which needs nothing else.

## Into the worklist

Who decides for the plan loads a run under “Who may qualify”: it is read first and one sees who is new, changed, found again and gone; then it
is loaded, and what was done with anybody stays. The same run twice changes nothing. Either \`candidates.csv\` is sent there (\`--format csv\`), or
the run lies in \`ALONGSIDE_POPULATION/ID-OF-THE-PLAN/runs/NAME\`, where the server finds it, with \`summary\` and \`excluded\` for the report; so:
\`npx alongside identify --input DIR --as-of YYYY-MM-DD --out "$ALONGSIDE_POPULATION/ID-OF-THE-PLAN/runs/YYYY-MM-DD"\`.
`
}

function typeOf({ type, oneOf, isKey }: InputColumn): string {
  const words = oneOf
    ? oneOf.join(' · ')
    : { text: 'text', day: 'day', whole: 'whole number', flag: '0 or 1', list: 'list' }[type]
  return isKey ? `${words}, needed` : words
}

function counting({ emergency, stay, diagnosisMonths, hmisMonths, groups }: Identification): string {
  const groupRows = groups.map(
    ({ key, title, ranges, means }) =>
      `| ${key} | ${title} | ${ranges.map(([from, before]) => `${from} up to, without, ${before}`).join('; ')} | ${Object.keys(means).join(', ')} |`,
  )
  return `- **Emergency visit**: an institutional claim with bill type ${emergency.billTypes.map((type) => `${type}x`).join(', ')} and a revenue code from ${emergency.revenueCodes.join(' to ')}, or a
  professional one with place of service ${emergency.placesOfService.join(', ')}; at most one a member a day.
- **Stay**: bill type ${stay.hospitalBillTypes.map((type) => `${type}x`).join(', ')}; bill type ${stay.nursingBillTypes.map((type) => `${type}x`).join(', ')} of at most ${stay.nursingMostDays} days (the day of leaving not counted; parts that follow each
  other are one). Stays that begin at most one day after the one before ends are one. Unplanned: the first part's admit type is
  ${stay.unplannedAdmitTypes.join(', ')}, or it is nursing. Admit type 9 or blank: unplanned with an emergency revenue code, else unknown; unknown stays leave the count
  open only where they could tip a rule's threshold. A stay counts by its first day. A visit on the day before or any day of a stay
  is part of it.
- **Windows** end on the last day of the latest month that has claims, or on the day asked about where that is earlier; hospital
  messages after it make the end later and bring their own visits and stays.
- **Diagnoses** count for ${diagnosisMonths} months; older ones are “seen before”. Living situations of HMIS count for ${hmisMonths} months.
- **“Avoidable”** is a person's judgment: the counts are met or not.

| group | title | codes | says |
| --- | --- | --- | --- |
${groupRows.join('\n')}`
}
