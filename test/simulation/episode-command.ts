// The moves as commands that fast-check puts in any order; what must hold after each is asked here, once for all.
import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import { currentEpisode } from '../../src/domain/today.ts'
import { newId } from '../house.ts'
import * as endMove from './episode-end-move.ts'
import { cameTo, type Life, markOf, wait } from './episode-life.ts'
import type { Model } from './episode-model.ts'
import * as move from './episode-move.ts'
import type { Move } from './episode-said.ts'
import { watch } from './episode-watch.ts'

/** A move as fast-check runs it: said twice, it counts once; refused, it changes nothing; and after it nobody is without owner or next step. */
class Step implements fc.AsyncCommand<Model, Life> {
  readonly move: Move
  constructor(move: Move) {
    this.move = move
  }
  check(model: Readonly<Model>): boolean {
    return this.move.can?.(model) ?? true
  }
  async run(model: Model, life: Life): Promise<void> {
    const { move } = this
    const said = await move.say(life, model, currentEpisode(life.chart)?.id ?? '')
    const expected = said.comesTo ?? move.answer(model, life)
    const [id, before] = [newId(), await markOf(life)]
    const reply = await said.session.command(said.operation, said.input, id)
    equal(cameTo(reply), expected, `${move.name}, ${model.state}: ${JSON.stringify(reply.body)}`)
    if (expected !== 'done') deepEqual(await markOf(life), before, `${move.name}: refused, it changes nothing`)
    await life.house.house.core.settled()
    const from = model.state
    if (expected === 'done') Object.assign(model, move.becomes(model, life, said))
    if (model.state !== from) life.edges.add(`${from} → ${model.state}`)
    await watch(life, model.state)
    const after = await markOf(life)
    equal(cameTo(await said.session.command(said.operation, said.input, id)), expected, `${move.name}, said again`)
    deepEqual(await markOf(life), after, `${move.name}: said again, it changes nothing`)
  }
  toString(): string {
    return this.move.name
  }
}

/** Days go by, and still nobody is without owner or next step. */
class Wait implements fc.AsyncCommand<Model, Life> {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  check(): boolean {
    return true
  }
  async run(model: Model, life: Life): Promise<void> {
    await wait(life, this.days)
    await watch(life, model.state)
  }
  toString(): string {
    return `${this.days} days go by`
  }
}

const { assigns, covers, resumes, asks, begins, decides, enters, leads, pauses, refuses, tries } = move
const { answers, finishes, leaves, recommends, takesBack, sends, appeals, settles } = endMove
const { decidesEnd, ends, meets, stops, wishes } = endMove
const often = [assigns, takesBack, tries('no-answer'), tries('enrolled'), begins('walker'), pauses('walker'), resumes]
const moves: readonly Move[] = [
  ...often,
  ...[enters('supervisor'), enters('intake'), asks('supervisor'), asks('desk'), decides('approve'), decides('deny')],
  ...[refuses('supervisor'), refuses('intake'), tries('declined'), begins('intake'), covers, pauses('supervisor')],
  ...[leads(0), leads(1), leads('supervisor'), stops('supervisor'), stops('desk'), recommends, decidesEnd('ends')],
  ...[decidesEnd('goes-on'), sends, appeals, settles('upheld'), settles('overturned'), ends('goals-met')],
  ...[ends('left-county'), leaves, wishes('lead'), wishes('agency'), answers, finishes],
  ...[meets('walker', 'Call the clinic'), meets('walker', null), meets('supervisor', 'Write a letter')],
]

/** All that may happen in a life, in any order. */
export const steps = [
  ...[...moves, ...often].map((one) => fc.constant(new Step(one))),
  fc.constantFrom(1, 4, 11).map((days) => new Wait(days)),
]

const approved = [asks('desk'), decides('approve')]
const assigned = [...approved, assigns]
const reached = [tries('no-answer'), tries('enrolled'), begins('walker')]

/** How a life may begin; together they walk every step between states, so that none depends on luck. */
export const beginnings: readonly (readonly Step[])[] = [
  [],
  [asks('supervisor'), decides('approve')],
  [...approved, ends('left-county'), assigns, refuses('intake')],
  [...approved, ends('left-county'), enters('intake'), assigns],
  [...reached, recommends, decidesEnd('ends'), ends('goals-met'), sends, ends('goals-met')],
  [...reached, recommends, decidesEnd('ends'), sends, appeals, ends('goals-met'), settles('upheld'), ends('goals-met')],
  [...reached, recommends, decidesEnd('ends'), appeals, settles('overturned'), ends('goals-met'), recommends],
  [tries('no-answer'), begins('walker'), ends('left-county')],
  [begins('walker'), pauses('walker'), stops('supervisor')],
  ...reached.flatMap((one) => [
    [one, pauses('walker'), resumes],
    [one, stops('desk'), takesBack],
    [...approved, one],
    [...assigned, one],
  ]),
].map((all) => all.map((one) => new Step(one)))
