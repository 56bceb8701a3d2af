// On a signed-in page: what is on screen hides when one switches away, and five minutes without a touch bring the locked page.
import './ask.ts'
import './call.ts'
import './keep.ts'
import './passkey.ts'

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

// The plan read aloud by the browser itself, where it can; pressed again, it stops. Nothing of it leaves the phone but to the voice it has.
const aloud = document.querySelector<HTMLButtonElement>('[data-aloud]')
const words = document.querySelector('[data-aloud-text]')
if (aloud && words && 'speechSynthesis' in window) {
  aloud.hidden = false
  aloud.setAttribute('aria-pressed', 'false')
  aloud.addEventListener('click', () => {
    const isSpeaking = aloud.getAttribute('aria-pressed') === 'true'
    speechSynthesis.cancel()
    aloud.setAttribute('aria-pressed', String(!isSpeaking))
    if (isSpeaking) return
    const said = new SpeechSynthesisUtterance(words.textContent)
    said.lang = document.documentElement.lang
    said.onend = () => aloud.setAttribute('aria-pressed', 'false')
    speechSynthesis.speak(said)
  })
  addEventListener('pagehide', () => speechSynthesis.cancel())
}
