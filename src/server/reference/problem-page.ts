// docs/reference/problems.md: every way the gate says no (RFC 9457), with its sentence.
import { problems } from '../../base/problem.ts'

const head = `# Problems

Every way the house says no at its border, generated from \`src/base/problem.ts\`: \`npx alongside reference\`. The answer is a document of type
\`application/problem+json\` with \`status\`, \`code\`, the sentence as \`title\`, and for \`bad-input\` all \`faults\` at once, each with its \`path\`.
A problem is never the outcome of a command: nothing was done, and the same command may be sent again under the same id. Absent and
forbidden are one answer. Reasons a decision refuses with are outcomes and stand in [operations.md](operations.md).

| status | code | what it says |
| --- | --- | --- |
`

export function problemPage(): string {
  const rows = Object.entries(problems)
    .sort(([, one], [, other]) => one.status - other.status)
    .map(([code, { status, says }]) => `| ${status} | \`${code}\` | ${says} |`)
  return `${head}${rows.join('\n')}\n`
}
