// Another Lead Care Manager or another agency: asked once, answered by a day, by whoever supervises the one who walks with them.
import { requestChange } from '../../../api/change.ts'
import { dueBy } from '../../../domain/clock.ts'
import { contentHere } from '../../device/content.ts'
import { device } from '../../device/device.ts'
import { TextArea, TextField } from '../../parts/text-field.tsx'
import { dayWords } from '../../text/day-words.ts'
import { text } from '../../text/text.ts'
import type { Saving } from '../act/saving.ts'
import { Finish } from './finish.tsx'
import { type AboutFlow, missingSaid, SaidField } from './flow-part.tsx'
import { Script, useSaid } from './script.tsx'
import { NotHere } from './stop-flow.tsx'

export function ChangeFlow(props: AboutFlow) {
  const { call, card, isTold, onAgencyWish } = props
  const said = useSaid()
  const kind = call.form.topic === 'another-agency' ? ('agency' as const) : ('lead' as const)
  const episode = card?.state === 'ended' ? null : (card?.episodeId ?? null)
  const by = dueBy(contentHere(), kind === 'lead' ? 'change.lead' : 'change.provider', device.clock.today())
  const day = dayWords(by, 'weekday')

  async function ask(saving: Saving): Promise<string | undefined> {
    if (card === undefined || episode === null) return undefined
    const askedBy = call.form.caller === 'representative' ? ('representative' as const) : ('member' as const)
    const input = {
      ...{ member: card.memberId, id: call.form.id, episodeId: episode, kind, askedBy, via: 'call' as const },
      ...{ wish: call.more('wish').trim() || null, reason: call.more('reason').trim() || null },
    }
    if (!(await saving.save(requestChange, input))) return undefined
    const { memberId, name, nameUsed, spokenLanguage, agencyId } = card
    if (kind === 'agency' && isTold && agencyId !== null && device.may('assignment.move'))
      onAgencyWish({
        ...{ member: memberId, name, nameUsed, language: spokenLanguage },
        ...{ request: input.id, from: agencyId, wish: input.wish },
      })
    return kind === 'lead'
      ? text('desk.didAskLead', 'Another Lead Care Manager asked for; answered by {day}', { day })
      : text('desk.didAskAgency', 'Another agency asked for; in effect by {day}', { day })
  }

  return (
    <>
      <Script
        lines={[
          kind === 'lead'
            ? text('desk.sayLeadBy', 'You can have somebody else. You hear from us by {day}.', { day })
            : text('desk.sayAgencyBy', 'You can have another agency. It should start by {day}.', { day }),
          said('stop.changeHurt'),
        ]}
      />
      {episode === null ? (
        <>
          <NotHere>{text('desk.changeTaken', 'It is kept with this call. Ask how to reach them.')}</NotHere>
          <Finish {...props} missing={call.form.said.trim() === '' ? missingSaid() : undefined}>
            <SaidField call={call} isNeeded />
          </Finish>
        </>
      ) : (
        <Finish {...props} act={ask} does={text('desk.changeIt', 'Ask for it and keep the call')}>
          <TextField
            label={text('change.wish', 'Whom would they like')}
            hint={text('change.wishHint', 'A language, a woman, someone near.')}
            isOptional
            maxLength={500}
            value={call.more('wish')}
            onChange={call.setMore('wish')}
          />
          <TextArea
            label={text('change.reason', 'Why, if they want to say')}
            hint={text('change.reasonHint', 'Read by the supervisor who answers, not by their Lead Care Manager.')}
            isOptional
            maxLength={500}
            rows={2}
            value={call.more('reason')}
            onChange={call.setMore('reason')}
          />
        </Finish>
      )}
    </>
  )
}
