// Seats whose planned last day has passed end by themselves: at the start of the house, and every hour while it runs. The gate lets nobody in by
// such a seat from the first minute; what is left is the record, and giving back whom they walked with.
import { closeSeat } from '../../api/staff.ts'
import { dayOfInstant } from '../../domain/program-day.ts'
import { type House, openGate } from '../gate/gate.ts'
import { idOf } from '../intake/block.ts'

const hourMs = 3_600_000

/**
 * Ends every seat whose last day lies before today. Each is one command with an id of its own, so that doing it twice does it once. One that
 * cannot be ended holds up no other: it throws after the last.
 */
export async function closeSeats(house: House): Promise<void> {
  const today = dayOfInstant(house.now())
  const seats = await house.database.ask({
    text: 'select id, organization_id, to_on from seat where ended_at is null and to_on < $1 order by to_on, id',
    values: [today],
  })
  const gate = openGate(house)
  let failure: unknown
  for (const { id, organization_id, to_on } of seats) {
    const organization = String(organization_id)
    const caller = { kind: 'house', role: 'job', name: 'seat-end', organizationId: organization } as const
    const input = { organization, seat: String(id) }
    try {
      await gate.call(caller, { operation: closeSeat, input, id: idOf(`${id}:${to_on}:ended`) })
    } catch (error) {
      failure = error
    }
  }
  if (failure !== undefined) throw failure
}

/** Sees to it now and every hour; what it answers stops that. */
export function keepClosingSeats(house: House): () => void {
  const see = () => house.background(() => closeSeats(house))
  see()
  const timer = setInterval(see, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}
