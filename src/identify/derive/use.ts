// Emergency visits and unplanned stays (POF-2). A visit on the day before a stay begins, or on any day of it, is part of the stay; stays
// that follow each other by a day at most are one, known by its first part and counted by its first day.
import type { Identification } from '../../domain/identification.ts'
import { day, daysBetween, plusDays } from '../dialect.ts'
import { literal } from '../engine.ts'
import type { Window } from './window.ts'

/** Statements that make `stay` and `visit`, a row each, after the diagnoses. */
export function deriveUse(settings: Identification, window: Window): readonly string[] {
  return [
    behavioralClaims(settings),
    stayParts(settings, window),
    nursingStays(settings),
    stays(settings),
    visits(settings, window),
    visitsAlone(),
  ]
}

/** Claims for mental health or substance use: their principal diagnosis says so. */
function behavioralClaims({ groups }: Identification): string {
  const behavioral = groups.flatMap(({ means }, n) => (means['need.isBehavioral'] === true ? [n] : []))
  return `create temp table behavioral_claim as
    select distinct claim_id from code_seen where is_principal and n in (${behavioral.join(', ') || -1})`
}

/** A row a claim: several lines of a claim are one part of a stay. */
function stayParts({ stay, emergency }: Identification, window: Window): string {
  return `create temp table stay_part as
    select cin, claim_id, min(from_date) as starts_on, max(case when thru_date > from_date then thru_date else from_date end) as ends_on,
      max(case when ${startsWith('bill_type', stay.nursingBillTypes)} then 1 else 0 end) as is_nursing,
      max(coalesce(admit_type, '')) as admit_type,
      max(case when ${isEmergencyRevenue(emergency.revenueCodes)} then 1 else 0 end) as has_emergency
    from claim_lines
    where (${startsWith('bill_type', [...stay.hospitalBillTypes, ...stay.nursingBillTypes])}) and from_date <= ${day(window.claimsEnd)}
    group by cin, claim_id
    union all ${admissions(window)}`
}

/** Admissions told by message after the claims end: planned or not is unknown unless an emergency message led to them. */
function admissions(window: Window): string {
  const isEmergency = `(lower(e.class) in ('e', 'emergency', 'ed'))`
  return `select a.cin, 'message' as claim_id, a."at" as starts_on,
      coalesce((select min(d."at") from adt d where d.cin = a.cin and d."at" >= a."at" and lower(d.event) in ('a03', 'discharge')), a."at") as ends_on,
      0 as is_nursing, '' as admit_type,
      max(case when e.cin is null then 0 else 1 end) as has_emergency
    from adt a left join adt e on e.cin = a.cin and ${isEmergency} and e."at" between ${plusDays('a."at"', -1)} and a."at"
    where lower(a.class) in ('i', 'inpatient') and lower(a.event) in ('a01', 'admit') and a."at" > ${day(window.claimsEnd)} and a."at" <= ${day(window.end)}
    group by a.cin, a."at"`
}

/** Nursing parts that follow each other are one stay; one of too many days is long-term care and none at all. */
function nursingStays({ stay }: Identification): string {
  return `create temp table short_part as
    select * from stay_part where is_nursing = 0
    union all
    select p.* from stay_part p join (
      select cin, min(starts_on) as first_on, max(ends_on) as last_on from (${islands('stay_part where is_nursing = 1')}) i
      group by cin, island having ${daysBetween('min(starts_on)', 'max(ends_on)')} <= ${stay.nursingMostDays}
    ) s on s.cin = p.cin and p.starts_on between s.first_on and s.last_on
    where p.is_nursing = 1`
}

function stays({ stay }: Identification): string {
  const admitted = (types: readonly string[]) => `first_admit in (${types.map(literal).join(', ')})`
  return `create temp table stay as
    select cin, starts_on, ends_on, ref, is_behavioral,
      case when first_is_nursing = 1 or ${admitted(stay.unplannedAdmitTypes)} then true
        when ${admitted(stay.unclearAdmitTypes)} then case when first_has_emergency = 1 then true end
        else false end as is_unplanned
    from (
      select cin, min(starts_on) as starts_on, max(ends_on) as ends_on, max(case when claim_id in (select claim_id from behavioral_claim) then 1 else 0 end) = 1 as is_behavioral,
        max(case when part = 1 then claim_id end) as ref, max(case when part = 1 then is_nursing end) as first_is_nursing,
        max(case when part = 1 then admit_type end) as first_admit, max(case when part = 1 then has_emergency end) as first_has_emergency
      from (select *, row_number() over (partition by cin, island order by starts_on, is_nursing, claim_id) as part from (${islands('short_part')}) i) n
      group by cin, island
    ) s`
}

/** The rows with a number that is the same for those that follow each other by a day at most. */
function islands(from: string): string {
  return `select *, sum(begins) over (partition by cin order by starts_on, ends_on, claim_id rows unbounded preceding) as island from (
      select *, case when starts_on <= ${plusDays('max(ends_on) over (partition by cin order by starts_on, ends_on, claim_id rows between unbounded preceding and 1 preceding)', 1)}
        then 0 else 1 end as begins from ${from}) b`
}

function visits({ emergency }: Identification, window: Window): string {
  const within = `from_date between ${day(window.first(12))} and ${day(window.claimsEnd)}`
  const places = emergency.placesOfService.map(literal).join(', ')
  return `create temp table visit_all as
    select v.cin, v.on_day, min(v.claim_id) as ref, max(case when b.claim_id is null then 0 else 1 end) = 1 as is_behavioral from (
      select cin, from_date as on_day, claim_id from claim_lines where place_of_service in (${places}) and form = 'professional' and ${within}
      union all
      select cin, from_date as on_day, claim_id from claim_lines
      where ${isEmergencyRevenue(emergency.revenueCodes)} and (${startsWith('bill_type', emergency.billTypes)}) and form = 'institutional' and ${within}
      union all
      select cin, "at" as on_day, 'message' as claim_id from adt
      where lower(class) in ('e', 'emergency', 'ed') and "at" > ${day(window.claimsEnd)} and "at" <= ${day(window.end)}
    ) v left join behavioral_claim b on b.claim_id = v.claim_id group by v.cin, v.on_day`
}

function visitsAlone(): string {
  return `create temp table visit as
    select v.* from visit_all v where not exists (
      select 1 from stay s where s.cin = v.cin and v.on_day between ${plusDays('s.starts_on', -1)} and s.ends_on)`
}

/** A bill type is written with or without its leading zero. */
function startsWith(column: string, prefixes: readonly string[]): string {
  return prefixes.map((prefix) => `${column} like '${prefix}%' or ${column} like '0${prefix}%'`).join(' or ')
}

/** Revenue codes from the first to the last, with or without their leading zero. */
function isEmergencyRevenue([first, last]: readonly [string, string]): string {
  const short = (code: string) => code.replace(/^0/, '')
  return `(revenue_code between '${first}' and '${last}' or revenue_code between '${short(first)}' and '${short(last)}')`
}
