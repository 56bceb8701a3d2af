// Streets that do not exist in cities that do, places where people without a home are found, and phone numbers kept for fiction.
import type { Chance } from './chance.ts'

export interface City {
  readonly name: string
  readonly zips: readonly string[]
}

/** Where the members of each agency live. */
export const citiesOf = {
  eastside: cities('Los Angeles:90033 90063 90023 90022, Commerce:90040, Montebello:90640, Boyle Heights:90033'),
  harbor: cities('Long Beach:90802 90813 90806, San Pedro:90731, Wilmington:90744, Los Angeles:90013 90014 90021'),
  sangabriel: cities(
    'El Monte:91731 91732, Alhambra:91801, Rosemead:91770, Monterey Park:91754, San Gabriel:91776, Pomona:91766 91767',
  ),
  valley: cities('Van Nuys:91401 91405, North Hollywood:91605, Glendale:91204 91205, Reseda:91335, Sun Valley:91352'),
} as const

function cities(text: string): readonly City[] {
  return text.split(', ').map((part) => {
    const [name = '', zips = ''] = part.split(':')
    return { name, zips: zips.split(' ') }
  })
}

const streets = `Marigold Row,Sparrow Way,Old Orchard Ln,Tamarind Ct,Lantern St,Quail Hollow Rd,Copper Kettle Ave,
Blue Heron Dr,Foxglove Ter,Saltbush Ave,Weaver St,Pepper Moon Ave,Cactus Wren Pl,Millstone St,Linden Gate Blvd,
Paper Kite Ln,Bellflower Steps,Tin Roof Rd,Jacaranda Walk,Stone Oven Ct`
  .split(',')
  .map((street) => street.trim())

/** A street line; every other one has a unit, some an awkward one. */
export function streetLine(chance: Chance): string {
  const line = `${chance.between(101, 9899)} ${chance.pick(streets)}`
  if (chance.percent(50)) return line
  return `${line} ${chance.pick(['Apt', 'Unit', '#', 'Apt', 'Rear'])} ${chance.between(1, 40)}${chance.percent(20) ? chance.pick(['A', 'B', '1/2']) : ''}`
}

/** Where to find someone, with a short name of the place that notes can use. */
export const whereToFind: readonly (readonly [string, string])[] = [
  ['Under the Lantern St overpass, river side. Mornings before 9.', 'the Lantern St overpass'],
  ['Library steps on Weaver St, most days after opening.', 'the library on Weaver'],
  ['Blue tent by the bus yard fence, second from the gate.', 'the bus yard fence'],
  ['Van, white, parked on Millstone St. Knock on the side door.', 'the van on Millstone'],
  ['St. Brigid’s shelter, bed changes; ask at the desk.', 'the shelter desk'],
  ['Park by the ball field, bench near the water tap.', 'the ball field'],
  ['Laundromat on Saltbush Ave, Tuesdays and Fridays.', 'the laundromat on Saltbush'],
  ['Stays with a cousin some nights; leave word at the bakery on Pepper Moon.', 'the bakery on Pepper Moon'],
  ['Train station, west plaza, early. Wears a green cap.', 'the west plaza'],
  ['RV on Tin Roof Rd, the one with the plants.', 'the RV on Tin Roof Rd'],
  ['Day center, lunch line, until 1 pm.', 'the day center'],
  ['Harbor end of Saltbush, by the fish market, evenings.', 'the fish market'],
  ['Motel on Copper Kettle Ave until the voucher ends; ask for room by first name.', 'the motel on Copper Kettle'],
]

/** What a plan's file says of an address that is none. */
export const asPlansSend = ['HOMELESS', 'GENERAL DELIVERY', 'NO FIXED ADDRESS', 'Homeless - no address']

export const meetingPlaces = [
  'At home, not before ten',
  'The bench in front of the library',
  'The clinic, before the visit',
  'The coffee cart by the station',
  'At the sister’s, kitchen door',
  'The day center, after lunch',
  'By video on Wednesdays',
  'The church hall',
  'Outside, walking',
]

export const wishesForContact = [
  'Call after five',
  'Text first, then call',
  'Mornings only',
  'Ring twice, then again',
  'No calls on Saturdays',
  'Speak slowly, left ear',
  'Leave word with the son',
  'In person, not by phone',
]

const areaCodes = ['323', '310', '424', '562', '626', '661', '747', '818', '909']

/** A number of the hundred that every area keeps for fiction: 555-0100 to 555-0199. */
export function phoneNumber(chance: Chance): string {
  return `${chance.pick(areaCodes)}55501${String(chance.between(0, 99)).padStart(2, '0')}`
}

export const clinics = [
  'Alder Street Clinic',
  'Clínica Buena Mesa',
  'Harborlight Health Center',
  'Valley Oak Family Medicine',
  'Lotus Community Clinic',
  'Eastgate Medical Group',
  'Riverbend Health Center',
  'Hilltop Pediatrics',
]

export const doctors = [
  'Dr. Amini',
  'Dr. Castellón',
  'Dr. Oyelaran',
  'Dr. Hovsepian',
  'Dr. Phan',
  'Dr. Lindgren',
  'Dr. Bhattacharya',
  'Dr. Yamane',
  'Dr. Rosenthal',
  'Dr. Delgadillo',
]

export const hospitals = ['Lakeside General Hospital', 'St. Columba Medical Center', 'Mesa Valley Hospital']
