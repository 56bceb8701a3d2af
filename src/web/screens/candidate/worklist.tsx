// The plan's worklist of whom its own data point to: the most pressing first, each with why, what is missing, and the one thing to do.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { readCandidateStanding } from '../../../api/candidate.ts'
import { type CandidateShow, candidateShows } from '../../../domain/candidate.ts'
import { isPopulationOfFocus } from '../../../domain/population.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Filter } from '../../parts/filter.tsx'
import { List } from '../../parts/list-row.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { numberWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { useAsked } from '../files/use-asked.ts'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import { CandidateRow } from './candidate-row.tsx'
import { type Candidate, showWords } from './candidate-words.ts'
import { RunReport } from './run-report.tsx'
import { SettleForm } from './settle-form.tsx'
import { useCandidates } from './use-candidates.ts'
import './candidate.css'

/** The screen; who sees counts alone is shown the report. */
export function WorklistScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const title = text('shell.worklist', 'Who may qualify')
  if (!device.may('candidate.report') || organization === undefined) return <NotYours title={title} />
  if (!device.may('candidate.read')) return <RunReport organization={organization} />
  return (
    <>
      <PageHeader
        title={title}
        about={text(
          'candidate.about',
          'Whom the plan’s own data point to, the most pressing first. It is no decision: ask the person, then refer.',
        )}
        primary={
          <Link {...buttonLook('primary')} to="/worklist/load">
            {text('candidate.loadRun', 'Load a run')}
          </Link>
        }
        others={
          <Link {...buttonLook('quiet')} to="/worklist/report">
            {text('candidate.report', 'Report')}
          </Link>
        }
      />
      <Worklist organization={organization} />
    </>
  )
}

function Worklist({ organization }: { organization: string }) {
  const [show, setShow] = useState<CandidateShow>('open')
  const [only, setOnly] = useState({ population: '', language: '', county: '' })
  const [settling, setSettling] = useState<Candidate>()
  const standing = useAsked(readCandidateStanding, { organization })
  const { population, language, county } = only
  const pages = useCandidates({
    organization,
    show,
    ...(isPopulationOfFocus(population) ? { population } : {}),
    ...(language === '' ? {} : { language }),
    ...(county === '' ? {} : { county }),
  })
  const { candidates } = pages
  const counts = standing.value?.shows ?? []
  const options = (
    values: readonly { value: string; people: number }[],
    all: string,
    words = (value: string) => value,
  ) => [
    { value: '', label: all },
    ...values.map(({ value, people }) => ({ value, label: `${words(value)} · ${numberWords(people)}` })),
  ]
  return (
    <>
      <Filter
        label={text('candidate.which', 'Which of them')}
        value={show}
        onChange={(value) => setShow(candidateShows.find((one) => one === value) ?? 'open')}
        chips={candidateShows.map((one) => ({
          value: one,
          label: showWords(one),
          count: numberWords(counts.find((count) => count.show === one)?.people ?? 0),
        }))}
      />
      <div className="worklist__filters">
        <SelectField
          label={text('candidate.population', 'Population of Focus')}
          value={population}
          onChange={(value) => setOnly({ ...only, population: value })}
          options={options(standing.value?.populations ?? [], text('candidate.all', 'All'), populationWords)}
        />
        <SelectField
          label={text('candidate.language', 'Language')}
          value={language}
          onChange={(value) => setOnly({ ...only, language: value })}
          options={options(standing.value?.languages ?? [], text('candidate.all', 'All'))}
        />
        <SelectField
          label={text('candidate.county', 'County')}
          value={county}
          onChange={(value) => setOnly({ ...only, county: value })}
          options={options(standing.value?.counties ?? [], text('candidate.all', 'All'))}
        />
      </div>
      {pages.failure === undefined ? null : (
        <Unreached failure={pages.failure} onAgain={pages.again} hasOld={candidates !== undefined} />
      )}
      {candidates === undefined ? (
        pages.failure === undefined ? (
          <Skeleton rows={6} />
        ) : null
      ) : candidates.length === 0 ? (
        <Nobody isFirst={standing.value?.loads.every(({ loadedAt }) => loadedAt === null) ?? false} />
      ) : (
        <List label={showWords(show)}>
          {candidates.map((one) => (
            <CandidateRow key={one.candidate} one={one} onSettle={() => setSettling(one)} />
          ))}
        </List>
      )}
      {pages.hasMore ? (
        <p className="worklist__more">
          <Button disabled={pages.isAsking} onClick={() => void pages.more()}>
            {text('candidate.more', 'Show more')}
          </Button>
        </p>
      ) : null}
      {settling === undefined ? null : (
        <SettleForm
          organization={organization}
          one={settling}
          onClose={(isDone) => {
            setSettling(undefined)
            if (!isDone) return
            void pages.again()
            void standing.again()
          }}
        />
      )}
    </>
  )
}

function Nobody({ isFirst }: { isFirst: boolean }) {
  if (!isFirst)
    return (
      <Empty title={text('candidate.nobody', 'Nobody here')}>
        {text('candidate.nobodyAbout', 'Choose another list above, or take a filter off.')}
      </Empty>
    )
  return (
    <Empty
      title={text('candidate.noRun', 'No run was loaded yet')}
      action={
        <Link {...buttonLook('quiet')} to="/worklist/load">
          {text('candidate.loadRun', 'Load a run')}
        </Link>
      }
    >
      {text(
        'candidate.noRunAbout',
        'A run reads the plan’s claims and files and finds who may qualify. Load one, and its people stand here.',
      )}
    </Empty>
  )
}
