// Whom the parts of the server log in as. Each role reaches only what it needs, whether the server is embedded or yours,
// so the rest of the code asks for a role and never for a host or a password.
import type { ClientConfig } from 'pg'

export const ROLES = ['owner', 'app', 'signin', 'jobs'] as const
export type Role = (typeof ROLES)[number]

export type Connections = {
  /** `superuser` (with DATABASE_URL: its user as it is) only sets up and clones databases; nothing else asks for it. */
  for(role: Role | 'superuser'): ClientConfig
  /** The same server, another database. */
  database(name: string): Connections
  readonly embedded: boolean
}

/** Where the embedded server listens: `host` is the socket's folder, or 127.0.0.1 where Node has no such sockets. */
export type Address = { readonly host: string; readonly port: number; readonly password: string | undefined }

/** The role's name in PostgreSQL. */
export function roleName(role: Role): string {
  return `alongside_${role}`
}

export function embeddedConnections(address: Address, database: string): Connections {
  return {
    for: (role) => ({
      host: address.host,
      port: address.port,
      database,
      user: role === 'superuser' ? 'postgres' : roleName(role),
      ...(address.password === undefined ? {} : { password: address.password }),
    }),
    database: (name) => embeddedConnections(address, name),
    embedded: true,
  }
}

/** `databaseUrl` is checked by the configuration: a postgres address without `options`. */
export function ownConnections(databaseUrl: string): Connections {
  return {
    for: (role) => ({
      connectionString: role === 'superuser' ? databaseUrl : withOption(databaseUrl, `-c role=${roleName(role)}`),
      connectionTimeoutMillis: 10_000,
    }),
    database: (name) => ownConnections(withDatabase(databaseUrl, name)),
    embedded: false,
  }
}

// As text and not through URL, which refuses the socket form `postgres://user@/database?host=/folder`.
function withOption(databaseUrl: string, option: string): string {
  return `${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}options=${encodeURIComponent(option)}`
}

function withDatabase(databaseUrl: string, name: string): string {
  const [, server = '', query = ''] = /^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/i.exec(databaseUrl) ?? []
  return `${server}/${encodeURIComponent(name)}${query}`
}
