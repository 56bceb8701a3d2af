// Rules as plain text: the list of them, or one with its parts and its source, as of a day and in a language.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { overlaps, rules } from '../../../content/index.ts'
import { isDay } from '../../base/day.ts'
import { fill } from '../../base/message.ts'
import { ruleOfOverlap } from '../../domain/overlap.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type Rule, rulesOn } from '../../domain/rule.ts'
import { ruleText, type Say } from '../../domain/rule-text.ts'
import { readOptions, UsageError } from './option.ts'

/** `rule [ID] [--as-of DAY] [--language CODE]`. @throws UsageError for a rule that is not in force, or an unreadable day. */
export async function rule(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { 'as-of': { type: 'string' }, language: { type: 'string' } }, true)
  const asOf = values['as-of'] ?? dayOfInstant(new Date().toISOString())
  if (!isDay(asOf)) throw new UsageError('Say the day as YYYY-MM-DD: --as-of 2026-11-24.')
  const say = await sayIn(values.language ?? 'en')
  const inForce = [...rulesOn(rules, asOf), ...rulesOn(overlaps, asOf).map(ruleOfOverlap)]
  const [id] = positionals
  if (id === undefined) return tell(list(inForce, say))
  const found = inForce.find((one) => one.id === id)
  if (!found) throw new UsageError(`No rule "${id}" is in force on ${asOf}. "npx alongside rule" lists those that are.`)
  return tell(page(found, say))
}

function list(inForce: readonly Rule[], say: Say): readonly string[] {
  const width = Math.max(...inForce.map((one) => one.id.length))
  return inForce.map((one) => `${one.id.padEnd(width)}  ${ruleText(one, say).title}`)
}

function page(one: Rule, say: Say): readonly string[] {
  const { title, about, lines } = ruleText(one, say)
  const parts = lines.map(
    ({ depth, limb, text }) => `${'  '.repeat(depth)}${limb === undefined ? '' : `${limb}  `}${text}`,
  )
  return [title, one.id, ...about, '', ...parts]
}

async function sayIn(language: string): Promise<Say> {
  const table = language === 'en' ? {} : await tableOf(language)
  return (id, english, values) => {
    const made = table[id]
    const isFresh = made?.en === english
    const words = isFresh ? made.is : english
    return values ? fill(words, values, isFresh ? language : 'en') : words
  }
}

type Table = Readonly<Record<string, { readonly en: string; readonly is: string }>>

async function tableOf(language: string): Promise<Table> {
  if (!/^[a-z]{2}(-[A-Za-z]+)?$/.test(language)) throw new UsageError(`"${language}" is no language code.`)
  const path = fileURLToPath(new URL(`../../../content/text/rule/${language.toLowerCase()}.json`, import.meta.url))
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    throw new UsageError(`The rules are not translated into "${language}" yet.`, { cause })
  }
}

function tell(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
