// People signing in, for tests: a browser that keeps cookies, an authenticator app, and a passkey made in software. They are
// the outside world; everything they talk to is real.

import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

interface App {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** A browser at `origin`. It sends what a browser sends, and keeps cookies by name. */
export function browserAt(app: App, origin: string) {
  const cookies = new Map<string, string>()
  async function send(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await app.request(path, {
      method,
      headers: { host: new URL(origin).host, ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers }
  }
  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
  const own = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' }
  return {
    cookies,
    get: (path: string) => send('GET', path, undefined, {}),
    post: (path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = own) =>
      send('POST', path, body, headers),
  }
}

export type Browser = ReturnType<typeof browserAt>

/** The code an authenticator app shows `periods` half minutes from now (RFC 6238), for a secret in base32. */
export function totpCode(secret: string, periods = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periods))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const FLAGS = { present: 0x01, verified: 0x04, hasCredential: 0x40 }

/** A passkey on a device: P-256, no attestation. `verifies: false` is a device that asks for neither finger nor PIN. */
export function softwarePasskey(origin: string, { verifies = true }: { readonly verifies?: boolean } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const rpHash = createHash('sha256').update(new URL(origin).hostname).digest()
  const flags = FLAGS.present | (verifies ? FLAGS.verified : 0)
  let uses = 0
  const authenticatorData = (withCredential: boolean) => {
    uses += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(uses)
    const head = Buffer.concat([rpHash, Buffer.from([flags | (withCredential ? FLAGS.hasCredential : 0)]), count])
    return withCredential ? Buffer.concat([head, credential(id, publicKey)]) : head
  }
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  }
  return {
    /** The answer of `navigator.credentials.create` to these options. */
    register: ({ challenge }: Readonly<Record<string, unknown>>) => ({
      ...common,
      response: {
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation(authenticatorData(true)).toString('base64url'),
        transports: ['internal'],
      },
    }),
    /** The answer of `navigator.credentials.get`. */
    answer: ({ challenge }: Readonly<Record<string, unknown>>) => {
      const data = authenticatorData(false)
      const clientDataJSON = clientData('webauthn.get', challenge)
      const signed = Buffer.concat([data, createHash('sha256').update(clientDataJSON).digest()])
      return {
        ...common,
        response: {
          clientDataJSON: clientDataJSON.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      }
    },
  }
}

/** Zero AAGUID, id, and the key as COSE (CBOR map: EC2, ES256, P-256, x, y). */
function credential(id: Buffer, publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const length = Buffer.from([0, id.length])
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  return Buffer.concat([Buffer.alloc(16), length, id, cose])
}

/** CBOR map: fmt "none", attStmt {}, authData. */
function attestation(authData: Buffer): Buffer {
  const head = Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex')
  return Buffer.concat([head, Buffer.from([0x58, authData.length]), authData])
}
