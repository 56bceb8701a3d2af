// Reads a workbook straight from its zip: sheets in the workbook's order, cells as text with what they were. Ours, because the stream
// reader we know spools sheets unencrypted into a temporary folder and has no limit on unpacking (docs/decisions/0010-reading-workbooks.md).
import { type ByteSource, FormatProblem, type Sheet, type Table, type TableLimits } from '../table.ts'
import { readSharedStrings } from './shared-string.ts'
import { readSheetRows } from './sheet.ts'
import { dateStyles } from './style.ts'
import { attribute, walkAll } from './xml.ts'
import { readZipParts, unpack, type ZipPart } from './zip.ts'

interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  readonly relation: string
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** Opens a workbook. Throws a FormatProblem: damaged, locked, too large, or a zip of another kind. */
export async function openXlsx(source: ByteSource, limits: TableLimits): Promise<Table> {
  const parts = await readZipParts(source)
  const chunksOf = (part: ZipPart) => unpack(source, part, limits)
  const relationsOf = async (path: string) => {
    const part = parts.get(relationsPath(path))
    return part ? readRelations(chunksOf(part), path) : new Map<string, Relation>()
  }
  const top = await relationsOf('')
  const workbookPath = [...top.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target
  const workbook = parts.get(workbookPath ?? 'xl/workbook.xml')
  if (!workbook) throw new FormatProblem('not-a-table')
  const { entries, countsFrom1904 } = await readWorkbook(chunksOf(workbook))
  const relations = await relationsOf(workbook.name)
  const partOfType = (type: string) =>
    parts.get([...relations.values()].find((relation) => relation.type.endsWith(type))?.target ?? '')
  const styles = partOfType('/styles')
  const strings = partOfType('/sharedStrings')
  const dates = styles ? await dateStyles(chunksOf(styles)) : new Set<number>()
  const shared = strings ? await readSharedStrings(chunksOf(strings), limits) : []
  const sheets = entries.flatMap((entry): readonly Sheet[] => {
    const part = parts.get(relations.get(entry.relation)?.target ?? '')
    if (!part) return []
    const rows = () => readSheetRows(chunksOf(part), { shared, dates, countsFrom1904 }, limits)
    return [{ name: entry.name, isHidden: entry.isHidden, rows }]
  })
  if (sheets.length === 0) throw new FormatProblem('damaged')
  return { type: 'xlsx', sheets }
}

async function readWorkbook(chunks: AsyncIterable<Uint8Array>) {
  const entries: SheetEntry[] = []
  let countsFrom1904 = false
  await walkAll(chunks, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      entries.push({
        name: attribute(attributes, 'name') ?? '',
        isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        relation: attribute(attributes, 'id') ?? '',
      })
    },
  })
  return { entries, countsFrom1904 }
}

async function readRelations(chunks: AsyncIterable<Uint8Array>, path: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  await walkAll(chunks, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attribute(attributes, 'Target') ?? ''
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      })
    },
  })
  return relations
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
