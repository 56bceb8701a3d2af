// docs/reference/rules.md and clocks.md: who can get ECM and what is due when, as a reader of the state's guide would check it.
import { fill } from '../../base/message.ts'
import type { Clock, ClockStep } from '../../domain/clock.ts'
import { type Overlap, ruleOfOverlap } from '../../domain/overlap.ts'
import type { Rule, RuleKind } from '../../domain/rule.ts'
import { ruleText, type Say } from '../../domain/rule-text.ts'

const say: Say = (_id, english, values) => (values ? fill(english, values, 'en') : english)

const sections: readonly (readonly [RuleKind, string])[] = [
  ['basic', 'What everyone needs'],
  ['focus', 'Populations of Focus'],
  ['authorization', 'Authorized by itself'],
  ['support', 'Community Supports'],
]

export function rulePage(rules: readonly Rule[], overlaps: readonly Overlap[]): string {
  const parts = sections.map(([kind, title]) => {
    const ofKind = rules.filter((rule) => rule.kind === kind)
    return `## ${title}\n\n${ofKind.map(sectionOf).join('\n\n')}`
  })
  const rows = overlaps.map((overlap) => {
    const { title, from } = ruleOfOverlap(overlap)
    return `| ${title} | ${from} | ${overlap.source} | ${overlap.checkedOn} | ${overlap.note ?? ''} |`
  })
  return `# Rules

Who can get ECM, generated from \`content/rules/\`: \`npx alongside reference\`. One rule alone: \`npx alongside rule ID\`. The examples
beside each rule are its tests. The answer is "appears to meet", and the plan decides.

${parts.join('\n\n')}

## Other programs

| program | since | source | last checked | note |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function sectionOf(rule: Rule): string {
  const { title, about, lines } = ruleText(rule, say)
  const parts = lines.map(
    ({ depth, limb, text }) => `${'  '.repeat(depth)}- ${limb === undefined ? '' : `**${limb}** `}${text}`,
  )
  return `### ${title}\n\n\`${rule.id}\`. ${about.join('. ').replaceAll('..', '.')}\n\n${parts.join('\n')}`
}

export function clockPage(clocks: readonly Clock[]): string {
  const rows = clocks.map(
    (clock) =>
      `| ${clock.rule} | ${clock.title} | ${stepsOf(clock)} | ${clock.starts} | ${clock.kind} | ${clock.adjustableBy} | ${clock.source}${clock.unconfirmed === undefined ? '' : ` (unconfirmed: ${clock.unconfirmed})`} |`,
  )
  return `# Clocks

What is due when, generated from \`content/rules/clock.ts\`: \`npx alongside reference\`. Working days are California's; hours run through
weekends and holidays. No clock can be paused.

| id | what | how long | from | whose rule | adjustable by | source |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function stepsOf({ steps }: Clock): string {
  const words = ({ count, unit, direction }: ClockStep) => {
    const many = unit.replace('-', ' ')
    return `${count} ${count === 1 ? many.replace(/s$/, '') : many} ${direction}`
  }
  return steps.map(words).join(', then ')
}
