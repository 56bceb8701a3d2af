// Stands until src/server/house.ts is there.
import type { Config } from '../config.ts'
import type { Connections } from '../postgres/connection.ts'

export async function openHouse(_: {
  connections: Connections
  config: Config
  dataDir: string
  demo: boolean
}): Promise<{
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
  demoSeats(): Promise<readonly string[]>
}> {
  return { fetch: async () => new Response('Alongside\n'), close: async () => {}, demoSeats: async () => [] }
}
