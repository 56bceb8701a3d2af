// A source file as a tree: what it imports and which names it uses, read by Vite's own parser, so that a word in a comment
// or a text is never taken for code.
import { parseSync } from 'vite'

export type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown }

export type Source = {
  readonly imports: readonly { readonly of: string | undefined; readonly line: number }[]
  readonly comments: readonly { readonly text: string; readonly line: number }[]
  /** Visits every node with the one above it. */
  walk(visit: (node: Node, line: number, parent: Node | undefined, field: string | undefined) => void): void
}

/** The source as a tree. Throws when it is not TypeScript, or JavaScript. */
export function readSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)
  const lineOf = lineCounter(text)
  const walk: Source['walk'] = (visit) =>
    walkTree(program as unknown as Node, (node, parent, field) => void visit(node, lineOf(node.start), parent, field))
  const imports: { of: string | undefined; line: number }[] = []
  walk((node, line) => {
    if (IMPORTING.has(node.type) && node.source != null) imports.push({ of: literalText(node.source), line })
    if (node.type === 'TSExternalModuleReference') imports.push({ of: literalText(node.expression), line })
  })
  return {
    imports,
    comments: comments.map(({ value, start }) => ({ text: value, line: lineOf(start) })),
    walk,
  }
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** Visits a node and all below it; not below one whose visit answers false. */
export function walkTree(
  node: Node,
  visit: (node: Node, parent: Node | undefined, field: string | undefined) => unknown,
  parent?: Node,
  field?: string,
): void {
  if (visit(node, parent, field) === false) return
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walkTree(child, visit, node, name)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function literalText(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1
}
