// A device filling for the first time: the charts of 60 members with two years of contacts, beside one bare select of the same rows and their
// JSON. No bar is set for it; the figure shows what rights, relations and labels cost.
import { load, type Shot } from './load.ts'
import { makeMembers } from './people.ts'
import type { Place } from './place.ts'
import type { Line } from './table.ts'

const members = 60
const contacts = 104

export async function benchPull(place: Place): Promise<readonly Line[]> {
  await makeMembers(place, members)
  await place.owner.ask({
    text: `insert into contact (member_id, id, episode_id, at, method, outcome, with_whom, minutes, services, note, recorded_at, seq)
      select e.member_id, gen_random_uuid(), e.id, now() - n * interval '7 days', 'phone', 'reached', '{member}', 20, '{coordination}',
        'Talked about the week, ' || n || '. The next visit is on Tuesday.', now(), 1
      from episode e cross join generate_series(1, ${contacts}) n`,
  })
  await place.owner.ask({ text: 'analyze' })
  const [bare, ours] = [await place.serve('bare-server.ts'), await place.serve('our-server.ts')]
  const rows = (): Shot => ({ path: `/charts/${place.staff}`, method: 'GET', headers: {} })
  const body = JSON.stringify({ input: { organization: place.agency, have: [] } })
  const pull = (): Shot => ({ path: '/api/device.pull', method: 'POST', headers: place.headers, body })
  await load(bare, 1, 10, rows)
  await load(ours, 1, 10, pull)
  const limit = await load(bare, 1, 40, rows)
  const pulled = await load(ours, 1, 40, pull)
  return [
    {
      what: `pull of ${members} members × two years (${contacts} contacts each)`,
      ours: `p50 ${pulled.p50.toFixed(0)}, p99 ${pulled.p99.toFixed(0)} ms`,
      limit: `p50 ${limit.p50.toFixed(0)} ms bare select and JSON`,
      ratio: pulled.p50 / limit.p50,
      bar: '',
    },
  ]
}
