// The schema as it is, read from PostgreSQL's catalogs: what the migrations came to, not what they say. The generated
// pages are printed from it and a test holds it to the rules of the house.
import type { ClientBase } from 'pg'

export type Column = {
  readonly name: string
  readonly type: string
  readonly isNotNull: boolean
  readonly default: string | null
  readonly isIdentity: boolean
}

export type Key = {
  readonly name: string
  readonly kind: 'primary' | 'unique' | 'foreign' | 'check' | 'exclusion'
  readonly columns: readonly string[]
  /** The table a foreign key points at, with its schema. */
  readonly to: string | null
  readonly toColumns: readonly string[]
  readonly definition: string
}

export type Index = {
  readonly name: string
  readonly isUnique: boolean
  /** Made by a key, which tells about it. */
  readonly isOfKey: boolean
  /** A column's name; null for an expression. */
  readonly columns: readonly (string | null)[]
  readonly definition: string
}

export type Policy = {
  readonly name: string
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  /** It takes away; others give. */
  readonly isRestrictive: boolean
  readonly to: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

export type Grant = { readonly to: string; readonly privilege: string; readonly column: string | null }

export type Table = {
  readonly schema: string
  readonly name: string
  readonly owner: string
  readonly hasRowPolicies: boolean
  readonly columns: readonly Column[]
  readonly keys: readonly Key[]
  readonly indexes: readonly Index[]
  readonly policies: readonly Policy[]
  readonly grants: readonly Grant[]
  readonly triggers: readonly string[]
}

export type Routine = {
  readonly schema: string
  readonly name: string
  readonly owner: string
  readonly signature: string
  readonly runsAsOwner: boolean
  readonly hasOwnSearchPath: boolean
  readonly grants: readonly Grant[]
  readonly definition: string
}

export type Schema = {
  readonly tables: readonly Table[]
  readonly routines: readonly Routine[]
  /** Sequences, enums, views: what we do without, by kind and name. */
  readonly others: readonly string[]
  readonly schemaGrants: readonly (Grant & { readonly schema: string })[]
}

// What an extension brought is not ours to print.
const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
const notOfExtension = (catalog: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = o.oid and d.deptype = 'e')`
const grantsOf = (acl: string, kind: string, owner: string) => `
  coalesce((select json_agg(json_build_object('to', case when a.grantee = 0 then 'public' else a.grantee::regrole::text end,
      'privilege', lower(a.privilege_type), 'column', null) order by a.grantee::regrole::text, a.privilege_type)
    from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) a where a.grantee <> ${owner}), '[]')`
const names = (relation: string, numbers: string) => `
  coalesce((select json_agg(a.attname order by k.n) from unnest(${numbers}) with ordinality k (attnum, n)
    left join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.attnum and k.attnum > 0), '[]')`

const TABLES = `
  select n.nspname as schema, o.relname as name, o.relowner::regrole::text as owner, o.relrowsecurity as "hasRowPolicies",
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isNotNull', a.attnotnull,
        'default', pg_get_expr(f.adbin, f.adrelid), 'isIdentity', a.attidentity <> '') order by a.attnum)
      from pg_attribute a left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
      where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object('name', c.conname,
        'kind', case c.contype when 'p' then 'primary' when 'u' then 'unique' when 'f' then 'foreign' when 'c' then 'check' else 'exclusion' end,
        'columns', ${names('o.oid', 'c.conkey')}, 'to', case when c.confrelid <> 0 then
          (select tn.nspname || '.' || t.relname from pg_class t join pg_namespace tn on tn.oid = t.relnamespace where t.oid = c.confrelid) end,
        'toColumns', ${names('c.confrelid', 'c.confkey')},
        'definition', pg_get_constraintdef(c.oid)) order by position(c.contype::text in 'puxfc'), c.conname)
      from pg_constraint c where c.conrelid = o.oid and c.contype in ('p', 'u', 'f', 'c', 'x')), '[]') as keys,
    coalesce((select json_agg(json_build_object('name', x.relname, 'isUnique', i.indisunique,
        'isOfKey', exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = o.oid and c.contype in ('p', 'u', 'x')),
        'columns', ${names('o.oid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')},
        'definition', pg_get_indexdef(i.indexrelid)) order by x.relname)
      from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = o.oid), '[]') as indexes,
    coalesce((select json_agg(json_build_object('name', p.polname,
        'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end, 'isRestrictive', not p.polpermissive,
        'to', (select json_agg(case when r = 0 then 'public' else r::regrole::text end order by 1) from unnest(p.polroles) r),
        'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname)
      from pg_policy p where p.polrelid = o.oid), '[]') as policies,
    ${grantsOf('o.relacl', 'r', 'o.relowner')} as "tableGrants",
    coalesce((select json_agg(json_build_object('to', case when e.grantee = 0 then 'public' else e.grantee::regrole::text end,
        'privilege', lower(e.privilege_type), 'column', a.attname) order by e.grantee::regrole::text, e.privilege_type, a.attnum)
      from pg_attribute a cross join aclexplode(a.attacl) e where a.attrelid = o.oid), '[]') as "columnGrants",
    coalesce((select json_agg(g.tgname order by g.tgname) from pg_trigger g where g.tgrelid = o.oid and not g.tgisinternal), '[]') as triggers
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where ${OURS} and o.relkind in ('r', 'p') and ${notOfExtension('pg_class')} order by 1, 2`

const ROUTINES = `
  select n.nspname as schema, o.proname as name, o.proowner::regrole::text as owner, o.oid::regprocedure::text as signature,
    o.prosecdef as "runsAsOwner", coalesce(o.proconfig::text like '%search_path=%', false) as "hasOwnSearchPath",
    ${grantsOf('o.proacl', 'f', 'o.proowner')} as grants, pg_get_functiondef(o.oid) as definition
  from pg_proc o join pg_namespace n on n.oid = o.pronamespace
  where ${OURS} and o.prokind in ('f', 'p') and ${notOfExtension('pg_proc')} order by 1, 2, 4`

const OTHERS = `
  select case o.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end
    || ' ' || n.nspname || '.' || o.relname as other
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where ${OURS} and o.relkind in ('S', 'v', 'm', 'f') and ${notOfExtension('pg_class')}
  union all
  select 'enum ' || n.nspname || '.' || o.typname from pg_type o join pg_namespace n on n.oid = o.typnamespace
  where ${OURS} and o.typtype = 'e' and ${notOfExtension('pg_type')} order by 1`

const SCHEMAS = `
  select n.nspname as schema, g.value ->> 'to' as to, g.value ->> 'privilege' as privilege, null as column
  from pg_namespace n cross join json_array_elements(${grantsOf('n.nspacl', 'n', 'n.nspowner')}) g
  where ${OURS} order by 1, 2, 3`

/** The schema that `client` is connected to, without what extensions brought. */
export async function readSchema(client: Pick<ClientBase, 'query'>): Promise<Schema> {
  type TableRow = Omit<Table, 'grants'> & { tableGrants: readonly Grant[]; columnGrants: readonly Grant[] }
  const tables = await client.query<TableRow>(TABLES)
  const routines = await client.query<Routine>(ROUTINES)
  const others = await client.query<{ other: string }>(OTHERS)
  const schemas = await client.query<Grant & { readonly schema: string }>(SCHEMAS)
  return {
    tables: tables.rows.map(({ tableGrants, columnGrants, ...table }) => ({
      ...table,
      grants: [...tableGrants, ...columnGrants],
    })),
    routines: routines.rows,
    others: others.rows.map((row) => row.other),
    schemaGrants: schemas.rows,
  }
}
