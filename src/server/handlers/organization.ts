// The organization's own data and settings, read and changed by its administrator.
import type * as z from 'zod'
import type {
  correctOrganization,
  enterOrganization,
  readOrganization,
  setOrganization,
} from '../../api/organization.ts'
import { Problem } from '../../base/problem.ts'
import { done, refused } from '../../base/result.ts'
import { isNpi } from '../../domain/npi.ts'
import { checkSetting, defaultSettings, readSettings } from '../../domain/organization-setting.ts'
import { entryOf } from '../database/entry-table.ts'
import type { HandlerWork, QueryWork } from '../gate/gate.ts'
import { kindOf } from './staff.ts'

export async function answerOrganization(work: QueryWork, input: z.infer<(typeof readOrganization)['input']>) {
  const [rows = [], history = []] = await work.trips.go([
    {
      text: 'select kind, name, npi, tin, provider_type, phone, settings from organization where id = $1',
      values: [input.organization],
    },
    {
      text: `select name, value, from_at, set_by from organization_setting where organization_id = $1 order by from_at desc, id desc limit 200`,
      values: [input.organization],
    },
  ])
  if (!rows[0]) throw new Problem('not-found')
  const { settings, ...organization } = entryOf(rows[0])
  const { idleMinutes } = work.house
  return {
    output: {
      ...organization,
      settings: readSettings(settings, { ...defaultSettings, idleMinutes }),
      history: history.map(entryOf),
    },
    members: [],
  }
}

export async function enterHere(work: HandlerWork, input: z.infer<(typeof enterOrganization)['input']>) {
  const isPlan = input.kind === 'plan'
  if (isPlan && input.planCode === null) return refused('plan-code-needed')
  if (input.kind !== 'agency' && input.npi !== null) return refused('agency-only')
  if (input.kind !== 'referrer' && (input.recipientKind !== null || input.isSudProgram)) return refused('referrer-only')
  if (input.npi !== null && !isNpi(input.npi)) return refused('npi-wrong')
  const [same = [], plans = [], agencies = []] = await work.trips.go([
    { text: 'select from organization where id = $1', values: [input.organization] },
    { text: `select from organization where kind = 'plan' and plan_code = $1`, values: [input.planCode] },
    { text: `select from organization where kind = 'agency' and npi = $1`, values: [input.npi] },
  ])
  if (same.length > 0) return refused('organization-known')
  if (isPlan && plans.length > 0) return refused('plan-code-used')
  if (agencies.length > 0) return refused('npi-used')
  const entered = {
    text: `insert into organization (id, kind, name, plan_code, npi, recipient_kind, is_sud_program, started_on)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      ...[input.organization, input.kind, input.name, isPlan ? input.planCode : null, input.npi],
      ...[input.recipientKind, input.isSudProgram, input.from],
    ],
  }
  return done({ output: {}, statements: [entered] })
}

export async function correct(work: HandlerWork, input: z.infer<(typeof correctOrganization)['input']>) {
  const isAgency = (await kindOf(work)) === 'agency'
  if (!isAgency && (input.npi !== null || input.providerType !== null)) return refused('agency-only')
  if (input.npi !== null && !isNpi(input.npi)) return refused('npi-wrong')
  const [others = []] = await work.trips.go([
    {
      text: `select from organization where kind = 'agency' and npi = $1 and id <> $2`,
      values: [input.npi, input.organization],
    },
  ])
  if (others.length > 0) return refused('npi-used')
  const changed = {
    text: 'update organization set name = $2, npi = $3, tin = $4, provider_type = $5, phone = $6 where id = $1',
    values: [input.organization, input.name, input.npi, input.tin, input.providerType, input.phone],
  }
  return done({ output: {}, statements: [changed] })
}

export async function set(work: HandlerWork, input: z.infer<(typeof setOrganization)['input']>) {
  const checked = checkSetting(input.name, input.value)
  if (!checked.ok) return checked
  const written = {
    text: 'update organization set settings = settings || jsonb_build_object($2::text, $3::jsonb) where id = $1',
    values: [work.checked.subject.id, input.name, JSON.stringify(input.value)],
  }
  // What an event of that day is read by, whatever is set later.
  const dated = {
    text: `insert into organization_setting (organization_id, id, name, value, from_at, set_by) values ($1, $2, $3, $4, $5, $6)`,
    values: [
      work.checked.subject.id,
      work.at.id(1),
      input.name,
      JSON.stringify(input.value),
      work.at.now,
      work.at.staffId,
    ],
  }
  return done({ output: {}, statements: [written, dated] })
}
