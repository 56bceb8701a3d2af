// The phone's own lock: asks the browser to make a passkey or to show one, and sends what it answers as any other form. What it needs is spelled
// out by hand, since an old phone's browser does not read it from JSON.

type Told = Record<string, unknown>

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const toText = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

if ('PublicKeyCredential' in window) {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const lost = document.querySelector<HTMLElement>('[data-passkey-lost]')
      if (lost) lost.hidden = true
      answered(form).then(
        (credential) => {
          const field = form.querySelector<HTMLInputElement>('[name=credential]')
          if (field) field.value = JSON.stringify(credential)
          form.submit()
        },
        () => {
          if (lost) lost.hidden = false
        },
      )
    })
  }
  document.querySelector('[data-passkey-cannot]')?.remove()
}

async function answered(form: HTMLFormElement): Promise<Told> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const asked = await fetch(`${form.action}/ask`, { method: 'POST', body: new URLSearchParams(fields) })
  if (!asked.ok) throw new Error('not asked')
  const options = (await asked.json()) as Told & { challenge: string; user?: Told & { id: string } }
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    ...(options.user ? { user: { ...options.user, id: toBytes(options.user.id) } } : {}),
    allowCredentials: [],
    excludeCredentials: [],
    // So that it can also open what is kept on the phone without signal.
    extensions: form.dataset.passkey === 'create' ? { prf: {} } : {},
  } as unknown
  const isNew = form.dataset.passkey === 'create'
  const made = isNew
    ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
    : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions })
  if (!(made instanceof PublicKeyCredential)) throw new Error('no passkey')
  const { id, rawId, type, response } = made
  const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'] as const
  const told = names.flatMap((name) => {
    const value: unknown = Reflect.get(response, name)
    return value instanceof ArrayBuffer ? [[name, toText(value)]] : []
  })
  return { id, rawId: toText(rawId), type, response: Object.fromEntries(told) }
}
