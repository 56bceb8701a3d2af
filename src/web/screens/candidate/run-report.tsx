// The report of the last run that was loaded: who appears to meet a population beside who is served, group by group, so that one sees who is
// being missed. Counts alone; each bar has its numbers beside it.
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import { readCandidateStanding } from '../../../api/candidate.ts'
import { isPopulationOfFocus } from '../../../domain/population.ts'
import { type ProgramKey, programNames } from '../../../domain/program-key.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Figure } from '../../parts/figure.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { numberWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { groupWords } from './candidate-words.ts'
import './candidate.css'

type Report = NonNullable<z.output<(typeof readCandidateStanding)['output']>['report']>
type Line = Report['lines'][number]

/** The screen. */
export function RunReportScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  if (!device.may('candidate.report') || organization === undefined)
    return <NotYours title={text('candidate.reportTitle', 'Report of the run')} />
  return <RunReport organization={organization} />
}

export function RunReport({ organization }: { organization: string }) {
  const { value, failure, again } = useAsked(readCandidateStanding, { organization })
  return (
    <>
      <PageHeader
        title={text('candidate.reportTitle', 'Report of the run')}
        about={text(
          'candidate.reportAbout',
          '“Appears to meet” is not a decision: the plan decides, person by person.',
        )}
        {...(device.may('candidate.read')
          ? {
              others: (
                <Link {...buttonLook('quiet')} to="/worklist">
                  {text('candidate.back', 'Back to the list')}
                </Link>
              ),
            }
          : {})}
      />
      {failure === undefined ? null : <Unreached failure={failure} onAgain={again} hasOld={value !== undefined} />}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : value.report === null ? (
        <Empty title={text('candidate.noReport', 'There is no report yet')}>
          {text(
            'candidate.noReportAbout',
            'It comes with a run from the folder that is loaded; a file sent alone brings none.',
          )}
        </Empty>
      ) : (
        <Whole report={value.report} />
      )}
    </>
  )
}

function Whole({ report: { name, lines, excluded } }: { report: Report }) {
  const all = lines.find(({ by }) => by === 'all')
  const meets = all?.meets ?? 0
  const served = all?.meetsAndServed ?? 0
  const sections = [
    { by: 'population', title: text('candidate.byPopulation', 'By Population of Focus') },
    { by: 'age', title: text('candidate.byAge', 'By age') },
    { by: 'race and ethnicity', title: text('candidate.byRace', 'By race and ethnicity') },
    { by: 'county', title: text('candidate.byCounty', 'By county') },
    { by: 'language', title: text('candidate.byLanguage', 'By spoken language') },
  ]
  return (
    <>
      <div className="worklist__figures">
        <Figure label={text('candidate.run', 'Run')} value={name} />
        <Figure label={text('candidate.meetAny', 'Appear to meet a population')} value={numberWords(meets)} />
        <Figure label={text('candidate.toAskCount', 'More must be asked')} value={numberWords(all?.notSettled ?? 0)} />
        <Figure
          label={text('candidate.servedNow', 'Of those who meet, served now')}
          value={numberWords(served)}
          share={meets === 0 ? 0 : served / meets}
          story={text('candidate.notServed', '{count} are not', { count: numberWords(meets - served) })}
        />
      </div>
      {sections.map(({ by, title }) => (
        <Groups key={by} title={title} lines={lines.filter((line) => line.by === by)} />
      ))}
      {excluded.length === 0 ? null : (
        <Section title={text('candidate.excluded', 'Not for ECM')}>
          <ul className="candidate__lines">
            {excluded.map(({ value, people }) => (
              <li key={value}>
                {excludedWords(value)}: <span className="figures">{numberWords(people)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Groups({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  const widest = Math.max(1, ...lines.map(({ meets }) => meets))
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and a keyboard must be able to */}
      <section className="run-table__scroll" aria-label={title} tabIndex={0}>
        <table className="run-table">
          <thead>
            <tr>
              <th scope="col">{text('candidate.group', 'Group')}</th>
              <th scope="col" className="run-table__bars">
                <span className="run-table__key" data-of="meets" /> {text('candidate.keyMeets', 'appears to meet')}{' '}
                <span className="run-table__key" data-of="served" /> {text('candidate.keyServed', 'of them served')}
              </th>
              <th scope="col">{text('candidate.colMeets', 'Appear to meet')}</th>
              <th scope="col">{text('candidate.colAsk', 'More to ask')}</th>
              <th scope="col">{text('candidate.colServed', 'Served')}</th>
              <th scope="col">{text('candidate.colShare', 'Share')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.value}>
                <th scope="row">{lineWords(line)}</th>
                <td className="run-table__bars">
                  <svg className="run-table__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect data-of="meets" width={(100 * line.meets) / widest} height="8" />
                    <rect data-of="served" width={(100 * line.meetsAndServed) / widest} height="8" />
                  </svg>
                </td>
                <td className="figures">{numberWords(line.meets)}</td>
                <td className="figures">{numberWords(line.notSettled)}</td>
                <td className="figures">{numberWords(line.meetsAndServed)}</td>
                <td className="figures">{shareWords(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

/** Why somebody is out, as the run writes it, in words. */
function excludedWords(why: string): string {
  switch (why) {
    case 'not-enrolled':
      return text('candidate.notEnrolled', 'Not in managed care on that day')
    case 'share-of-cost':
      return text('candidate.shareOfCost', 'Share of cost')
    case 'county':
      return text('candidate.otherCounty', 'Lives in a county that is not served')
    case 'dsnp':
      return text('candidate.dsnp', 'In a Medicare plan that coordinates care already (D-SNP)')
    case 'residence':
      return text('candidate.residence', 'Lives in an intermediate care facility')
    default:
      return Object.hasOwn(programNames, why) ? programNames[why as ProgramKey] : why
  }
}

/** `homeless adult`, as the run writes it, in words. */
function lineWords({ by, value }: Line): string {
  if (by !== 'population') return value
  const [key = '', group = ''] = value.split(' ')
  if (!isPopulationOfFocus(key)) return value
  return `${populationWords(key)}, ${groupWords(group === 'adult' || group === 'child' ? group : null)}`
}

function shareWords({ meets, meetsAndServed }: Line): string {
  return meets === 0 ? '–' : `${numberWords(Math.round((100 * meetsAndServed) / meets))}%`
}
