// What a member does at their own door: each form becomes the operation the desk uses, and nothing else; another member's entries are not there.
import { deepEqual, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, type TestHouse, testHouse } from '../../../test/house.ts'
import { chartOf, memberInCare, sent } from '../../../test/member-in-care.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const inCare = (given: object = {}) => memberInCare(house, given)

test('permission is not given without a kind, a recipient and a name; a no needs neither', async () => {
  const { member, manager, phone } = await inCare()
  const give = (fields: Readonly<Record<string, string>>) => phone.send('/en/me/information/give', fields)
  const yes = { 'kind.mental-health': 'give' }
  const empty = await give({})
  equal(empty.status, 422)
  match(empty.text, /Say yes or no to at least one/)
  match((await give(yes)).text, /with whom we may share/)
  const unsigned = await give({ ...yes, 'to.county': 'on' })
  match(unsigned.text, /Type your name under a yes/)
  // What was picked stands when the page comes back.
  match(unsigned.text, /name="kind.mental-health" value="give" checked/)
  match(unsigned.text, /name="to.county" checked/)
  deepEqual((await chartOf(manager, member)).consent, [])
  await sent(phone, 'information/give', { 'kind.hiv': 'keep' })
  const [no] = (await chartOf(manager, member)).consent
  deepEqual([no.given, no.refused, no.signature.how, no.recipients.all], [[], ['hiv'], 'none', []])
})

test('permission is given, changed by a new version, and taken back (CON-3, CON-4)', async () => {
  const { member, manager, phone, plan } = await inCare()
  await sent(phone, 'information/give', {
    'kind.sud-part-2': 'give',
    'kind.hiv': 'keep',
    'to.plan': 'on',
    'to.county': 'on',
    name: 'Ana Invented',
  })
  const [first] = (await chartOf(manager, member)).consent
  deepEqual(
    [first.given, first.refused, first.ground, first.expiresOn],
    [['sud-part-2'], ['hiv'], 'adult', '2027-11-24'],
  )
  deepEqual(
    first.recipients.all.map(({ kind, id }: { kind: string; id: string | null }) => [kind, id]),
    [
      ['plan', plan],
      ['county', null],
    ],
  )
  deepEqual([first.signature.how, first.signature.name], ['typed', 'Ana Invented'])
  const page = await phone.open(`/en/me/information/give?of=${first.id}`)
  match(page.text, /name="kind.sud-part-2" value="give" checked/)
  await sent(phone, 'information/give', { of: first.id, 'kind.sud-part-2': 'keep', 'kind.hiv': 'keep' })
  const after = (await chartOf(manager, member)).consent
  deepEqual(after.map(({ replaces }: { replaces: string | null }) => replaces).sort(), [first.id, null].sort())
  // What is another member's, and what is nothing at all, are not there alike.
  const other = await inCare({ firstName: 'Bea' })
  await sent(other.phone, 'information/give', { 'kind.hiv': 'keep' })
  const [theirs] = (await chartOf(other.manager, other.member)).consent
  const nothing = await phone.send('/en/me/information', { consent: '' })
  equal(nothing.status, 200)
  for (const consent of [theirs.id, newId(), 'castle']) {
    const { status, text } = await phone.send('/en/me/information', { consent })
    deepEqual([status, text], [200, nothing.text], consent)
  }
  equal((await chartOf(other.manager, other.member)).consent[0].revokedAt, null)
  await sent(phone, 'information', { consent: 'all' })
  const ended = (await chartOf(manager, member)).consent.filter(({ revokedAt }: { revokedAt: string }) => revokedAt)
  equal(ended.length, 1)
})

test('a minor speaks only of what the law leaves to them, each on its own ground (CON-9)', async () => {
  const { member, manager, phone } = await inCare({ bornOn: '2012-01-01' })
  const page = await phone.open('/en/me/information/give')
  match(page.text, /kind\.mental-health/)
  equal(page.text.includes('kind.general'), false)
  equal(page.text.includes('kind.justice'), false)
  await sent(phone, 'information/give', {
    'kind.mental-health': 'give',
    'kind.sud-part-2': 'keep',
    'kind.general': 'give',
    'to.health-provider': 'on',
    name: 'Ana',
  })
  const { consent } = await chartOf(manager, member)
  deepEqual(
    consent
      .map(({ ground, given, refused, labels }: Record<string, unknown>) => [ground, given, refused, labels])
      .toSorted(),
    [
      ['minor-mental-health', ['mental-health'], [], ['minor-consented']],
      ['minor-sud', [], ['sud-part-2'], ['minor-consented']],
    ],
  )
  const child = await inCare({ bornOn: '2016-01-01' })
  const asked = await child.phone.open('/en/me/information/give')
  equal(asked.text.includes('kind.mental-health'), false)
})

test('how to reach a member is theirs to correct; another member’s number is not there', async () => {
  const { member, manager, phone } = await inCare()
  const other = await inCare({ firstName: 'Bea' })
  await sent(other.phone, 'information/reach/new-phone', { number: '213-555-0199', safe: 'yes' })
  const [theirs] = (await chartOf(other.manager, other.member)).phone
  equal((await phone.send('/en/me/information/reach/phone', { id: theirs.id, does: 'end' })).status, 200)
  equal((await chartOf(other.manager, other.member)).phone[0].endedOn, null)
  match((await phone.send('/en/me/information/reach/new-phone', { number: '555' })).text, /whole number/)
  await sent(phone, 'information/reach/new-phone', { number: '213-555-0100', safe: 'no', private: 'on' })
  const again = await phone.send('/en/me/information/reach/new-phone', { number: '+1 (213) 555-0100' })
  equal(again.status, 409)
  match(again.text, /We have this number already/)
  const numbers = async () =>
    (await chartOf(manager, member)).phone.filter(({ value }: { value: string }) => value === '2135550100')
  const [held] = await numbers()
  deepEqual([held.isSafeToLeaveMessage, held.isPrivate, held.source], [false, true, 'member'])
  await sent(phone, 'information/reach/phone', { id: held.id, does: 'safe' })
  await sent(phone, 'information/reach/phone', { id: held.id, does: 'share' })
  deepEqual(
    (await numbers()).map((one: Record<string, unknown>) => [one.isSafeToLeaveMessage, one.isPrivate]),
    [[true, false]],
  )
  await sent(phone, 'information/reach/phone', { id: held.id, does: 'end' })
  equal((await numbers())[0].endedOn, '2026-11-24')
})

test('address, language, interpreter, format, and when to call', async () => {
  const { member, manager, phone } = await inCare()
  const place = (fields: Readonly<Record<string, string>>) => phone.send('/en/me/information/reach/new-place', fields)
  equal((await place({ kind: 'home', street: 'Invented Street 1', zip: '90' })).status, 422)
  equal((await place({ kind: 'castle', street: 'Invented Street 1' })).status, 200)
  const written = { kind: 'home', street: 'Invented Street 1', city: 'Los Angeles', zip: '90012', private: 'on' }
  await sent(phone, 'information/reach/new-place', written)
  await sent(phone, 'information/reach/new-place', { kind: 'where-to-find', street: 'Under the bridge' })
  await sent(phone, 'information/reach/how', {
    when: 'In the morning',
    spoken: 'Spanish',
    written: 'Klingon',
    interpreter: 'yes',
    format: 'large-print',
  })
  const chart = await chartOf(manager, member)
  const home = chart.address.find(({ kind, endedOn }: Record<string, unknown>) => kind === 'home' && endedOn === null)
  deepEqual([home.street, home.zip, home.isPrivate], ['Invented Street 1', '90012', true])
  const found = chart.address.filter((one: Record<string, unknown>) => one.asSent === 'Under the bridge')
  deepEqual(
    found.map((one: Record<string, unknown>) => one.noFixedAddress),
    [true],
  )
  const [known] = chart.member
  deepEqual(
    [
      known.contactPreference,
      known.spokenLanguage,
      known.writtenLanguage,
      known.needsInterpreter,
      known.alternateFormat,
    ],
    ['In the morning', 'Spanish', null, true, 'large-print'],
  )
})

test('who may know what is the member’s to say; who decides for them by a court or as a parent is not ended here', async () => {
  const { member, manager, phone } = await memberInCare(house)
  const person = {
    ...{ member, name: 'Gus Invented', relation: 'Conservator', organization: null, phone: null, email: null },
    ...{ mayKnow: null, proof: 'Letters of conservatorship', scope: ['health-care'], toOn: null, isPrivate: false },
    ...{ source: 'staff', fromOn: '2026-11-01', kind: 'representative' },
  }
  const [byCourt, byWord] = [newId(), newId()]
  for (const [id, authority, endsBy] of [
    [byCourt, 'conservator', 'court-order'],
    [byWord, 'member-word', 'member-word'],
  ] as const)
    equal((await manager.command('supporter.add', { ...person, id, authority, endsBy })).body.outcome, 'done')
  equal((await phone.send('/en/me/information/people/end', { id: byCourt })).status, 200)
  equal((await phone.send('/en/me/information/people/new', { mayKnow: 'All' })).status, 422)
  await sent(phone, 'information/people/end', { id: byWord })
  await sent(phone, 'information/people/new', {
    name: 'Sis Invented',
    relation: 'Sister',
    mayKnow: 'When my visits are',
  })
  const { supporter } = await chartOf(manager, member)
  const ended = (of: string) => supporter.find(({ id }: { id: string }) => id === of).endedOn
  deepEqual([ended(byCourt), ended(byWord)], [null, '2026-11-24'])
  const sister = supporter.find(({ name }: { name: string }) => name === 'Sis Invented')
  deepEqual(
    [sister.kind, sister.authority, sister.mayKnow, sister.source],
    ['supporter', null, 'When my visits are', 'member'],
  )
  const { text } = await phone.open('/en/me/information/people')
  match(text, /Sis Invented/)
  match(text, /Gus Invented/)
  // For what somebody decides, the member reads in the same words.
  match(text, /May speak and sign for you\.<\/p><ul><li>Health care<\/li><\/ul>/)
  match(text, /To end this, talk with your Lead Care Manager/)
})
