// A command through the gate over HTTP, beside a bare server that inserts the same row and one audit row (bar: 35% of its rate).
import { load, type Shot } from './load.ts'
import { makeMembers, type Person } from './people.ts'
import { newId, type Place } from './place.ts'
import type { Line } from './table.ts'

export async function benchCommand(place: Place): Promise<readonly Line[]> {
  const people = await makeMembers(place, 500)
  const [bare, ours] = [await place.serve('bare-server.ts'), await place.serve('our-server.ts')]
  const contacts = (n: number) => contactOf(place, people, n)
  const entered = (n: number) => enterOf(place, n)
  await load(bare, 10, 1000, contacts)
  await load(ours, 10, 1000, contacts)
  const lines: Line[] = []
  for (const clients of [1, 10]) {
    const limit = await load(bare, clients, clients * 400 + 600, contacts)
    const recorded = await load(ours, clients, clients * 400 + 600, contacts)
    const bareCreated = await load(bare, clients, clients * 400 + 600, entered)
    const created = await load(ours, clients, clients * 200 + 300, entered)
    const say = (what: string, figures: typeof limit, beside: typeof limit) => ({
      what: `${what}, ${clients} client${clients > 1 ? 's' : ''}`,
      ours: `${Math.round(figures.rate)}/s (p50 ${figures.p50.toFixed(1)}, p99 ${figures.p99.toFixed(1)} ms)`,
      limit: `${Math.round(beside.rate)}/s`,
      ratio: figures.rate / beside.rate,
      bar: '≥ 0.35',
    })
    lines.push(say('record a contact', recorded, limit), say('enter a member', created, bareCreated))
  }
  return lines
}

function contactOf(place: Place, people: readonly Person[], n: number): Shot {
  const one = people[n % people.length]
  const input = {
    member: one?.member,
    id: newId(),
    episodeId: one?.episode,
    at: new Date(Date.now() - 1000 - n).toISOString(),
    method: n % 2 ? 'phone' : 'in-person',
    outcome: 'reached',
    withWhom: ['member'],
    place: null,
    minutes: n % 60,
    services: ['coordination'],
    interpreterMode: null,
    note: `Talked about the week, ${n}. The next visit is on Tuesday.`,
    nextStep: null,
    nextStepOn: null,
    householdVisit: null,
  }
  return {
    path: '/api/contact.record',
    method: 'POST',
    headers: place.headers,
    body: JSON.stringify({ id: newId(), input }),
  }
}

function enterOf(place: Place, n: number): Shot {
  const nothing = {
    nameUsed: null,
    bornOn: '1990-03-04',
    cin: null,
    spokenLanguage: null,
    plan: null,
    whereToFind: null,
    phone: null,
  }
  const ids = { organization: place.agency, member: newId(), episode: newId(), assignment: newId() }
  const input = { ...ids, firstName: 'Ana', lastName: `Invented ${n}`, ...nothing }
  return {
    path: '/api/member.enter',
    method: 'POST',
    headers: place.headers,
    body: JSON.stringify({ id: newId(), input }),
  }
}
