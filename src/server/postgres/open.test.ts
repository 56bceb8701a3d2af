import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { clearScratchFolder, scratchFolder } from '../../../test/scratch-folder.ts'
import { StartError } from '../start-error.ts'
import { clusterFailure } from './cluster.ts'
import { openEmbeddedDatabase } from './open.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

const LONG_MS = 60_000

/** Whether another user can reach this code at all: below a folder of mode 700 none can, and what is tested for them cannot be. */
const isOpenToAll = foldersAbove(import.meta.dirname).every((folder) => (statSync(folder).mode & 0o001) !== 0)

function foldersAbove(folder: string): readonly string[] {
  return folder === dirname(folder) ? [folder] : [folder, ...foldersAbove(dirname(folder))]
}

let scratch = ''
before(async () => {
  scratch = await scratchFolder()
})
after(() => clearScratchFolder(scratch))

const open = (name: string, use: 'serve' | 'command' = 'serve') =>
  openEmbeddedDatabase({ folder: join(scratch, name), use, durable: false })

async function ask(config: ClientConfig, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Another process that opens the folder, keeps a row, says so and stays. */
async function otherProcess(folder: string, environment: NodeJS.ProcessEnv = {}, uid?: number): Promise<ChildProcess> {
  const script = `
    import { Client } from 'pg'
    import { openEmbeddedDatabase } from ${JSON.stringify(import.meta.resolve('./open.ts'))}
    const database = await openEmbeddedDatabase({ folder: ${JSON.stringify(folder)}, use: 'serve' })
    const client = new Client(database.connections.for('owner'))
    await client.connect()
    await client.query('create table if not exists kept (n int)')
    await client.query('insert into kept values (1)')
    await client.query('begin')
    await client.query('insert into kept values (2)')
    // What is heard at SIGTERM is said before 'kept': the test may send it at once.
    process.on('SIGTERM', async () => { await client.end(); await database.close(); process.exit(0) })
    console.log('kept')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint += text
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', () => reject(new Error(complaint)))
  })
  return child
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

const isStartError = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StartError, String(error))
  assert.match(error.message, pattern)
  assert.equal(error.message.split('\n').length, 1)
  return true
}

describe('a start that must not go on', { timeout: LONG_MS }, () => {
  test('a folder of another major version is left as it is', async () => {
    await mkdir(join(scratch, 'older', 'postgres'), { recursive: true })
    await writeFile(join(scratch, 'older', 'postgres', 'PG_VERSION'), '16\n')
    await assert.rejects(open('older'), isStartError(/made by PostgreSQL 16/))
    assert.deepEqual(await readdir(join(scratch, 'older', 'postgres')), ['PG_VERSION'])
  })

  test('a folder where a file stands is told', async () => {
    await writeFile(join(scratch, 'file'), '')
    await assert.rejects(open('file'), isStartError(/cannot be made/))
  })

  test('a folder served by a living process is told with its number', async () => {
    const first = await open('served')
    await assert.rejects(open('served'), isStartError(new RegExp(`already runs .*process ${process.pid}`)))
    assert.deepEqual(await ask(first.connections.for('app'), 'select 1 as one'), [{ one: 1 }])
    await first.close()
  })

  test('a full disk is told as such', () => {
    const failure = clusterFailure('/house/data/postgres', 'FATAL: could not write: No space left on device')
    assert.match(failure.message, /no space left for the data in \/house\/data/)
  })

  test('a cluster that does not start is told with its own last word and leaves no socket behind', async () => {
    await (await open('broken')).close()
    await writeFile(join(scratch, 'broken', 'postgres', 'postgresql.conf'), 'not_a_setting = 1\n')
    await assert.rejects(
      open('broken'),
      isStartError(/did not start: .*FATAL: .*postgresql\.conf.* log: .*postgres\.log/),
    )
    await writeFile(join(scratch, 'broken', 'postgres', 'postgresql.conf'), '')
    await (await open('broken')).close()
  })
})

describe('the embedded server', { timeout: LONG_MS }, () => {
  test('keeps its data over a stop, and nothing of it runs or lies about after', async () => {
    const first = await open('kept')
    await ask(first.connections.for('owner'), 'create table kept as select 7 as n')
    const { host = '' } = first.connections.for('owner')
    await first.close()
    assert.equal(await findPostmaster(join(scratch, 'kept', 'postgres')), undefined)
    await assert.rejects(readdir(host), { code: 'ENOENT' })
    const second = await open('kept')
    assert.deepEqual(await ask(second.connections.for('owner'), 'select n from kept'), [{ n: 7 }])
    await second.close()
    await second.close()
  })

  test('gives each role its own login, and none stands above row policies', async () => {
    const { connections, close } = await open('roles')
    for (const role of ['owner', 'app', 'signin', 'jobs'] as const) {
      const rows = await ask(
        connections.for(role),
        `select current_user::text as name, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as above
           from pg_roles where rolname = current_user`,
      )
      assert.deepEqual(rows, [{ name: `alongside_${role}`, above: false }])
    }
    await close()
  })

  test('knows letters of every script, orders by code point, and is not reached by TCP', async () => {
    const { connections, close } = await open('roles')
    const rows = await ask(
      connections.for('owner'),
      `select cardinality(show_trgm('Հայկ')) > 0 and cardinality(show_trgm('ម៉ារី')) > 0 and cardinality(show_trgm('王')) > 0 as found,
              'Z' < 'a' as by_code_point, current_setting('listen_addresses') as tcp,
              (select array_agg(extname::text order by extname) from pg_extension) as extensions`,
    )
    const extensions = ['btree_gist', 'fuzzystrmatch', 'pg_trgm', 'pgcrypto', 'plpgsql', 'unaccent']
    assert.deepEqual(rows, [{ found: true, by_code_point: true, tcp: '', extensions }])
    await close()
  })

  test('writes no statement and no value into its log', async () => {
    const { connections, close } = await open('quiet')
    const secret = 'INVENTED-NAME'
    const owner = connections.for('owner')
    await ask(owner, 'create table quiet (name text primary key)')
    await ask(owner, `insert into quiet values ('${secret}')`)
    await assert.rejects(ask(owner, `insert into quiet values ('${secret}')`))
    await assert.rejects(ask(owner, `select '${secret}'::int`))
    await close()
    assert.ok(!(await readFile(join(scratch, 'quiet', 'postgres.log'), 'utf8')).includes(secret))
  })

  test('is shared by a command beside the server, and the last to leave stops it', async () => {
    const serving = await open('shared')
    const command = await open('shared', 'command')
    assert.deepEqual(command.connections.for('app'), serving.connections.for('app'))
    await serving.close()
    assert.deepEqual(await ask(command.connections.for('app'), 'select 1 as one'), [{ one: 1 }])
    await command.close()
    assert.equal(await findPostmaster(join(scratch, 'shared', 'postgres')), undefined)
  })

  test('is made once by two who start at the same moment', async () => {
    const [first, second] = await Promise.all([open('twins', 'command'), open('twins', 'command')])
    assert.deepEqual(first.connections.for('app'), second.connections.for('app'))
    await Promise.all([first.close(), second.close()])
    assert.equal(await findPostmaster(join(scratch, 'twins', 'postgres')), undefined)
  })

  test('listens on 127.0.0.1 with a password where there are no sockets', async () => {
    const { connections, close } = await openEmbeddedDatabase({
      folder: join(scratch, 'port'),
      use: 'serve',
      durable: false,
      overPort: true,
    })
    const app = connections.for('app')
    assert.equal(app.host, '127.0.0.1')
    assert.deepEqual(await ask(app, 'select 1 as one'), [{ one: 1 }])
    await assert.rejects(ask({ ...app, password: 'wrong' }, 'select 1'), { code: '28P01' })
    await close()
  })
})

describe('after a kill', { timeout: LONG_MS }, () => {
  test('of Node: the orphan is ended, what was committed is there, what hung is not', async () => {
    const folder = join(scratch, 'orphan')
    const child = await otherProcess(folder)
    child.kill('SIGKILL')
    await ended(child)
    const orphan = await findPostmaster(join(folder, 'postgres'))
    assert.ok(orphan, 'the server outlives its Node')
    const { connections, close } = await open('orphan')
    assert.deepEqual(await ask(connections.for('owner'), 'select n from kept'), [{ n: 1 }])
    assert.notEqual((await findPostmaster(join(folder, 'postgres')))?.pid, orphan.pid)
    await close()
  })

  test('of Node and PostgreSQL together: it recovers, and the old socket folder is gone', async () => {
    const folder = join(scratch, 'crash')
    const child = await otherProcess(folder)
    const running = await findPostmaster(join(folder, 'postgres'))
    assert.ok(running?.socketFolder)
    child.kill('SIGKILL')
    process.kill(running.pid, 'SIGKILL')
    await ended(child)
    const { connections, close } = await open('crash')
    assert.deepEqual(await ask(connections.for('owner'), 'select n from kept'), [{ n: 1 }])
    await assert.rejects(readdir(running.socketFolder), { code: 'ENOENT' })
    await close()
  })

  test('and a restart of the machine: a process number that went to another program stops nothing', async () => {
    const cluster = join(scratch, 'reused', 'postgres')
    await (await open('reused')).close()
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n/nowhere\n\n1 1\nready\n`)
    const { connections, close } = await open('reused')
    assert.deepEqual(await ask(connections.for('app'), 'select 1 as one'), [{ one: 1 }])
    await close()
  })

  test('in the middle of making the cluster: it is made anew', async () => {
    const unfinished = join(scratch, 'half', 'postgres.new')
    await mkdir(unfinished, { recursive: true })
    await writeFile(join(unfinished, 'PG_VERSION'), '18\n')
    const { connections, close } = await open('half')
    assert.deepEqual(await ask(connections.for('app'), 'select 1 as one'), [{ one: 1 }])
    await close()
  })

  test('of PostgreSQL alone: closing and the next start still work', async () => {
    const first = await open('alone')
    const running = await findPostmaster(join(scratch, 'alone', 'postgres'))
    assert.ok(running)
    await stopPostmaster(running, {
      cluster: join(scratch, 'alone', 'postgres'),
      binaries: { initdb: '', postgres: '', pgCtl: '', environment: {} },
    })
    await first.close()
    await (await open('alone')).close()
  })
})

const isRoot = process.getuid?.() === 0
test('as root without user namespaces it runs as a system user', {
  skip: !isRoot || !isOpenToAll,
  timeout: LONG_MS,
}, async () => {
  // A PATH without unshare stands for a container that forbids it.
  const bin = join(scratch, 'bin')
  await mkdir(bin)
  await symlink('/usr/bin/env', join(bin, 'env'))
  const folder = join(scratch, 'system-user')
  const child = await otherProcess(folder, { PATH: [bin].join(delimiter) })
  const running = await findPostmaster(join(folder, 'postgres'))
  assert.ok(running)
  const status = await readFile(`/proc/${running.pid}/status`, 'utf8')
  assert.doesNotMatch(status, /^Uid:\t0\t/m)
  child.kill('SIGTERM')
  await ended(child)
  assert.equal(await findPostmaster(join(folder, 'postgres')), undefined)
})

// As `docker run --user 12345` does: PostgreSQL wants a name for whoever runs it.
const hasNamespaces = spawnSync('unshare', ['--user', 'true']).status === 0
test('a user without a name is given one', {
  skip: !isRoot || !hasNamespaces || !isOpenToAll,
  timeout: LONG_MS,
}, async () => {
  const folder = join(scratch, 'nameless')
  await mkdir(folder)
  await chown(folder, 12_345, 12_345)
  const child = await otherProcess(folder, {}, 12_345)
  child.kill('SIGTERM')
  await ended(child)
  assert.equal(await findPostmaster(join(folder, 'postgres')), undefined)
})
