// The port people reach. It is taken before anything else is started and answers "starting" until the house is open; when
// it closes, what has begun is answered first.
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { StartError } from './start-error.ts'

export type Web = {
  readonly port: number
  /** The address to type on this machine. */
  readonly address: string
  /** `bindings` tell the caller's socket: sign-in counts tries by its address. */
  answerWith(fetch: (request: Request, bindings: unknown) => Promise<Response>): void
  close(): Promise<void>
}

const DRAIN_MS = 10_000
const SWEEP_MS = 50
const PATIENCE_MS = 4_000

/** Listens on `host` and `port`; 0 lets the system choose. @throws StartError when the port is taken or not allowed. */
export async function openWeb(host: string, port: number): Promise<Web> {
  let answer: (request: Request, bindings: unknown) => Response | Promise<Response> = starting
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings),
    overrideGlobalObjects: false,
  })
  await listen(server, host, port)
  const info = server.address() as AddressInfo
  return {
    port: info.port,
    address: `http://${isLoopback(host) ? 'localhost' : hostInAddress(host)}:${info.port}`,
    answerWith: (fetch) => {
      answer = fetch
    },
    close: () => drain(server),
  }
}

type Server = ReturnType<typeof createAdaptorServer>

// A taken port is tried for a few seconds: the Alongside before this one may just be leaving it.
async function listen(server: Server, host: string, port: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += SWEEP_MS) {
    const cause = await listenOnce(server, host, port)
    if (!cause) return
    if (cause.code !== 'EADDRINUSE' || waitedMs >= PATIENCE_MS) throw refusal(cause, host, port)
    await sleep(SWEEP_MS)
  }
}

function listenOnce(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const settle = (cause?: NodeJS.ErrnoException) => {
      server.off('error', settle)
      server.off('listening', settle)
      resolve(cause)
    }
    server.on('error', settle)
    server.on('listening', settle)
    server.listen(port, host)
  })
}

// Connections that are kept alive end as soon as their answer is out; after ten seconds the rest is cut.
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), SWEEP_MS)
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}

function starting(): Response {
  return new Response('Alongside is starting. Try again in a moment.\n', {
    status: 503,
    headers: { 'retry-after': '2' },
  })
}

function refusal(cause: NodeJS.ErrnoException, host: string, port: number): StartError {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `The port ${port} is in use. Choose another one (--port N), or let the system choose (--port 0).`,
    EACCES: `The port ${port} may not be used by this user. Choose one above 1023 (--port N).`,
    EADDRNOTAVAIL: `The address ${host} is not one of this machine's. Correct --host.`,
    ENOTFOUND: `The address ${host} is not known. Correct --host.`,
  }
  return new StartError(reasons[cause.code ?? ''] ?? `Cannot listen on ${host}, port ${port} (${cause.code}).`, {
    cause,
  })
}

// A passkey belongs to a name and never to a number, so this machine is called by its name.
function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost' || isAnyAddress(host)
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
