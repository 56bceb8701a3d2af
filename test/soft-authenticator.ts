// A phone's lock in a test: makes a passkey and answers a challenge as WebAuthn says, with a key of Node's own (ES256, attestation "none").
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** Where the page stands that asks. */
export interface Place {
  readonly origin: string
  readonly host: string
}

export interface SoftAuthenticator {
  readonly id: string
  /** What the browser answers when asked to make it. */
  made(challenge: string): string
  /** What it answers when asked to show it; of another passkey's id, if one is given. */
  shown(challenge: string, id?: string): string
}

export function softAuthenticator({ origin, host }: Place): SoftAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rawId = randomBytes(16)
  const id = rawId.toString('base64url')
  let count = 0
  const client = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }))
  const data = (flags: number, more = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(count)
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), counter, more])
  }
  const told = (id: string, response: Readonly<Record<string, Buffer>>) =>
    JSON.stringify({
      ...{ id, rawId: id, type: 'public-key' },
      response: Object.fromEntries(
        Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
      ),
    })
  return {
    id,
    made: (challenge) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const point = (text: string) => bytesOf(Buffer.from(text, 'base64url'))
      // The key as COSE has it: kind 2 (EC), algorithm -7 (ES256), curve 1 (P-256), and the point.
      const key = [Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), point(x), Buffer.from([0x22]), point(y)]
      const length = Buffer.from([0, rawId.length])
      const authData = data(0x45, Buffer.concat([Buffer.alloc(16), length, rawId, ...key]))
      const parts = [
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytesOf(authData),
      ]
      const attestationObject = Buffer.concat([Buffer.from([0xa3]), ...parts])
      return told(id, { clientDataJSON: client('webauthn.create', challenge), attestationObject })
    },
    shown: (challenge, of = id) => {
      count += 1
      const clientDataJSON = client('webauthn.get', challenge)
      const authenticatorData = data(0x05)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
      return told(of, { clientDataJSON, authenticatorData, signature: sign('sha256', signed, privateKey) })
    },
  }
}

function text(words: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)])
}

function bytesOf(bytes: Buffer): Buffer {
  const head =
    bytes.length < 24
      ? [0x40 + bytes.length]
      : bytes.length < 256
        ? [0x58, bytes.length]
        : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}
