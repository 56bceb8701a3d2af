// One way to walk a workbook's XML: elements by local name, text, no document type (so that no entity can grow), faults as FormatProblem.
import { SaxesParser } from 'saxes'
import { FormatProblem } from '../table.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlWalk {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Walks the XML and yields after each piece, so that the caller can hand on what it has gathered. Throws a FormatProblem. */
export async function* walkXml(chunks: AsyncIterable<Uint8Array>, walk: XmlWalk): AsyncIterable<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new FormatProblem('damaged', error)
  })
  parser.on('doctype', () => {
    throw new FormatProblem('damaged')
  })
  parser.on('opentag', (tag) => walk.open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => walk.close?.(localName(tag.name)))
  parser.on('text', (text) => walk.text?.(text))
  parser.on('cdata', (text) => walk.text?.(text))
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}

/** Walks the XML to its end. */
export async function walkAll(chunks: AsyncIterable<Uint8Array>, walk: XmlWalk): Promise<void> {
  for await (const _ of walkXml(chunks, walk));
}

/** An attribute whatever its prefix: `r:id` and `d3p1:id` are the same. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => localName(each) === name)
  return key === undefined ? undefined : attributes[key]
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
