// The surroundings of a real browser: its network, clock, chance, disk, windows and authenticator.
import { indexedBox } from './indexed-box.ts'
import { type DeviceEvent, type Surroundings, usualPace, type Windows, type Word } from './surroundings.ts'

export function browserSurroundings(): Surroundings {
  return {
    fetch: (path, { file, ...init }) =>
      fetch(path, {
        ...init,
        ...(file === undefined ? {} : { body: file }),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
      }),
    box: indexedBox('alongside'),
    localMs: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    recall: (name) => localStorage.getItem(name),
    remember: (name, value) => {
      if (value === null) localStorage.removeItem(name)
      else localStorage.setItem(name, value)
    },
    on,
    windows: otherWindows('alongside'),
    passkey: { get: getPasskey, create: createPasskey },
    paceMs: usualPace,
  }
}

const activities = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

function on(event: DeviceEvent, call: () => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const onVisible = (wanted: DocumentVisibilityState) =>
    document.addEventListener('visibilitychange', () => document.visibilityState === wanted && call(), { signal })
  if (event === 'online') addEventListener('online', call, { signal })
  if (event === 'front') onVisible('visible')
  if (event === 'hidden') {
    onVisible('hidden')
    addEventListener('pagehide', call, { signal })
  }
  if (event === 'active')
    for (const kind of activities) addEventListener(kind, call, { signal, passive: true, capture: true })
  return () => stop.abort()
}

function otherWindows(name: string): Windows {
  const channel = new BroadcastChannel(name)
  return {
    tell: (word) => channel.postMessage(word),
    listen: (call) => {
      const heard = ({ data }: MessageEvent<Word>) => call(data)
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
    close: () => channel.close(),
  }
}

async function getPasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON)
  return asJson(await navigator.credentials.get({ publicKey }))
}

async function createPasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON)
  return asJson(await navigator.credentials.create({ publicKey }))
}

function asJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('the browser gave no passkey')
  return credential.toJSON()
}
