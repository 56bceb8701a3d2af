// The charts on the device, in memory only: what the server last said of each member, and on top of it what waits to be sent. A pull
// replaces what lies below, so nothing has ever to be undone.
import type { Relation } from '../../domain/access.ts'
import type { MemberCard } from '../../domain/card.ts'
import { type Chart, emptyChart, nounNames, standing } from '../../domain/chart.ts'
import { cardOfChart } from './card-of-chart.ts'
import { withPulled } from './decide-here.ts'
import { createListeners } from './listeners.ts'

/** A chart as a screen shows it: only entries that stand, with what waits in the outbox already on it (its new entries have seq −1). */
export interface HeldChart {
  readonly member: string
  readonly relation: Relation
  readonly chart: Chart
  readonly card: MemberCard | undefined
  /** Whether something about this member waits to be sent. */
  readonly isWaiting: boolean
}

/** Lays one waiting command on a chart. */
export type Layer = (chart: Chart) => Chart

export interface PulledCharts {
  readonly charts: readonly {
    readonly member: string
    readonly ids: readonly string[]
    readonly cursor: string
    readonly isWhole: boolean
    readonly relation: Relation
    readonly chart: Partial<Chart>
  }[]
  readonly forget: readonly string[]
}

export interface ChartStore {
  /** One member's chart; undefined when it is not on this device. The same value until it changes. */
  of(member: string): HeldChart | undefined
  /** All charts; the same value until one changes. */
  all(): readonly HeldChart[]
  /** The cards of all charts, by name; the same value until one changes. */
  cards(): readonly MemberCard[]
  /** With amended entries, as a decision takes it. */
  whole(member: string): Chart | undefined
  cursors(): readonly { readonly member: string; readonly cursor: string }[]
  /** From the next pull on, this member comes too. */
  want(member: string): void
  take(pulled: PulledCharts): void
  lay(member: string, layers: readonly Layer[]): void
  clear(): void
  listen(call: () => void): () => void
}

interface Place {
  readonly ids: readonly string[]
  readonly cursor: string
  readonly relation: Relation
  readonly base: Chart
}

export function createStore(): ChartStore {
  const { listen, tell } = createListeners()
  const places = new Map<string, Place>()
  /** Under which id a person is held who has several. */
  const holders = new Map<string, string>()
  const wanted = new Set<string>()
  const layers = new Map<string, readonly Layer[]>()
  const wholes = new Map<string, Chart>()
  const held = new Map<string, HeldChart>()
  let all: readonly HeldChart[] | undefined
  let cards: readonly MemberCard[] | undefined

  const holderOf = (member: string) => (places.has(member) ? member : (holders.get(member) ?? member))

  function forgetDerived(member: string): void {
    wholes.delete(holderOf(member))
    held.delete(holderOf(member))
    all = undefined
    cards = undefined
  }

  const layersOf = ({ ids }: Place) => ids.flatMap((id) => layers.get(id) ?? [])

  function whole(asked: string): Chart | undefined {
    const member = holderOf(asked)
    const place = places.get(member)
    if (!place) return undefined
    const made = wholes.get(member) ?? layersOf(place).reduce((chart, layer) => layer(chart), place.base)
    wholes.set(member, made)
    return made
  }

  function of(asked: string): HeldChart | undefined {
    const member = holderOf(asked)
    const known = held.get(member)
    if (known) return known
    const [place, made] = [places.get(member), whole(member)]
    if (!place || !made) return undefined
    const chart = standingChart(made)
    const isWaiting = layersOf(place).length > 0
    const shown = { member, relation: place.relation, chart, card: cardOfChart(member, chart), isWaiting }
    held.set(member, shown)
    return shown
  }

  function allHeld(): readonly HeldChart[] {
    all ??= [...places.keys()].flatMap((member) => of(member) ?? [])
    return all
  }

  return {
    listen,
    of,
    whole,
    all: allHeld,
    cards: () => {
      cards ??= allHeld()
        .flatMap((one) => one.card ?? [])
        .toSorted((one, other) => one.name.localeCompare(other.name))
      return cards
    },
    cursors: () => [
      ...[...places].map(([member, { cursor }]) => ({ member, cursor })),
      // An empty cursor says that nothing is here yet: the member comes whole.
      ...[...wanted].filter((member) => !places.has(holderOf(member))).map((member) => ({ member, cursor: '' })),
    ],
    want: (member) => {
      wanted.add(member)
    },
    take: ({ charts, forget }) => {
      for (const { member, ids, cursor, relation, isWhole, chart } of charts) {
        for (const id of ids) holders.set(id, member)
        const before = isWhole ? undefined : places.get(member)
        places.set(member, { ids, cursor, relation, base: withPulled(before?.base ?? emptyChart(), chart) })
        forgetDerived(member)
      }
      for (const member of forget) {
        wanted.delete(member)
        places.delete(member)
        forgetDerived(member)
      }
      if (charts.length + forget.length > 0) tell()
    },
    lay: (member, next) => {
      if (next.length === 0) layers.delete(member)
      else layers.set(member, next)
      forgetDerived(member)
      tell()
    },
    clear: () => {
      for (const map of [places, holders, layers, wholes, held, wanted]) map.clear()
      all = undefined
      cards = undefined
      tell()
    },
  }
}

function standingChart(chart: Chart): Chart {
  const entries = chart as Readonly<Record<string, Parameters<typeof standing>[0]>>
  return Object.fromEntries(nounNames.map((noun) => [noun, standing(entries[noun] ?? [])])) as unknown as Chart
}
