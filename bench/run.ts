// `npm run bench`: the figures of the README, each beside its limit in the same run. With words it runs only those parts; `--small` makes a
// tenth of the rows, to see that the bench itself works; `--percent=10,50,100` says which sizes of a plan `identify` is measured at.
import { benchCaseload } from './caseload.ts'
import { benchCommand } from './command.ts'
import { benchDoorPage } from './door-page.ts'
import { benchFile } from './file.ts'
import { benchFileMemory } from './file-memory.ts'
import { benchIdentify } from './identify.ts'
import { benchMemberPage } from './member-page.ts'
import { openPlace, type Place } from './place.ts'
import { benchPull } from './pull.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { type Line, table } from './table.ts'

const words = process.argv.slice(2).filter((word) => word !== '--')
const isSmall = words.includes('--small')
const asked = words.filter((word) => !word.startsWith('--'))
const many = isSmall ? 10_000 : 100_000
const percents = sizesOf(
  words.find((word) => word.startsWith('--percent=')) ?? (isSmall ? '--percent=10' : '--percent=10,50,100'),
)

const parts: Readonly<Record<string, (place: Place) => Promise<readonly Line[]>>> = {
  command: benchCommand,
  caseload: benchCaseload,
  pull: benchPull,
  member: benchMemberPage,
  door: benchDoorPage,
  start: benchStart,
  search: (place) => benchSearch(place, many),
  file: (place) => benchFile(place, many),
  memory: () => benchFileMemory([many / 4, many, many * 4]),
  identify: (place) => benchIdentify(place, percents),
}

const unknown = asked.find((word) => !(word in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". There are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const lines: Line[] = []
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  const place = await openPlace()
  try {
    lines.push(...(await part(place)))
  } finally {
    await place.close()
  }
}
process.stdout.write(`${table(lines)}\n`)

function sizesOf(word: string): readonly number[] {
  const sizes = word.slice('--percent='.length).split(',').map(Number)
  if (sizes.every((size) => Number.isFinite(size) && size > 0 && size <= 1000)) return sizes
  process.stderr.write('--percent takes sizes in percent, as --percent=10,50,100.\n')
  process.exit(2)
}
