// While somebody writes: a crisis word shows help at once, before anything is sent. The words are kept here for that, also without signal.
import { holdsWord } from '../../base/holds-word.ts'

const panel = document.querySelector<HTMLElement>('[data-crisis]')

async function watch(shown: HTMLElement): Promise<void> {
  const answer = await fetch('/door/crisis-words.json')
  const words = (await answer.json()) as readonly string[]
  addEventListener('input', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    if (shown.hidden && holdsWord(target.value, words)) {
      shown.hidden = false
      shown.scrollIntoView({ block: 'nearest' })
    }
  })
}

if (panel) void watch(panel)
