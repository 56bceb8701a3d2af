// Who carries messages, in a test: a real SMTP server and a real HTTP gateway on this machine, which keep what came and answer as they are told.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Letter {
  readonly to: string
  readonly text: string
  readonly isSecure: boolean
}

export interface LetterServer {
  readonly port: number
  readonly letters: readonly Letter[]
  close(): Promise<void>
}

/** Listens for letters; on a port of its own unless one is given. */
export async function letterServer(options: SMTPServerOptions = {}, port = 0): Promise<LetterServer> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        letters.push({ to, text: Buffer.concat(parts).toString('utf8'), isSecure: session.secure })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export interface CarriedMessage {
  readonly id: string
  readonly channel: string
  readonly to: string
  readonly language: string
  readonly body: string
  readonly key: string | undefined
  readonly idempotencyKey: string | undefined
}

export interface GatewayServer {
  readonly url: string
  readonly messages: CarriedMessage[]
  /** The status it answers with; 0 answers nothing at all. */
  status: number
  close(): Promise<void>
}

export async function gatewayServer(port = 0): Promise<GatewayServer> {
  const messages: CarriedMessage[] = []
  const made = { messages, status: 202 } as { -readonly [K in keyof GatewayServer]: GatewayServer[K] }
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request))
    const { authorization, 'idempotency-key': idempotencyKey } = request.headers
    messages.push({ ...body, key: authorization, idempotencyKey: idempotencyKey?.toString() })
    if (made.status !== 0) response.writeHead(made.status).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  made.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return made
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
