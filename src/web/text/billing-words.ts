// The words for what a contact means on a claim, and for what a line still lacks. Codes stand beside them, for who asks.
import type { BillingCode, CodeGrade } from '../../domain/billing-code.ts'
import type { BillingLack, BillingMeaning } from '../../domain/billing-meaning.ts'
import { text } from './text.ts'

/** What it is billed as, in one sentence. */
export function meaningWords(meaning: BillingMeaning | undefined): string {
  if (meaning === undefined) return text('billing.notReached', 'Not billed: nobody was reached.')
  const { code, units } = meaning
  if (code === undefined) return text('billing.noCode', 'No code is known for it yet.')
  const what = codedWords(code)
  if (units === null) return text('billing.unitsWait', '{what}. The units come with the minutes.', { what })
  return text('billing.units', '{what}: {units, plural, one {# unit of 15 minutes} other {# units of 15 minutes}}.', {
    what,
    units,
  })
}

function codedWords({ modality, isClinical }: BillingCode): string {
  const values = {
    staff: isClinical
      ? text('billing.clinical', 'staff with a clinical license')
      : text('billing.other', 'staff without a clinical license'),
  }
  return modality === 'in-person'
    ? text('billing.inPerson', 'ECM in person, {staff}', values)
    : text('billing.remote', 'ECM by phone or screen, {staff}', values)
}

/** The code as it is written on a claim. */
export function codeWords({ code, modifiers }: BillingCode): string {
  return [code, ...modifiers].join(' ')
}

/** How far a code is to be trusted. */
export function gradeWords(grade: CodeGrade): string {
  switch (grade) {
    case 'A':
      return text('billing.gradeA', 'from a state or federal text')
    case 'B':
      return text('billing.gradeB', 'one plan’s or vendor’s practice; the state’s own text was not at hand')
    case 'C':
      return text('billing.gradeC', 'unconfirmed: ask the plan before the first claim')
  }
}

/** What must be there before it can be billed. */
export function lackWords(lack: BillingLack): string {
  switch (lack) {
    case 'signature':
      return text('lack.signature', 'your signature')
    case 'minutes':
      return text('lack.minutes', 'the minutes')
    case 'services':
      return text('lack.services', 'what it was for')
    case 'place':
      return text('lack.place', 'where it was')
    case 'staff-kind':
      return text('lack.staffKind', 'whether you have a clinical license, which this device does not know yet')
    case 'code':
      return text('lack.code', 'a code: none is known for this way')
    case 'whole-unit':
      return text('lack.wholeUnit', 'a whole quarter of an hour')
    case 'plan':
      return text('lack.plan', 'the plan')
    case 'cin':
      return text('lack.cin', 'the CIN')
    case 'authorization':
      return text('lack.authorization', 'an authorization for that day')
  }
}

/** How many lines of a month lack it, and who can mend it. */
export function missingWords(lack: BillingLack, lines: number): string {
  const values = { count: lines }
  switch (lack) {
    case 'signature':
      return text('missing.signature', '{count} not signed: the writer signs in Today', values)
    case 'minutes':
      return text('missing.minutes', '{count} without minutes: the writer says them in Today', values)
    case 'services':
      return text('missing.services', '{count} without a core service: the writer mends the contact', values)
    case 'place':
      return text('missing.place', '{count} without a place: the writer mends the contact', values)
    case 'staff-kind':
      return text('missing.staffKind', '{count} whose writer is not known here', values)
    case 'code':
      return text('missing.code', '{count} for which no code is known', values)
    case 'whole-unit':
      return text('missing.wholeUnit', '{count} below one whole unit that day', values)
    case 'plan':
      return text('missing.plan', '{count} without a plan in the episode', values)
    case 'cin':
      return text('missing.cin', '{count} without a CIN', values)
    case 'authorization':
      return text('missing.authorization', '{count} without an approved authorization for that day', values)
  }
}
