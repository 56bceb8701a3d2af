// Closes what waits on the device with AES-GCM under the key that the house gives at sign-in and the device never stores. The record's
// id is sealed in with it, so that no record can be passed off as another.

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Seal {
  close(id: string, value: unknown): Promise<Sealed>
  /** What was closed under that id; undefined where key, id or bytes are others. */
  open(id: string, sealed: Sealed): Promise<unknown>
}

/** A seal under 32 bytes of base64url. */
export async function createSeal(
  deviceKey: string,
  random: (length: number) => Uint8Array<ArrayBuffer>,
): Promise<Seal> {
  const key = await crypto.subtle.importKey('raw', fromBase64Url(deviceKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const using = (id: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(id),
  })
  return {
    close: async (id, value) => {
      const iv = random(12)
      const bytes = new TextEncoder().encode(JSON.stringify(value))
      return { iv, bytes: new Uint8Array(await crypto.subtle.encrypt(using(id, iv), key, bytes)) }
    },
    open: async (id, { iv, bytes }) => {
      try {
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(using(id, iv), key, bytes)))
      } catch {
        return undefined
      }
    },
  }
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
