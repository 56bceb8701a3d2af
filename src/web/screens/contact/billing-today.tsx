// The biller's month, until billing has its own place: one file for a month, and at once what its lines still lack.
import { useState } from 'react'
import type * as z from 'zod'
import { billingMonth } from '../../../api/billing.ts'
import { addMonths } from '../../../base/day.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { SelectField } from '../../parts/text-field.tsx'
import { missingWords } from '../../text/billing-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { saveFile } from '../files/download.ts'
import './contact.css'

type Month = z.output<(typeof billingMonth)['output']>

/** How many months back are offered. */
const monthsBack = 12

/** The section in Today. */
export function BillingToday() {
  const organization = useDevice(({ session }) => session.seat()?.organization.id)
  const first = `${useDevice((given) => given.clock.today()).slice(0, 7)}-01`
  const months = Array.from({ length: monthsBack }, (_, i) => addMonths(first, -i).slice(0, 7))
  const [month, setMonth] = useState(months[1] ?? '')
  const [made, setMade] = useState<Month>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function take(): Promise<void> {
    if (organization === undefined) return
    setBusy(true)
    setProblem(undefined)
    const tried = await device.ask(billingMonth, { organization, month })
    setBusy(false)
    if (!tried.ok) return setProblem(failureWords(tried.failure))
    setMade(tried.value)
    await saveFile(tried.value.name, tried.value.content)
  }

  return (
    <Section
      title={text('billing.title', 'The month for billing')}
      about={text(
        'billing.about',
        'One line for each member, day and code: units, place, staff, authorization, and what is missing.',
      )}
    >
      <div className="billing">
        <SelectField
          label={text('billing.month', 'Month')}
          value={month}
          onChange={(value) => {
            setMonth(value)
            setMade(undefined)
          }}
          options={months.map((value) => ({ value, label: dayWords(`${value}-01`, 'monthYear') }))}
        />
        <Button icon="download" disabled={isBusy} onClick={() => void take()}>
          {text('billing.take', 'Download as CSV')}
        </Button>
      </div>
      {problem === undefined ? null : (
        <Notice kind="late" title={text('billing.failed', 'The month could not be had')}>
          {problem}
        </Notice>
      )}
      {made === undefined ? null : <Told made={made} />}
    </Section>
  )
}

/** What the file holds, before one opens it. */
function Told({ made }: { made: Month }) {
  return (
    <div role="status">
      <p>
        {text(
          'billing.told',
          '{lines, plural, =0 {Nothing was done in this month.} one {# line, {complete} of it complete.} other {# lines, {complete} of them complete.}}',
          { lines: made.lines, complete: made.complete },
        )}
      </p>
      {made.lacking.length === 0 ? null : (
        <ul>
          {made.lacking.map(({ lack, lines }) => (
            <li key={lack}>{missingWords(lack, lines)}</li>
          ))}
        </ul>
      )}
      {made.keptBack === 0 ? null : (
        <p>
          {text(
            'billing.keptBack',
            '{count, plural, one {# contact is} other {# contacts are}} kept back by a label. Ask your privacy officer how they are billed.',
            { count: made.keptBack },
          )}
        </p>
      )}
    </div>
  )
}
