// Builders for tests about the people of an organization: an administrator with their organization, a person entered, a browser to sign
// in with. Everybody is invented.
import type { Role } from '../src/domain/access.ts'
import { newId, type Session, type TestHouse } from './house.ts'
import { type Browser, browserAt } from './sign-in.ts'

export interface Administered {
  readonly organization: string
  readonly administrator: Session
}

/** An organization with one administrator. */
export async function administered(house: TestHouse, kind: 'agency' | 'plan' = 'agency'): Promise<Administered> {
  const organization = await house.organization(kind)
  return { organization, administrator: house.as(await house.seat(organization, 'administrator')) }
}

/** An e-mail nobody else has. */
export function anEmail(): string {
  return `${newId()}@example.test`
}

/** The input that enters a person. They began long ago, so that they work here whatever day it is. */
export function person(organization: string, given: object = {}) {
  return {
    organization,
    id: newId(),
    name: 'Quilla Testwell',
    email: anEmail(),
    isLicensed: false,
    npi: null,
    languages: ['English', 'Quechua'],
    phone: '2135550100',
    seat: newId(),
    role: 'care-manager' as Role,
    from: '2022-01-01',
    ...given,
  }
}

export interface EnteredPerson {
  readonly staff: string
  readonly seat: string
  readonly email: string
  readonly password: string
}

/** Enters a person and gives the password that was told. */
export async function enterPerson(administrator: Session, given: object = {}): Promise<EnteredPerson> {
  const input = person(administrator.seat.organizationId, given)
  const { body } = await administrator.command('staff.enter', input)
  if (body.outcome !== 'done') throw new Error(`staff.enter: ${JSON.stringify(body)}`)
  return { staff: input.id, seat: input.seat, email: input.email, password: body.value.password }
}

/** A browser that signs in to this house. */
export function browserOf({ house }: TestHouse): Browser {
  const origin = 'http://localhost'
  return browserAt({ request: (path, init) => house.fetch(new Request(`${origin}${path}`, init)) }, origin)
}
