// The page of a member with 1,000 contacts: what the house takes to answer with the chart, and how long until a phone has painted it (4× slower
// CPU), the app open and the chart on the device; and how many taps and seconds it takes to find a member and record a contact.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../src/server/sign-in/password.ts'
import { findChromium } from '../test/browser/executable.ts'
import { openApp } from './app.ts'
import { type Figures, load, type Shot } from './load.ts'
import { makeMembers } from './people.ts'
import type { Place } from './place.ts'
import type { Line } from './table.ts'

const contacts = 1_000
const opened = 7
const limits = { serverMs: 200, paintedMs: 1_000, taps: 6, seconds: 30 }

export async function benchMemberPage(place: Place): Promise<readonly Line[]> {
  const [person] = await makeMembers(place, 1)
  if (person === undefined) throw new Error('no member was made')
  await place.owner.ask({
    text: `insert into contact (member_id, id, episode_id, at, method, outcome, with_whom, minutes, services, note, recorded_at, recorded_by, seq)
      select $1, gen_random_uuid(), $2, now() - n * interval '12 hours', 'in-person', 'reached', '{member}', 20, '{coordination}',
        'Talked about the week, ' || n || '. The next visit is on Tuesday.', now(), $3, 1
      from generate_series(1, ${contacts}) n`,
    values: [person.member, person.episode, place.staff],
  })
  // Who speaks with them needs no interpreter, so none is asked for (LANG-1).
  await place.owner.ask({
    text: `update member set spoken_language = 'English' where member_id = $1`,
    values: [person.member],
  })
  await place.owner.ask({ text: 'analyze' })
  const port = await place.serve('our-server.ts')
  const input = encodeURIComponent(JSON.stringify({ member: person.member }))
  const chart = (): Shot => ({ path: `/api/member.chart?input=${input}`, method: 'GET', headers: place.headers })
  await load(port, 1, 10, chart)
  const answered = await load(port, 1, 100, chart)
  const app = await openApp(place)
  const { path, environment } = await findChromium()
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...environment },
  })
  try {
    const page = await seated(browser, app.origin)
    const waits = await openings(page, person.member)
    const steps = await recordsContact(page, person.name)
    return linesOf(answered, waits, steps)
  } finally {
    await browser.close()
    await app.close()
  }
}

function linesOf(answered: Figures, waits: readonly number[], steps: Steps): readonly Line[] {
  return [
    {
      what: `chart of a member with ${contacts.toLocaleString('en-US')} contacts, on the server`,
      ours: `p50 ${answered.p50.toFixed(0)}, p99 ${answered.p99.toFixed(0)} ms`,
      limit: `${limits.serverMs} ms`,
      ratio: answered.p99 / limits.serverMs,
      bar: '≤ 1 (p99)',
    },
    {
      what: 'that member’s page painted, 4× slower CPU',
      ours: `first ${(waits[0] ?? 0).toFixed(0)}, p50 of ${opened} ${middle(waits).toFixed(0)} ms`,
      limit: `${limits.paintedMs} ms`,
      ratio: Math.max(...waits) / limits.paintedMs,
      bar: '≤ 1 (slowest)',
    },
    {
      what: 'find a member and record a contact',
      ours: `${steps.taps} taps, ${steps.seconds.toFixed(1)} s (4× slower CPU)`,
      limit: `${limits.taps} taps, ${limits.seconds} s`,
      ratio: Math.max(steps.taps / limits.taps, steps.seconds / limits.seconds),
      bar: '≤ 1',
    },
  ]
}

/** A phone on which the bench's care manager has signed in as people do, the caseload on it. */
async function seated(browser: Browser, origin: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  const page = await context.newPage()
  const data = { email: 'bench@example.org', password: DEMO_PASSWORD }
  await page.request.post(`${origin}/sign-in/password`, { data, headers: { origin } })
  await page.goto(`${origin}/staff/caseload`)
  await page.locator('[data-row]').first().waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return page
}

/** Milliseconds from the tap on the row to the painted story, each time anew. */
async function openings(page: Page, member: string): Promise<readonly number[]> {
  const waits: number[] = []
  for (let n = 0; n < opened; n++) {
    waits.push(Number(await page.evaluate(paintedAfterTap)))
    if (!page.url().includes(member)) throw new Error('another page opened')
    await page.goBack()
    await page.locator('[data-row]').first().waitFor()
  }
  return waits
}

/** Runs in the page: taps the first row, and says how long until what happened stands there, painted. */
const paintedAfterTap = `new Promise((resolve) => {
  const begun = performance.now()
  document.querySelector('[data-row] .caseload__name').click()
  const look = () => document.querySelector('.history__item') === null
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
  look()
})`

interface Steps {
  readonly taps: number
  readonly seconds: number
}

async function recordsContact(page: Page, name: string): Promise<Steps> {
  let taps = 0
  const tap = async (what: { tap(): Promise<void> }) => {
    taps += 1
    await what.tap()
  }
  const dialog = page.locator('dialog[open]')
  const begun = performance.now()
  await tap(page.getByRole('button', { name: 'Find', exact: true }))
  await page.keyboard.type(name, { delay: 120 })
  await tap(page.getByRole('listbox').getByRole('option').first())
  await tap(page.getByRole('button', { name: 'Record a contact' }))
  await tap(dialog.getByText('In person', { exact: true }))
  await tap(dialog.getByText('Yes, reached'))
  await tap(dialog.getByRole('button', { name: 'Record contact' }))
  await page.locator('.toast').getByText('Contact recorded.').waitFor()
  return { taps, seconds: (performance.now() - begun) / 1000 }
}

function middle(waits: readonly number[]): number {
  return waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0
}
