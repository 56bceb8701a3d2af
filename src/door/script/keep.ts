// On a signed-in page: keeps what the member asked to have without signal, sealed, and forgets it when the page is not theirs any more: signed out,
// shut out, signed in elsewhere, or somebody else here. A locked page says nothing, and what is kept stays.
import { forgetKept, makeKept, readKept, sealKept } from './keep-store.ts'

const own = document.querySelector<HTMLTemplateElement>('[data-keeps]')
const isLocked = document.querySelector('[data-locked]') !== null

async function settle(): Promise<void> {
  const kept = await readKept()
  if (!kept || isLocked) return
  if (own?.dataset.keeps !== kept.session) return forgetKept()
  const told = document.querySelector<HTMLElement>('[data-kept-is]')
  if (told) told.hidden = false
  document.querySelector('[data-kept-not]')?.remove()
  if (own.innerHTML.trim() !== '') await sealKept(kept, own.innerHTML)
}

void settle().catch(() => {})

for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/me/leave"]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void forgetKept().finally(() => form.submit())
  })
}

// Picked together with the numbers; the page that comes after says whether they were taken, and then it is filled.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-alone]')) {
  const choice = form.querySelector<HTMLElement>('[data-alone-choice]')
  if (choice && 'indexedDB' in window && 'subtle' in crypto) choice.hidden = false
  form.addEventListener('submit', (event) => {
    const said = new FormData(form)
    if (said.get('alone') !== 'yes') return
    event.preventDefault()
    const text = (name: string) => String(said.get(name) ?? '')
    void makeKept(text('as'), text('pin'), form.dataset.alone === 'lock')
      .catch(() => {})
      .finally(() => form.submit())
  })
}
