// Search as people type: by a part of a name, in any order and script, with a letter wrong; by CIN and birth date; and never beyond
// one's own organization.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Session, type TestHouse, testHouse } from '../../../test/house.ts'
import { enterMany } from '../../../test/many-entered.ts'

// Names of parts in every script that is written here; nobody bears them.
const firsts = [
  'Zaruhi',
  'Quynh',
  'Xóchitl',
  'Bopha',
  'Soo-jin',
  'Ngozi',
  'Farzaneh',
  'Łucja',
  'Kaleo',
  'Li',
  'Jo',
  'Amaranta',
]
const lasts = [
  'Testosyan',
  'Nowherenguyen',
  'Sampleros',
  'O’Inventeal',
  'Dela Prueba',
  'Kimexample',
  'Pretendova',
  'Ok',
  'Madeup-Jones',
]
const scripts = [
  { firstName: 'Հայկ', lastName: 'Փորձունի' },
  { firstName: 'សុខា', lastName: 'ឧទាហរណ៍' },
  { firstName: '测试', lastName: '示例' },
  { firstName: 'مثال', lastName: 'التجريبي' },
]
const people = [...firsts.flatMap((firstName) => lasts.map((lastName) => ({ firstName, lastName }))), ...scripts]

let house: TestHouse
let mine: Session
let elsewhere: Session
let ids: readonly string[]
let agency: string
let other: string

before(async () => {
  house = await testHouse()
  agency = await house.organization('agency')
  other = await house.organization('agency')
  const seat = await house.seat(agency, 'care-manager')
  mine = house.as(seat)
  elsewhere = house.as(await house.seat(other, 'care-manager'))
  const exact = { cin: '91234567Z', bornOn: '1961-03-09' }
  const as = people.map((person, n) => (n === 0 ? { ...person, ...exact } : person))
  ids = (await enterMany(house, { count: people.length, agency, lead: seat.staffId, as })).map((one) => one.member)
})
after(() => house.close())

async function find(words: string, session = mine, organization = agency, most = 20): Promise<readonly string[]> {
  const { body } = await session.query('member.search', { organization, words, most })
  equal(body.outcome, 'done', JSON.stringify(body))
  return body.value.found.map((card: { readonly memberId: string }) => card.memberId)
}

const idOf = (firstName: string, lastName: string) =>
  ids[people.findIndex((one) => one.firstName === firstName && one.lastName === lastName)]

test('another organization finds nobody of ours, by name, CIN or birth date', async () => {
  for (const words of ['Zaruhi Testosyan', '91234567Z', '1961-03-09'])
    deepEqual(await find(words, elsewhere, other), [], words)
})

test('a CIN and a birth date find exactly who bears them, however they are typed', async () => {
  for (const words of ['91234567z', '1961-03-09', '3/9/1961']) deepEqual(await find(words), [ids[0]], words)
})

test('the whole name comes first, in either order, without accents, marks and capitals', async () => {
  for (const words of ['Xóchitl Sampleros', 'sampleros xochitl', 'XOCHITL SAMPLEROS'])
    equal((await find(words))[0], idOf('Xóchitl', 'Sampleros'), words)
  equal((await find('oinventeal jo'))[0], idOf('Jo', 'O’Inventeal'))
  equal((await find('soo jin madeup'))[0], idOf('Soo-jin', 'Madeup-Jones'))
})

test('the beginning of a name is enough', async () => {
  ok((await find('zar testo')).includes(idOf('Zaruhi', 'Testosyan') ?? ''))
  equal((await find('preten')).length, firsts.length)
})

test('names are found in every script, a letter wrong or not', async () => {
  for (const { firstName, lastName } of scripts) {
    for (const words of [`${firstName} ${lastName}`, lastName, lastName.slice(0, 1) + lastName.slice(2)])
      ok((await find(words)).includes(idOf(firstName, lastName) ?? ''), words)
  }
})

test('of names with one letter wrong, at least 95 of a hundred are among the first twenty', async () => {
  const random = seeded(7)
  const asked = people.flatMap(({ firstName, lastName }) => {
    const member = idOf(firstName, lastName) ?? ''
    return [mistyped(`${firstName} ${lastName}`, random), mistyped(`${lastName} ${firstName}`, random)].map(
      (words) => ({
        words,
        member,
      }),
    )
  })
  let found = 0
  for (const { words, member } of asked) if ((await find(words)).includes(member)) found += 1
  ok(found / asked.length >= 0.95, `${found} of ${asked.length}`)
})

/** The name with one letter left out, doubled, exchanged or swapped with the next. */
function mistyped(name: string, random: () => number): string {
  const letters = [...name]
  const places = letters.flatMap((letter, at) => (/\p{Letter}/u.test(letter) ? [at] : []))
  const at = places[Math.floor(random() * places.length)] ?? 0
  const [letter = '', next = ''] = [letters[at], letters[at + 1]]
  const ways = [[''], [letter, letter], [letter === 'a' ? 'e' : 'a'], /\p{Letter}/u.test(next) ? [next, letter] : ['']]
  const way = Math.floor(random() * ways.length)
  letters.splice(at, way === 3 && /\p{Letter}/u.test(next) ? 2 : 1, ...(ways[way] ?? []))
  return letters.join('')
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
