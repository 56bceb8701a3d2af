// Who decides for somebody of the cast, and signs in at the member's door: one woman for her son and for a neighbor.
import type { Day } from '../../src/base/day.ts'
import type { Pen } from './pen.ts'

interface Speaker {
  readonly name: string
  readonly relation: string
  readonly authority: 'parent' | 'health-care-agent'
  readonly proof: string
}

/** By the place in the first caseload (cast.ts). */
export const [ruby, carmen, mateo] = [2, 3, 9] as const

const speakers: Readonly<Partial<Record<number, Speaker>>> = {
  [mateo]: { name: 'Lucía Zavala', relation: 'mother', authority: 'parent', proof: 'Birth certificate, seen' },
  [carmen]: {
    ...{ name: 'Lucía Zavala', relation: 'neighbor', authority: 'health-care-agent' },
    proof: 'Advance health care directive, seen and copied',
  },
}

export function speakerOf(index: number): Speaker | undefined {
  return speakers[index]
}

/** Who decides for this member of the cast. */
export function writeSpeaker(pen: Pen, index: number, from: Day): void {
  const speaker = speakers[index]
  if (!speaker) return
  pen.write('supporter', from, {
    ...{ kind: 'representative', ...speaker, organization: null, phone: null, email: null, mayKnow: null },
    scope: ['health-care', 'benefits', 'appointments'],
    endsBy: speaker.authority === 'parent' ? 'eighteenth-birthday' : 'member-word',
    ...{ toOn: null, isPrivate: false, source: 'staff', fromOn: from, endedOn: null },
  })
}
