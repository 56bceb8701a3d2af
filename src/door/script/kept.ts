// The page without signal: opens what the member kept on this phone, by their six numbers or the phone's lock, and hides it again after five
// minutes or when one switches away. With signal the page itself is asked for.
import { type Kept, openKept, readKept } from './keep-store.ts'

const IDLE_MS = 5 * 60_000
const find = (what: string) => document.querySelector<HTMLElement>(`[data-kept-${what}]`)
const [open, words, none, wrong, lock] = ['open', 'words', 'none', 'wrong', 'lock'].map(find)
const again = location.pathname.replace(/\/kept$/, '/me')

// Under its own address it is asked for with signal; else the worker shows it in place of the page that could not be had.
if (navigator.onLine && again !== location.pathname) location.replace(again)
addEventListener('online', () => location.replace(again))

async function begin(): Promise<void> {
  const kept = await readKept()
  if (!open || !none) return
  open.hidden = !kept?.sealed
  none.hidden = Boolean(kept?.sealed)
  if (lock) lock.hidden = !kept?.locks.some(({ kind }) => kind === 'lock')
}

async function show(kept: Kept | undefined, pin: string | undefined): Promise<void> {
  const opened = kept && (await openKept(kept, pin))
  if (opened === undefined) {
    if (wrong) wrong.hidden = false
    return begin()
  }
  if (!words || !open) return
  if (wrong) wrong.hidden = true
  // Made by the server for this member's page, where all of it was made harmless.
  words.innerHTML = opened
  open.hidden = true
  setTimeout(() => location.reload(), IDLE_MS)
}

// One after the other, so that each counts.
let last: Promise<unknown> = Promise.resolve()
function attempt(pin: string | undefined): void {
  last = last.then(async () => show(await readKept(), pin))
}

open?.addEventListener('submit', (event) => {
  event.preventDefault()
  const field = open.querySelector<HTMLInputElement>('#pin')
  const pin = field?.value ?? ''
  if (field) field.value = ''
  attempt(pin)
})
lock?.addEventListener('click', () => attempt(undefined))
document.addEventListener('visibilitychange', () => {
  document.body.hidden = document.visibilityState === 'hidden'
})
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
void begin()
