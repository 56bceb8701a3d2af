// Opening another worker's chart with a reason, breaking the glass, and barring a named person (CON-8, CON-11).
import * as z from 'zod'
import { done, type Result, refused } from '../base/result.ts'
import { type At, add, type Change, type Nothing } from '../domain/change.ts'
import { openUntil } from '../domain/chart-opening.ts'
import { Id, text } from '../domain/entry.ts'
import { command, member } from './operation.ts'

const Opened = z.object({ member: Id, id: Id, reason: text(500) })

function decideOpening(
  at: At,
  _loaded: Nothing,
  input: z.infer<typeof Opened>,
): Result<readonly Change[], 'no-person'> {
  if (at.staffId === null) return refused('no-person')
  const entry = { id: input.id, labels: [], staffId: at.staffId, kind: 'reason' as const, reason: input.reason }
  return done([add('chartOpening', { ...entry, until: openUntil(at.now), reviewedAt: null, reviewedBy: null })])
}

export const openChart = command({
  name: 'chart.open',
  says: 'Opens another worker’s chart for four hours, with a reason the supervisor sees.',
  does: 'chart.open',
  offline: false,
  input: Opened,
  about: (input) => member(input.member),
  refuses: ['no-person'],
  loads: () => ({}),
  decide: decideOpening,
})

const Barred = z.object({ member: Id, id: Id, staff: Id, reason: text(500).nullable() })

function decideBlock(at: At, _loaded: Nothing, input: z.infer<typeof Barred>): Result<readonly Change[], never> {
  return done([
    add('block', {
      id: input.id,
      labels: [],
      staffId: input.staff,
      reason: input.reason,
      fromOn: at.today,
      endedAt: null,
    }),
  ])
}

export const barFromChart = command({
  name: 'block.set',
  says: 'Bars a named person from a member’s chart, at once and everywhere.',
  does: 'block.write',
  offline: false,
  input: Barred,
  about: (input) => member(input.member),
  refuses: [],
  loads: () => ({}),
  decide: decideBlock,
})
