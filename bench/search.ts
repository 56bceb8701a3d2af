// Search among many members, by exact CIN and by misspelled name (bar: p99 of 50 ms with typos).
import { load, type Shot } from './load.ts'
import { makeMembers, type Person } from './people.ts'
import type { Place } from './place.ts'
import type { Line } from './table.ts'

export async function benchSearch(place: Place, members: number): Promise<readonly Line[]> {
  const people = await makeMembers(place, members, 500)
  await place.owner.ask({ text: 'analyze member_card' })
  const ours = await place.serve('our-server.ts')
  const among = `among ${members.toLocaleString('en-US')} members`
  const exact = (n: number) => search(place, people[(n * 7919) % people.length]?.cin ?? '')
  const typo = (n: number) => search(place, misspelled(people[(n * 104729) % people.length]))
  await load(ours, 2, 50, typo)
  const byCin = await load(ours, 10, 500, exact)
  const byName = await load(ours, 10, 1_000, typo)
  return [
    { what: `search by CIN ${among}, 10 clients`, ours: waits(byCin), limit: '', ratio: null, bar: '' },
    {
      what: `search by misspelled name ${among}, 10 clients`,
      ours: waits(byName),
      limit: '50 ms',
      ratio: byName.p99 / 50,
      bar: '≤ 1 (p99)',
    },
  ]
}

function waits({ p50, p99 }: { readonly p50: number; readonly p99: number }): string {
  return `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms`
}

/** The name with two letters swapped. */
function misspelled(person: Person | undefined): string {
  const name = person?.name ?? 'Petrosyan'
  return name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4)
}

function search(place: Place, words: string): Shot {
  const body = JSON.stringify({ input: { organization: place.agency, words, most: 20 } })
  return { path: '/api/member.search', method: 'POST', headers: place.headers, body }
}
