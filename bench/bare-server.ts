// The limit we measure against: a bare Node + PostgreSQL server. It inserts the same row and one audit row in one statement, or returns
// whole rows; no rights, no history, no checks.
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ ...JSON.parse(process.argv[2] ?? '{}'), max: 16 })
await pool.query(`create table if not exists bare_contact (member_id uuid not null, id uuid not null, episode_id uuid not null, at timestamptz not null, method text not null,
  outcome text not null, with_whom text[] not null, place text, minutes int, services text[] not null, note text, next_step text, primary key (member_id, id))`)
await pool.query('create table if not exists bare_member (like member including indexes)')
await pool.query(
  'create table if not exists bare_audit (id uuid primary key, at timestamptz not null default now(), actor text not null, what text not null)',
)

const insert = `with audit as (insert into bare_audit (id, actor, what) values ($2, 'bench', 'contact'))
  insert into bare_contact (member_id, id, episode_id, at, method, outcome, with_whom, place, minutes, services, note, next_step)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

const enter = `with audit as (insert into bare_audit (id, actor, what) values ($2, 'bench', 'member'))
  insert into bare_member (member_id, first_name, last_name, name_used, born_on, cin, spoken_language, race_ethnicity, do_not_contact, revision, labels, recorded_at, seq)
  values ($1, $3, $4, $5, $6, $7, $8, '{}', false, 1, '{}', now(), 1)`

const server = createServer(async (incoming, answer) => {
  if (incoming.url?.startsWith('/rows')) {
    const { rows } = await pool.query({
      name: 'rows',
      text: 'select * from member_card where lead_id = $1 limit 500',
      values: [incoming.url.slice(6)],
    })
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
    return
  }
  if (incoming.url?.startsWith('/charts')) {
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(await charts(incoming.url.slice(8))))
    return
  }
  const { id, input } = JSON.parse(await read(incoming))
  if (incoming.url === '/api/member.enter') {
    const { member, firstName, lastName, nameUsed, bornOn, cin, spokenLanguage } = input
    const values = [member, id, firstName, lastName, nameUsed, bornOn, cin, spokenLanguage]
    await pool.query({ name: 'enter', text: enter, values })
    answer.setHeader('content-type', 'application/json').end('{"outcome":"done"}')
    return
  }
  await pool.query({
    name: 'insert',
    text: insert,
    values: [
      input.member,
      input.id,
      input.episodeId,
      input.at,
      input.method,
      input.outcome,
      input.withWhom,
      input.place,
      input.minutes,
      input.services,
      input.note,
      input.nextStep,
    ],
  })
  answer.setHeader('content-type', 'application/json').end('{"outcome":"done"}')
})

/** The same rows a device is given, each table by one select. */
async function charts(staff: string) {
  const mine = '(select member_id from member_card where lead_id = $1)'
  const tables = ['member', 'episode', 'assignment', 'contact']
  const read = tables.map((table) =>
    pool.query({ name: table, text: `select * from ${table} where member_id in ${mine}`, values: [staff] }),
  )
  return (await Promise.all(read)).map(({ rows }) => rows)
}

function read(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => process.exit(0))
