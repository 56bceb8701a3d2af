// Canonical → file → canonical is the same in every layout, but for what the layout declares it cannot hold (EXC-3).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as z from 'zod'
import { layouts } from '../content/layouts/all.ts'
import { dayFromNumber, dayNumber } from '../src/base/day.ts'
import { isFixedAddress } from '../src/domain/fixed-address.ts'
import type { CannotHold, Layout } from '../src/domain/layout.ts'
import { MemberFileRow } from '../src/domain/member-file.ts'
import { isNpi } from '../src/domain/npi.ts'
import { isReached } from '../src/domain/outcome.ts'
import { OutreachRow } from '../src/domain/outreach-file.ts'
import { ReturnRow } from '../src/domain/return-file.ts'
import { writeCell } from '../src/exchange/layout/write-cell.ts'
import type { FileMaking } from '../src/exchange/layout/write-file.ts'
import { openMemberInformationFile } from '../src/exchange/member-information-file/read.ts'
import { readOutreachTrackerFile } from '../src/exchange/outreach-tracker-file/read.ts'
import { writeOutreachTrackerFile } from '../src/exchange/outreach-tracker-file/write.ts'
import { readReturnTransmissionFile } from '../src/exchange/return-transmission-file/read.ts'
import { writeReturnTransmissionFile } from '../src/exchange/return-transmission-file/write.ts'
import { csvBytes, csvText } from '../src/formats/csv/write.ts'
import { pipeBytes } from '../src/formats/pipe/write.ts'
import { xlsxBytes } from '../src/formats/xlsx/write.ts'

const making: FileMaking = {
  planCode: '304',
  providerNpi: '1234567893',
  submitter: 'ECA',
  period: '2026-11',
  isTest: false,
  madeOn: '2026-11-24',
  madeTime: '08:30:00',
}

// Letters of many scripts, quotes, commas and tabs inside; no leading formula sign, no pipe or line break (the pipe layout takes
// them out), no filler word, no ", " that would part a full name elsewhere.
const letters = fc.constantFrom(...'abzÉñ’\'"ÄոхԵ李ខ ,;:/().#&1890=+-@')
const text = (most: number) =>
  fc
    .array(letters, { minLength: 1, maxLength: most })
    .map((all) => `x${all.join('')}y`.replace(/\s+/g, ' ').replaceAll(', ', ','))
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))
const day = fc.integer({ min: dayNumber('1955-01-01'), max: dayNumber('2026-11-24') }).map(dayFromNumber)
const cin = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...'ABCXYZ'))
  .map(([number, letter]) => `9${String(number).padStart(7, '0')}${letter}`)
  .filter((all) => !/^9(\d)\1{6}/.test(all))
const npi = fc.integer({ min: 100_000_000, max: 299_999_999 }).map((base) => {
  const found = Array.from({ length: 10 }, (_, last) => `${base}${last}`).find(isNpi)
  assert.ok(found)
  return found
})
const phone = fc.tuple(fc.integer({ min: 2, max: 9 }), digits(9)).map(([first, rest]) => `${first}${rest}`)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => `${parts.map((part) => String(part).padStart(2, '0')).join(':')}:00`)

const byKey: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  cin,
  npi,
  tin: digits(9),
  zip: fc.oneof(digits(5), digits(9)).filter((zip) => !/^0{5}/.test(zip)),
  planMemberNumber: digits(10).filter((id) => !/^0+$/.test(id)),
  id: fc.constantFrom('304', '00304', 'A1'),
  code: fc.constantFrom('304'),
  number: fc
    .tuple(
      fc.constantFrom('A', '0', '00'),
      digits(8).filter((id) => !/^0+$/.test(id)),
    )
    .map((parts) => parts.join('')),
  period: fc.constantFrom('2026-11', '2025-02'),
  email: fc.constantFrom('ana@example.org', 'a.b-c+d@sub.example.org'),
  emailOfContact: fc.constantFrom('x@example.org'),
  lastName: text(20),
  firstName: text(20),
  phone,
  time,
}

/** An arbitrary for a field by its name and schema; null is left out when the layouts need the field. */
function fieldValue(key: string, field: z.ZodType): fc.Arbitrary<unknown> {
  const inner = field instanceof z.ZodNullable ? (field.unwrap() as z.ZodType) : field
  const isDayField = /On$|^on$/.test(key)
  const filled =
    inner instanceof z.ZodBoolean
      ? fc.boolean()
      : inner instanceof z.ZodEnum
        ? fc.constantFrom(...inner.options)
        : inner instanceof z.ZodArray
          ? fc.subarray([...(inner.element as z.ZodEnum).options])
          : inner instanceof z.ZodNumber
            ? fc.integer({ min: 0, max: 900 })
            : isDayField
              ? day
              : /Time$/.test(key)
                ? time
                : inner.safeParse('2135550142').success && !inner.safeParse('x').success && byKey[key] === undefined
                  ? phone
                  : (byKey[key] ?? text(30))
  return field instanceof z.ZodNullable ? fc.option(filled, { freq: 3, nil: null }) : filled
}

function rowOf(schema: z.ZodObject): fc.Arbitrary<Record<string, Record<string, unknown>>> {
  const groups = Object.entries(schema.shape).map(([name, group]) => {
    assert.ok(group instanceof z.ZodObject)
    const fields = Object.entries(group.shape).map(
      ([key, field]) => [key, fieldValue(key, field as z.ZodType)] as const,
    )
    return [name, fc.record(Object.fromEntries(fields))] as const
  })
  return fc.record(Object.fromEntries(groups)) as fc.Arbitrary<Record<string, Record<string, unknown>>>
}

/** The row without what the layout loses; undefined when it holds a single value that the layout cannot. */
function held(row: Record<string, Record<string, unknown>>, losses: readonly CannotHold[]): typeof row {
  const kept = structuredClone(row)
  for (const { field, values } of losses) {
    const [group = '', key = ''] = field.split(/\.(.*)/s)
    const fields = kept[group]
    assert.ok(fields && key in fields, `${field} is no field`)
    if (values === undefined) fields[key] = Array.isArray(fields[key]) ? [] : null
  }
  return kept
}

function isHeld(row: Record<string, Record<string, unknown>>, losses: readonly CannotHold[]): boolean {
  return losses.every(({ field, values }) => {
    const [group = '', key = ''] = field.split(/\.(.*)/s)
    return values === undefined || !values.includes(String(row[group]?.[key]))
  })
}

const fill = <Row>(row: Row, change: (row: Record<string, Record<string, unknown>>) => void): Row => {
  const copy = structuredClone(row)
  change(copy as Record<string, Record<string, unknown>>)
  return copy
}

// A list of referrals is only ever read.
for (const layout of layouts.filter(({ memberInformation }) => memberInformation !== undefined)) {
  test(`${layout.id}: a member information row comes back as it was`, () => memberRoundTrip(layout))
  test(`${layout.id}: an outreach attempt comes back as it was`, () => outreachRoundTrip(layout))
  test(`${layout.id}: a return row comes back as it was`, () => returnRoundTrip(layout))
}

async function memberRoundTrip(layout: Layout): Promise<void> {
  const file = layout.memberInformation
  assert.ok(file)
  const rows = rowOf(MemberFileRow).map((row) =>
    fill(row, (copy) => {
      for (const group of ['authorization', 'ecm']) {
        const period = copy[group]
        if (
          period &&
          typeof period.startOn === 'string' &&
          typeof period.endOn === 'string' &&
          period.endOn < period.startOn
        )
          period.endOn = null
      }
      for (const group of ['home', 'mail']) {
        const address = copy[group]
        if (address) address.isFixed = address.street === null ? null : isFixedAddress(String(address.street))
      }
      if (copy.plan) copy.plan.code = '304'
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (all) => {
      const texts = all.map((row, at) =>
        file.columns.map((column) => {
          const cell = writeCell(column, {
            row: MemberFileRow.parse(row),
            file,
            number: at + 1,
            madeOn: making.madeOn,
            madeTime: making.madeTime,
          })
          assert.equal(cell.fault, undefined, column.header)
          return cell.text
        }),
      )
      const table = [file.columns.map((column) => column.header), ...texts]
      const bytes =
        file.type === 'xlsx'
          ? await xlsxBytes(file.sheet ?? '', table)
          : file.type === 'pipe'
            ? pipeBytes(table)
            : csvBytes(csvText(table))
      const opened = await openMemberInformationFile(new Blob([Buffer.from(bytes)]), {
        layouts,
        today: making.madeOn,
        layout: layout.id,
      })
      assert.ok(opened.ok)
      const values: MemberFileRow[] = []
      for await (const { verdict } of opened.value.rows()) {
        assert.equal(verdict.kind, 'accepted', JSON.stringify(verdict))
        values.push(MemberFileRow.parse(verdict.kind === 'accepted' ? verdict.value : undefined))
      }
      assert.deepEqual(
        values,
        all.map((row) => held(row, file.cannotHold)),
      )
    }),
    { numRuns: layout.memberInformation?.type === 'xlsx' ? 20 : 60 },
  )
}

async function outreachRoundTrip(layout: Layout): Promise<void> {
  const file = layout.outreachTracker
  assert.ok(file)
  const rows = rowOf(OutreachRow)
    .map((row) =>
      fill(row, (copy) => {
        const { attempt, plan, provider, member, pair1 } = copy
        if (!attempt || !plan || !provider || !member || !pair1) return
        attempt.on ??= '2026-11-03'
        attempt.method ??= 'in-person'
        attempt.outcome ??= 'no-answer'
        attempt.isReached = isReached(OutreachRow.shape.attempt.shape.outcome.unwrap().parse(attempt.outcome))
        if (attempt.appointmentOn === null) attempt.appointmentTime = null
        plan.id ??= '304'
        provider.name ??= 'Example Agency'
        provider.npi ??= '1234567893'
        provider.tin ??= '123456789'
        member.lastName ??= 'Example'
        member.firstName ??= 'Ana'
        member.planMemberNumber ??= 'EHP1000001'
        pair1.code ??= 'T1'
        for (const pair of [copy.pair1, copy.pair2, copy.pair3, copy.pair4])
          if (pair) pair.description = pair.code === null ? null : 'Says what'
      }),
    )
    .filter((row) => isHeld(row, file.cannotHold))
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (all) => {
      const writing = await writeOutreachTrackerFile(
        layout,
        all.map((row) => OutreachRow.parse(row)),
        making,
      )
      assert.deepEqual(writing.faults, [])
      const [written] = writing.files
      assert.ok(written)
      const { rows: read, faults } = await readOutreachTrackerFile(layout, new Blob([Buffer.from(written.bytes)]))
      assert.deepEqual(faults, [])
      assert.deepEqual(
        read,
        all.map((row) => held(row, file.cannotHold)),
      )
    }),
    { numRuns: file.type === 'xlsx' ? 20 : 60 },
  )
}

async function returnRoundTrip(layout: Layout): Promise<void> {
  const transmission = layout.returnTransmission
  assert.ok(transmission)
  const rows = rowOf(ReturnRow)
    .map((row) =>
      fill(row, (copy) => {
        const { plan, file, member, ecm, lead, discontinuation, encounter, provider, referral, contacts } = copy
        if (
          !plan ||
          !file ||
          !member ||
          !ecm ||
          !lead ||
          !discontinuation ||
          !encounter ||
          !provider ||
          !referral ||
          !contacts
        )
          return
        plan.id ??= '304'
        file.producedOn ??= '2026-11-24'
        file.period ??= '2026-11'
        Object.assign(member, {
          lastName: member.lastName ?? 'Example',
          firstName: member.firstName ?? 'Ana',
          bornOn: member.bornOn ?? '1980-02-29',
          planMemberNumber: member.planMemberNumber ?? 'EHP1000001',
        })
        ecm.status ??= 'enrolled'
        ecm.startOn ??= '2026-01-01'
        ecm.endOn = null
        Object.assign(lead, {
          name: lead.name ?? 'Lead Example',
          phone: lead.phone ?? '2135550142',
          email: lead.email ?? 'lead@example.org',
        })
        discontinuation.on ??= '2026-11-01'
        discontinuation.reason ??= 'goals-met'
        discontinuation.text ??= 'Says why'
        if (encounter.role === 'other') encounter.roleText ??= 'Neighbor'
        Object.assign(provider, {
          name: provider.name ?? 'Example Agency',
          npi: provider.npi ?? '1234567893',
          tin: provider.tin ?? '123456789',
        })
        referral.closure ??= 'other'
        contacts.inPerson ??= 1
        if (referral.closure === 'services-received') contacts.inPerson = 2
        for (const pair of [copy.pair1, copy.pair2, copy.pair3, copy.pair4])
          if (pair) pair.description = pair.code === null ? null : 'Says what'
      }),
    )
    .filter((row) => isHeld(row, transmission.cannotHold))
  const different = fc.uniqueArray(rows, { minLength: 1, maxLength: 4, selector: (row) => String(row.member?.cin) })
  await fc.assert(
    fc.asyncProperty(different, async (all) => {
      const writing = await writeReturnTransmissionFile(
        layout,
        all.map((row) => ReturnRow.parse(row)),
        [],
        making,
      )
      assert.deepEqual(writing.faults, [])
      const sources = writing.files.map((file) => new Blob([Buffer.from(file.bytes)]))
      const { returns, faults } = await readReturnTransmissionFile(layout, sources)
      assert.deepEqual(faults, [])
      const losses = transmission.cannotHold.filter(({ field }) => !field.startsWith('attempt.'))
      assert.deepEqual(
        returns,
        all.map((row) => held(row, losses)),
      )
    }),
    { numRuns: transmission.files[0]?.type === 'xlsx' ? 20 : 60 },
  )
}
