// How the embedded server is run. Given on its command line and not in its file, so that a new version of Alongside
// brings its settings to old clusters too.
import { totalmem } from 'node:os'

const MEGABYTE = 1024 * 1024

/** The server's settings by name. `durable: false` is for tests: faster, and a crash of the machine may lose the data. */
export function serverSettings(durable: boolean): Readonly<Record<string, string>> {
  return {
    max_connections: '100',
    shared_buffers: `${durable ? sharedBuffersMb() : 64}MB`,
    jit: 'off',
    wal_compression: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The server's log holds no member's data: errors quote values and statements, so only its own life is written.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
}

function sharedBuffersMb(): number {
  return Math.max(64, Math.min(1024, Math.floor(totalmem() / 8 / MEGABYTE)))
}
