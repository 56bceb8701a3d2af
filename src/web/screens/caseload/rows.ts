// The rows of the caseload: mine from the charts on this device, with what is due worked out here; everyone's from the house's cards.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { listCaseload } from '../../../api/member.ts'
import type { Day } from '../../../base/day.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { coveringOf } from '../../../domain/covering.ts'
import type { DueRules } from '../../../domain/due-task.ts'
import { type EpisodeState, episodeStates } from '../../../domain/episode.ts'
import { nameOf } from '../../../domain/member.ts'
import { nextOfCard } from '../../../domain/next-of-card.ts'
import { riskSignsOf } from '../../../domain/risk-sign.ts'
import type { SafetyFlag } from '../../../domain/safety-flag.ts'
import { aboutOf, currentEpisode, dueFor, type Worker } from '../../../domain/today.ts'
import { device } from '../../device/device.ts'
import type { HeldChart } from '../../device/store.ts'
import { useDevice } from '../../device/use-device.ts'
import { safetyKindWords } from '../../text/member-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { clockBy, clockOf, dueWords, ruleWhy, ruleWords, whyOf } from '../due.ts'
import { useDueRules } from '../due-rules.ts'
import { cardName } from '../find-members.ts'
import { type House, staffName, useHouse, useMe } from '../house-names.ts'
import { personOf } from '../person.ts'
import type { CaseloadRow } from './columns.tsx'

/** Members I lead or cover. A row is made anew only when its chart changed. */
export function useMyRows(): readonly CaseloadRow[] {
  const charts = useDevice((given) => given.charts.all())
  const today = useDevice((given) => given.clock.today())
  const role = useDevice(({ session }) => session.seat()?.role ?? '')
  const staffId = useMe()
  const rules = useDueRules()
  const house = useHouse()
  const rowOf = useMemo(() => rowMaker({ today, role, staffId, rules }, house), [today, role, staffId, rules, house])
  return useMemo(() => charts.flatMap((held) => rowOf(held) ?? []), [charts, rowOf])
}

/** Makes a chart's row once, as long as the chart is the same. */
function rowMaker(worker: Worker, house: House): (held: HeldChart) => CaseloadRow | undefined {
  const made = new WeakMap<HeldChart, CaseloadRow>()
  return (held) => {
    if (held.relation !== 'caseload') return undefined
    const row = made.get(held) ?? rowOfChart(held, worker, house)
    if (row) made.set(held, row)
    return row
  }
}

function rowOfChart(held: HeldChart, worker: Worker, house: House): CaseloadRow | undefined {
  const { card, chart } = held
  const episode = currentEpisode(chart)
  const [member] = chart.member
  const person = personOf(chart, worker.today)
  if (!card || !member || !person) return undefined
  const [due] = dueFor(held, worker)
  const marks = episode && episode.state !== 'ended' ? aboutOf(chart, episode).marks : null
  const covering = coveringOf(chart, worker.staffId, worker.today)
  return {
    id: held.member,
    card,
    name: nameOf(member),
    language: person.language,
    needsInterpreter: person.interpreter !== undefined,
    place: person.place ?? '',
    state: stateOf(card),
    safety: [...person.safetyFlags, ...person.doNot],
    lastContactAt: card.lastContactAt,
    next: due === undefined ? '' : dueWords(due),
    clock: due && clockOf(due, worker.today),
    why: due && whyOf(due),
    signs: riskSignsOf({ ...card, marks }, worker.today),
    lead: staffName(house, card.leadId, worker.staffId) ?? '',
    isCovered: covering !== undefined,
  }
}

interface AllRows {
  /** Undefined until the house has answered. */
  readonly rows: readonly CaseloadRow[] | undefined
  readonly more: boolean
  readonly problem: string | undefined
  readonly again: () => void
}

const pagesMost = 4

/** Everyone of the organization, page after page, as the house's cards tell them. */
export function useAllRows(): AllRows {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const house = useHouse()
  const me = useMe()
  const today = device.clock.today()
  const [found, setFound] = useState<{ cards: readonly MemberCard[]; more: boolean }>()
  const [problem, setProblem] = useState<string>()
  const ask = useCallback(
    async (signal: AbortSignal) => {
      setProblem(undefined)
      if (organization === undefined) return
      let cards: readonly MemberCard[] = []
      for (let page = 0; page < pagesMost; page++) {
        const after = cards.at(-1)?.memberId
        const input = { organization, of: 'all' as const, most: 500, ...(after === undefined ? {} : { after }) }
        const tried = await device.ask(listCaseload, input, { signal })
        if (signal.aborted) return
        if (!tried.ok) return setProblem(failureWords(tried.failure))
        cards = [...cards, ...tried.value.cards]
        setFound({ cards, more: tried.value.more })
        if (!tried.value.more) return
      }
    },
    [organization],
  )
  useEffect(() => {
    const given = new AbortController()
    void ask(given.signal)
    return () => given.abort()
  }, [ask])
  const rules = useDueRules()
  const rows = useMemo(
    () =>
      found?.cards.map((card) => rowOfCard(card, rules, today, { lead: staffName(house, card.leadId, me) ?? '', me })),
    [found, rules, today, house, me],
  )
  return { rows, more: found?.more ?? false, problem, again: () => void ask(new AbortController().signal) }
}

function rowOfCard(
  card: MemberCard,
  rules: DueRules,
  today: Day,
  { lead, me }: { readonly lead: string; readonly me: string },
): CaseloadRow {
  const { by, ruled, task } = nextOfCard(card, rules, today)
  const next = task ?? (ruled ? ruleWords(ruled) : '')
  return {
    id: card.memberId,
    card,
    name: cardName(card),
    language: card.spokenLanguage ?? '',
    needsInterpreter: card.needsInterpreter === true,
    place: card.place ?? '',
    state: stateOf(card),
    safety: card.safety.map((kind) => safetyKindWords(kind as SafetyFlag['kind'])),
    lastContactAt: card.lastContactAt,
    next: isLeadWanted(card) ? text('desk.name', 'Name who walks with them') : next,
    clock: by === null ? undefined : clockBy(next, by, today),
    why: ruled && ruleWhy(ruled),
    signs: riskSignsOf(card, today),
    lead,
    isCovered: card.coverId === me && card.leadId !== me,
  }
}

/** Nobody walks with them yet, and no task says so. */
function isLeadWanted(card: MemberCard): boolean {
  return card.state !== 'ended' && card.leadId === null && card.nextStep === null
}

function stateOf({ state }: MemberCard): EpisodeState | null {
  return episodeStates.find((one) => one === state) ?? null
}
