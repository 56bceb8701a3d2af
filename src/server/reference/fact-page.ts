// docs/reference/facts.md: everything a rule may ask about a person, with the column it has in population data.
import { columnOf, type FactId, factIds, facts } from '../../domain/facts.ts'

const head = `# Facts

Everything a rule may ask about a person, generated from \`src/domain/facts.ts\`: \`npx alongside reference\`. A rule that names another
fact does not compile. Origin \`chart\`: a reader finds it in the member's record; \`told\`: only someone's word or a plan's data can say.
What is not known is unknown, never "no". The column is the fact's name in the wide table that SQL decides over.

| fact | column | type | origin | label of sensitivity | what it is |
| --- | --- | --- | --- | --- | --- |
`

export function factPage(): string {
  return `${head}${factIds.map(rowOf).join('\n')}\n`
}

function rowOf(id: FactId): string {
  const { type, origin, sensitivity, label } = facts[id]
  return `| \`${id}\` | \`${columnOf(id)}\` | ${type} | ${origin} | ${sensitivity ?? ''} | ${label} |`
}
