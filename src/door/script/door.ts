// The little that a page of the door does by itself: leave quickly without a trace in the history, print, and keep what works offline.

const leave = document.querySelector<HTMLAnchorElement>('[data-leave]')

function goElsewhere(): void {
  if (!leave) return
  document.documentElement.hidden = true
  // This entry of the history becomes the first page of nowhere, and the neutral page takes its place.
  history.replaceState(null, '', '/')
  location.replace(leave.href)
}

leave?.addEventListener('click', (event) => {
  event.preventDefault()
  goElsewhere()
})

// Escape, three times quickly: for hands that have no time to aim.
let presses: number[] = []
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 1500)
  if (presses.length >= 3) goElsewhere()
})

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

const offline = document.querySelector<HTMLElement>('[data-offline]')
function tellSignal(): void {
  if (offline) offline.hidden = navigator.onLine
}
tellSignal()
addEventListener('online', tellSignal)
addEventListener('offline', tellSignal)

document.querySelector<HTMLElement>('#wrong')?.focus()

// After the first paint, what works without signal is fetched for this language.
async function keepForLater(): Promise<void> {
  const registered = await navigator.serviceWorker.register('/door/script/worker.js', { scope: '/' })
  await navigator.serviceWorker.ready
  registered.active?.postMessage(document.documentElement.lang)
}

if ('serviceWorker' in navigator)
  addEventListener('load', () => setTimeout(() => void keepForLater().catch(() => {}), 1500))
