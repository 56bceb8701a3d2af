// A message with holes, in the part of ICU's syntax that translators' tools write: {name}, plural, select, # and ''.
// Ours is sixty lines where the library is twelve kilobytes of the first load.

export type Values = Readonly<Record<string, string | number>>

/**
 * The message with its values filled in: numbers by the language's own format, plurals by its own rules.
 * A hole without a value stays visible as `{name}`, a broken message is shown as it is: words are never lost.
 */
export function fill(message: string, values: Values, language: string): string {
  return fillPart(message, values, language, undefined)
}

function fillPart(message: string, values: Values, language: string, count: number | undefined): string {
  let out = ''
  let at = 0
  while (at < message.length) {
    const letter = message[at]
    if (letter === "'" && message[at + 1] === "'") {
      out += "'"
      at += 2
    } else if (letter === '#' && count !== undefined) {
      out += formatNumber(count, language)
      at += 1
    } else if (letter === '{') {
      const end = closing(message, at)
      if (end === -1) return out + message.slice(at)
      out += fillHole(message.slice(at + 1, end), values, language)
      at = end + 1
    } else {
      out += letter
      at += 1
    }
  }
  return out
}

function fillHole(hole: string, values: Values, language: string): string {
  const parts = /^\s*([\w.-]+)\s*(?:,\s*(plural|select)\s*,([\s\S]*))?$/.exec(hole)
  const [name, kind, body] = [parts?.[1], parts?.[2], parts?.[3]]
  if (name === undefined) return `{${hole}}`
  const value = values[name]
  if (value === undefined) return `{${name}}`
  if (kind === undefined || body === undefined) return typeof value === 'number' ? formatNumber(value, language) : value
  const branches = readBranches(body)
  const count = kind === 'plural' && typeof value === 'number' ? value : undefined
  const branch =
    count === undefined
      ? branches.get(String(value))
      : (branches.get(`=${count}`) ?? branches.get(pluralRules(language).select(count)))
  return fillPart(branch ?? branches.get('other') ?? '', values, language, count)
}

function readBranches(body: string): ReadonlyMap<string, string> {
  const branches = new Map<string, string>()
  let at = 0
  while (at < body.length) {
    const open = body.indexOf('{', at)
    const end = open === -1 ? -1 : closing(body, open)
    if (end === -1) break
    branches.set(body.slice(at, open).trim(), body.slice(open + 1, end))
    at = end + 1
  }
  return branches
}

/** Where the brace opened at `open` closes, or -1. */
function closing(message: string, open: number): number {
  let depth = 0
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1
    if (message[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

// Made once for each language: a list of hundreds of rows would feel each making.
const rulesOf = new Map<string, Intl.PluralRules>()
const formatsOf = new Map<string, Intl.NumberFormat>()

function pluralRules(language: string): Intl.PluralRules {
  const rules = rulesOf.get(language) ?? new Intl.PluralRules(plainDigits(language))
  rulesOf.set(language, rules)
  return rules
}

/** A number as the language writes it: 12,345. */
export function formatNumber(value: number, language: string): string {
  const format = formatsOf.get(language) ?? new Intl.NumberFormat(plainDigits(language))
  formatsOf.set(language, format)
  return format.format(value)
}

/** The language with the digits 0–9: numbers of files, phones and CINs stand beside ours in one table. */
export function plainDigits(language: string): string {
  return language.includes('-u-') ? language : `${language}-u-nu-latn`
}

/** The names of the holes, each once, in order: a translation must keep them. */
export function holesOf(message: string): readonly string[] {
  return [
    ...new Set(
      [...message.matchAll(/(?<!(?:=\d|zero|one|two|few|many|other) )\{(\w+)(?=[},])/g)].map(([, name = '']) => name),
    ),
  ].toSorted()
}
