// A member whose chart is not on this device: it is brought, opened with a reason where it is another worker's, shown as its status where
// that is all a seat may see, and else there is nothing here, whether it exists or not.
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { openChart } from '../../../api/chart.ts'
import { readStatus } from '../../../api/member.ts'
import { isId } from '../../../base/id.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { safetyKindWords } from '../../text/member-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { useSaving } from '../act/saving.ts'
import { cardName } from '../find-members.ts'
import { staffName, useHouse, useMe } from '../house-names.ts'

const AgencyWishes = lazy(async () => ({ default: (await import('../board/agency-wishes.tsx')).AgencyWishes }))

type Found =
  | { readonly kind: 'looking' }
  | { readonly kind: 'card'; readonly card: MemberCard }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly words: string }

/** What stands in the place of a chart that is not here. */
export function Absent({ memberId }: { memberId: string }) {
  const seat = useDevice(({ session }) => session.seat()?.id)
  const [found, setFound] = useState<Found>({ kind: 'looking' })
  const look = useCallback(async () => {
    if (!isId(memberId)) return setFound({ kind: 'nothing' })
    await device.charts.fetch(memberId)
    if (device.charts.of(memberId)) return
    const tried = await device.ask(readStatus, { member: memberId })
    if (tried.ok) setFound({ kind: 'card', card: tried.value })
    else if (tried.failure.kind === 'problem') setFound({ kind: 'nothing' })
    else setFound({ kind: 'failed', words: failureWords(tried.failure) })
  }, [memberId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another seat may see something else
  useEffect(() => void look(), [look, seat])

  if (found.kind === 'looking') return <Skeleton rows={5} />
  if (found.kind === 'card') return <Status card={found.card} />
  if (found.kind === 'failed') {
    return (
      <Notice
        kind="late"
        title={text('absent.failed', 'This chart is not on this device')}
        actions={<Button onClick={() => void look()}>{text('signIn.retry', 'Try again')}</Button>}
      >
        {found.words}
      </Notice>
    )
  }
  return (
    <>
      <PageHeader title={text('absent.title', 'There is nothing here for you')} />
      <Empty
        title={text(
          'absent.what',
          'The address may be old, or the chart may not be yours to see. Ask your supervisor.',
        )}
      />
    </>
  )
}

/** What a seat may see that walks not with the member; and the way in, where there is one. */
function Status({ card }: { card: MemberCard }) {
  const house = useHouse()
  const me = useMe()
  const canOpen = device.may('chart.open') && card.agencyId === device.session.seat()?.organization.id
  return (
    <>
      <PageHeader
        title={cardName(card)}
        about={[card.spokenLanguage, stateWords(card.state)].filter((part) => part).join(' · ')}
      />
      {canOpen ? <OpenWithReason card={card} /> : null}
      {device.may('assignment.board') ? (
        <Suspense>
          <AgencyWishes member={card.memberId} />
        </Suspense>
      ) : null}
      <Section title={text('absent.status', 'Where it stands')}>
        <Facts
          facts={[
            { id: 'safety', label: text('details.safety', 'Safety'), value: safetyOf(card) },
            fact('lead', text('absent.lead', 'Lead Care Manager'), staffName(house, card.leadId, me)),
            fact('cover', text('absent.cover', 'Covered by'), staffName(house, card.coverId, me)),
            fact('since', text('absent.since', 'Since'), card.stateOn && dayWords(card.stateOn, 'dated')),
            fact('next', text('member.next', 'Next'), card.nextStep),
          ]}
        />
      </Section>
    </>
  )
}

function fact(id: string, label: string, value: string | null | undefined) {
  return { id, label, ...(value ? { value } : {}) }
}

function safetyOf({ safety }: MemberCard): string {
  if (safety.length === 0) return text('absent.noFlags', 'No flag')
  return safety.map((kind) => safetyKindWords(kind as Parameters<typeof safetyKindWords>[0])).join(', ')
}

function OpenWithReason({ card }: { card: MemberCard }) {
  const saving = useSaving()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  async function submit(): Promise<void> {
    setTried(true)
    if (reason.trim() === '') return
    const input = { member: card.memberId, id: device.clock.newId(), reason: reason.trim() }
    if (await saving.save(openChart, input)) await device.charts.fetch(card.memberId)
  }
  return (
    <Section title={text('absent.open', 'This chart is another worker’s')}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {saving.problem === undefined ? null : <Notice kind="late" isLive title={saving.problem} />}
        <TextArea
          label={text('absent.why', 'Why do you open it?')}
          hint={text('absent.whyAbout', 'It opens for four hours. The reason is kept, and the supervisor sees it.')}
          maxLength={500}
          rows={2}
          value={reason}
          onChange={setReason}
          error={
            isTried && reason.trim() === ''
              ? text('absent.whyMissing', 'Say in a few words why you open it.')
              : undefined
          }
        />
        <div>
          <Button kind="primary" type="submit" disabled={saving.isBusy}>
            {text('absent.openIt', 'Open the chart')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
