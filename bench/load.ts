// A small load: so many clients, each sending its next request when the last was answered, over kept connections, for a number of requests.
// It gives the rate and the waits of the middle and of the slowest hundredth.
import { Agent, request } from 'node:http'

export interface Shot {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Figures {
  /** Requests answered in a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Sends `count` requests to `port` from `clients` clients; an answer other than 200 ends the bench. */
export async function load(port: number, clients: number, count: number, next: (n: number) => Shot): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const waits: number[] = []
  let n = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (n < count) {
        const shot = next(n++)
        const from = performance.now()
        await send(agent, port, shot)
        waits.push(performance.now() - from)
      }
    }),
  )
  const tookMs = performance.now() - begun
  agent.destroy()
  waits.sort((a, b) => a - b)
  return { rate: (waits.length * 1000) / tookMs, p50: at(waits, 0.5), p99: at(waits, 0.99) }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** One request on a kept connection; gives the body. Throws when the answer is not 200. */
export function send(agent: Agent, port: number, { path, method, headers, body }: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path,
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`answered ${answer.statusCode}: ${text.slice(0, 200)}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
