// Two things that are done at once at anybody’s word for the member, and checked afterwards: stopping ECM, and stopping to share (CON-4).
import { revokeConsent } from '../../../api/consent.ts'
import { stopEpisode } from '../../../api/ending.ts'
import { isProven } from '../../../domain/call-record.ts'
import { device } from '../../device/device.ts'
import { Notice } from '../../parts/notice.tsx'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import type { CallFields } from './call-draft.ts'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'

export function StopFlow(props: AboutFlow) {
  const { call, card } = props
  const said = useSaid()
  const episode = card?.state === 'ended' ? null : (card?.episodeId ?? null)
  const isVerified = call.form.caller === 'member' && isProven(call.form.checked)

  async function stop(saving: Saving): Promise<string | undefined> {
    if (card === undefined || episode === null) return undefined
    const saidBy = call.form.caller === 'representative' ? ('representative' as const) : ('member' as const)
    const of = { member: card.memberId, episode, on: device.clock.today(), saidBy, saidTo: 'call' as const }
    const words = call.form.said.trim().slice(0, 1000) || null
    if (!(await saving.save(stopEpisode, { ...of, words, isVerified }))) return undefined
    return isVerified
      ? text('desk.didStop', 'ECM stopped at their word; the agency hears it now')
      : text('desk.didStopUnverified', 'ECM stopped; not verified, the agency checks with the member today')
  }

  return (
    <>
      <Script
        lines={[
          said('stop.lead'),
          `${said('stop.ends')}: ${said('stop.endsAbout')}`,
          `${said('stop.stays')}: ${said('stop.staysAbout')}`,
          said('stop.again'),
        ]}
      />
      {episode === null ? (
        <NotHere>
          {text(
            'desk.stopTaken',
            'The stop is kept with this call, and your team finds out whose it is. Ask how to reach them.',
          )}
        </NotHere>
      ) : (
        <Notice title={text('desk.stopNow', 'It stops at once. Do not argue, and ask for no reason')}>
          {text('desk.stopTells', 'Visits, calls and texts end. Their Lead Care Manager sees it in Today.')}
        </Notice>
      )}
      <Finish
        {...props}
        {...(episode === null
          ? {
              missing: missingIn(call.form),
              outcome: text('desk.didTakeStop', 'A stop was said; find out whose it is'),
            }
          : { act: stop, does: text('desk.stopIt', 'Stop ECM and keep the call'), isDanger: true })}
      >
        <SaidField call={call} isNeeded={episode === null} />
      </Finish>
    </>
  )
}

export function SharingFlow(props: AboutFlow) {
  const { call, card } = props
  const said = useSaid()
  async function revoke(saving: Saving): Promise<string | undefined> {
    if (card === undefined) return undefined
    const by =
      call.form.caller === 'representative'
        ? text('desk.byPhoneRepresentative', 'A representative, by phone to Member Services')
        : text('desk.byPhone', 'The member, by phone to Member Services')
    const input = { member: card.memberId, consent: null, how: 'phone' as const, by }
    return (await saving.save(revokeConsent, input))
      ? text('desk.didRevoke', 'Permission to share ended, from now on')
      : undefined
  }
  return (
    <>
      <Script lines={[said('rights.back')]} />
      {card === undefined ? (
        <NotHere>
          {text('desk.sharingTaken', 'It is kept with this call. Ask who they are and how to reach them.')}
        </NotHere>
      ) : (
        <Notice title={text('desk.sharingNow', 'It counts from now on, said by phone. ECM goes on')}>
          {text('desk.sharingBack', 'What was shared before cannot be taken back.')}
        </Notice>
      )}
      <Finish
        {...props}
        {...(card === undefined
          ? {
              missing: missingIn(call.form),
              outcome: text('desk.didTakeSharing', 'Wants nothing shared; find out who it is'),
            }
          : { act: revoke, does: text('desk.revokeIt', 'End sharing and keep the call') })}
      >
        <SaidField call={call} isNeeded={card === undefined} />
      </Finish>
    </>
  )
}

/** Nobody found, or in no ECM: said to staff in words that also fit where the caller must not learn which. */
export function NotHere({ children }: { children: string }) {
  return (
    <Notice kind="due" title={text('desk.notHere', 'Nobody is found to do this for')}>
      {children}
    </Notice>
  )
}

function missingIn({ said }: CallFields): string | undefined {
  return said.trim() === '' ? missingSaid() : undefined
}
