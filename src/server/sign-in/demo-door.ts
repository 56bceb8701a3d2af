// The demo's way in, shown to whoever comes: one person for each role, and the published password. It is told only where the data are the
// demo's own and the server was started for it.
import type pg from 'pg'
import type { DemoDoor } from '../../api/sign-in.ts'
import { DEMO_PASSWORD } from './password.ts'

export async function demoDoor(pool: pg.Pool): Promise<DemoDoor> {
  const { rows } = await pool.query<DemoDoor['seats'][number]>(SEATS)
  return { password: DEMO_PASSWORD, seats: rows }
}

const SEATS = `
  select distinct on (seat.role) seat.role, staff.email, organization.name as organization
  from seat join staff on staff.id = seat.staff_id join organization on organization.id = seat.organization_id
    join signin."user" account on account.id = staff.id and account.demo
  where staff.ended_on is null and seat.ended_at is null
  order by seat.role, organization.name, staff.email`
