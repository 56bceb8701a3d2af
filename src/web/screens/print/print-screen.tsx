// What is printed for a member: large type, plain words, in their language where the text exists. On the screen a line above it says what
// was left out and for whom it is; none of that is on the paper.
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { currentPlan } from '../../../domain/care-plan-step.ts'
import type { Label } from '../../../domain/label.ts'
import { nameOf } from '../../../domain/member.ts'
import { isMemberLanguage, memberLanguages } from '../../../domain/member-text.ts'
import { safetyPlanParts } from '../../../domain/safety-plan.ts'
import { currentEpisode } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button, buttonLook } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { labelWords } from '../../text/member-words.ts'
import { text } from '../../text/text.ts'
import { type Paper, paperIn, readingOf } from './paper.ts'
import { isPrint, type Print } from './print-kind.ts'
import { PrintedPlan, printedPlanWords } from './printed-plan.tsx'
import { PrintedSafety, printedSafetyPlan } from './printed-safety.tsx'
import { Call, PrintedTeam } from './printed-team.tsx'
import { PrintedVisits, printedVisits } from './printed-visits.tsx'
import './print.css'

/** Outside of the frame: what is printed is the page. */
export function PrintScreen() {
  return (
    <SignedIn>
      <Printing />
    </SignedIn>
  )
}

function Printing() {
  const { memberId, what } = useParams({ from: '/print/$memberId/$what' })
  const held = useDevice((given) => given.charts.of(memberId))
  useEffect(() => {
    if (held === undefined) void device.charts.fetch(memberId)
  }, [held, memberId])
  if (held?.chart.member[0] === undefined || !isPrint(what)) {
    return (
      <main className="print">
        <Empty title={text('print.nothing', 'Nothing to print is here')} />
        <Back member={memberId} tab={tabOf(what)} />
      </main>
    )
  }
  return <Printed held={held} what={what} />
}

function Printed({ held, what }: { held: HeldChart; what: Print }) {
  const reading = readingOf(held.chart)
  const [language, setLanguage] = useState(reading.language)
  const paper = paperIn(language, held.chart)
  const member = held.chart.member[0]
  if (member === undefined) return null
  return (
    <main className="print">
      <div className="print__tools">
        <div className="print__ways">
          <Button kind="primary" onClick={() => print()}>
            {text('print.menu', 'Print')}
          </Button>
          <Back member={held.member} tab={tabOf(what)} />
        </div>
        <SelectField
          label={text('print.language', 'Language of the paper')}
          value={language}
          onChange={(code) => setLanguage(isMemberLanguage(code) ? code : 'en')}
          options={memberLanguages.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Warnings held={held} what={what} paper={paper} isOurs={reading.isOurs} />
      </div>
      <article className="paper" lang={language} dir={paper.runs}>
        <h1>{paper.say(`title.${what}`)}</h1>
        <p className="paper__for">
          <bdi>{paper.say('for', { name: nameOf(member) })}</bdi> · {paper.day(device.clock.today())}
        </p>
        {what === 'plan' ? <PrintedPlan held={held} paper={paper} /> : null}
        {what === 'visits' ? <PrintedVisits held={held} paper={paper} /> : null}
        {what === 'safety' ? <PrintedSafety held={held} paper={paper} /> : null}
        {what === 'team' ? <PrintedTeam held={held} paper={paper} /> : <Call held={held} paper={paper} />}
        {language === 'en' && reading.language === 'en' && reading.isOurs && member.needsInterpreter !== true ? null : (
          <p className="paper__note">{paper.say('interpreter')}</p>
        )}
        {language === 'en' ? null : <p className="paper__note">{paper.say('machine')}</p>}
      </article>
    </main>
  )
}

/** The tab one came from. */
function tabOf(what: string): string {
  return what === 'safety' ? 'safety' : 'plan'
}

function Back({ member, tab }: { member: string; tab: string }) {
  return (
    <Link {...buttonLook()} to="/member/$memberId/$tab" params={{ memberId: member, tab }}>
      {text('print.back', 'Back to the member')}
    </Link>
  )
}

type WarningsProps = { held: HeldChart; what: Print; paper: Paper; isOurs: boolean }

/** Said to who prints, never on the paper. */
function Warnings({ held, what, paper, isOurs }: WarningsProps) {
  const { labels, leftOut } = contentsOf(held, what, paper)
  const isOffline = useDevice((given) => given.sync().kind === 'offline')
  return (
    <>
      {leftOut === 0 ? null : (
        <Notice
          kind="private"
          title={text('print.leftOut', 'Left out: {count, plural, one {# line} other {# lines}}', { count: leftOut })}
        >
          {text('print.leftOutAbout', 'They hold an address or a number that is kept private. Say it aloud instead.')}
        </Notice>
      )}
      {labels.length === 0 ? null : (
        <Notice kind="private" title={text('print.sensitive', 'This paper tells something sensitive')}>
          {text('print.sensitiveAbout', '{what}. Give it into the member’s own hand, or ask where it is safe.', {
            what: labels.map(labelWords).join(', '),
          })}
        </Notice>
      )}
      {isOurs ? null : (
        <Notice kind="info" title={text('print.noLanguage', 'There is no paper in the member’s language yet')}>
          {text('print.noLanguageAbout', 'It is in English, with a line that offers to read it to them.')}
        </Notice>
      )}
      {isOffline ? (
        <Notice
          kind="info"
          title={text('print.offline', 'Names and phones of the team may be missing while offline')}
        />
      ) : null}
    </>
  )
}

/** What is sensitive in a print, and how many of its lines are too private for paper. */
function contentsOf(held: HeldChart, what: Print, paper: Paper) {
  const { words, labels } = wordsOf(held, what)
  return { labels, leftOut: words.filter((one) => !paper.isSafe(one)).length }
}

function wordsOf(
  held: HeldChart,
  what: Print,
): { readonly words: readonly string[]; readonly labels: readonly Label[] } {
  const { chart } = held
  if (what === 'plan') {
    const episode = currentEpisode(chart)
    const plan = episode && currentPlan(chart.carePlan, episode.id)
    return { words: printedPlanWords(plan), labels: plan?.labels ?? [] }
  }
  if (what === 'safety') {
    const plan = printedSafetyPlan(held)
    return {
      words: plan === undefined ? [] : safetyPlanParts.flatMap((part) => plan[part]),
      labels: plan?.labels ?? [],
    }
  }
  if (what === 'team') return { words: [], labels: [] }
  const visits = printedVisits(chart, device.clock.now())
  const words = visits.flatMap(({ withWhom, place, rideNote, questions }) => [
    withWhom,
    place ?? '',
    rideNote ?? '',
    ...questions,
  ])
  return { words, labels: [] }
}
