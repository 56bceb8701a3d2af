// On a signed-in page: what is on screen hides when one switches away, and five minutes without a touch bring the locked page.

const IDLE_MS = 5 * 60_000

document.addEventListener('visibilitychange', () => {
  document.body.hidden = document.visibilityState === 'hidden'
})

// A page brought back by "back" is asked for again: it may be locked, or signed out.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

const home = location.pathname.replace(/\/me.*$/, '/me')
let waiting = setTimeout(lock, IDLE_MS)

function lock(): void {
  document.body.hidden = true
  location.replace(home)
}

function stayAwake(): void {
  clearTimeout(waiting)
  waiting = setTimeout(lock, IDLE_MS)
}

for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, stayAwake, { passive: true })
