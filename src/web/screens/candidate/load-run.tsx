// Loading a run into the worklist, in two steps: it is read and one sees what it would change; then it is loaded, or not.
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type CandidateLoad,
  loadCandidates,
  readCandidateRun,
  readCandidateStanding,
  receiveCandidates,
} from '../../../api/candidate.ts'
import { dayOfInstant } from '../../../domain/program-day.ts'
import type { Did } from '../../device/carry-out.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Figure } from '../../parts/figure.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { dayWords, numberWords } from '../../text/day-words.ts'
import { failureWords, refusalWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { NotSaved } from '../act/not-saved.tsx'
import { useSaving } from '../act/saving.ts'
import { useAsked } from '../files/use-asked.ts'
import { Working } from '../files/working.tsx'
import { NotYours, Unreached } from '../staff/unreached.tsx'
import './candidate.css'

/** The screen. */
export function LoadRunScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const title = text('candidate.loadRun', 'Load a run')
  if (!device.may('candidate.write') || organization === undefined) return <NotYours title={title} />
  return (
    <>
      <PageHeader
        title={title}
        about={text(
          'candidate.loadAbout',
          'A run is read first, and you see what it would change. What was done with anybody stays as it is.',
        )}
        others={
          <Link {...buttonLook('quiet')} to="/worklist">
            {text('candidate.back', 'Back to the list')}
          </Link>
        }
      />
      <LoadRun organization={organization} />
    </>
  )
}

function LoadRun({ organization }: { organization: string }) {
  const standing = useAsked(readCandidateStanding, { organization })
  const reading = useSaving()
  const [isSending, setSending] = useState(false)
  const [read, setRead] = useState<CandidateLoad>()
  if (standing.value === undefined)
    return standing.failure === undefined ? (
      <Skeleton rows={4} />
    ) : (
      <Unreached failure={standing.failure} onAgain={standing.again} hasOld={false} />
    )
  const { runs, folder, loads } = standing.value
  const waiting = read ?? loads.find(({ state }) => state === 'waiting')

  async function readRun(run: string): Promise<void> {
    const input = { organization, load: device.clock.newId(), run }
    if (await reading.save(readCandidateRun, input, { told: ({ load }) => setRead(load) })) await standing.again()
  }

  async function send(file: File): Promise<void> {
    setSending(true)
    reading.complain(undefined)
    const did = await device.upload({
      id: device.clock.newId(),
      operation: receiveCandidates,
      input: { organization, load: device.clock.newId(), name: file.name.slice(-200) },
      file,
      signal: new AbortController().signal,
    })
    setSending(false)
    if (did.kind === 'done') setRead(did.value.load)
    else reading.complain(problemOf(did))
    await standing.again()
  }

  if (isSending || reading.isBusy)
    return (
      <Working
        title={text('candidate.reading', 'The run is read')}
        about={text(
          'candidate.readingAbout',
          'Every person is read; a large plan takes a minute. Nothing changes by it.',
        )}
      />
    )
  return (
    <>
      <NotSaved saving={reading} />
      {waiting === undefined ? null : <Preview organization={organization} load={waiting} />}
      <Section
        title={text('candidate.runs', 'Runs that lie ready')}
        about={
          folder === null
            ? text(
                'candidate.noFolder',
                'This installation has no folder for runs (ALONGSIDE_POPULATION). Send the file of a run instead.',
              )
            : text(
                'candidate.folder',
                'Whoever runs this installation puts them in the folder {folder} of its population data.',
                { folder },
              )
        }
      >
        {runs.length === 0 ? null : (
          <List label={text('candidate.runs', 'Runs that lie ready')}>
            {runs.map((run) => (
              <ListRow
                key={run}
                title={<bdi>{run}</bdi>}
                {...loadedWords(loads, run)}
                actions={
                  <Button dense aria-label={readWords(run)} onClick={() => void readRun(run)}>
                    {text('candidate.read', 'Read it')}
                  </Button>
                }
              />
            ))}
          </List>
        )}
        <FileDrop
          label={text('candidate.drop', 'Send the candidates of a run')}
          hint={text('candidate.dropHint', 'candidates.csv, from a run with --format csv. You see what changes first.')}
          accept=".csv"
          onFiles={([file]) => {
            if (file) void send(file)
          }}
        />
      </Section>
      <Command />
    </>
  )
}

function readWords(run: string): string {
  return text('act.for', '{act}: {what}', { act: text('candidate.read', 'Read it'), what: run })
}

function loadedWords(loads: readonly CandidateLoad[], run: string): { readonly about?: string } {
  const loaded = loads.find((load) => load.name === run && load.loadedAt !== null)
  if (!loaded?.loadedAt) return {}
  const day = dayWords(dayOfInstant(loaded.loadedAt), 'dated')
  return { about: text('candidate.loadedOn', 'Loaded {day}', { day }) }
}

function problemOf(did: Exclude<Did<typeof receiveCandidates>, { kind: 'done' }>): string | undefined {
  if (did.kind === 'refused') return refusalWords(did.reason)
  if (did.kind === 'failed') return failureWords(did.failure)
  return text('candidate.notSent', 'The file did not come through. Try again.')
}

/** What loading would change, before it does. */
function Preview({ organization, load }: { organization: string; load: CandidateLoad }) {
  const saving = useSaving()
  const navigate = useNavigate()
  const isSame = load.fresh + load.changed + load.back + load.gone === 0
  const figures = [
    { label: text('candidate.fresh', 'New'), value: load.fresh },
    { label: text('candidate.changed', 'Changed'), value: load.changed },
    { label: text('candidate.back2', 'Found again'), value: load.back },
    { label: text('candidate.same', 'As before'), value: load.same },
    { label: text('candidate.goneCount', 'No longer found'), value: load.gone },
  ]
  async function submit(): Promise<void> {
    const says = text('candidate.didLoad', 'Loaded. The list is up to date.')
    if (await saving.save(loadCandidates, { organization, load: load.load }, { says }))
      void navigate({ to: '/worklist' })
  }
  return (
    <Section title={text('candidate.preview', 'What {name} would change', { name: load.name })}>
      <NotSaved saving={saving} />
      <div className="worklist__figures" role="status">
        {figures.map(({ label, value }) => (
          <Figure key={label} label={label} value={numberWords(value)} />
        ))}
      </div>
      {load.leftOut === 0 ? null : (
        <Notice kind="due" title={text('candidate.leftOut', 'Rows left out: {count}', { count: load.leftOut })}>
          {text(
            'candidate.leftOutAbout',
            'They hold no CIN as Medi-Cal writes it, or come twice. Ask who made the run.',
          )}
        </Notice>
      )}
      <p className="worklist__more">
        {isSame ? (
          <Tag kind="done">{text('candidate.nothingNew', 'Nothing would change')}</Tag>
        ) : (
          <Button kind="primary" icon="check" disabled={saving.isBusy} onClick={() => void submit()}>
            {text('candidate.load', 'Load into the list')}
          </Button>
        )}
      </p>
    </Section>
  )
}

/** A run takes gigabytes of memory, which the server that answers everybody does not lend: it is made beside it. */
function Command() {
  return (
    <Section
      title={text('candidate.make', 'How a run is made')}
      about={text(
        'candidate.makeAbout',
        'Whoever runs this installation gives this command, by hand or every month. It tells how far it is, and its folder appears here when it is whole.',
      )}
    >
      <pre className="worklist__command" dir="ltr">
        npx alongside identify --input DIR --as-of YYYY-MM-DD --out DIR
      </pre>
    </Section>
  )
}
