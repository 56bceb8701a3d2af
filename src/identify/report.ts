// The run as one page that needs nothing else: who appears to meet a population and who is served, bar beside bar, with the table below.
import type { Day } from '../base/day.ts'
import { type EngineRow, numberOf } from './engine.ts'
import type { Outcome } from './run.ts'

const titles: Readonly<Record<string, string>> = {
  population: 'By Population of Focus',
  age: 'By age',
  'race and ethnicity': 'By race and ethnicity',
  county: 'By county',
  language: 'By spoken language',
}

export function reportPage(asOf: Day, { summary, faults, excluded, window, opened }: Outcome): string {
  const all = summary.find(({ by }) => by === 'all')
  const sections = Object.entries(titles).map(([by, title]) =>
    section(
      title,
      summary.filter((row) => row.by === by),
    ),
  )
  const unread = opened.missing.map(
    (name) => `<li>${safe(name)}: not in the folder. What it would say is unknown, not “no”.</li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who may qualify, ${asOf}</title><style>${STYLE}</style></head><body><main>
<h1>Who may qualify for Enhanced Care Management</h1>
<p>As of ${asOf}. Visits and stays are counted up to ${window.end}. “Appears to meet” is not a decision: the plan decides, person by person.</p>
<dl class="figures">
${figure(numberOf(all?.appears_to_meet), 'appear to meet at least one population')}
${figure(numberOf(all?.not_settled), 'show something, and more must be asked')}
${figure(numberOf(all?.meets_and_served), 'of those who appear to meet are served now')}
${figure(numberOf(all?.appears_to_meet) - numberOf(all?.meets_and_served), 'appear to meet and are not served')}
</dl>
${sections.join('\n')}
<section><h2>Not for ECM</h2>${plainTable(excluded, { why: 'Why', members: 'Members' })}</section>
<section><h2>What the data could not say</h2><ul>${unread.join('')}</ul>
${faults.length === 0 ? '<p>Every row was read.</p>' : plainTable(faults, { file: 'File', column: 'Column', reason: 'What is wrong', rows: 'Rows' })}
</section></main></body></html>`
}

function figure(value: number, says: string): string {
  return `<div><dt>${safe(says)}</dt><dd>${value.toLocaleString('en-US')}</dd></div>`
}

/** Bars of appears-to-meet, darker where served; the widest fills the line. A group is read against itself, not against the largest. */
function section(title: string, rows: readonly EngineRow[]): string {
  if (rows.length === 0) return ''
  const widest = Math.max(1, ...rows.map((row) => numberOf(row.appears_to_meet)))
  const lines = rows.map((row) => {
    const [meets, served] = [numberOf(row.appears_to_meet), numberOf(row.meets_and_served)]
    const share = meets === 0 ? '–' : `${Math.round((100 * served) / meets)}%`
    const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${meets} appear to meet, ${served} are served">
      <rect class="meets" width="${((100 * meets) / widest).toFixed(2)}" height="10"/><rect class="served" width="${((100 * served) / widest).toFixed(2)}" height="10"/></svg>`
    return `<tr><th scope="row">${safe(String(row.value))}</th><td class="bar">${bar}</td><td>${meets.toLocaleString('en-US')}</td>
      <td>${numberOf(row.not_settled).toLocaleString('en-US')}</td><td>${served.toLocaleString('en-US')}</td><td>${share}</td></tr>`
  })
  return `<section><h2>${safe(title)}</h2><div class="scroll"><table><thead><tr><th scope="col">Group</th><th scope="col"><span class="key meets"></span> appears to meet <span class="key served"></span> of them served</th>
    <th scope="col">Appear to meet</th><th scope="col">More must be asked</th><th scope="col">Served</th><th scope="col">Share served</th></tr></thead><tbody>${lines.join('')}</tbody></table></div></section>`
}

function plainTable(rows: readonly EngineRow[], columns: Readonly<Record<string, string>>): string {
  const head = Object.values(columns).map((says) => `<th scope="col">${safe(says)}</th>`)
  const body = rows.map(
    (row) =>
      `<tr>${Object.keys(columns)
        .map((name) => `<td>${safe(String(row[name] ?? ''))}</td>`)
        .join('')}</tr>`,
  )
  return `<div class="scroll"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const STYLE = `:root{color-scheme:light dark;--paper:oklch(.985 .006 85);--ink:oklch(.25 .02 260);--quiet:oklch(.47 .02 260);--line:oklch(.89 .01 85);--teal:oklch(.48 .09 195);--apricot:oklch(.8 .11 65)}
@media (prefers-color-scheme:dark){:root{--paper:oklch(.2 .015 260);--ink:oklch(.93 .01 85);--quiet:oklch(.75 .01 85);--line:oklch(.34 .015 260);--teal:oklch(.72 .1 195);--apricot:oklch(.55 .09 65)}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}
h1{font-size:28px;line-height:1.2}h2{font-size:20px;margin:32px 0 8px}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:16px;margin:24px 0}
.figures div{display:flex;flex-direction:column-reverse;border-top:2px solid var(--teal);padding-top:8px}.figures dd{margin:0;font-size:28px;font-variant-numeric:tabular-nums}.figures dt{color:var(--quiet)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:middle}
thead th{color:var(--quiet);font-size:13px}td:nth-child(n+3){text-align:right}.bar{width:40%;min-width:8rem}svg{display:block;width:100%;height:14px}.meets{fill:var(--apricot);background:var(--apricot)}.served{fill:var(--teal);background:var(--teal)}
.key{display:inline-block;width:10px;height:10px;border-radius:2px;margin-left:8px}.key:first-child{margin-left:0}
@media (forced-colors:active){.meets{fill:GrayText}.served{fill:Highlight}}`
