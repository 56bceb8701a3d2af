// The operator at the command line: which plan and which agency is meant, and the seat the gate sees.

import type { Caller } from '../gate/seat.ts'
import type { Core } from '../house.ts'
import { StartError } from '../start-error.ts'

export function operatorOf(organizationId: string, name: string): Caller {
  return { kind: 'house', role: 'operator', name, organizationId }
}

/** The plan of a code. @throws StartError when there is none. */
export async function planFor(core: Core, code: string): Promise<string> {
  const rows = await core.house.database.ask({
    text: `select id from organization where kind = 'plan' and ltrim(plan_code, '0') = ltrim($1, '0')`,
    values: [code],
  })
  if (rows[0]) return String(rows[0].id)
  throw new StartError(`There is no plan with the code ${code} here. Check --plan, or the data folder (--data DIR).`)
}

/** The agency named by its NPI or name, else the one the file names, else the house's own or only one. @throws StartError */
export async function agencyFor(
  core: Core,
  given: string | undefined,
  inFile: () => Promise<string | undefined> = async () => undefined,
): Promise<string> {
  const named = given ?? (await inFile())
  const rows = await core.house.database.ask({
    text: `select id, npi, name, (select value #>> '{}' from setting where name = 'own-agency') = id::text as own from organization where kind = 'agency' and ended_on is null`,
  })
  const match = rows.find((row) => named !== undefined && (row.npi === named || row.name === named || row.id === named))
  if (match) return String(match.id)
  if (given !== undefined) throw new StartError(`There is no agency ${given} here. Give its NPI (--agency NPI).`)
  const own = rows.find((row) => row.own === true) ?? (rows.length === 1 ? rows[0] : undefined)
  if (own) return String(own.id)
  throw new StartError('The file names no agency of this house. Say for which agency it is: --agency NPI.')
}
