// The caseload of 500 with next step and last contact, beside a bare server that returns 500 whole rows (bar: its rate).
import { load, type Shot } from './load.ts'
import { makeMembers } from './people.ts'
import type { Place } from './place.ts'
import type { Line } from './table.ts'

const caseload = 500
const others = 9_500

export async function benchCaseload(place: Place): Promise<readonly Line[]> {
  await makeMembers(place, caseload + others, caseload)
  await place.owner.ask({ text: 'analyze member_card' })
  const [bare, ours] = [await place.serve('bare-server.ts'), await place.serve('our-server.ts')]
  const rows = (): Shot => ({ path: `/rows/${place.staff}`, method: 'GET', headers: {} })
  const input = encodeURIComponent(JSON.stringify({ organization: place.agency }))
  const cards = (): Shot => ({ path: `/api/caseload.list?input=${input}`, method: 'GET', headers: place.headers })
  await load(bare, 10, 100, rows)
  await load(ours, 10, 100, cards)
  const limit = await load(bare, 10, 400, rows)
  const list = await load(ours, 10, 400, cards)
  return [
    {
      what: `caseload of ${caseload}, 10 clients`,
      ours: `${Math.round(list.rate)}/s (p50 ${list.p50.toFixed(0)}, p99 ${list.p99.toFixed(0)} ms)`,
      limit: `${Math.round(limit.rate)}/s`,
      ratio: list.rate / limit.rate,
      bar: '≥ 1',
    },
  ]
}
