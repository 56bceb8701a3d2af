// The network directory: which agencies there are, whom they serve, where, in which languages and how many more they can take. Each agency
// keeps its own lines; a plan takes the whole as a file.
import { useState } from 'react'
import type * as z from 'zod'
import { exportDirectory, readDirectory } from '../../../api/network.ts'
import { spaced } from '../../../domain/phone.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Tag } from '../../parts/tag.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { populationWords } from '../../text/member-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { saveFile } from '../files/download.ts'
import { useAsked } from '../files/use-asked.ts'
import { Unreached } from '../staff/unreached.tsx'
import { ListingForm } from './listing-form.tsx'
import './directory.css'

export type Agency = z.output<(typeof readDirectory)['output']>['agencies'][number]

/** The screen. */
export function DirectoryScreen() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const asked = useAsked(readDirectory, organization === undefined ? undefined : { organization })
  const own = asked.value?.agencies.find((one) => one.id === organization)
  return (
    <>
      <PageHeader
        title={text('directory.title', 'Network directory')}
        about={text('directory.about', 'The agencies that walk with members, as each says of itself.')}
        {...(organization === undefined ? {} : { others: <Export organization={organization} /> })}
      />
      {asked.failure === undefined ? null : (
        <Unreached failure={asked.failure} onAgain={asked.again} hasOld={asked.value !== undefined} />
      )}
      {asked.value !== undefined ? (
        <>
          {own !== undefined && organization !== undefined && device.may('house.write') ? (
            <ListingForm key={JSON.stringify(own)} organization={organization} own={own} onChanged={asked.again} />
          ) : null}
          <Agencies agencies={asked.value.agencies} />
        </>
      ) : asked.failure === undefined ? (
        <Skeleton rows={6} />
      ) : null}
    </>
  )
}

function Agencies({ agencies }: { agencies: readonly Agency[] }) {
  const [words, setWords] = useState('')
  const shown = agencies.filter((one) => isFound(one, words))
  return (
    <Section title={text('directory.agencies', 'Agencies · {count}', { count: shown.length })}>
      <TextField
        label={text('directory.find', 'Find by name, city, ZIP code, language or group served')}
        size="middle"
        maxLength={80}
        value={words}
        onChange={setWords}
      />
      {shown.length === 0 ? (
        <Empty title={text('directory.none', 'No agency is found so')}>
          {text('directory.noneAbout', 'Write less, or another word.')}
        </Empty>
      ) : (
        <ul className="directory">
          {shown.map((one) => (
            <li key={one.id} className="directory__agency">
              <h3 className="directory__name">
                <bdi>{one.name}</bdi> <Room agency={one} />
              </h3>
              <Facts facts={factsOf(one)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Room({ agency: { capacity, load, listedOn } }: { agency: Agency }) {
  if (listedOn === null) return <Tag kind="due">{text('directory.unlisted', 'says nothing of itself yet')}</Tag>
  if (capacity === null) return null
  return load < capacity ? (
    <Tag kind="done">{text('directory.room', 'room for {count} more', { count: capacity - load })}</Tag>
  ) : (
    <Tag kind="late">{text('assign.full', 'Is full')}</Tag>
  )
}

function factsOf(agency: Agency) {
  const { street, city, zip, hidesPlace, phone, languages, populations, serves, capacity, load } = agency
  const place = [street, [city, zip].filter((part) => part !== null).join(' ')].filter(
    (part) => part !== null && part !== '',
  )
  return [
    {
      id: 'place',
      label: text('directory.place', 'Place'),
      ...(hidesPlace
        ? {
            value: text('directory.hidden', '{city}; keeps its place to itself', { city: city ?? '' }),
            isPrivate: true,
          }
        : place.length === 0
          ? {}
          : { value: place.join(', ') }),
    },
    { id: 'phone', label: text('enter.phone', 'Phone'), ...(phone === null ? {} : { value: spaced(phone) }) },
    {
      id: 'languages',
      label: text('people.languages', 'Languages'),
      ...(languages.length === 0 ? {} : { value: languages.join(', ') }),
    },
    {
      id: 'groups',
      label: text('directory.groups', 'Serves'),
      value: [servesWords(serves), ...populations.map(populationWords)].join('; '),
    },
    {
      id: 'load',
      label: text('directory.load', 'Members now'),
      value: capacity === null ? String(load) : text('directory.loadOf', '{load} of {capacity}', { load, capacity }),
      ...(agency.listedOn === null
        ? {}
        : { source: text('directory.listed', 'Said {day}', { day: dayWords(agency.listedOn, 'dated') }) }),
    },
  ]
}

export function servesWords(serves: Agency['serves']): string {
  switch (serves) {
    case 'adult':
      return text('directory.adults', 'Adults')
    case 'child':
      return text('directory.children', 'Children and youth')
    case 'both':
      return text('directory.everyAge', 'Every age')
  }
}

function isFound(agency: Agency, words: string): boolean {
  const { name, city, zip, languages, populations } = agency
  const all = [name, city ?? '', zip ?? '', ...languages, ...populations.map(populationWords)].join('\n').toLowerCase()
  return all.includes(words.trim().toLowerCase())
}

function Export({ organization }: { organization: string }) {
  const [problem, setProblem] = useState<string>()
  async function take(): Promise<void> {
    const tried = await device.ask(exportDirectory, { organization })
    setProblem(tried.ok ? undefined : failureWords(tried.failure))
    if (tried.ok) await saveFile(tried.value.name, tried.value.content)
  }
  return (
    <>
      {problem === undefined ? null : (
        <Notice kind="late" isLive title={text('directory.notTaken', 'The file did not come')}>
          {problem}
        </Notice>
      )}
      <Button icon="download" onClick={() => void take()}>
        {text('directory.export', 'Take it as CSV')}
      </Button>
    </>
  )
}
