// On a signed-in page: a call for help shows the numbers before anything is sent, and says so when nothing could be; a photo is made small before
// it goes, for a phone with little data.

const PHOTO_SIDE = 1600

for (const form of document.querySelectorAll<HTMLFormElement>('[data-safe]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const panel = document.querySelector<HTMLElement>('[data-crisis]')
    if (panel) {
      panel.hidden = false
      panel.scrollIntoView({ block: 'start' })
    }
    void call(form)
  })
}

async function call(form: HTMLFormElement): Promise<void> {
  const lost = form.querySelector<HTMLElement>('[data-no-signal]')
  try {
    // Taken, it leads on to what has come of it. A page instead of that means nobody was told: signed out by now, or a fault.
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    if (answer.type !== 'opaqueredirect') throw new Error('not told')
    location.assign(form.action)
  } catch {
    if (lost) lost.hidden = false
  }
}

for (const field of document.querySelectorAll<HTMLInputElement>('[data-shrink]')) {
  field.addEventListener('change', () => void shrink(field).catch(() => {}))
}

/** What this phone cannot make smaller goes as it is. */
async function shrink(field: HTMLInputElement): Promise<void> {
  const file = field.files?.[0]
  if (!file?.type.startsWith('image/')) return
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
  if (!small || small.size >= file.size) return
  const given = new DataTransfer()
  given.items.add(new File([small], 'photo.jpg', { type: 'image/jpeg' }))
  field.files = given.files
}
