// One member's whole reasoning: what the data says, every population with its trace, what is missing, what was seen before.
import type { Day } from '../base/day.ts'
import { columnOf } from '../domain/facts.ts'
import { decide, type Rule, type Trace } from '../domain/rule.ts'
import { factsOf } from './decide.ts'
import { isCurrent } from './derive/diagnosis.ts'
import { literal } from './engine.ts'
import { IdentifyError } from './fault.ts'
import type { Derived } from './run.ts'

/** The lines of the explanation. @throws IdentifyError when the CIN is not among the members */
export async function explain(derived: Derived, cin: string): Promise<readonly string[]> {
  const { engine, rules, window } = derived
  const [member] = await engine.rows(`select cin from member_in where cin = ${literal(cin)}`)
  if (!member) throw new IdentifyError(`There is no member ${cin} in the file. Check the CIN.`)
  const whys = await engine.rows(`select why from excluded where cin = ${literal(cin)} order by why`)
  const [row] = await engine.rows(`select * from fact where cin = ${literal(cin)}`)
  const heading = `${cin} as of ${window.asOf}; visits and stays from ${window.first(6)} (six months) or ${window.first(12)} (twelve) to ${window.end}`
  const seen = await seenOf(derived, cin)
  if (whys.length > 0) return [heading, `Not for ECM: ${whys.map(({ why }) => why).join(', ')}.`, ...seen]
  if (!row) return [heading, 'Nothing was seen that points to a population.', ...seen]
  return [heading, ...seen, ...rules.flatMap((rule) => linesOf(rule, factsOf(rule, row), window.asOf))]
}

async function seenOf({ engine, settings, window }: Derived, cin: string): Promise<readonly string[]> {
  const of = `where cin = ${literal(cin)}`
  const rows = await engine.rows(`
    select 'visit' as what, cast(on_day as varchar) as on_day, ref || case when is_behavioral then ', mental health or substance use' else '' end as says from visit ${of}
    union all
    select 'stay', cast(starts_on as varchar), 'to ' || cast(ends_on as varchar) || ', ' || ref || case when is_unplanned then ', unplanned' when is_unplanned is null then ', planned or not is unknown' else ', planned' end from stay ${of}
    union all
    select 'diagnosis', cast(seen_on as varchar), grp || ', ' || ref || case when ${isCurrent(settings.diagnosisMonths, window)} then '' else ', seen before' end from diagnosis d ${of}
    union all
    select 'told', coalesce(cast(seen_on as varchar), ''), fact || coalesce(' ' || cast(flag as varchar), '') || coalesce(' ' || cast(number as varchar), '') || coalesce(' ' || cast(on_day as varchar), '') || coalesce(' ' || word, '') || coalesce(', ' || ref, '') from told ${of}
    order by 1, 2, 3`)
  return rows.map(({ what, on_day, says }) => `  ${what} ${on_day} ${says}`)
}

function linesOf(rule: Rule, facts: ReturnType<typeof factsOf>, asOf: Day): readonly string[] {
  const { answer, trace, missing } = decide(rule, facts, asOf)
  const need = missing.length > 0 ? `; would settle it: ${missing.join(', ')}` : ''
  return [`${rule.id}: ${answer}${need}`, ...traceLines(trace, 1)]
}

function traceLines(trace: Trace, depth: number): readonly string[] {
  const value = trace.value === undefined ? 'not known' : String(trace.value)
  const fact = trace.comparison ? `${columnOf(trace.comparison.fact)} (${value})` : trace.by
  const line = `${'  '.repeat(depth)}${trace.answer}  ${trace.limb === undefined ? '' : `${trace.limb}: `}${trace.says ?? fact}`
  return [line, ...trace.parts.flatMap((part) => traceLines(part, depth + 1))]
}
